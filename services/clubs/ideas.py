"""Ideas: which there are, and what the card of one shows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select

from models import (
    Format,
    Idea,
    IdeaStage,
    IdeaVote,
    Lead,
    Notification,
    Resident,
    Session,
    Subject,
    SubjectKind,
    Topic,
    VoteChoice,
)
from services.clubs import ideas_slots
from services.clubs.ideas_slots import Slot
from services.core import paging, rights
from services.core.errors import Refusal
from services.core.rights import Act
from services.core.rows import FRESH
from services.outbox import cards as tracked
from services.outbox import notifications
from services.outbox.cards import CardKind
from services.outbox.kinds import Kind, Quiet, declare

PAGE = 6
TITLE = 60
DAY = timedelta(days=1)
# Whoever says so comes; the others are only counted.
FOR = (VoteChoice.COME, VoteChoice.HELP)
WILLING = (Lead.YES, Lead.TOGETHER)
PUBLIC = (IdeaStage.VOTING, IdeaStage.GO, IdeaStage.NO_GO)


class View(Enum):
    CARD = "card"
    REVIEW = "review"
    PROPOSAL = "proposal"


@dataclass(frozen=True)
class IdeaLine:
    """An idea in a list; `votes` would come."""

    idea: Idea
    votes: int


@dataclass(frozen=True)
class IdeaPage:
    """One page of a list; `number` counts from 0."""

    lines: list[IdeaLine]
    number: int
    pages: int
    may_decide: bool


@dataclass(frozen=True)
class IdeaCard:
    """An idea as its reader sees it; without one, as a chat does.

    `votes` would come, `helpers` of them help; `slots` suit so many, most of them first. `mine` is
    the reader's vote. `author` is a name, None of whoever is hidden or gone.
    """

    idea: Idea
    author: str | None
    topic: Topic | None
    votes: int
    helpers: int
    slots: list[tuple[Slot, int]]
    at: datetime
    mine: IdeaVote | None = None
    may_decide: bool = False
    format: Format | None = None

    @property
    def subject(self) -> Subject:
        return subject(self.idea.id)

    @property
    def days(self) -> int:
        """How many days are left to vote, the one under way counted."""
        until = self.idea.until
        return max(0, -((self.at - until) // DAY)) if until else 0

    @property
    def open(self) -> bool:
        return is_open(self.idea, self.at)

    @property
    def true_until(self) -> datetime | None:
        """When there is one day less."""
        if not (self.open and self.days and self.idea.until):
            return None
        return self.idea.until - (self.days - 1) * DAY


def subject(idea_id: int) -> Subject:
    return Subject(SubjectKind.IDEA, idea_id)


def title(idea: Idea) -> str:
    """Its first line, cut where it is too long for a title."""
    first = (idea.words or "").split("\n", maxsplit=1)[0]
    return first if len(first) <= TITLE else first[: TITLE - 1].rstrip() + "…"


def is_open(idea: Idea, now: datetime) -> bool:
    """Whether votes count still; enough of them keep it open until a manager decides."""
    return idea.stage is IdeaStage.VOTING and bool(
        idea.reached_at or (idea.until and now < idea.until)
    )


def takes_votes(now: datetime) -> ColumnElement[bool]:
    """As `is_open`, for a statement."""
    lasts = or_(Idea.reached_at.is_not(None), Idea.until > now)
    return and_(Idea.stage == IdeaStage.VOTING, lasts)


async def lines(
    session: Session, which: ColumnElement[bool], number: int, size: int
) -> list[IdeaLine]:
    """A page of the ideas that fit: what waits comes first, then what ends first."""
    votes = (
        select(func.count())
        .where(IdeaVote.idea_id == Idea.id, IdeaVote.choice.in_(FOR))
        .scalar_subquery()
    )
    rows = await session.execute(
        select(Idea, votes)
        .where(which)
        .order_by(case((Idea.stage == IdeaStage.VOTING, 1), else_=0), Idea.until, Idea.id)
        .offset(number * size)
        .limit(size)
    )
    return [IdeaLine(idea, votes) for idea, votes in rows]


def listed_for(person: Resident) -> ColumnElement[bool]:
    """What is being voted, one's own that is not yet, and to managers all that waits for them."""
    own = and_(Idea.author_id == person.id, Idea.stage.in_((IdeaStage.WAITING, IdeaStage.RETURNED)))
    shown = [Idea.stage == IdeaStage.VOTING, own]
    if rights.allows(person.role, Act.DECIDE_IDEAS):
        shown.append(Idea.stage == IdeaStage.WAITING)
    return or_(*shown)


async def page(session: Session, person: Resident, number: int, now: datetime) -> IdeaPage:
    """As `lines`; beyond the end is the last page."""
    wanted = listed_for(person)
    ids = select(Idea.id).where(wanted)
    number, pages = await paging.turned_to(session, ids, number, PAGE)
    shown = await lines(session, wanted, number, PAGE)
    return IdeaPage(shown, number, pages, rights.allows(person.role, Act.DECIDE_IDEAS))


async def hold(session: Session, idea_id: int) -> Idea:
    """The idea as it is now, locked: votes and decisions come one after the other.

    Refuses "idea-gone".
    """
    await session.flush()
    idea = await session.scalar(
        select(Idea).where(Idea.id == idea_id).with_for_update().execution_options(**FRESH)
    )
    if idea is None:
        raise Refusal("idea-gone")
    return idea


async def seen_as(session: Session, person: Resident, idea_id: int) -> View:
    """To decide on it, to write it, or to vote for it. Refuses "idea-gone"."""
    idea = await read(session, idea_id)
    if idea is None:
        raise Refusal("idea-gone")
    if idea.stage is IdeaStage.JOINED or idea.stage in PUBLIC:
        return View.CARD
    if idea.stage is IdeaStage.WAITING and rights.allows(person.role, Act.DECIDE_IDEAS):
        return View.REVIEW
    return View.PROPOSAL


async def read(session: Session, idea_id: int) -> Idea | None:
    """As it is now, for reading."""
    await session.flush()
    return await session.get(Idea, idea_id, **FRESH)


async def find(session: Session, idea_id: int) -> Idea:
    """One that was published; refuses "idea-gone"."""
    idea = await read(session, idea_id)
    if idea is None or idea.stage not in PUBLIC:
        raise Refusal("idea-gone")
    return idea


async def card(session: Session, idea_id: int, reader: Resident | None, now: datetime) -> IdeaCard:
    return (await for_readers(session, idea_id, [reader], now))[reader.id if reader else None]


async def for_readers(
    session: Session, idea_id: int, readers: Sequence[Resident | None], now: datetime
) -> dict[int | None, IdeaCard]:
    """The card of a published idea for many, by the ids of the readers; refuses "idea-gone"."""
    idea = await find(session, idea_id)
    votes = await votes_of(session, idea)
    common = IdeaCard(
        idea,
        await author_of(session, idea),
        await session.get(Topic, idea.topic_id) if idea.topic_id else None,
        votes=len([one for one in votes if one.choice in FOR]),
        helpers=len([one for one in votes if one.choice is VoteChoice.HELP]),
        slots=ideas_slots.ranked(one.slots for one in votes),
        at=now,
        format=await session.get(Format, idea.format_id) if idea.format_id else None,
    )
    said = {one.resident_id: one for one in votes}
    shown: dict[int | None, IdeaCard] = {None: common}
    for reader in readers:
        if reader:
            may_decide = rights.allows(reader.role, Act.DECIDE_IDEAS)
            shown[reader.id] = replace(common, mine=said.get(reader.id), may_decide=may_decide)
    return shown


async def votes_of(session: Session, idea: Idea) -> list[IdeaVote]:
    """In the order in which they were given."""
    found = await session.scalars(
        select(IdeaVote)
        .where(IdeaVote.idea_id == idea.id)
        .order_by(IdeaVote.at, IdeaVote.resident_id)
        .execution_options(**FRESH)
    )
    return list(found)


async def author_of(session: Session, idea: Idea) -> str | None:
    found = await session.execute(
        select(Resident.name, Resident.hidden).where(Resident.id == idea.author_id)
    )
    name, hidden = found.one()
    return name if name and not hidden else None


def versions(ids: Iterable[int]) -> Select[int, int]:
    return select(Idea.id, Idea.version).where(Idea.id.in_(ids)).with_for_update(read=True)


def over_before(moment: datetime) -> Select[int]:
    return select(Idea.id).where(Idea.decided_at < moment)


TRACKED = tracked.register(CardKind(SubjectKind.IDEA, for_readers, versions, over_before))


async def facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> IdeaCard:
    return await card(session, notification.subject_id or 0, reader, now)


async def open_facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> IdeaCard:
    """Of an idea that takes votes still; refuses "idea-over"."""
    found = await facts(session, notification, reader, now)
    if not found.open:
        raise Refusal("idea-over")
    return found


IDEA_CARD = declare(Kind("idea_card", priority=0, facts=facts, quiet=Quiet.PASS))


async def owe(session: Session, reader: Resident, idea_id: int, now: datetime) -> None:
    """Send somebody the live card as a new message; refuses "idea-gone"."""
    idea = await find(session, idea_id)
    key = f"idea:{idea.id}:{reader.id}:{now.isoformat()}"
    about = subject(idea.id)
    await notifications.owe(session, IDEA_CARD, key, now, resident_id=reader.id, subject=about)
