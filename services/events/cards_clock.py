"""What of a meeting depends on clocks: has it begun, is it over, whose hour is meant."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, exists, literal, or_, select
from sqlalchemy.orm import aliased

from models import CommunityRecord, Event, Session


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
