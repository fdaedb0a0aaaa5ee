"""What counts as a write of one update while its neighbours' rows are still pending."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import select, update

from bot.database import open_engine, open_sessions
from bot.intake.writes import Writes
from models import Event, Resident, Role, Session

NOW = datetime(2026, 3, 2, tzinfo=UTC)


def person(number: int) -> Resident:
    return Resident(
        telegram_id=number, name="x", language="ru", role=Role.OWNER, met_at=NOW, last_seen_at=NOW
    )


@pytest.fixture
async def session(database_url: str) -> AsyncIterator[Session]:
    engine = open_engine(database_url)
    async with open_sessions(engine)() as session:
        session.add(person(1))
        await session.flush()
        yield session
    await engine.dispose()


async def test_flushing_what_neighbours_left_is_no_write(session: Session) -> None:
    writes = Writes(session)
    writes.begin()
    met = await session.get_one(Resident, 1)
    met.intro = "neighbour"
    session.add(person(2))

    writes.begin()
    await session.scalars(select(Resident))

    assert not writes.any()


async def test_a_row_added_changed_or_deleted_is_a_write_flushed_or_not(session: Session) -> None:
    met, writes = await session.get_one(Resident, 1), Writes(session)
    for flushed in (False, True):
        writes.begin()
        added = person(3 + flushed)
        session.add(added)
        await session.flush() if flushed else None
        assert writes.any()
        await session.flush()

        writes.begin()
        met.intro = f"changed {flushed}"
        await session.flush() if flushed else None
        assert writes.any()

        writes.begin()
        await session.delete(added)
        await session.flush() if flushed else None
        assert writes.any()


async def test_a_statement_is_a_write_and_a_question_is_none(session: Session) -> None:
    writes = Writes(session)
    writes.begin()
    await session.scalars(select(Resident).with_for_update())
    assert not writes.any()

    await session.execute(update(Resident).values(intro="all"))
    assert writes.any()


@pytest.mark.parametrize("flushed", [False, True])
async def test_changing_once_more_what_a_neighbour_left_pending_is_a_write(
    session: Session, flushed: bool
) -> None:
    writes = Writes(session)
    writes.begin()
    met = await session.get_one(Resident, 1)
    met.intro = "neighbour"
    event = Event(host_id=1, title="neighbour's", zone="UTC", created_at=NOW)
    session.add(event)

    for row, name in ((met, "intro"), (event, "title")):
        writes.begin()
        assert not writes.any()
        if flushed:
            await session.flush()
        setattr(row, name, "mine")
        assert writes.any()
