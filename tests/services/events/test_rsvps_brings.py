"""Seats of those who are brought along are exact, too."""

import asyncio

import pytest
from sqlalchemy import func, select

from bot.database import Sessions
from models import Answer, Event, Resident, Rsvp
from services.core.errors import Refusal
from services.events import rsvps, rsvps_brings
from tests.services.events.test_seats import NOW, a_crowd, replicas


@pytest.mark.postgres
@replicas
async def test_forty_guests_at_once_bring_as_many_as_there_are_seats(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await a_crowd(session, 43, 40)
        (await session.get_one(Event, 1)).plus_one = True
    for number in range(1, 41):
        async with sessions.begin() as session:
            guest = await session.get_one(Resident, number)
            await rsvps.answer(session, guest, 1, Answer.GOING, NOW)

    async def bring(number: int) -> bool:
        async with sessions.begin() as session:
            guest = await session.get_one(Resident, number)
            try:
                await rsvps_brings.bring(session, guest, 1, 1, NOW)
            except Refusal:
                return False
            return True

    brought = await asyncio.gather(*(bring(number) for number in range(1, 41)))

    assert sum(brought) == 3
    async with sessions() as session:
        assert (await session.get_one(Event, 1)).taken == 43
        assert await session.scalar(select(func.sum(Rsvp.brings))) == 3
