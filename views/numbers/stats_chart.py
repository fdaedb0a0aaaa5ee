"""The chart as a file to send: drawn when it is spoken, in a process of its own."""

import asyncio
from collections.abc import AsyncGenerator
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path

import structlog
from aiogram import Bot
from aiogram.types import InputFile

from views.numbers import stats_drawing
from views.numbers.stats_drawing import Sketch

log = structlog.get_logger(__name__)

PATIENCE = 20.0  # seconds; on a cold machine the first drawing looks for fonts
BLANK = Path(__file__).parent / "blank_chart.png"


class Chart(InputFile):
    """A chart that is not drawn yet. Reading it never fails: its caption must arrive anyway."""

    def __init__(self, sketch: Sketch) -> None:
        super().__init__(filename="chart.png")
        self.sketch = sketch
        self._page: bytes | None = None

    async def read(self, bot: Bot) -> AsyncGenerator[bytes, None]:
        """The PNG, drawn once however often it is sent; a blank sheet if that fails."""
        if self._page is None:
            self._page = await drawn(self.sketch)
        yield self._page


async def drawn(sketch: Sketch) -> bytes:
    try:
        return await asyncio.wait_for(drawn_outside(sketch), PATIENCE)
    except Exception:
        log.exception("chart not drawn")
        close()
        return BLANK.read_bytes()


async def drawn_outside(sketch: Sketch) -> bytes:
    try:
        return await asyncio.wrap_future(pool().submit(stats_drawing.draw, sketch))
    except BrokenExecutor:
        close()  # the process was killed while it waited; another one will do
        return await asyncio.wrap_future(pool().submit(stats_drawing.draw, sketch))


@cache
def pool() -> ProcessPoolExecutor:
    """One process for all charts, started by the first one and asked to leave at exit.

    Spawned, not forked: a fork would copy held locks and open connections.
    """
    return ProcessPoolExecutor(
        1,
        mp_context=get_context("spawn"),
        initializer=stats_drawing.accompany,
        max_tasks_per_child=20,
    )


def close() -> None:
    """Let the drawing process go; the next chart starts another one."""
    if pool.cache_info().currsize:
        pool().shutdown(wait=False, cancel_futures=True)
        pool.cache_clear()
