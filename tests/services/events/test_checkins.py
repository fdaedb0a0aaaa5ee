"""Forty hands at one door at once: one effect each."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import joinedload

from bot.database import Sessions
from models import About, Attendance, Door, DoorTry, Event, Question, Resident, Role, Session
from services.core.errors import Refusal
from services.events import checkins, checkins_list
from tests.services.events.test_seats import NOW, a_crowd, replicas

AT = NOW + timedelta(days=2)


async def rows(sessions: Sessions, table: type[Attendance] | type[Door]) -> int:
    async with sessions() as session:
        return await session.scalar(select(func.count()).select_from(table)) or 0


async def asked(sessions: Sessions, number: int) -> None:
    """The code is asked for, as if the button had been tapped."""
    async with sessions.begin() as session:
        about = About.CHECKIN_CODE
        session.add(Question(resident_id=number, about=about, subject_id=1, asked_at=AT))


async def who(session: Session, number: int) -> Resident:
    found = await session.scalars(
        select(Resident).where(Resident.id == number).options(joinedload(Resident.question))
    )
    return found.one()


@pytest.mark.postgres
@replicas
async def test_one_guest_marked_by_forty_taps_has_come_once(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await a_crowd(session, 2, 3)
        (await session.get_one(Resident, 1)).role = Role.HOST

    async def tap() -> None:
        async with sessions.begin() as session:
            host = await who(session, 1)
            await checkins_list.mark(session, host, 1, 2, True, AT)

    await asyncio.gather(*(tap() for _ in range(40)))

    assert await rows(sessions, Attendance) == 1


@pytest.mark.postgres
@replicas
async def test_forty_guests_ask_for_the_first_code_and_there_is_one(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await a_crowd(session, None, 3)

    async def ask() -> str:
        async with sessions.begin() as session:
            return (await checkins.door(session, 1)).code

    assert len(set(await asyncio.gather(*(ask() for _ in range(40))))) == 1
    assert await rows(sessions, Door) == 1


@pytest.mark.postgres
@replicas
async def test_forty_wrong_codes_at_once_cost_three_tries(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await a_crowd(session, None, 3)
    async with sessions.begin() as session:
        code = (await checkins.door(session, 1)).code
    await asked(sessions, 2)
    wrong = f"{(int(code) + 1) % 10_000:04}"

    async def guess(said: str) -> bool:
        async with sessions.begin() as session:
            person = await who(session, 2)
            if person.question is None:
                return False
            try:
                return (await checkins.enter(session, person, said, AT)).here
            except Refusal:
                return False

    guesses = await asyncio.gather(*(guess(wrong) for _ in range(40)), return_exceptions=True)
    await asked_again(sessions, 2)
    last = await guess(code)

    assert True not in guesses
    assert last is False
    async with sessions() as session:
        assert await session.scalar(select(DoorTry.wrong)) == 3
        assert await session.scalar(select(func.count()).select_from(Event)) == 1
    assert await rows(sessions, Attendance) == 0


@pytest.mark.postgres
@replicas
async def test_two_wrong_codes_at_once_are_two(sessions: Sessions) -> None:
    """The second one waits for the first: whoever read it before that would count one for both."""
    async with sessions.begin() as session:
        await a_crowd(session, None, 3)
    async with sessions.begin() as session:
        code = (await checkins.door(session, 1)).code
    wrong = f"{(int(code) + 1) % 10_000:04}"
    await asked(sessions, 2)

    async def guess() -> int:
        async with sessions.begin() as session:
            return (await checkins.enter(session, await who(session, 2), wrong, AT)).left

    assert await guess() == 2
    async with sessions.begin() as first:
        told = await checkins.enter(first, await who(first, 2), wrong, AT)
        await first.flush()
        second = asyncio.create_task(guess())
        await somebody_waits(sessions)
    assert (told.left, await second) == (1, 0)
    async with sessions() as session:
        assert await session.scalar(select(DoorTry.wrong)) == 3


async def somebody_waits(sessions: Sessions) -> None:
    waiting = text(
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )
    async with asyncio.timeout(30):
        while True:
            async with sessions() as session:
                if await session.scalar(waiting):
                    return
            await asyncio.sleep(0.02)


async def asked_again(sessions: Sessions, number: int) -> None:
    async with sessions() as session:
        found = await session.get(Question, number)
    if found is None:
        await asked(sessions, number)
