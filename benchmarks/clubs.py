"""/clubs and the card of one, in a small community and in one ten times as large."""

import time
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta

from sqlalchemy import func, insert, select, update

from benchmarks import town
from benchmarks.measure import Row, compare
from bot import topics
from bot.database import Sessions, open_engine, open_sessions
from models import Club, ClubMember, Event, Resident
from services.clubs import clubs
from services.clubs.clubs import Which

SMALL, LARGE = 1_000, 10_000
CLUBS = 20
ROUNDS = 15
LOOKS = 10


async def furnish(sessions: Sessions) -> None:
    """Every resident belongs to one of twenty clubs; each of these meets next week."""
    now = datetime.now(UTC)
    async with sessions.begin() as session:
        people = list(await session.scalars(select(Resident.id)))
        facts = {"founder_id": 1, "created_at": now, "founded_at": now, "members": 0}
        made = [{"id": one, "title": f"Club {one}", **facts} for one in range(1, CLUBS + 1)]
        await session.execute(insert(Club), made)
        belonging = [
            {"club_id": one % CLUBS + 1, "resident_id": one, "since": now, "silent": False}
            for one in people
        ]
        await session.execute(insert(ClubMember), belonging)
        size = select(func.count()).where(ClubMember.club_id == Club.id).scalar_subquery()
        await session.execute(update(Club).values(members=size))
        week = timedelta(days=7)
        when = {"starts_at": now + week, "ends_at": now + week, "club_id": Event.id}
        await session.execute(update(Event).where(Event.id <= CLUBS).values(when))


async def looks(sessions: Sessions) -> float:
    """Seconds for the lists and a card."""
    begun = time.perf_counter()
    for number in range(LOOKS):
        async with sessions.begin() as session:
            reader, now = await session.get_one(Resident, number + 1), datetime.now(UTC)
            for which in Which:
                await clubs.page(session, reader, which, number, now)
            await clubs.card(session, reader, number + 1, now)
    return time.perf_counter() - begun


async def run() -> list[Row]:
    """Taken in turns; the first round warms both."""
    topics.load()
    small: list[float] = []
    large: list[float] = []
    async with AsyncExitStack() as stack:
        measured = []
        for people, seconds in ((SMALL, small), (LARGE, large)):
            url = await stack.enter_async_context(town.sqlite(residents=people, events=CLUBS))
            engine = open_engine(url)
            stack.push_async_callback(engine.dispose)
            sessions = open_sessions(engine)
            await furnish(sessions)
            measured.append((sessions, seconds))
        for _ in range(ROUNDS + 1):
            for sessions, seconds in measured:
                seconds.append(await looks(sessions))
    what, against = f"/clubs, {LARGE:,} residents", f"among {SMALL:,}"
    return [compare(what, large[1:], against, small[1:], "≤ 1.5", "s")]
