"""Who was there: facts added at the door, by a score, or by saying that one missed it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, func, select

from models import Answer, Attendance, Door, Event, Resident, Rsvp, Session, Way


@dataclass(frozen=True)
class Said:
    """The newest fact about one person and one meeting."""

    came: bool
    way: Way

    @property
    def marked(self) -> bool:
        """Seen at the door, so that it is not for the person to say otherwise."""
        return self.came and self.way is not Way.SELF


def newest(*which: ColumnElement[bool]) -> Select[int]:
    """The ids of the facts that hold, of the facts that fit `which`."""
    return (
        select(func.max(Attendance.id))
        .where(*which)
        .group_by(Attendance.event_id, Attendance.resident_id)
    )


def came_to(resident_id: int) -> Select[int]:
    """The ids of the meetings that this person came to, for a statement around it.

    Definition: the newest fact about person and meeting says so. Source: Attendance.
    """
    return select(Attendance.event_id).where(
        Attendance.id.in_(newest(Attendance.resident_id == resident_id)), Attendance.came
    )


async def said(session: Session, event_id: int, resident_id: int) -> Said | None:
    """What is known of this person at this meeting; None if nobody has said anything."""
    found = await session.execute(
        select(Attendance.came, Attendance.way)
        .where(Attendance.event_id == event_id, Attendance.resident_id == resident_id)
        .order_by(Attendance.id.desc())
        .limit(1)
    )
    row = found.one_or_none()
    return Said(row.came, row.way) if row else None


async def came(session: Session, event_id: int, resident_id: int) -> bool:
    """Whether this person came to this meeting, as far as is known."""
    known = await said(session, event_id, resident_id)
    return bool(known and known.came)


async def note(
    session: Session,
    event_id: int,
    resident_id: int,
    came: bool,
    now: datetime,
    *,
    way: Way = Way.SELF,
    by: Resident | None = None,
) -> bool:
    """Add the fact, unless it is what was said last; whether it was news.

    Whoever may race with others holds the event first (`rsvps.hold`).
    """
    known = await said(session, event_id, resident_id)
    if known and known.came is came:
        return False
    fact = Attendance(event_id=event_id, resident_id=resident_id, came=came, way=way, at=now)
    fact.marked_by_id = by.id if by else None
    session.add(fact)
    await session.flush()
    return True


async def known(session: Session, event_id: int) -> dict[int, Said]:
    """What is known of a meeting, by resident. Definition: the newest fact of each person."""
    facts = await session.execute(
        select(Attendance.resident_id, Attendance.came, Attendance.way)
        .where(Attendance.event_id == event_id)
        .order_by(Attendance.id)
    )
    return {row.resident_id: Said(row.came, row.way) for row in facts}


async def counts(session: Session, event_ids: Sequence[int]) -> dict[int, int]:
    """How many came, by meeting; those of whom nobody came are left out.

    Definition: people whose newest fact says that they came. Source: Attendance.
    """
    rows = await session.execute(
        select(Attendance.event_id, func.count().label("people"))
        .where(Attendance.id.in_(newest(Attendance.event_id.in_(event_ids))), Attendance.came)
        .group_by(Attendance.event_id)
    )
    return {row.event_id: row.people for row in rows}


async def missed(session: Session, event_id: int) -> list[int]:
    """Who was going and is known not to have come, by resident id.

    Before the list is closed only who says so; once it is, everyone whom nobody marked.
    """
    closed = await session.scalar(select(Door.closed_at).where(Door.event_id == event_id))
    facts = await known(session, event_id)
    going = await session.scalars(
        select(Rsvp.resident_id)
        .join(Event, Event.id == Rsvp.event_id)
        .where(
            Rsvp.event_id == event_id,
            Rsvp.answer == Answer.GOING,
            Rsvp.resident_id != Event.host_id,
        )
        .order_by(Rsvp.resident_id)
    )
    return [one for one in going if is_missing(facts.get(one), closed)]


def is_missing(said: Said | None, closed: datetime | None) -> bool:
    """A host who takes a mark back says nothing by it: the list is still open."""
    if said and said.came:
        return False
    return bool(closed or (said and said.way is Way.SELF))
