"""Who hears that a meeting was moved, changed or cancelled."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, or_, select

from models import Answer, Event, Notification, Resident, Rsvp, Session, State, SubjectKind
from services.events import cards
from services.outbox import consent, notifications
from services.outbox.kinds import Kind, Quiet, declare

# Several corrections in a row make one message: it leaves when the host has been quiet so long.
SETTLING = timedelta(minutes=2)

COMING = (Answer.GOING, Answer.WAITING)
CONCERNED = (*COMING, Answer.MAYBE)

EVENT_MOVED = declare(Kind("event_moved", priority=1, facts=cards.coming_facts, quiet=Quiet.PASS))
EVENT_CHANGED = declare(Kind("event_changed", priority=3, facts=cards.coming_facts))
EVENT_CANCELLED = declare(
    Kind("event_cancelled", priority=1, facts=cards.event_facts, quiet=Quiet.PASS)
)


async def readers(
    session: Session, event: Event, actor: Resident, answers: tuple[Answer, ...] = CONCERNED
) -> list[int]:
    """Ids of the guests with these answers, and of the host, who can be written to; not the actor.

    A manager may change somebody else's event, so its host is told as the guests are.
    """
    guests = select(Rsvp.resident_id).where(Rsvp.event_id == event.id, Rsvp.answer.in_(answers))
    found = await session.scalars(
        select(Resident.id)
        .where(
            or_(Resident.id.in_(guests), Resident.id == event.host_id),
            Resident.id != actor.id,
            consent.REACHABLE,
        )
        .order_by(Resident.id)
    )
    return list(found)


async def moved(session: Session, event: Event, actor: Resident, now: datetime) -> None:
    """Tell of the new time; what was not yet said about an older one is left unsaid."""
    await notifications.cancel(session, now, *pending(event, EVENT_MOVED))
    assert event.starts_at is not None
    start = f"{event.sequence}:{event.starts_at.isoformat()}"
    await notifications.owe_all(
        session,
        [
            notifications.row(
                EVENT_MOVED,
                f"moved:{event.id}:{reader}:{start}",
                now,
                resident_id=reader,
                subject=cards.subject(event.id),
                expires_at=event.starts_at,
            )
            for reader in await readers(session, event, actor)
        ],
    )


async def changed(
    session: Session, event: Event, actor: Resident, fields: set[str], now: datetime
) -> None:
    """Tell what is different, together with what changed a moment ago and is still unsaid."""
    unsaid = await session.execute(
        select(Notification.resident_id, Notification.details).where(
            *pending(event, EVENT_CHANGED), Notification.state == State.PENDING
        )
    )
    earlier = {row.resident_id: set(row.details.get("fields", ())) for row in unsaid}
    await notifications.cancel(session, now, *pending(event, EVENT_CHANGED))
    coming = await readers(session, event, actor, COMING)
    await notifications.owe_all(
        session,
        [
            notifications.row(
                EVENT_CHANGED,
                f"changed:{event.id}:{reader}:{event.version}",
                now,
                resident_id=reader,
                subject=cards.subject(event.id),
                due_at=now + SETTLING,
                expires_at=event.starts_at,
                details={"fields": sorted(earlier.get(reader, set()) | fields)},
            )
            for reader in coming
        ],
    )


async def cancelled(session: Session, event: Event, actor: Resident, now: datetime) -> None:
    """Tell of the end; invitations and news that are still unsent find it out by themselves."""
    await notifications.owe_all(
        session,
        [
            notifications.row(
                EVENT_CANCELLED,
                f"cancelled:{event.id}:{reader}",
                now,
                resident_id=reader,
                subject=cards.subject(event.id),
                expires_at=event.ends_at,
            )
            for reader in await readers(session, event, actor)
        ],
    )


def pending(event: Event, kind: Kind) -> tuple[ColumnElement[bool], ...]:
    return (
        Notification.subject_kind == SubjectKind.EVENT,
        Notification.subject_id == event.id,
        Notification.kind == kind.name,
    )
