"""Try something new: once a month, one meeting outside the topics of the reader."""

from datetime import datetime, timedelta

from sqlalchemy import exists, or_, select

from models import Event, EventInterest, Resident, ResidentInterest, Rsvp, Session
from services.events import agenda, openness

WEEK, MONTH = timedelta(days=7), timedelta(days=31)
CONSIDERED = 12


def due(since: datetime) -> bool:
    """Whether the digest that tells of the time after `since` is the first one of a month."""
    day = (since + WEEK).date()
    return (day - timedelta(days=day.weekday())).day <= WEEK.days


async def found(session: Session, reader: Resident, since: datetime, now: datetime) -> list[Event]:
    """One of the coming month with a free seat, or none; nothing is kept of what was offered.

    It is about what the reader neither likes nor has ever answered to, and each month another one.
    Who has not said what they like is shown everything as it is.
    """
    if not due(since):
        return []
    likes = select(ResidentInterest.topic_id).where(ResidentInterest.resident_id == reader.id)
    met = (
        select(EventInterest.topic_id)
        .join(Rsvp, Rsvp.event_id == EventInterest.event_id)
        .where(Rsvp.resident_id == reader.id)
    )
    about = select(EventInterest).where(EventInterest.event_id == Event.id)
    known = or_(EventInterest.topic_id.in_(likes), EventInterest.topic_id.in_(met))
    offered = await session.scalars(
        select(Event)
        .where(agenda.coming(now), Event.starts_at > now, Event.starts_at < now + MONTH)
        .where(agenda.next_unanswered(reader, now), openness.shown_to(reader))
        .where(exists(likes), about.exists(), ~about.where(known).exists())
        .where(or_(Event.seats.is_(None), Event.taken < Event.seats))
        .where(Event.host_id != reader.id)
        .order_by(Event.starts_at, Event.id)
        .limit(CONSIDERED)
    )
    events = list(offered)
    return [events[now.month % len(events)]] if events else []
