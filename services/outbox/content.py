"""What a claimed notification says: its facts, looked up at the last moment before sending."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from models import Announcement, AnnouncementState, Event, Kind, Notification, Resident, Session
from services.core.community import Community
from services.core.errors import Refusal
from services.events import cards, feedback, reminders
from services.news import announcements, digests
from services.outbox.quiet_hours import night_until, quiet_until
from services.people import residents

Facts = Callable[[Session, Notification, Resident | None, datetime], Awaitable[Any]]


@dataclass(frozen=True)
class Letter:
    """A notification ready to be phrased. `facts` depends on the kind."""

    notification_id: int
    kind: Kind
    chat_id: int
    resident: Resident | None
    language: str
    facts: Any
    details: dict[str, Any]
    event_id: int | None
    announcement_id: int | None
    attempts: int


@dataclass(frozen=True)
class Dropped:
    """Not to be sent: the reader cannot be reached, does not want it, or it is no longer true."""

    reason: str


@dataclass(frozen=True)
class Deferred:
    """To be sent later, when the reader's quiet hours are over."""

    until: datetime


# Which switch of a resident silences which kind.
SWITCH = {
    Kind.REMINDER_EVENING: "wants_reminders",
    Kind.REMINDER_SOON: "wants_reminders",
    Kind.EVENT_INVITATION: "wants_invitations",
    Kind.ANNOUNCEMENT: "wants_announcements",
    Kind.FEEDBACK_QUESTION: "wants_feedback",
    Kind.DIGEST: "wants_digest",
}

# News that is useless tomorrow morning is not held back by quiet hours.
URGENT = frozenset(
    {
        Kind.EVENT_CARD,
        Kind.COMMANDS,
        Kind.ANNOUNCEMENT_TEST,
        Kind.SEAT_PROMOTED,
        Kind.EVENT_CANCELLED,
        Kind.EVENT_MOVED,
        Kind.REMINDER_SOON,
        Kind.EVENT_POST,
        Kind.INTRO_POST,
    }
)

# Never before morning, even to who has set no quiet hours and after downtime.
BY_DAY = frozenset({Kind.FEEDBACK_QUESTION, Kind.DIGEST})


async def open_letter(
    session: Session, notification: Notification, community: Community, now: datetime
) -> Letter | Dropped | Deferred:
    """Everything needed to phrase one notification, or why it will not be sent (now)."""
    if notification.expires_at and notification.expires_at <= now:
        return Dropped("expired")
    resident = None
    if notification.resident_id:
        resident = await session.get(Resident, notification.resident_id)
        hindrance = objection(notification.kind, resident)
        if hindrance:
            return Dropped(hindrance)
        assert resident is not None
        until = quiet_until(resident, community.zone, now)
        if notification.kind in BY_DAY:
            until = until or night_until(community.zone, now)
        if until and notification.kind not in URGENT:
            return Deferred(until)
    chat_id = notification.chat_id or (resident.telegram_id if resident else None)
    if chat_id is None:
        return Dropped("no chat")
    try:
        facts = await FACTS[notification.kind](session, notification, resident, now)
    except Refusal as refusal:
        return Dropped(refusal.key)
    return Letter(
        notification_id=notification.id,
        kind=notification.kind,
        chat_id=chat_id,
        resident=resident,
        language=resident.language if resident else community.language,
        facts=facts,
        details=notification.details,
        event_id=notification.event_id,
        announcement_id=notification.announcement_id,
        attempts=notification.attempts,
    )


def objection(kind: Kind, resident: Resident | None) -> str | None:
    """Why this person should not get this kind of message, if there is a reason."""
    if resident is None or not resident.reachable:
        return "unreachable"
    switch = SWITCH.get(kind)
    return None if switch is None or getattr(resident, switch) else "unwanted"


async def nothing(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> None:
    """The row itself says it all."""


async def card(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> cards.EventCard:
    assert notification.event_id is not None
    return await cards.card(session, notification.event_id, reader, now)


async def coming_card(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> cards.EventCard:
    """The card of an event that will still take place."""
    found = await card(session, notification, reader, now)
    if found.event.cancelled_at or found.begun:
        raise Refusal("event-gone")
    return found


async def event(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Event:
    assert notification.event_id is not None
    return await cards.find(session, notification.event_id)


async def introduction(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> residents.Introduction:
    return await residents.introduction(session, int(notification.details["resident_id"]))


async def feedback_form(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> feedback.Form:
    assert reader is not None
    assert notification.event_id is not None
    return await feedback.form(session, reader, notification.event_id, now)


async def announcement(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Announcement:
    assert notification.announcement_id is not None
    test = notification.kind is Kind.ANNOUNCEMENT_TEST
    state = AnnouncementState.DRAFT if test else AnnouncementState.SENDING
    return await announcements.words(session, notification.announcement_id, state)


FACTS: dict[Kind, Facts] = {
    Kind.ANNOUNCEMENT: announcement,
    Kind.ANNOUNCEMENT_TEST: announcement,
    Kind.FEEDBACK_QUESTION: feedback_form,
    Kind.INTRO_POST: introduction,
    Kind.EVENT_POST: coming_card,
    Kind.EVENT_CARD: card,
    Kind.EVENT_INVITATION: coming_card,
    Kind.EVENT_MOVED: coming_card,
    Kind.EVENT_CHANGED: coming_card,
    Kind.EVENT_CANCELLED: event,
    Kind.SEAT_PROMOTED: coming_card,
    Kind.REMINDER_EVENING: reminders.facts,
    Kind.REMINDER_SOON: reminders.facts,
    Kind.DIGEST: digests.facts,
    Kind.COMMANDS: nothing,
    Kind.APPOINTED: nothing,
}
