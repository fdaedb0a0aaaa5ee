"""Who should hear a reminder by now, and what it says when it is sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, exists, or_, select

from models import Answer, Event, Notification, Resident, Rsvp, Session, SubjectKind, Switch
from services.core.community import Community
from services.core.errors import Refusal
from services.events import agenda, cards
from services.events.agenda import Near
from services.events.cards import EventCard
from services.events.planning_news import EVENT_MOVED
from services.outbox import consent, notifications
from services.outbox.kinds import Kind, Quiet, declare


@dataclass(frozen=True)
class Reminder:
    """The card, and how near its event is at the moment of sending."""

    card: EventCard
    near: Near


def evening_before(event: Event, at: time) -> datetime:
    """The evening of the day before, by the clock of the event's own zone.

    For a start soon after midnight that is the same evening, which is how people speak of it.
    """
    zone = ZoneInfo(event.zone)
    assert event.starts_at is not None
    day_before = event.starts_at.astimezone(zone).date() - timedelta(days=1)
    return datetime.combine(day_before, at, tzinfo=zone)


def midnight_after(moment: datetime, zone: str) -> datetime:
    """When "tomorrow" becomes "today" in that zone."""
    place = ZoneInfo(zone)
    day = moment.astimezone(place).date() + timedelta(days=1)
    return datetime.combine(day, time(), tzinfo=place).astimezone(UTC)


@dataclass(frozen=True)
class Due:
    """A kind of reminder whose time, `at`, has come for an event."""

    event: Event
    kind: Kind
    at: datetime
    expires_at: datetime


async def near_events(session: Session, now: datetime) -> Sequence[Event]:
    """The events of which somebody may be reminded now: their evening before may have come."""
    coming = await session.scalars(
        select(Event).where(
            Event.published_at.is_not(None),
            Event.cancelled_at.is_(None),
            Event.starts_at > now,
            Event.starts_at <= now + timedelta(days=2),
        )
    )
    return coming.all()


async def owe_due(session: Session, community: Community, now: datetime) -> int:
    """Owe every reminder whose time has come and has not been owed for this start; how many.

    Nothing is scheduled ahead: a moved event has another start and so another key, a cancelled
    one is not selected, and after an hour of downtime the next call owes what is still useful.
    Two questions, however many events are near.
    """
    near = await near_events(session, now)
    due = {event.id: one for event in near if (one := due_of(event, community, now))}
    if not due:
        return 0
    guests = await session.execute(
        select(Rsvp.event_id, Rsvp.resident_id)
        .join(Resident, Resident.id == Rsvp.resident_id)
        .where(
            Rsvp.answer == Answer.GOING,
            consent.wants(Switch.REMINDERS),
            consent.REACHABLE,
            or_(*map(untold, due.values())),
        )
    )
    rows = [reminder(due[event_id], guest, now) for event_id, guest in guests]
    return await notifications.owe_all(session, rows)


def due_of(event: Event, community: Community, now: datetime) -> Due | None:
    """The one kind of reminder that is useful now, if any."""
    assert event.starts_at is not None
    evening = evening_before(event, community.evening_at)
    soon = event.starts_at - community.soon
    if soon <= now:
        return Due(event, REMINDER_SOON, soon, event.starts_at)
    return Due(event, REMINDER_EVENING, evening, soon) if evening <= now else None


def untold(due: Due) -> ColumnElement[bool]:
    """Answers to the event from before the reminder was due, by who has not heard of this start."""
    assert due.event.starts_at is not None
    start = due.event.starts_at.isoformat()
    reminded = and_(
        Notification.kind == due.kind.name, Notification.key.endswith(start, autoescape=True)
    )
    moved = and_(Notification.kind == EVENT_MOVED.name, Notification.owed_at > due.at)
    told = exists().where(
        notifications.about(SubjectKind.EVENT, due.event.id),
        Notification.resident_id == Rsvp.resident_id,
        or_(reminded, moved),
    )
    return and_(Rsvp.event_id == due.event.id, Rsvp.answered_at <= due.at, ~told)


def reminder(due: Due, guest: int, now: datetime) -> dict[str, Any]:
    assert due.event.starts_at is not None
    return notifications.row(
        due.kind,
        f"{due.kind.name}:{due.event.id}:{guest}:{due.event.starts_at.isoformat()}",
        now,
        resident_id=guest,
        subject=cards.subject(due.event.id),
        expires_at=due.expires_at,
    )


async def facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Reminder:
    """What to say now; refuses "event-gone" if the event was moved, called off, or left meanwhile.

    Quiet hours or an outage may hold a reminder back for a whole night.
    """
    card = await cards.card_facts(session, notification, reader, now)
    event = card.event
    assert event.starts_at is not None
    moved = not notification.key.endswith(event.starts_at.isoformat())
    if event.cancelled_at or moved or event.starts_at <= now or card.mine is not Answer.GOING:
        raise Refusal("event-gone")
    return Reminder(card, agenda.near(event, now))


REMINDER_EVENING = declare(
    Kind("reminder_evening", priority=3, facts=facts, switch=Switch.REMINDERS)
)
REMINDER_SOON = declare(
    Kind("reminder_soon", priority=2, facts=facts, switch=Switch.REMINDERS, quiet=Quiet.PASS)
)
