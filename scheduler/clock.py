"""Runs the jobs by the injected clock: nothing is scheduled ahead, each asks what is due."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime

import structlog

from models.base import Session
from scheduler.jobs import JOBS, Job
from services.core import community
from services.core.community import Community
from services.core.signs import JOB

log = structlog.get_logger(__name__)


@dataclass
class Ticker:
    """Sleeps until the next job is due; each runs in a transaction of its own.

    APScheduler's triggers say when, its scheduler does not run: that one sleeps by the machine's
    clock, and would not wake when the injected one is moved.
    """

    transaction: Callable[[], AbstractAsyncContextManager[Session]]
    now: Callable[[], datetime]
    wait: Callable[[asyncio.Event, float], Awaitable[None]]  # for so many seconds of that clock
    known: Community  # read anew in every transaction
    note: Callable[[str, BaseException | None], None]  # a sign of life
    jobs: Sequence[Job] = JOBS
    _due: dict[str, datetime] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._stopped = asyncio.Event()
        self._running = asyncio.Lock()

    def stop(self) -> None:
        self._stopped.set()

    async def run(self) -> None:
        """Whatever is due, until stopped; everything is due at the start."""
        while not self._stopped.is_set():
            async with self._running:
                await self._run(job for job in self.jobs if self._is_due(job))
            left = min(self._due[job.name] for job in self.jobs) - self.now()
            await self.wait(self._stopped, max(left.total_seconds(), 0))

    async def tick(self) -> None:
        """Every job now, due or not: for whoever moves the clock and will not wait for the next."""
        async with self._running:
            await self._run(self.jobs)

    def _is_due(self, job: Job) -> bool:
        return job.name not in self._due or self._due[job.name] <= self.now()

    async def _run(self, jobs: Iterable[Job]) -> None:
        for job in jobs:
            self._due[job.name] = job.after(self.now())
            failure = await self._failure_of(job)
            self.note(f"{JOB}{job.name}", failure)
        self.note("ticker", None)

    async def _failure_of(self, job: Job) -> Exception | None:
        """Run it; one that fails must not stop the others."""
        try:
            async with self.transaction() as session:
                self.known = await community.read(session, self.known)
                await job.run(session, self.known, self.now())
        except Exception as error:
            log.exception("job failed", job=job.name)
            return error
        return None
