"""make demo: a town with history, and the address where to see it."""

import argparse
import asyncio
import contextlib
import gc
import logging
import signal
import socket
import sys
from datetime import UTC, datetime

import structlog

from bot import logs
from demo import english, russian
from demo.town import Town

SCRIPTS = {one.language: one for one in (russian.SCRIPT, english.SCRIPT)}
BAR = 30
PORT = 8080


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m demo", description=__doc__)
    parser.add_argument("--port", type=int, help="8080, or any free one if that is taken")
    parser.add_argument("--language", choices=SCRIPTS, default=russian.SCRIPT.language)
    arguments = parser.parse_args()
    # Hurried time runs into limits now and then, and the bot gets over it: only bugs are shown.
    logs.set_up("ERROR", as_json=False)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    gc.collect()
    gc.freeze()  # what the imports made need not be walked again: it halves the history
    port = free_port() if arguments.port is None else arguments.port
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(Demo().shows(arguments.language, port))


def free_port() -> int:
    """The usual port, so that the address can be remembered; 0 (any) when somebody has it."""
    with socket.socket() as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind(("127.0.0.1", PORT))
        except OSError:
            return 0
    return PORT


class Demo:
    """A town in each language, opened when somebody wants to see it."""

    def __init__(self) -> None:
        self._opening: dict[str, asyncio.Task[Town]] = {}

    async def shows(self, language: str, port: int) -> None:
        """The first town, until interrupted; its page leads to the other one."""
        asked = asyncio.Event()
        for one in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(one, asked.set)
        self._opening[language] = asyncio.create_task(self._opens(language, port))
        interrupted = asyncio.create_task(asked.wait())
        await asyncio.wait(
            [interrupted, self._opening[language]], return_when=asyncio.FIRST_COMPLETED
        )
        if not interrupted.done():
            town = await self._opening[language]
            name = town.script.town
            print(
                f"\n  {name} ждёт вас / is here:  {town.url}\n\n  Ctrl+C, чтобы уйти / to leave\n"
            )
            sys.stdout.flush()
            await interrupted
        for opening in self._opening.values():
            if opening.done():
                await opening.result().closes()
            else:
                opening.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await opening

    async def visit(self, language: str) -> str:
        """The address of the town in this language; whoever asks meanwhile waits for the same."""
        if language not in self._opening:
            self._opening[language] = asyncio.create_task(self._opens(language, 0))
        return (await asyncio.shield(self._opening[language])).url

    async def _opens(self, language: str, port: int) -> Town:
        town = Town(SCRIPTS[language], self.visit)
        await town.opens(port, datetime.now(UTC), progress)
        return town


def progress(share: float, address: str) -> None:
    """The address at once, and one line that fills up."""
    if share == 0:
        print(f"\n  {address}\n")
    if sys.stdout.isatty() or share in (0, 1):
        done = round(share * BAR)
        line = "█" * done + "░" * (BAR - done)
        end = "\n" if share == 1 else ""
        print(f"\r  Город живёт два месяца / two months pass  {line} {share:4.0%}", end=end)
        sys.stdout.flush()


if __name__ == "__main__":
    main()
