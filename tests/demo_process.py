"""`python -m demo` as a process."""

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
ADDRESS = re.compile(r"is here:  (http://127\.0\.0\.1:\d+)")
# What the shell of an operator holds; all of the demo is tested with it, and none of it counts.
REAL = {
    "BOT_TOKEN": "1:" + "a" * 35,
    "ADMIN_IDS": "1",
    "API_URL": "https://example.org",
    "WEBHOOK_URL": "https://example.org:8443/telegram",
    "WEBHOOK_SECRET": "production",
    "DATABASE_URL": "sqlite:////nowhere/town.db",
    "LANGUAGE": "en_US:en",
    "BOT_LANGUAGE": "fr",
}
OPENS_WITHIN = 600


class Demo:
    def __init__(self) -> None:
        self._said = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 - till close
        self._process = subprocess.Popen(
            [sys.executable, "-m", "demo", "--port", "0"],
            cwd=ROOT,
            env={"PATH": os.environ["PATH"], "PYTHONIOENCODING": "utf-8", **REAL},
            stdout=self._said,
            stderr=subprocess.STDOUT,
        )

    def address(self) -> str:
        """What it prints when the history has been lived."""
        end = time.monotonic() + OPENS_WITHIN
        while not (found := ADDRESS.search(self.said)):
            assert self._process.poll() is None, f"the demo has ended:\n{self.said}"
            assert time.monotonic() < end, "the demo does not open"
            time.sleep(0.1)
        return found[1]

    @property
    def said(self) -> str:
        # The process writes through the same file, so the place to read from is asked for anew.
        return os.pread(self._said.fileno(), 1_000_000, 0).decode(errors="replace")

    def stops(self) -> int:
        """Ask it to stop, as Ctrl+C does; the exit code."""
        self._process.terminate()
        return self._process.wait(30)

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        self._said.close()
