"""Somebody's own record: how often they came where they were expected. Only they see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, or_, select

from models import Answer, AnswerChange, Attendance, Door, Event, Resident, Rsvp, Session
from services.events import attendance
from services.events.attendance import Said

SHOWN = 8


@dataclass(frozen=True)
class Visit:
    event: Event
    came: bool


@dataclass(frozen=True)
class Record:
    """`visits` are the latest ones first.

    `expected`: past meetings that the person came to, or is known to have missed; `came` of them.
    `warned`: meetings that they had a seat at and gave it back themselves before.
    """

    visits: Sequence[Visit]
    expected: int
    came: int
    warned: int


async def record(session: Session, person: Resident, now: datetime) -> Record:
    """Definition: as `attendance.is_missing` says, of meetings that are over. All time.

    Source: Attendance, answers, closed lists. Meetings that the person hosts do not count.
    """
    facts = Attendance.id.in_(attendance.newest(Attendance.resident_id == person.id))
    fact = and_(Attendance.event_id == Event.id, facts)
    mine = and_(Rsvp.event_id == Event.id, Rsvp.resident_id == person.id)
    rows = await session.execute(
        select(Event, Attendance.came, Attendance.way, Door.closed_at)
        .outerjoin(Attendance, fact)
        .outerjoin(Rsvp, mine)
        .outerjoin(Door, Door.event_id == Event.id)
        .where(
            Event.ends_at <= now,
            Event.cancelled_at.is_(None),
            Event.host_id != person.id,
            or_(Rsvp.answer == Answer.GOING, Attendance.came),
        )
        .order_by(Event.ends_at.desc(), Event.id.desc())
    )
    visits = []
    for event, came, way, closed in rows:
        said = None if came is None else Said(came, way)
        if came or attendance.is_missing(said, closed):
            visits.append(Visit(event, bool(came)))
    came_to = sum(one.came for one in visits)
    return Record(visits[:SHOWN], len(visits), came_to, await warned(session, person))


async def warned(session: Session, person: Resident) -> int:
    """At how many meetings they gave their seat back themselves."""
    rows = await session.execute(
        select(AnswerChange.event_id, AnswerChange.answer, AnswerChange.own)
        .where(AnswerChange.resident_id == person.id)
        .order_by(AnswerChange.event_id, AnswerChange.id)
    )
    found, before = set(), (0, Answer.DECLINED)
    for event_id, answer, own in rows:
        if own and answer is Answer.DECLINED and before == (event_id, Answer.GOING):
            found.add(event_id)
        before = (event_id, answer)
    return len(found)
