"""A series as calendars know it (RFC 5545): one entry that repeats, and what is different in it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from models import Event, Resident, Series, Session
from services.events import series_guests, series_rules


@dataclass(frozen=True)
class Recurrence:
    """`starts_at` is the first date of all; `skipped` are moments of its rule that do not hold.

    `alone` are meetings that stand in the place of one of those: at another time, or elsewhere.
    """

    rule: str
    zone: str
    starts_at: datetime
    skipped: list[datetime]
    alone: list[tuple[datetime, Event]]


async def of_guest(session: Session, person: Resident, event: Event) -> Recurrence | None:
    """What goes into the calendar of somebody who comes to all dates; None for anybody else."""
    if event.series_id is None or not await series_guests.comes(
        session, person.id, event.series_id
    ):
        return None
    found = await session.get_one(Series, event.series_id)
    if found.first_on is None or found.at is None:
        return None
    made = await session.scalars(
        select(Event)
        .where(Event.series_id == found.id, Event.published_at.is_not(None))
        .order_by(Event.series_on)
    )
    skipped, alone = [], []
    for one in made:
        if one.series_on is None:
            continue
        due = series_rules.wall(one.series_on, found.at, found.zone)
        if one.cancelled_at:
            skipped.append(due)
        elif one.by_hand or one.starts_at != due:
            alone.append((due, one))
    first = series_rules.wall(found.first_on, found.at, found.zone)
    rule = series_rules.read_rule(found.rule).rule
    return Recurrence(rule, found.zone, first, skipped, alone)
