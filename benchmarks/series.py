"""Making the dates of many series, and what their guests tap, against plain inserts and taps."""

import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import delete, insert, select, update

from benchmarks import town
from benchmarks.measure import Row, compare
from bot import topics
from bot.database import Sessions, open_engine, open_sessions
from models import Answer, Event, Resident, Series, Session
from services.events import rsvps, series, series_guests
from services.events.series_rules import Every, Rhythm

PEOPLE = 200
SERIES = 200
DATES = 8  # of each, and as many meetings that do not repeat
ROUNDS = 5
GUESTS = range(2, 12)
MEASURED = ("rows", "plain rows", "slice", "all", "plain all", "skip", "plain tap")

Tap = Callable[[Session, Resident], Awaitable[Any]]


@dataclass
class Bench:
    sessions: Sessions
    now: datetime

    async def furnish(self) -> list[int]:
        """Each meeting but the first few begins a weekly series; the dates of the first series."""
        start = self.now + timedelta(days=1)
        rule = Rhythm(Every.WEEK, days=(start.weekday(),)).rule
        public = {"zone": "UTC", "at": start.time(), "created_at": self.now}
        on = {"first_on": start.date(), "made_until": start.date()}
        one = [{"id": n, "rule": rule, **public, **on} for n in range(1, SERIES + 1)]
        times = {"starts_at": start, "ends_at": start + timedelta(hours=2)}
        mine = {"series_id": Event.id - DATES, "series_on": start.date(), **times}
        async with self.sessions.begin() as session:
            await session.execute(insert(Series), one)
            which = Event.id.between(DATES + 1, DATES + SERIES)
            await session.execute(update(Event).where(which).values(mine))
        await self.make()
        async with self.sessions.begin() as session:
            first = select(Event.id).where(Event.series_id == 1).order_by(Event.id)
            return list(await session.scalars(first))

    async def make(self) -> list[float]:
        """Seconds of each transaction, as many as it takes until nothing is left to make."""
        slices, made = [], 1
        while made:
            begun = time.perf_counter()
            async with self.sessions.begin() as session:
                made = await series.extend_due(session, self.now)
            slices.append(time.perf_counter() - begun)
        return slices

    async def unmake(self) -> list[dict[str, Any]]:
        """Take away the dates of all but the first series; the rows that were taken."""
        start = (self.now + timedelta(days=1)).date()
        later = (Event.series_id > 1) & (Event.series_on > start)
        async with self.sessions.begin() as session:
            rows = (await session.execute(select(*Event.__table__.c).where(later))).mappings().all()
            await session.execute(delete(Event).where(later))
            due = update(Series).where(Series.id > 1).values(made_until=start)
            await session.execute(due)
        return [dict(row) for row in rows]

    async def insert(self, rows: list[dict[str, Any]]) -> float:
        begun = time.perf_counter()
        async with self.sessions.begin() as session:
            await session.execute(insert(Event), rows)
        return time.perf_counter() - begun

    async def taps(self, tap: Tap) -> float:
        """Seconds for one tap of each guest, a transaction each."""
        begun = time.perf_counter()
        for number in GUESTS:
            async with self.sessions.begin() as session:
                await tap(session, await session.get_one(Resident, number))
        return time.perf_counter() - begun

    def answer(self, wish: Answer, event_id: int) -> Tap:
        return lambda session, one: rsvps.answer(session, one, event_id, wish, self.now)

    def standing(self, change: Callable[..., Awaitable[Any]], event_id: int) -> Tap:
        return lambda session, one: change(session, one, event_id, self.now)


async def measure(bench: Bench, dates: list[int]) -> dict[str, float]:
    """Seconds of one round; afterwards all is as it was before."""
    going, declined = (partial(bench.answer, one) for one in (Answer.GOING, Answer.DECLINED))
    rows = await bench.unmake()
    seconds = {"plain rows": await bench.insert(rows)}
    await bench.unmake()
    slices = await bench.make()
    seconds |= {"rows": sum(slices), "slice": max(slices)}
    each = [await bench.taps(going(one)) for one in range(1, DATES + 1)]
    seconds["plain all"] = sum(each)
    seconds["all"] = await bench.taps(bench.standing(series_guests.join, dates[0]))
    seconds["plain tap"] = await bench.taps(declined(1))
    seconds["skip"] = await bench.taps(declined(dates[0]))
    for one in range(2, DATES + 1):
        await bench.taps(declined(one))
    await bench.taps(bench.standing(series_guests.leave, dates[0]))
    return seconds


async def run() -> list[Row]:
    """Taken in turns; the first round warms everything."""
    topics.load()
    async with AsyncExitStack() as stack:
        url = await stack.enter_async_context(town.sqlite(PEOPLE, DATES + SERIES))
        engine = open_engine(url)
        stack.push_async_callback(engine.dispose)
        bench = Bench(open_sessions(engine), datetime.now(UTC))
        dates = await bench.furnish()
        rounds = [await measure(bench, dates) for _ in range(ROUNDS + 1)][1:]
    taken = {name: [one[name] for one in rounds] for name in MEASURED}
    one_tap = [all_of_them / len(GUESTS) for all_of_them in taken["plain tap"]]
    all_dates = f"{len(dates)} plain taps"
    tap_each = [one * len(dates) / DATES for one in taken["plain all"]]
    weeks = f"Eight weeks of {SERIES} series"
    return [
        compare(weeks, taken["rows"], "a plain insert", taken["plain rows"], "≤ 30", "s"),
        compare("Its longest transaction", taken["slice"], "a plain tap", one_tap, "≤ 20", "s"),
        compare(
            "Skipping one date", taken["skip"], "a plain tap", taken["plain tap"], "≤ 1.3", "s"
        ),
        compare("Yes to all dates", taken["all"], all_dates, tap_each, "≤ 1", "s"),
    ]
