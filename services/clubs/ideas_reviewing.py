"""A manager decides on an idea: publish it, return it, or join it to another one."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, false, func, select

from models import (
    About,
    Chat,
    Idea,
    IdeaStage,
    Notification,
    Resident,
    ResidentInterest,
    Session,
    Switch,
    Topic,
    VoteChoice,
)
from services.chats import bindings
from services.clubs import ideas, ideas_votes
from services.core import rights, words
from services.core.community import Community
from services.core.errors import Refusal
from services.core.rights import Act
from services.events.publishing import INVITATIONS
from services.outbox import consent, notifications
from services.outbox.kinds import Kind, Quiet, declare
from services.people import residents

LIMIT = 300
OFFERED = 3
# Words that begin alike mean the same more often than not, in both languages.
STEM = 5

IDEA_POST = declare(Kind("idea_post", priority=1, facts=ideas.open_facts, quiet=Quiet.PASS))
IDEA_INVITATION = declare(
    Kind(
        "idea_invitation",
        priority=5,
        facts=ideas.open_facts,
        at_most_once=True,
        switch=Switch.INVITATIONS,
        budget=INVITATIONS,
    )
)
IDEA_PUBLISHED = declare(Kind("idea_published", priority=3, facts=ideas.facts))
IDEA_JOINED = declare(Kind("idea_joined", priority=3, facts=ideas.facts))


@dataclass(frozen=True)
class Review:
    """What a manager has to decide on; `similar` are ideas it may be joined to.

    `readers` would be asked in person, besides the `chats`; `asked`: the next words return it.
    """

    idea: Idea
    author: str
    topic: Topic | None
    similar: list[Idea]
    readers: int
    chats: int
    asked: bool = False


async def waiting(session: Session, person: Resident, idea_id: int) -> Idea:
    """Refuses "idea-gone", and "idea-decided" if somebody was faster."""
    await rights.require(session, person, Act.DECIDE_IDEAS)
    idea = await ideas.hold(session, idea_id)
    if idea.stage is IdeaStage.DRAFT:
        raise Refusal("idea-gone")
    if idea.stage is not IdeaStage.WAITING:
        raise Refusal("idea-decided")
    return idea


async def review(session: Session, person: Resident, idea_id: int, now: datetime) -> Review:
    idea = await waiting(session, person, idea_id)
    await residents.drop_question(session, person, [About.IDEA_RETURN])
    return await state(session, idea)


async def state(session: Session, idea: Idea, *, asked: bool = False) -> Review:
    author = await session.get_one(Resident, idea.author_id)
    people = audience(idea).order_by(None).subquery()
    return Review(
        idea,
        author.name,
        await session.get(Topic, idea.topic_id) if idea.topic_id else None,
        await similar(session, idea),
        await session.scalar(select(func.count()).select_from(people)) or 0,
        len(await bindings.bound(session)),
        asked,
    )


async def similar(session: Session, idea: Idea) -> list[Idea]:
    """Ideas being voted with the same topic or words, the likest first."""
    voted = await session.scalars(select(Idea).where(Idea.stage == IdeaStage.VOTING))
    found = [(likeness(idea, one), one) for one in voted]
    likest = sorted((one for one in found if one[0]), key=lambda one: (-one[0], one[1].id))
    return [one for _, one in likest[:OFFERED]]


def likeness(idea: Idea, other: Idea) -> int:
    """How many words they share by their beginnings; a topic counts as one."""
    same_topic = idea.topic_id is not None and idea.topic_id == other.topic_id
    return len(stems(idea) & stems(other)) + same_topic


def stems(idea: Idea) -> set[str]:
    letters = "".join(one if one.isalpha() else " " for one in (idea.words or "").casefold())
    return {word[:STEM] for word in letters.split() if len(word) >= STEM - 1}


def audience(idea: Idea) -> Select[int]:
    """Ids of the residents to ask: reachable, willing, with this topic, and not its author."""
    liking = select(ResidentInterest.resident_id).where(ResidentInterest.topic_id == idea.topic_id)
    return (
        select(Resident.id)
        .where(
            Resident.id != idea.author_id,
            consent.MEMBER,
            consent.REACHABLE,
            consent.wants(Switch.INVITATIONS),
            Resident.id.in_(liking) if idea.topic_id else false(),
        )
        .order_by(Resident.id)
    )


async def publish(
    session: Session, person: Resident, idea_id: int, community: Community, now: datetime
) -> Idea:
    """It is voted from now on, as long and by as many as the community has set; asked once.

    Its author has the first vote. Refuses as `waiting`.
    """
    idea = await waiting(session, person, idea_id)
    idea.stage, idea.published_at = IdeaStage.VOTING, now
    idea.threshold, idea.until = community.idea_votes, now + timedelta(days=community.idea_days)
    idea.return_reason = None
    await session.flush()
    chats = await bindings.bound(session)
    readers = await session.scalars(audience(idea))
    await notifications.owe_all(session, debts(idea, chats, list(readers), now))
    await ideas_votes.record(session, idea, idea.author_id, of_author(idea), idea.slots, now)
    return idea


def of_author(idea: Idea) -> VoteChoice:
    return VoteChoice.HELP if idea.lead in ideas.WILLING else VoteChoice.COME


def debts(idea: Idea, chats: list[Chat], readers: list[int], now: datetime) -> list[dict[str, Any]]:
    about, until = ideas.subject(idea.id), idea.until
    author: dict[str, Any] = {"resident_id": idea.author_id, "subject": about}
    owed = [notifications.row(IDEA_PUBLISHED, f"idea_published:{idea.id}", now, **author)]
    for chat in chats:
        owed.append(post(idea.id, chat.chat_id, now))
    for reader in readers:
        to: dict[str, Any] = {"resident_id": reader, "subject": about, "expires_at": until}
        owed.append(
            notifications.row(IDEA_INVITATION, f"idea_invitation:{idea.id}:{reader}", now, **to)
        )
    return owed


def post(idea_id: int, chat_id: int, now: datetime) -> dict[str, Any]:
    where: dict[str, Any] = {"chat_id": chat_id, "subject": ideas.subject(idea_id)}
    return notifications.row(IDEA_POST, f"idea_post:{idea_id}:{chat_id}", now, **where)


@bindings.when_moved
async def repost(session: Session, old: int, new: int, now: datetime) -> None:
    """Owe the new chat the cards of ideas that are being voted."""
    hung = await session.scalars(
        select(Idea.id)
        .join(Notification, notifications.about(ideas.subject(0).kind, Idea.id))
        .where(
            Notification.chat_id == old,
            Notification.kind == IDEA_POST.name,
            Idea.stage == IdeaStage.VOTING,
        )
        .distinct()
    )
    await notifications.owe_all(session, [post(one, new, now) for one in hung])


async def ask_reason(session: Session, person: Resident, idea_id: int, now: datetime) -> Review:
    """The next words of this manager return it."""
    idea = await waiting(session, person, idea_id)
    residents.ask(session, person, About.IDEA_RETURN, now, idea.id)
    return await state(session, idea, asked=True)


async def give_back(session: Session, person: Resident, said: str, now: datetime) -> Idea:
    """Return it with a reason; its author may mend it. Refuses as `waiting`, and "too-long"."""
    assert person.question is not None
    idea = await waiting(session, person, person.question.subject_id or 0)
    idea.return_reason = words.within(words.lines(said), LIMIT)
    idea.stage = IdeaStage.RETURNED
    await residents.close_question(session, person)
    key = f"idea_returned:{idea.id}:{now.isoformat()}"
    await notifications.owe(
        session,
        IDEA_RETURNED,
        key,
        now,
        resident_id=idea.author_id,
        subject=ideas.subject(idea.id),
    )
    return idea


async def returned_facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Idea:
    idea = await session.get(Idea, notification.subject_id or 0)
    if idea is None or idea.stage is not IdeaStage.RETURNED:
        raise Refusal("idea-gone")
    return idea


IDEA_RETURNED = declare(Kind("idea_returned", priority=3, facts=returned_facts))


async def join(
    session: Session, person: Resident, idea_id: int, other_id: int, now: datetime
) -> Idea:
    """Its author votes for another idea instead, and reads so; that other idea.

    Refuses as `waiting`, and "idea-over" if the other takes no votes any more.
    """
    idea = await waiting(session, person, idea_id)
    other = await ideas_votes.hold_open(session, other_id, now)
    idea.stage, idea.joined_to_id, idea.decided_at = IdeaStage.JOINED, other.id, now
    await ideas_votes.record(session, other, idea.author_id, of_author(idea), idea.slots, now)
    key, about = f"idea_joined:{idea.id}", ideas.subject(other.id)
    to = {"resident_id": idea.author_id, "subject": about}
    await notifications.owe(session, IDEA_JOINED, key, now, **to)
    return other
