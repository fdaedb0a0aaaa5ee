"""Somebody who stands in a series and has not come for two months is asked about the seat."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, exists, func, select

from models import Answer, Attendance, Event, Notification, Resident, Rsvp, SeriesGuest, Session
from services.core.errors import Refusal
from services.events import agenda, series_guests
from services.outbox import consent, notifications
from services.outbox.kinds import Budget, Kind, Over, Quiet, declare

LONG = timedelta(days=60)
# Held and not used: one evening missed in two months says nothing.
MISSED = 2
# A question that could not be asked by then is asked two months later.
USEFUL = timedelta(days=7)
ASKED_AT_ONCE = 50


@dataclass(frozen=True)
class Seat:
    """The next date of a series to all of which the reader comes."""

    event: Event


def lately(now: datetime) -> ColumnElement[bool]:
    """Dates of the guest's series that took place in the window."""
    return and_(
        Event.series_id == SeriesGuest.series_id,
        Event.cancelled_at.is_(None),
        Event.ends_at > now - LONG,
        Event.ends_at <= now,
    )


async def unseen(session: Session, now: datetime) -> list[SeriesGuest]:
    """Standing guests who held a seat for two months and, as far as is known, never came.

    Definition: of the dates that ended in the window they were going to at least two of which
    anybody's attendance is known, and no fact says that they came to any. Window: 60 days before
    now. Source: rsvps, attendances. Where nobody notes who comes, nobody is asked.
    """
    guest, ended = SeriesGuest.resident_id, lately(now)
    held = (
        select(func.count())
        .select_from(Event)
        .join(Rsvp, and_(Rsvp.event_id == Event.id, Rsvp.answer == Answer.GOING))
        .where(ended, Rsvp.resident_id == guest)
        .where(exists().where(Attendance.event_id == Event.id))
        .correlate(SeriesGuest)
        .scalar_subquery()
    )
    came = exists().where(
        ended,
        Attendance.event_id == Event.id,
        Attendance.resident_id == guest,
        Attendance.came,
    )
    found = await session.scalars(
        select(SeriesGuest)
        .join(Resident, Resident.id == guest)
        .where(
            SeriesGuest.until.is_(None),
            SeriesGuest.since <= now - LONG,
            consent.REACHABLE,
            held >= MISSED,
            ~came,
        )
        .order_by(SeriesGuest.id)
    )
    return list(found)


async def owe_due(session: Session, now: datetime) -> int:
    """Ask each of them once in two months; silence keeps the seat. How many are asked."""
    rows = [
        notifications.row(
            STANDING_QUESTION,
            f"standing:{one.id}:{(now - one.since) // LONG}",
            now,
            resident_id=one.resident_id,
            expires_at=now + USEFUL,
            details={"series": one.series_id},
        )
        for one in await unseen(session, now)
    ]
    return await notifications.owe_all(session, rows[:ASKED_AT_ONCE])


async def facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Seat:
    """Refuses "series-over" for who does not stand any more, and where no date is coming."""
    assert reader is not None
    series_id = notification.details["series"]
    event = await session.scalar(
        select(Event)
        .where(Event.series_id == series_id, agenda.coming(now), Event.starts_at > now)
        .order_by(Event.starts_at)
        .limit(1)
    )
    if event is None or not await series_guests.comes(session, reader.id, series_id):
        raise Refusal("series-over")
    return Seat(event)


STANDING_QUESTION = declare(
    Kind(
        "standing_question",
        priority=5,
        facts=facts,
        at_most_once=True,
        quiet=Quiet.DAYTIME,
        budget=Budget("standing", limit=1, window=timedelta(days=7), over=Over.WAIT),
    )
)
