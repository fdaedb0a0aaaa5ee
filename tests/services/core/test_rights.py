"""Rights are facts: given at one moment, taken back at another, and never changed otherwise."""

import asyncio
import os
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from bot.database import Sessions
from models import Grant, PendingGrant, Resident, Right, Role, Session, Subject, SubjectKind
from services.core import rights, rights_promised
from services.core.errors import Refusal
from services.core.rights import Act
from tests.services.events.test_seats import waits_for_a_lock

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
EVENT = Subject(SubjectKind.EVENT, 5)


@pytest.fixture
async def sessions(sessions: Sessions) -> Sessions:
    async with sessions.begin() as session:
        facts = {"language": "ru", "met_at": NOW, "last_seen_at": NOW, "joined_at": NOW}
        for number, name in enumerate(("Анна", "Глеб"), start=1):
            one = Resident(id=number, telegram_id=number, name=name, role=Role.RESIDENT, **facts)
            session.add(one)
    return sessions


async def people(session: Session) -> list[Resident]:
    return list(await session.scalars(select(Resident).order_by(Resident.id)))


async def history(session: Session) -> list[tuple[Right, datetime, datetime | None]]:
    rows = await session.scalars(select(Grant).order_by(Grant.id))
    return [(one.right, one.granted_at, one.revoked_at) for one in rows]


async def test_what_was_given_and_taken_back_stays_written(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        anna, gleb = await people(session)
        assert await rights.grant(session, anna, Right.HOST, None, gleb, NOW)
        assert not await rights.grant(session, anna, Right.HOST, None, gleb, LATER)
        assert await rights.revoke(session, anna, Right.HOST, None, LATER)
        assert not await rights.revoke(session, anna, Right.HOST, None, LATER)
        await rights.grant(session, anna, Right.HOST, None, gleb, LATER)

        assert await history(session) == [(Right.HOST, NOW, LATER), (Right.HOST, LATER, None)]


async def test_the_standing_follows_from_the_strongest_right_that_is_left(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        anna, gleb = await people(session)
        await rights.grant(session, anna, Right.OWNER, None, None, NOW, by_setting=True)
        await rights.grant(session, anna, Right.HOST, None, gleb, NOW)
        standings = [anna.role]
        await rights.revoke(session, anna, Right.OWNER, None, LATER)
        standings.append(anna.role)
        await rights.revoke_all(session, anna, LATER)
        standings.append(anna.role)
        assert standings == [Role.OWNER, Role.HOST, Role.RESIDENT]


async def test_a_right_for_one_subject_is_no_standing_and_reaches_no_further(
    sessions: Sessions,
) -> None:
    async with sessions.begin() as session:
        anna, gleb = await people(session)
        assert not await rights.may(session, anna, Act.MANAGE_EVENT, EVENT, author_id=gleb.id)
        await rights.grant(session, anna, Right.HOST, EVENT, gleb, NOW)

        assert anna.role is Role.RESIDENT
        assert await rights.may(session, anna, Act.MANAGE_EVENT, EVENT, author_id=gleb.id)
        other = Subject(SubjectKind.EVENT, 6)
        assert not await rights.may(session, anna, Act.MANAGE_EVENT, other, author_id=gleb.id)
        with pytest.raises(Refusal, match="not-your-event"):
            await rights.require(session, anna, Act.MANAGE_EVENT, other, author_id=gleb.id)
        assert not await rights.may(session, gleb, Act.MANAGE_EVENT, EVENT)

        await rights.revoke(session, anna, Right.HOST, EVENT, LATER)
        assert not await rights.may(session, anna, Act.MANAGE_EVENT, EVENT, author_id=gleb.id)


async def test_a_promise_is_one_number_and_one_right_at_a_time(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        _, gleb = await people(session)
        await rights_promised.promise(session, 77, Right.HOST, gleb, NOW)
        await rights_promised.promise(session, 77, Right.MANAGER, gleb, LATER)
        (kept,) = await session.scalars(select(PendingGrant))
        assert (kept.telegram_id, kept.right) == (77, Right.MANAGER)
        await rights_promised.promise(session, 77, None, gleb, LATER)
        assert await rights_promised.count_promised(session) == 0


@pytest.mark.postgres
@pytest.mark.skipif(
    "TEST_DATABASE_URL" not in os.environ,
    reason="TEST_DATABASE_URL is not set: one SQLite connection",
)
async def test_two_who_appoint_at_once_give_it_once(sessions: Sessions) -> None:
    async def follows() -> None:
        async with sessions.begin() as session:
            anna, gleb = await people(session)
            await rights.grant(session, anna, Right.HOST, None, gleb, LATER)

    async with sessions.begin() as session:
        anna, gleb = await people(session)
        await rights.grant(session, anna, Right.HOST, None, gleb, NOW)
        following = asyncio.create_task(follows())
        await waits_for_a_lock(sessions)
    await following

    async with sessions.begin() as session:
        assert await history(session) == [(Right.HOST, NOW, None)]
