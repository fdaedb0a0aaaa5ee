"""Who leaves is counted once, and leaves nothing half-made behind."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from bot.database import Sessions
from models import Membership, MembershipChange, Resident, Role, Session
from services.core.community import Community
from services.people import privacy, residents
from services.people.residents import Visitor
from tests.services.events.test_seats import waits_for_a_lock

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

COMMUNITY = Community(name="Дом", zone="Europe/Moscow", language="ru")
VISITOR = Visitor(7, "Анна", None, "ru")

Leave = Callable[[Session], Awaitable[object]]


@pytest.fixture
async def sessions(sessions: Sessions) -> Sessions:
    async with sessions.begin() as session:
        facts = {"language": "ru", "met_at": NOW, "last_seen_at": NOW, "joined_at": NOW}
        session.add(Resident(id=1, telegram_id=7, name="Анна", role=Role.RESIDENT, **facts))
    return sessions


async def blocks(session: Session) -> None:
    await residents.lose(session, 1, "blocked", NOW)


async def is_deleted(session: Session) -> None:
    met = await residents.meet(session, [VISITOR], COMMUNITY, NOW)
    await privacy.forget(session, met[7], NOW)


async def returns(session: Session) -> None:
    anna = await session.get_one(Resident, 1)
    await residents.welcome_back(session, anna, NOW)


async def changes(sessions: Sessions) -> list[Membership]:
    async with sessions() as session:
        found = await session.scalars(select(MembershipChange.change).order_by(MembershipChange.id))
        return list(found)


LEAVING = {
    "blocks, then deletes": (blocks, is_deleted),
    "deletes, then blocks": (is_deleted, blocks),
    "blocks twice": (blocks, blocks),
}


@pytest.mark.parametrize("way", LEAVING)
async def test_who_leaves_in_two_ways_is_counted_once(sessions: Sessions, way: str) -> None:
    for leave in LEAVING[way]:
        async with sessions.begin() as session:
            await leave(session)

    assert await changes(sessions) == [Membership.LEFT]


@pytest.mark.postgres
@pytest.mark.skipif(
    "TEST_DATABASE_URL" not in os.environ,
    reason="TEST_DATABASE_URL is not set: one SQLite connection",
)
@pytest.mark.parametrize("way", [*LEAVING, "returns twice"])
async def test_so_is_who_does_both_at_the_same_moment(sessions: Sessions, way: str) -> None:
    """The block is told by Telegram and by a letter that could not be delivered."""
    expected = [Membership.LEFT]
    first, second = LEAVING.get(way, (returns, returns))
    if first is returns:
        expected.append(Membership.RETURNED)
        async with sessions.begin() as session:
            await blocks(session)

    async def follows() -> None:
        async with sessions.begin() as session:
            await second(session)

    async with sessions.begin() as session:
        await first(session)
        await session.flush()
        following = asyncio.create_task(follows())
        await waits_for_a_lock(sessions)
    await following

    assert await changes(sessions) == expected
