"""What of a meeting depends on clocks: has it begun, is it over, whose hour is meant."""

from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, exists, literal, or_, select
from sqlalchemy.orm import aliased

from models import CommunityRecord, Event, Session

# So long a cancellation is known to nobody but its cards, and can be taken back.
UNDO = timedelta(minutes=10)
# Guests come early and late.
DOOR_BEFORE = timedelta(minutes=30)
DOOR_AFTER = timedelta(hours=2)
NOON = time(12)


def local(event: Event) -> datetime:
    """When it starts, by the clock on the wall of its place."""
    assert event.starts_at is not None
    return event.starts_at.astimezone(ZoneInfo(event.zone))


def begun(event: Event, now: datetime) -> bool:
    return event.starts_at is not None and event.starts_at <= now


def over(event: Event, now: datetime) -> bool:
    return event.ends_at is not None and event.ends_at <= now


def by_several_clocks(zone: Any, now: datetime) -> ColumnElement[bool]:
    """Whether a meeting of this zone needs its city named: another clock is in use, too."""
    other = aliased(Event)
    own = select(CommunityRecord.zone).scalar_subquery()
    elsewhere = exists().where(
        other.zone != zone,
        other.published_at.is_not(None),
        other.cancelled_at.is_(None),
        other.ends_at > now,
    )
    return or_(zone != own, elsewhere)


async def zones(session: Session, event: Event, now: datetime) -> bool:
    """As `EventCard.zones`, for a draft, too."""
    found = await session.scalar(select(by_several_clocks(literal(event.zone), now)))
    return bool(found)


def too_late(event: Event, key: str, now: datetime) -> str:
    """The key of the refusal: of an event that is over one says so, whatever was wanted."""
    return "event-over" if over(event, now) else key


def told_at(event: Event) -> datetime | None:
    """When guests hear that a meeting is off: once it is too late to bring it back.

    Who might be on the way by then hears it at once. None if it is not off.
    """
    if not event.cancelled_at or not event.starts_at:
        return None
    told = event.cancelled_at + UNDO
    return told if event.starts_at > told else event.cancelled_at


def undoable(event: Event, now: datetime) -> bool:
    """Whether a meeting that was called off can come back as if nothing had been said."""
    told = told_at(event)
    return told is not None and now < told


def opens_at(event: Event) -> datetime | None:
    """When guests can check in for the first time."""
    return event.starts_at and event.starts_at - DOOR_BEFORE


def shuts_at(event: Event) -> datetime | None:
    """When guests can check in no more."""
    return event.ends_at and event.ends_at + DOOR_AFTER


def at_door(event: Event, now: datetime) -> bool:
    """Whether guests can check in now; a meeting that was called off has no door."""
    opens, shuts = opens_at(event), shuts_at(event)
    return bool(not event.cancelled_at and opens and shuts and opens <= now <= shuts)


def marked_until(event: Event) -> datetime | None:
    """Whoever leads the meeting marks its guests until noon of the day after, by its own clock."""
    if not event.ends_at:
        return None
    place = ZoneInfo(event.zone)
    day = event.ends_at.astimezone(place).date() + timedelta(days=1)
    return datetime.combine(day, NOON, tzinfo=place).astimezone(UTC)


def marking(event: Event, now: datetime) -> bool:
    """As `at_door`, for whoever leads the meeting."""
    opens, until = opens_at(event), marked_until(event)
    return bool(not event.cancelled_at and opens and until and opens <= now <= until)
