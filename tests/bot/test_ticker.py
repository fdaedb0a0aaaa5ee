"""The clock's jobs: each at its own cadence, by the injected clock and no other."""

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.database import Sessions
from scheduler.clock import Ticker
from scheduler.jobs import JOBS, Job, every
from services.core.community import Community
from tests.town import START

HOUR = timedelta(hours=1)


class Night:
    """Time that passes only while the ticker sleeps, or all at once."""

    def __init__(self, sessions: Sessions, until: timedelta, at_once: bool = False) -> None:
        self.now = START
        self.runs: dict[str, list[timedelta]] = {}
        self._sessions = sessions
        self._until = START + until
        self._at_once = at_once

    def job(self, name: str, minutes: int, fails: bool = False) -> Job:
        async def run(session: object, community: Community, now: datetime) -> None:
            self.runs.setdefault(name, []).append(now - START)
            if fails:
                raise ZeroDivisionError

        return Job(name, every(minutes=minutes), run)

    async def sleep(self, stopped: asyncio.Event, seconds: float) -> None:
        if self.now >= self._until:
            stopped.set()
        self.now = self._until if self._at_once else self.now + timedelta(seconds=seconds)

    async def lives(self, *jobs: Job) -> list[tuple[str, str | None]]:
        """The signs of life it leaves."""
        signs: list[tuple[str, str | None]] = []

        def note(name: str, error: BaseException | None) -> None:
            signs.append((name, type(error).__name__ if error else None))

        community = Community("Дом", "Europe/Moscow", "ru")
        ticker = Ticker(
            self._sessions.begin,
            lambda: self.now,
            self.sleep,
            community,
            note,
            jobs,
        )
        await ticker.run()
        return signs


async def test_each_job_runs_at_the_start_and_then_at_its_own_cadence(sessions: Sessions) -> None:
    night = Night(sessions, HOUR)

    await night.lives(night.job("seldom", 60), night.job("often", 20))

    assert night.runs == {
        "seldom": [HOUR * 0, HOUR],
        "often": [HOUR * 0, HOUR / 3, HOUR * 2 / 3, HOUR],
    }


async def test_a_clock_that_jumps_far_runs_a_job_once(sessions: Sessions) -> None:
    night = Night(sessions, 72 * HOUR, at_once=True)

    await night.lives(night.job("often", 1))

    assert night.runs == {"often": [HOUR * 0, 72 * HOUR]}


async def test_a_job_that_fails_is_noted_and_stops_no_other(sessions: Sessions) -> None:
    night = Night(sessions, HOUR * 0)

    signs = await night.lives(night.job("broken", 1, fails=True), night.job("whole", 1))

    assert signs == [("job:broken", "ZeroDivisionError"), ("job:whole", None), ("ticker", None)]


@pytest.mark.parametrize("job", JOBS, ids=lambda job: job.name)
def test_when_a_job_is_due_does_not_depend_on_the_machine(job: Job) -> None:
    due = job.after(START)
    assert START < due <= START + HOUR
    assert job.after(due) - due == due - START
