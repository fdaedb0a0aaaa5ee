"""The list at the door of one meeting, in a small community and in one ten times as large."""

import time
from datetime import UTC, datetime, timedelta

from sqlalchemy import insert, update
from sqlalchemy.orm import joinedload

from benchmarks import growth
from benchmarks.measure import Row
from bot.database import Sessions
from models import About, Answer, Event, Question, Resident, Rsvp
from services.events import checkins_list

GUESTS = 200
LOOKS = 10


async def furnish(sessions: Sessions) -> None:
    """Two hundred guests are expected at a meeting that begins now."""
    now = datetime.now(UTC)
    async with sessions.begin() as session:
        times = {"starts_at": now, "ends_at": now + timedelta(hours=2), "taken": GUESTS}
        await session.execute(update(Event).where(Event.id == 1).values(times))
        answer = {"event_id": 1, "answer": Answer.GOING, "answered_at": now, "brings": 0}
        guests = [{"resident_id": number, **answer} for number in range(2, GUESTS + 2)]
        await session.execute(insert(Rsvp), guests)
        name = {"resident_id": 1, "about": About.CHECKIN_NAME, "subject_id": 1, "asked_at": now}
        await session.execute(insert(Question), [name])


async def looks(sessions: Sessions) -> float:
    """Seconds for a page of the list, and for a search among everybody by letters that few have."""
    begun = time.perf_counter()
    for number in range(LOOKS):
        async with sessions.begin() as session:
            host = await session.get_one(Resident, 1, options=[joinedload(Resident.question)])
            now = datetime.now(UTC)
            await checkins_list.find(session, host, "Resident 15", now)
            await checkins_list.page(session, host, 1, number, now)
            await session.rollback()  # the question stays for the next look
    return time.perf_counter() - begun


async def run() -> list[Row]:
    return [await growth.grown("The list at the door", 1, furnish, looks)]
