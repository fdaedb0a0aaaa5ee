"""Bots as processes of their own, started the way an operator starts them."""

import asyncio
import os
import re
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

PRODUCT = "bot"
STOCK_POLLING = "benchmarks.stock_polling"
STOCK_WEBHOOK = "benchmarks.stock_webhook"
SECRET = "knock-knock"
# What an operator's own shell may hold must not reach a bot under measurement.
OWN_SETTINGS = ("BOT_TOKEN", "DATABASE_URL", "API_URL", "ADMIN_IDS", "WEBHOOK_URL", "LOG_LEVEL")


@asynccontextmanager
async def running(module: str, **settings: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """`python -m module` with these settings, until the block ends."""
    environment = {name: value for name, value in os.environ.items() if name not in OWN_SETTINGS}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, env={**environment, "LOG_LEVEL": "WARNING", **settings}
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
