"""APScheduler only ticks: nothing is scheduled ahead, each job asks the tables what is due."""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import datetime

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from models.base import Session
from scheduler.jobs import EVERY_TICK
from services.core import community
from services.core.community import Community

log = structlog.get_logger(__name__)

TICK_SECONDS = 5


class Ticker:
    """Runs every job at every tick, each in a transaction of its own; `owed` is told after it."""

    def __init__(
        self,
        transaction: Callable[[], AbstractAsyncContextManager[Session]],
        now: Callable[[], datetime],
        known: Community,
        owed: Callable[[], None],
    ) -> None:
        self._transaction = transaction
        self._now = now
        self._community = known
        self._owed = owed
        self._ticking = asyncio.Lock()
        self._scheduler = AsyncIOScheduler(
            timezone="UTC",
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )

    def start(self) -> None:
        self._scheduler.add_job(self.tick, "interval", seconds=TICK_SECONDS)
        self._scheduler.start()

    def stop(self) -> None:
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def tick(self) -> None:
        """One round; a job that fails does not stop the others."""
        async with self._ticking:
            for job in EVERY_TICK:
                try:
                    async with self._transaction() as session:
                        self._community = await community.read(session, self._community)
                        await job(session, self._community, self._now())
                except Exception:
                    log.exception("job failed", job=job.__name__)
        self._owed()
