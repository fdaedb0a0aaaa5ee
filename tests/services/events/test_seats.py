"""Seats are exact whatever people do, one after another and all at once."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, text

from bot.database import Sessions, open_engine, open_sessions
from models import Answer, Base, Event, Notification, Resident, Role, Rsvp, Session
from services.core.errors import Refusal
from services.events import cards_counts, rsvps, rsvps_queue

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PEOPLE = 6

Act = tuple[str, int]
ANSWERS = {"goes": Answer.GOING, "hesitates": Answer.MAYBE, "declines": Answer.DECLINED}
acts = st.lists(
    st.tuples(st.sampled_from([*ANSWERS, "blocks", "limit"]), st.integers(1, PEOPLE)),
    min_size=5,
    max_size=25,
)


async def a_crowd(session: Session, seats: int | None, people: int) -> None:
    """Event 1, hosted by resident 1, and the people 1 to `people`."""
    session.add_all(
        Resident(
            id=number,
            telegram_id=1000 + number,
            name=f"Сосед {number}",
            language="ru",
            role=Role.RESIDENT,
            met_at=NOW,
            last_seen_at=NOW,
            joined_at=NOW,
        )
        for number in range(1, people + 1)
    )
    await session.flush()
    starts_at = NOW + timedelta(days=2)
    event = Event(id=1, host_id=1, title="Йога", zone="Europe/Moscow", seats=seats, minutes=60)
    event.created_at = event.published_at = NOW
    event.starts_at, event.ends_at = starts_at, starts_at + timedelta(hours=1)
    session.add(event)


async def does(session: Session, act: Act, now: datetime) -> None:
    kind, number = act
    resident = await session.get_one(Resident, number)
    if kind == "limit":
        event = await session.get_one(Event, 1, populate_existing=True)
        event.seats = max(number, event.taken)
        await session.flush()
        await rsvps_queue.fill_seats(session, event, now)
    elif kind == "fill":
        await rsvps_queue.fill_seats(session, await session.get_one(Event, 1), now)
    elif kind == "blocks":
        await rsvps.release_all(session, resident, now)
    else:
        with suppress(Refusal):
            await rsvps.answer(session, resident, 1, ANSWERS[kind], now)


async def check(session: Session) -> None:
    """What must hold after every act."""
    event = await session.get_one(Event, 1, populate_existing=True)
    counts = await cards_counts.count_answers(session, 1)
    assert event.seats is not None
    assert event.taken == counts.get(Answer.GOING, 0) <= event.seats
    if counts.get(Answer.WAITING):
        assert event.taken == event.seats, "somebody waits while a seat is free"


@asynccontextmanager
async def in_memory() -> AsyncIterator[Sessions]:
    """Empty tables for one of many stories."""
    engine = open_engine("sqlite+aiosqlite:///:memory:")
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    yield open_sessions(engine)
    await engine.dispose()


async def lives(story: list[Act], seats: int) -> None:
    async with in_memory() as sessions:
        async with sessions.begin() as session:
            await a_crowd(session, seats, PEOPLE)
        for minute, act in enumerate(story):
            async with sessions.begin() as session:
                await does(session, act, NOW + timedelta(minutes=minute))
            async with sessions.begin() as session:
                await check(session)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(story=acts, seats=st.integers(1, 3))
def test_whatever_people_do_seats_are_exact_and_nobody_waits_in_vain(
    story: list[Act], seats: int
) -> None:
    asyncio.run(lives(story, seats))


@pytest.mark.proof
@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(story=acts, seats=st.integers(1, PEOPLE))
def test_so_it_is_in_hundreds_of_stories(story: list[Act], seats: int) -> None:
    asyncio.run(lives(story, seats))


async def test_the_waiting_list_is_in_order_and_each_is_told(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await a_crowd(session, 1, 4)
    for minute, number in enumerate((3, 1, 4, 2)):
        async with sessions.begin() as session:
            await does(session, ("goes", number), NOW + timedelta(minutes=minute))

    async with sessions.begin() as session:
        await does(session, ("limit", 3), NOW + timedelta(hours=1))

    async with sessions.begin() as session:
        told = await session.scalars(
            select(Notification.resident_id)
            .where(Notification.kind == "seat_promoted")
            .order_by(Notification.id)
        )
        assert list(told) == [1, 4]


replicas = pytest.mark.skipif(
    "TEST_DATABASE_URL" not in os.environ,
    reason="TEST_DATABASE_URL is not set: one SQLite connection",
)


@pytest.mark.postgres
@replicas
async def test_forty_transactions_at_once_seat_exactly_two(sessions: Sessions) -> None:
    """As several replicas would: each tap in a transaction of its own."""
    async with sessions.begin() as session:
        await a_crowd(session, 2, 40)

    async def tap(number: int) -> None:
        async with sessions.begin() as session:
            await does(session, ("goes", number), NOW)

    await asyncio.gather(*(tap(number) for number in range(1, 41)))

    async with sessions.begin() as session:
        await check(session)
        going = await session.scalar(select(func.count()).where(Rsvp.answer == Answer.GOING))
    assert going == 2


async def waits_for_a_lock(sessions: Sessions) -> None:
    """Until some other transaction has to wait for ours."""
    waiting = text(
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )
    async with asyncio.timeout(5):
        while True:
            async with sessions() as session:
                if await session.scalar(waiting):
                    return
            await asyncio.sleep(0.01)


# What one replica has done and not committed when another one begins: who went first, the two.
RACES: dict[str, tuple[list[Act], Act, Act]] = {
    "who is just promoted leaves": (
        [("goes", 2), ("goes", 1), ("goes", 3)],
        ("declines", 2),
        ("blocks", 1),
    ),
    "who leaves has just declined": ([("goes", 2)], ("declines", 2), ("blocks", 2)),
    "who leaves has just let in another": (
        [("goes", 2), ("goes", 3)],
        ("declines", 2),
        ("blocks", 2),
    ),
    "who is promoted was promoted": (
        [("goes", 2), ("goes", 1), ("goes", 3)],
        ("limit", 4),
        ("fill", 1),
    ),
}


@pytest.mark.postgres
@replicas
@pytest.mark.parametrize("race", RACES)
async def test_two_replicas_at_once_leave_no_ghost_in_a_seat(sessions: Sessions, race: str) -> None:
    before, first, second = RACES[race]
    async with sessions.begin() as session:
        await a_crowd(session, 1, 4)
    for minute, act in enumerate(before):
        async with sessions.begin() as session:
            await does(session, act, NOW + timedelta(minutes=minute))

    async def follows() -> None:
        async with sessions.begin() as session:
            await does(session, second, NOW + timedelta(hours=2))

    async with sessions.begin() as session:
        await does(session, first, NOW + timedelta(hours=1))
        await session.flush()
        following = asyncio.create_task(follows())
        await waits_for_a_lock(sessions)
    await following

    async with sessions.begin() as session:
        await check(session)
