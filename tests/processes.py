"""The bot as a process of its own: a fork of one that has imported aiogram already.

A fork server imports what the bot needs once for all tests of a worker, which saves each process
a second or two. What only a start from nothing can show uses `sys.executable` instead.
"""

import asyncio
import multiprocessing
import os
import runpy
import signal
import sys
from collections.abc import Callable
from pathlib import Path

PATIENCE = 240
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["tests", "bot.app", "bot.doctor", "migrations", "tests.hurried_bot"])


def run_bot() -> None:
    runpy.run_module("bot", run_name="__main__", alter_sys=True)


def become(
    target: Callable[[], None],
    command: list[str],
    folder: Path,
    environment: dict[str, str],
    said: Path,
) -> None:
    """In the new process: whatever it inherited of the tests goes."""
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["bot", *command]
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.dup2(os.open(said, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), 2)
    target()


class BotProcess:
    """One run of the bot; its folder has no .env to help it, unless a test writes one."""

    def __init__(
        self,
        folder: Path,
        environment: dict[str, str],
        *command: str,
        target: Callable[[], None] = run_bot,
    ) -> None:
        self._said = folder / f"stderr-{os.urandom(4).hex()}"
        given = (target, list(command), folder, environment, self._said)
        self._process = FORKS.Process(target=become, args=given)
        self._process.start()

    @property
    def returncode(self) -> int | None:
        return self._process.exitcode

    @property
    def errors(self) -> list[str]:
        """The lines of its standard error, so far."""
        return self._said.read_text("utf-8").splitlines() if self._said.exists() else []

    async def ends(self, within: float = PATIENCE) -> int:
        """Its exit code, once it has gone."""
        await asyncio.to_thread(self._process.join, within)
        assert self._process.exitcode is not None, "it has not ended"
        return self._process.exitcode

    async def says(self, words: str) -> None:
        """Wait until its standard error holds these words."""
        async with asyncio.timeout(PATIENCE):
            while not any(words in line for line in self.errors):
                assert self.returncode is None, "it has ended"
                await asyncio.sleep(0.05)

    def send(self, number: signal.Signals) -> None:
        assert self._process.pid
        os.kill(self._process.pid, number)

    async def close(self) -> None:
        """Whatever a failing test leaves behind goes with it."""
        self._process.kill()
        await self.ends()
