"""Bots as processes of their own, started the way an operator starts them."""

import asyncio
import os
import re
import socket
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

PRODUCT = "bot"
STOCK_POLLING = "benchmarks.stock_polling"
STOCK_WEBHOOK = "benchmarks.stock_webhook"
SECRET = "knock-knock"
# `python -m module` without what only developers have installed: structlog loads rich if it can.
START = """
import runpy, sys
sys.modules["rich"] = None
runpy.run_module(sys.argv.pop(1), run_name="__main__", alter_sys=True)
"""
ROOT = Path(__file__).parent.parent


@asynccontextmanager
async def running(module: str, **settings: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """`python -m module` with these settings, until the block ends.

    What an operator's own shell or .env may hold does not reach a bot under measurement.
    """
    basics = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "LOG_LEVEL": "WARNING"}
    with tempfile.TemporaryDirectory() as elsewhere:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", START, module, env={**basics, **settings}, cwd=elsewhere
        )
        try:
            yield process
        finally:
            if process.returncode is None:
                process.terminate()
            await process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def resident_memory(process: asyncio.subprocess.Process) -> float:
    """Megabytes in memory now."""
    status = Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
    found = re.search(r"VmRSS:\s+(\d+)", status)
    assert found
    return int(found[1]) / 1024
