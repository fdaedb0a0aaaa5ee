"""Collects the signs of life of all parts and writes them down together."""

import asyncio

import structlog

from bot.clock import Clock, wait
from bot.database import Sessions, is_away
from models import Sign
from services.core import signs

log = structlog.get_logger(__name__)

WRITE_SECONDS = 15


class Health:
    """Giving a sign costs nothing; every fifteen seconds one statement keeps the last of each."""

    def __init__(self, sessions: Sessions, clock: Clock) -> None:
        self._sessions = sessions
        self._clock = clock
        self._signs: dict[str, Sign] = {}
        self._unwritten: set[str] = set()
        self._stopped = asyncio.Event()

    def note(self, name: str, error: BaseException | None = None) -> None:
        """It did well just now, or failed."""
        sign = self._signs.setdefault(name, Sign(name=name))
        if error is None:
            sign.well_at = self._clock.now()
        else:
            sign.failed_at, sign.error = self._clock.now(), type(error).__name__[:100]
        self._unwritten.add(name)

    def stop(self) -> None:
        self._stopped.set()

    async def run(self) -> None:
        while not self._stopped.is_set():
            await wait(self._stopped, self._clock, WRITE_SECONDS)
            try:
                await self.write()
            except Exception as error:
                # What cannot be written is what the doctor shall see: silence.
                log.warning("no sign of life", error=error, exc_info=not is_away(error))

    async def write(self) -> None:
        if not self._unwritten:
            return
        names, self._unwritten = self._unwritten, set()
        async with self._sessions.begin() as session:
            await signs.write(session, [self._signs[name] for name in sorted(names)])
