"""/clubs and the card of one, in a small community and in one ten times as large."""

import time
from datetime import UTC, datetime, timedelta

from sqlalchemy import func, insert, select, update

from benchmarks import growth
from benchmarks.measure import Row
from bot.database import Sessions
from models import Club, ClubMember, Event, Resident
from services.clubs import clubs
from services.clubs.clubs import Which

CLUBS = 20
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
    return [await growth.grown("/clubs", CLUBS, furnish, looks)]
