"""Votes are exact whoever taps at once, in transactions of their own."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.database import Sessions
from models import Idea, IdeaStage, IdeaVote, IdeaVoteChange, Notification, Resident, VoteChoice
from services.clubs import ideas_votes
from services.clubs.ideas_report import IDEA_REACHED
from services.clubs.ideas_slots import Part, Slot
from tests.services.events.test_seats import NOW, a_crowd, replicas


@pytest.mark.postgres
@replicas
async def test_forty_at_once_are_forty_votes_and_reach_it_once(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await a_crowd(session, None, 40)
        idea = Idea(id=1, author_id=1, words="Шахматы", created_at=NOW, threshold=8)
        idea.stage, idea.until = IdeaStage.VOTING, NOW + timedelta(days=14)
        session.add(idea)

    async def tap(number: int, choice: VoteChoice) -> None:
        async with sessions.begin() as session:
            person = await session.get_one(Resident, number)
            await ideas_votes.vote(session, person, 1, choice, NOW)

    async def suit(number: int) -> None:
        async with sessions.begin() as session:
            person = await session.get_one(Resident, number)
            await ideas_votes.toggle_slot(session, person, 1, Slot(4, Part.EVENING), NOW)

    numbers = range(1, 41)
    taps = [tap(number, VoteChoice.COME) for number in numbers for _ in range(2)]
    await asyncio.gather(*taps, *(suit(number) for number in numbers))

    async with sessions() as session:
        votes = (await session.scalars(select(IdeaVote))).all()
        assert len(votes) == 40
        assert {tuple(one.slots) for one in votes} == {("4-evening",)}
        facts = await session.scalar(select(func.count()).select_from(IdeaVoteChange))
        assert facts in range(40, 81)  # a slot before the vote says both at once
        assert (await session.get_one(Idea, 1)).version == facts
        owed = select(func.count()).where(Notification.kind == IDEA_REACHED.name)
        assert await session.scalar(owed) == 1
