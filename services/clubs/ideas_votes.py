"""Votes for an idea: coming, helping, not mine, and when it suits."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sqlalchemy import func, select

from models import Idea, IdeaVote, IdeaVoteChange, Resident, Session, VoteChoice
from services.clubs import ideas, ideas_report, ideas_slots
from services.clubs.ideas_slots import Slot
from services.core import links
from services.core.errors import Refusal
from services.core.rows import FRESH
from services.outbox import cards as tracked


@dataclass(frozen=True)
class Voted:
    """What a tap led to; `slot` is the one that was tapped, and whether it suits now.

    `outside`: nothing was recorded, one has to join first.
    """

    idea: Idea
    choice: VoteChoice
    slot: Slot | None = None
    suits: bool = False
    outside: bool = False


async def hold_open(session: Session, idea_id: int, now: datetime) -> Idea:
    """Refuses "idea-gone", and "idea-over" once it takes no votes."""
    idea = await ideas.hold(session, idea_id)
    if idea.stage not in ideas.PUBLIC:
        raise Refusal("idea-gone")
    if not ideas.is_open(idea, now):
        raise Refusal("idea-over")
    return idea


async def vote(
    session: Session, person: Resident, idea_id: int, choice: VoteChoice, now: datetime
) -> Voted:
    """Say so, instead of what was said before; what suits stays with whoever comes still."""
    idea = await hold_open(session, idea_id, now)
    if person.joined_at is None:
        return Voted(idea, choice, outside=True)
    mine = await session.get(IdeaVote, (idea.id, person.id))
    slots = mine.slots if mine and choice in ideas.FOR else []
    await record(session, idea, person.id, choice, slots, now)
    return Voted(idea, choice)


async def toggle_slot(
    session: Session, person: Resident, idea_id: int, slot: Slot, now: datetime
) -> Voted:
    """It suits, or does so no more; whoever says when would come."""
    idea = await hold_open(session, idea_id, now)
    if person.joined_at is None:
        return Voted(idea, VoteChoice.COME, slot, outside=True)
    mine = await session.get(IdeaVote, (idea.id, person.id))
    choice = mine.choice if mine and mine.choice in ideas.FOR else VoteChoice.COME
    slots = ideas_slots.toggled(mine.slots if mine else [], slot)
    await record(session, idea, person.id, choice, slots, now)
    return Voted(idea, choice, slot, suits=slot.code in slots)


async def record(
    session: Session,
    idea: Idea,
    resident_id: int,
    choice: VoteChoice,
    slots: list[str],
    now: datetime,
) -> None:
    """Write down the vote of somebody, one each, under the lock of the idea; a fact is added."""
    mine = await session.get(IdeaVote, (idea.id, resident_id), **FRESH)
    if mine and (mine.choice, mine.slots) == (choice, slots):
        return
    if mine is None:
        mine = IdeaVote(idea_id=idea.id, resident_id=resident_id)
        session.add(mine)
    mine.choice, mine.slots, mine.at = choice, slots, now
    session.add(
        IdeaVoteChange(idea_id=idea.id, resident_id=resident_id, choice=choice, slots=slots, at=now)
    )
    idea.version += 1
    await session.flush()
    await reach(session, idea, now)
    await tracked.answered(session, ideas.subject(idea.id), {resident_id}, now)


async def reach(session: Session, idea: Idea, now: datetime) -> None:
    """Once enough would come, its author reads so, and it waits for a manager."""
    if idea.reached_at:
        return
    votes = await session.scalar(
        select(func.count()).where(IdeaVote.idea_id == idea.id, IdeaVote.choice.in_(ideas.FOR))
    )
    if (votes or 0) < idea.threshold:
        return
    idea.reached_at = now
    await ideas_report.tell_author(session, ideas_report.IDEA_REACHED, idea, now)


async def follow(session: Session, reader: Resident, rest: str, late: bool, now: datetime) -> None:
    """Where `i_12` leads: to the card; later on only while votes count."""
    idea = await ideas.find(session, links.row_id(rest, "idea-gone"))
    if not late or ideas.is_open(idea, now):
        await ideas.owe(session, reader, idea.id, now)


async def follow_vote(
    session: Session, reader: Resident, rest: str, late: bool, now: datetime, *, choice: VoteChoice
) -> None:
    """The vote that somebody gave before they had joined, and the card."""
    idea_id = links.row_id(rest, "idea-gone")
    await vote(session, reader, idea_id, choice, now)
    await ideas.owe(session, reader, idea_id, now)


links.register("i", follow)
LINKS = {VoteChoice.COME: "ic", VoteChoice.HELP: "ih"}
for choice, prefix in LINKS.items():
    links.register(prefix, partial(follow_vote, choice=choice))


def link_of(voted: Voted) -> str:
    """The link that completes a vote once its giver has joined."""
    return f"{LINKS.get(voted.choice, 'i')}_{voted.idea.id}"
