"""What a card says to each of its readers, asked once for them all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from models import Answer, Attendance, Event, Resident, Rsvp, SeriesGuest, Session
from services.events import attendance


@dataclass(frozen=True)
class Mine:
    """What somebody answered; `held_until`: how long a seat is held for them."""

    answer: Answer | None = None
    late: bool = False
    held_until: datetime | None = None


async def answers_of(
    session: Session, event_id: int, people: Sequence[Resident]
) -> dict[int, Mine]:
    if not people:
        return {}
    ids = [one.id for one in people]
    rows = await session.execute(
        select(Rsvp.resident_id, Rsvp.answer, Rsvp.late, Rsvp.offered_until).where(
            Rsvp.event_id == event_id, Rsvp.resident_id.in_(ids)
        )
    )
    return {row.resident_id: Mine(row.answer, row.late, row.offered_until) for row in rows}


async def standing_of(session: Session, event: Event, people: Sequence[Resident]) -> frozenset[int]:
    """Ids of those who come to all meetings of the series, if it is one."""
    if event.series_id is None or not people:
        return frozenset()
    found = await session.scalars(
        select(SeriesGuest.resident_id).where(
            SeriesGuest.series_id == event.series_id,
            SeriesGuest.resident_id.in_([one.id for one in people]),
            SeriesGuest.until.is_(None),
        )
    )
    return frozenset(found)


async def here_of(session: Session, event_id: int, people: Sequence[Resident]) -> frozenset[int]:
    """Ids of those who have come, as far as is known."""
    if not people:
        return frozenset()
    among = (
        Attendance.event_id == event_id,
        Attendance.resident_id.in_([one.id for one in people]),
    )
    found = await session.scalars(
        select(Attendance.resident_id).where(
            Attendance.id.in_(attendance.newest(*among)), Attendance.came
        )
    )
    return frozenset(found)


async def brings_of(session: Session, event: Event, people: Sequence[Resident]) -> dict[int, int]:
    """How many come with each of these; asked only where somebody may have."""
    if not people or not event.plus_one:
        return {}
    ids = [one.id for one in people]
    rows = await session.execute(
        select(Rsvp.resident_id, Rsvp.brings).where(
            Rsvp.event_id == event.id, Rsvp.resident_id.in_(ids), Rsvp.brings > 0
        )
    )
    return {row.resident_id: row.brings for row in rows}


async def queue_of(session: Session, event_id: int) -> list[int]:
    """Ids of those who wait, the longest first."""
    waiting = await session.scalars(
        select(Rsvp.resident_id)
        .where(Rsvp.event_id == event_id, Rsvp.answer == Answer.WAITING)
        .order_by(Rsvp.answered_at, Rsvp.id)
    )
    return list(waiting)


async def first_names(session: Session, event_id: int, most: int) -> list[str]:
    names = await session.scalars(
        select(Resident.name)
        .join(Rsvp, Rsvp.resident_id == Resident.id)
        .where(Rsvp.event_id == event_id, Rsvp.answer == Answer.GOING, Resident.hidden.is_(False))
        .order_by(Rsvp.answered_at, Rsvp.id)
        .limit(most)
    )
    return [name.split()[0] for name in names if name.split()]


async def position(session: Session, rsvp: Rsvp) -> int | None:
    """The place in the waiting list, from 1; None for who does not wait."""
    if rsvp.answer is not Answer.WAITING:
        return None
    ahead = await session.scalar(
        select(func.count()).where(
            Rsvp.event_id == rsvp.event_id,
            Rsvp.answer == Answer.WAITING,
            (Rsvp.answered_at < rsvp.answered_at)
            | ((Rsvp.answered_at == rsvp.answered_at) & (Rsvp.id <= rsvp.id)),
        )
    )
    return ahead or 1
