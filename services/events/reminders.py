"""Who should hear a reminder by now, and what it says when it is sent."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import and_, or_, select

from models import Answer, Event, Notification, Resident, Rsvp, Session, SubjectKind, Switch
from services.core.errors import Refusal
from services.events import agenda, cards
from services.events.agenda import Near
from services.events.cards import EventCard
from services.events.planning_news import EVENT_MOVED
from services.outbox import consent, notifications
from services.outbox.kinds import Kind, Quiet, declare

EVENING = time(19, 0)
SOON = timedelta(hours=2)


@dataclass(frozen=True)
class Reminder:
    """The card, and how near its event is at the moment of sending."""

    card: EventCard
    near: Near


def evening_before(event: Event) -> datetime:
    """19:00 of the day before, by the clock of the event's own zone.

    For a start soon after midnight that is the same evening, which is how people speak of it.
    """
    zone = ZoneInfo(event.zone)
    assert event.starts_at is not None
    day_before = event.starts_at.astimezone(zone).date() - timedelta(days=1)
    return datetime.combine(day_before, EVENING, tzinfo=zone)


async def owe_due(session: Session, now: datetime) -> int:
    """Owe every reminder whose time has come and has not been owed for this start; how many.

    Nothing is scheduled ahead: a moved event has another start and so another key, a cancelled
    one is not selected, and after an hour of downtime the next call owes what is still useful.
    """
    coming = await session.scalars(
        select(Event).where(
            Event.published_at.is_not(None),
            Event.cancelled_at.is_(None),
            Event.starts_at > now,
            Event.starts_at <= now + timedelta(days=2),
        )
    )
    owed = 0
    for event in coming.all():
        assert event.starts_at is not None
        soon = event.starts_at - SOON
        if evening_before(event) <= now < soon:
            owed += await remind(session, event, REMINDER_EVENING, evening_before(event), now)
        elif soon <= now:
            owed += await remind(session, event, REMINDER_SOON, soon, now)
    return owed


async def remind(session: Session, event: Event, kind: Kind, due: datetime, now: datetime) -> int:
    """Owe one kind of reminder to those going who last heard of this start before it was due."""
    assert event.starts_at is not None
    start = event.starts_at.isoformat()
    told = select(Notification.resident_id).where(
        Notification.subject_kind == SubjectKind.EVENT,
        Notification.subject_id == event.id,
        Notification.resident_id.is_not(None),
        or_(
            and_(Notification.kind == kind.name, Notification.key.endswith(start, autoescape=True)),
            and_(Notification.kind == EVENT_MOVED.name, Notification.owed_at > due),
        ),
    )
    guests = await session.scalars(
        select(Rsvp.resident_id)
        .join(Resident, Resident.id == Rsvp.resident_id)
        .where(
            Rsvp.event_id == event.id,
            Rsvp.answer == Answer.GOING,
            Rsvp.answered_at <= due,
            consent.wants(Switch.REMINDERS),
            consent.REACHABLE,
            Rsvp.resident_id.not_in(told),
        )
    )
    expires = event.starts_at if kind is REMINDER_SOON else event.starts_at - SOON
    return await notifications.owe_all(
        session,
        [
            notifications.row(
                kind,
                f"{kind.name}:{event.id}:{guest}:{start}",
                now,
                resident_id=guest,
                subject=cards.subject(event.id),
                expires_at=expires,
            )
            for guest in guests.all()
        ],
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
