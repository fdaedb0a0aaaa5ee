"""What the host hears: who comes, the evening before; and at once, full and the first who waits."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import exists, or_, select

from models import (
    Answer,
    Event,
    Grant,
    Notification,
    Resident,
    Right,
    Rsvp,
    Session,
    SubjectKind,
    Switch,
)
from services.core import rights
from services.core.community import Community
from services.core.errors import Refusal
from services.events import cards
from services.events.cards import EventCard
from services.events.reminders import evening_before, near_events
from services.outbox import consent, notifications
from services.outbox.kinds import Kind, declare

# A meeting that is full, frees a seat and fills again within a day is no news.
FULL_AGAIN = timedelta(days=1)


@dataclass(frozen=True)
class Queue:
    """Who was the first to wait, by name."""

    card: EventCard
    first: str


async def led_facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> EventCard:
    """The card of a meeting that its reader still leads; refuses "event-gone"."""
    card = await cards.coming_facts(session, notification, reader, now)
    if not card.may_manage:
        raise Refusal("event-gone")
    return card


async def full_facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> EventCard:
    """Refuses "event-gone" when a seat is free again meanwhile."""
    card = await led_facts(session, notification, reader, now)
    if not card.event.full:
        raise Refusal("event-gone")
    return card


async def queue_facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Queue:
    """Refuses "event-gone" when nobody waits any more."""
    card = await full_facts(session, notification, reader, now)
    first = await session.scalar(
        select(Resident.name)
        .join(Rsvp, Rsvp.resident_id == Resident.id)
        .where(Rsvp.event_id == card.event.id, Rsvp.answer == Answer.WAITING)
        .order_by(Rsvp.answered_at, Rsvp.id)
        .limit(1)
    )
    if first is None:
        raise Refusal("event-gone")
    return Queue(card, first)


async def evening_facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> EventCard:
    """Refuses "event-gone" for a meeting that was moved meanwhile: another row is owed for it."""
    card = await led_facts(session, notification, reader, now)
    assert card.event.starts_at is not None
    if not notification.key.endswith(card.event.starts_at.isoformat()):
        raise Refusal("event-gone")
    return card


HOST_FULL = declare(Kind("host_full", priority=3, facts=full_facts))
HOST_QUEUE = declare(Kind("host_queue", priority=3, facts=queue_facts))
HOST_EVENING = declare(
    Kind("host_evening", priority=3, facts=evening_facts, switch=Switch.REMINDERS)
)


async def hosts(session: Session, event_id: int, host_id: int) -> Sequence[int]:
    """Who leads this meeting and can be written to: its host, and who hosts it or its club."""
    granted = select(Grant.resident_id).where(
        rights.within(cards.subject(event_id)),
        Grant.right == Right.HOST,
        Grant.revoked_at.is_(None),
    )
    found = await session.scalars(
        select(Resident.id)
        .where(or_(Resident.id == host_id, Resident.id.in_(granted)), consent.REACHABLE)
        .order_by(Resident.id)
    )
    return found.all()


async def filled(session: Session, event: Event, by: Resident, now: datetime) -> None:
    """Somebody took the last seat; `by` knows it already."""
    lately = exists().where(
        notifications.about(SubjectKind.EVENT, event.id),
        Notification.kind == HOST_FULL.name,
        Notification.owed_at > now - FULL_AGAIN,
    )
    if not await session.scalar(select(lately)):
        await tell(session, HOST_FULL, event, by, now.isoformat(), now)


async def queued(session: Session, event: Event, by: Resident, now: datetime) -> None:
    """Somebody is the first to wait; told once about an event."""
    await tell(session, HOST_QUEUE, event, by, "first", now)


async def tell(
    session: Session, kind: Kind, event: Event, by: Resident, key: str, now: datetime
) -> None:
    rows = [
        row(kind, event, host, key, now)
        for host in await hosts(session, event.id, event.host_id)
        if host != by.id
    ]
    await notifications.owe_all(session, rows)


def row(kind: Kind, event: Event, host: int, key: str, now: datetime) -> dict[str, Any]:
    return notifications.row(
        kind,
        f"{kind.name}:{event.id}:{host}:{key}",
        now,
        resident_id=host,
        subject=cards.subject(event.id),
        expires_at=event.starts_at,
    )


async def owe_due(session: Session, community: Community, now: datetime) -> int:
    """Owe "who comes" for each meeting whose evening before has come; how many were new.

    One that was published, or moved, later than that evening has been on its host's mind anyway.
    """
    due = [one for one in await near_events(session, now) if is_due(one, community, now)]
    told = await told_of(session, [event.id for event in due])
    rows = [
        row(HOST_EVENING, event, host, event.starts_at.isoformat(), now)
        for event in due
        if event.starts_at and (event.id, event.starts_at.isoformat()) not in told
        for host in await hosts(session, event.id, event.host_id)
    ]
    return await notifications.owe_all(session, rows)


async def told_of(session: Session, event_ids: list[int]) -> set[tuple[int, str]]:
    """For which starts of these events "who comes" was owed, in one question."""
    if not event_ids:
        return set()
    keys = await session.scalars(
        select(Notification.key).where(
            Notification.subject_kind == SubjectKind.EVENT,
            Notification.subject_id.in_(event_ids),
            Notification.kind == HOST_EVENING.name,
        )
    )
    return {(int(event), start) for _, event, _, start in (key.split(":", 3) for key in keys)}


def is_due(event: Event, community: Community, now: datetime) -> bool:
    evening = evening_before(event, community.evening_at)
    return evening <= now and bool(event.published_at and event.published_at <= evening)
