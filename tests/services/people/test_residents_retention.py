"""Who came to nothing is forgotten; who left a trace of their own is not."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from bot.database import Sessions
from models import Answer, Event, Resident, Rsvp
from services.people import residents_retention

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=31)


def person(number: int, name: str, **values: object) -> Resident:
    facts = {"language": "ru", "met_at": LONG_AGO, "last_seen_at": LONG_AGO, **values}
    return Resident(id=number, telegram_id=number, name=name, **facts)


async def test_whom_the_bot_only_overheard_is_forgotten_after_a_month(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        session.add_all(
            [
                person(1, "overheard"),
                person(2, "overheard lately", last_seen_at=NOW),
                person(3, "has pressed Start", started_at=LONG_AGO),
                person(4, "has tapped"),
                person(5, "has invited"),
                person(6, "was invited", started_at=LONG_AGO),
            ]
        )
        await session.flush()
        (await session.get_one(Resident, 6)).invited_by_id = 5
        session.add(Event(id=1, host_id=3, zone="Europe/Moscow", created_at=NOW))
        await session.flush()
        answered = {"answer": Answer.MAYBE, "answered_at": LONG_AGO}
        session.add(Rsvp(event_id=1, resident_id=4, **answered))

    async with sessions.begin() as session:
        await residents_retention.sweep(session, NOW)

    async with sessions.begin() as session:
        left = await session.scalars(select(Resident.name).order_by(Resident.id))
        assert list(left) == [
            "overheard lately",
            "has pressed Start",
            "has tapped",
            "has invited",
            "was invited",
        ]
