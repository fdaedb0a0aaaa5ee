"""What marking and claiming cards costs, and what is kept for how long."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event, select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.database import Sessions, open_engine, open_sessions
from handlers import routers
from models import Answer, Card, Event, Resident, Role, Session, Subject, SubjectKind
from services.events import cards as event_cards
from services.events import rsvps
from services.outbox import cards, cards_due, retention
from services.outbox.cards import KINDS, Tracked
from services.outbox.content import sharing
from tests.conftest import ON_POSTGRES
from views.outbox.cards import VIEWS

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
YOGA = Subject(SubjectKind.EVENT, 1)
PEOPLE = 30


@pytest.fixture
async def engine(database_url: str) -> AsyncIterator[AsyncEngine]:
    engine = open_engine(database_url)
    yield engine
    await engine.dispose()


@pytest.fixture
async def sessions(engine: AsyncEngine) -> Sessions:
    """Event 1, its shared card, and a private card of everybody."""
    sessions = open_sessions(engine)
    async with sessions.begin() as session:
        session.add_all(person(number) for number in range(1, PEOPLE + 1))
        await session.flush()
        session.add(meeting(1, NOW + timedelta(days=2)))
        await session.flush()
        await cards.track(session, [Tracked(-100, 1, YOGA, None, False, version=0)], NOW)
        await cards.track(session, [own(number) for number in range(1, PEOPLE + 1)], NOW)
    return sessions


def person(number: int) -> Resident:
    return Resident(
        id=number,
        telegram_id=1000 + number,
        name=f"Сосед{number}",
        language="ru",
        role=Role.RESIDENT,
        met_at=NOW,
        last_seen_at=NOW,
        joined_at=NOW,
    )


def meeting(number: int, starts_at: datetime) -> Event:
    return Event(
        id=number,
        host_id=1,
        title="Йога",
        zone="Europe/Moscow",
        minutes=60,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=1),
        created_at=NOW,
        published_at=NOW,
    )


def own(number: int, message_id: int = 7) -> Tracked:
    return Tracked(1000 + number, message_id, YOGA, number, has_photo=False, version=0)


Statement = tuple[str, Any]


@contextmanager
def written_down(engine: AsyncEngine) -> Iterator[list[Statement]]:
    """Every statement with its parameters, as the driver gets it."""
    said: list[Statement] = []

    def note(_: Any, __: Any, statement: str, parameters: Any, *___: Any) -> None:
        said.append((statement, parameters))

    event.listen(engine.sync_engine, "before_cursor_execute", note)
    yield said
    event.remove(engine.sync_engine, "before_cursor_execute", note)


def of_cards(said: list[Statement], verb: str) -> list[Statement]:
    return [one for one in said if one[0].startswith(verb) and " cards" in one[0]]


async def plan(session: Session, statement: Statement) -> str:
    """How the engine would find the rows; small tables tempt PostgreSQL to read all of them."""
    connection = await session.connection()
    explain = "EXPLAIN" if ON_POSTGRES else "EXPLAIN QUERY PLAN"
    if ON_POSTGRES:
        await connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
    rows = await connection.exec_driver_sql(f"{explain} {statement[0]}", statement[1])
    return "\n".join(str(tuple(row)) for row in rows)


def test_whatever_can_be_tracked_can_be_looked_up_and_drawn() -> None:
    routers()  # the topics, and with them their views, are all there
    assert set(KINDS) == {kind for kind, _ in VIEWS}


async def test_a_batch_of_answers_marks_its_cards_with_one_statement(
    engine: AsyncEngine, sessions: Sessions
) -> None:
    with written_down(engine) as said:
        async with sessions.begin() as session:
            people = list(await session.scalars(select(Resident).where(Resident.id <= 20)))
            for one in people:
                await rsvps.answer(session, one, 1, Answer.GOING, NOW)

    assert len(of_cards(said, "UPDATE")) == 1
    async with sessions.begin() as session:
        due = await session.scalars(select(Card.resident_id).where(Card.due_at.is_not(None)))
        assert set(due) == {None, *range(1, 21)}


async def test_many_readers_cost_as_much_as_two(engine: AsyncEngine, sessions: Sessions) -> None:
    counts = []
    for many in (2, PEOPLE):
        async with sessions.begin() as session:
            readers = list(await session.scalars(select(Resident).limit(many)))
            with written_down(engine) as said:
                shown = await event_cards.for_readers(session, 1, readers, NOW)
        counts.append(len(said))
        assert set(shown) >= {one.id for one in readers}
    assert counts[0] == counts[1] <= 6


async def test_invitations_of_one_step_ask_once_what_they_share(
    engine: AsyncEngine, sessions: Sessions
) -> None:
    async with sessions.begin() as session:
        readers = list(await session.scalars(select(Resident).limit(8)))
        with written_down(engine) as said, sharing(session):
            for reader in readers:
                await event_cards.card(session, 1, reader, NOW)
    assert len(said) <= 6 + 7


async def test_marking_and_looking_read_an_index(engine: AsyncEngine, sessions: Sessions) -> None:
    with written_down(engine) as said:
        async with sessions.begin() as session:
            await cards.answered(session, YOGA, [2, 3], NOW)
            await cards.changed(session, SubjectKind.EVENT, [1], NOW)
            look = await cards_due.claim(session, 8, 4, NOW + cards.REDRAW_EVERY)
    assert len(look.cards) == 7

    async with sessions.begin() as session:
        plans = {
            verb: [await plan(session, one) for one in of_cards(said, verb)]
            for verb in ("UPDATE", "SELECT")
        }
    marking, looking = plans["UPDATE"][:2], plans["SELECT"]
    assert len(looking) == 2
    assert all("ix_cards_subject" in one for one in marking), marking
    assert all("ix_cards_due" in one and "patient" in one for one in looking), looking
    assert not any("SCAN cards\n" in one or "Seq Scan" in one for one in marking + looking)


async def test_a_message_shows_what_it_was_drawn_with_last(sessions: Sessions) -> None:
    other = Subject(SubjectKind.EVENT, 2)
    async with sessions.begin() as session:
        session.add(meeting(2, NOW + timedelta(days=3)))
        await session.flush()
        await cards.track(session, [Tracked(1002, 7, other, 2, True, None, 0)], NOW)
        await cards.untrack(session, [(1003, 7)])

    async with sessions.begin() as session:
        rows = await session.scalars(select(Card).where(Card.chat_id.in_((1002, 1003))))
        assert [(one.subject, one.has_photo) for one in rows] == [(other, True)]


async def test_what_was_decided_during_a_redraw_stays_due(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await cards.answered(session, YOGA, [2], NOW)
        claimed = (await cards_due.claim(session, 8, 0, NOW + cards.REDRAW_EVERY)).cards
    assert {one.resident_id for one in claimed} == {None, 2}

    async with sessions.begin() as session:
        await cards.answered(session, YOGA, [2], NOW + cards.REDRAW_EVERY)
    async with sessions.begin() as session:
        await cards_due.drawn(session, claimed, None)

    async with sessions.begin() as session:
        due = await session.scalars(select(Card).where(Card.due_at.is_not(None)))
        assert {one.resident_id for one in due} == {None, 2}


async def test_an_answer_of_ones_own_overtakes_what_may_wait(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await cards.changed(session, SubjectKind.EVENT, [1], NOW)
    async with sessions.begin() as session:
        await cards.answered(session, YOGA, [9], NOW)
        look = await cards_due.claim(session, 8, 0, NOW)
    assert [one.resident_id for one in look.cards] == [9]


async def test_messages_about_what_is_long_over_are_forgotten_once_drawn(
    sessions: Sessions,
) -> None:
    ended = NOW + timedelta(days=2, hours=1)
    async with sessions.begin() as session:
        await cards.changed(session, SubjectKind.EVENT, [1], NOW)
        waiting = (await cards_due.claim(session, 0, 1, NOW + cards.REDRAW_EVERY)).cards
    for days, left in ((29, PEOPLE + 1), (31, PEOPLE + 1)):
        async with sessions.begin() as session:
            await retention.sweep(session, ended + timedelta(days=days))
            assert len(list(await session.scalars(select(Card.id)))) == left

    async with sessions.begin() as session:
        await cards_due.drawn(session, waiting, None)
        await retention.sweep(session, ended + timedelta(days=365))
        assert len(list(await session.scalars(select(Card.id)))) == PEOPLE


@pytest.mark.skipif(not ON_POSTGRES, reason="SQLite has one writer at a time")
async def test_a_card_that_comes_while_its_event_is_being_changed_is_due(
    sessions: Sessions,
) -> None:
    async with sessions() as changing:
        await changing.begin()
        (await changing.get_one(Event, 1, with_for_update={"key_share": True})).version += 1
        await changing.flush()

        tracking = asyncio.create_task(
            tracks(sessions, Tracked(-200, 1, YOGA, None, False, None, 0))
        )
        await asyncio.wait([tracking], timeout=0.2)
        assert not tracking.done(), "what is decided just now is waited for"
        await changing.commit()
        await tracking

    async with sessions() as session:
        late = (await session.scalars(select(Card).where(Card.chat_id == -200))).one()
    assert late.due_at == NOW


async def tracks(sessions: Sessions, card: Tracked) -> None:
    async with sessions.begin() as session:
        await cards.track(session, [card], NOW)
