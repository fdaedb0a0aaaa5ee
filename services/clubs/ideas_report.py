"""What came of the votes, for the author of an idea and the managers who decide on it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from models import Event, Idea, IdeaVote, Notification, Resident, Session, VoteChoice
from services.clubs import ideas
from services.clubs.ideas import IdeaCard
from services.core import rights
from services.core.errors import Refusal
from services.core.rights import Act
from services.events import agenda
from services.outbox import notifications
from services.outbox.kinds import Kind, declare

# Whatever repeats has come up by then.
AHEAD = timedelta(weeks=4)
NAMED = 8
CLASHES = 3


@dataclass(frozen=True)
class Report:
    """`leaders` could lead it: its author, if willing, then who helps. `passes`: so many would not.

    `clashes` are meetings of the next weeks that are held when it suits most, each series once.
    `host` would lead the club; None: whoever founds it.
    """

    card: IdeaCard
    passes: int
    leaders: list[str]
    helpers: list[str]
    clashes: list[Event]
    host: Resident | None


async def report(session: Session, person: Resident, idea_id: int, now: datetime) -> Report:
    """For a manager or its author; refuses "idea-gone"."""
    found = await state(session, idea_id, person, now)
    mine = found.card.idea.author_id == person.id
    if not (mine or rights.allows(person.role, Act.DECIDE_IDEAS)):
        raise Refusal("idea-gone")
    return found


async def state(session: Session, idea_id: int, reader: Resident | None, now: datetime) -> Report:
    card = await ideas.card(session, idea_id, reader, now)
    votes = await ideas.votes_of(session, card.idea)
    author = await session.get_one(Resident, card.idea.author_id)
    host = author if card.idea.lead in ideas.WILLING and not author.deleted_at else None
    helpers = await names_of(session, card.idea)
    others = [name for name in helpers if not host or name != host.name]
    return Report(
        card,
        passes=len([one for one in votes if one.choice is VoteChoice.PASS]),
        leaders=[*([host.name] if host else []), *others][:NAMED],
        helpers=helpers[:NAMED],
        clashes=await clashes(session, card, now),
        host=host,
    )


async def names_of(session: Session, idea: Idea) -> list[str]:
    """Who helps, in the order in which they said so."""
    found = await session.scalars(
        select(Resident.name)
        .join(IdeaVote, IdeaVote.resident_id == Resident.id)
        .where(IdeaVote.idea_id == idea.id, IdeaVote.choice == VoteChoice.HELP)
        .order_by(IdeaVote.at, Resident.id)
    )
    return [name for name in found if name]


async def clashes(session: Session, card: IdeaCard, now: datetime) -> list[Event]:
    if not card.slots:
        return []
    found = await session.scalars(
        select(Event)
        .where(
            agenda.coming(now),
            agenda.next_of_series(now),
            Event.starts_at > now,
            Event.starts_at < now + AHEAD,
        )
        .order_by(Event.starts_at, Event.id)
    )
    slot, _ = card.slots[0]
    return [one for one in found if slot.holds(one)][:CLASHES]


async def facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Report:
    return await state(session, notification.subject_id or 0, reader, now)


IDEA_REACHED = declare(Kind("idea_reached", priority=3, facts=facts))
IDEA_ENDED = declare(Kind("idea_ended", priority=3, facts=facts))


async def tell_author(session: Session, kind: Kind, idea: Idea, now: datetime) -> None:
    key, about = f"{kind.name}:{idea.id}", ideas.subject(idea.id)
    to = {"resident_id": idea.author_id, "subject": about}
    await notifications.owe(session, kind, key, now, **to)
