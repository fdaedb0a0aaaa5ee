"""Who hears that a meeting was moved, changed or cancelled."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, or_, select

from models import SEATED, Answer, Event, Notification, Resident, Rsvp, Session, State, SubjectKind
from services.events import cards
from services.outbox import consent, notifications
from services.outbox.kinds import Kind, Quiet, declare

# Several corrections in a row make one message: it leaves when the host has been quiet so long.
SETTLING = timedelta(minutes=2)

COMING = (*SEATED, Answer.WAITING)
CONCERNED = (*COMING, Answer.MAYBE)

EVENT_MOVED = declare(Kind("event_moved", priority=1, facts=cards.coming_facts, quiet=Quiet.PASS))
EVENT_CHANGED = declare(Kind("event_changed", priority=3, facts=cards.coming_facts))
EVENT_CANCELLED = declare(
    Kind("event_cancelled", priority=1, facts=cards.card_facts, quiet=Quiet.PASS)
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


def untold(readers: list[int], told: set[int] | None) -> list[int]:
    """Those who have not heard yet of what is done to several meetings; they have from now on."""
    if told is None:
        return readers
    new = [one for one in readers if one not in told]
    told.update(new)
    return new


async def moved(
    session: Session,
    event: Event,
    actor: Resident,
    was: datetime,
    now: datetime,
    told: set[int] | None = None,
) -> None:
    """Tell what the time was and became; one that was never told is not said to have been."""
    earlier = await unsaid(session, event, EVENT_MOVED, now)
    assert event.starts_at is not None
    start = event.starts_at.isoformat()
    known = {
        reader: earlier.get(reader, {}).get("was", was.isoformat())
        for reader in untold(await readers(session, event, actor), told)
    }
    await notifications.owe_all(
        session,
        [
            notifications.row(
                EVENT_MOVED,
                f"moved:{event.id}:{reader}:{event.sequence}:{start}",
                now,
                resident_id=reader,
                subject=cards.subject(event.id),
                expires_at=event.starts_at,
                details={"was": before},
            )
            for reader, before in known.items()
            if before != start
        ],
    )


async def changed(
    session: Session,
    event: Event,
    actor: Resident,
    was: dict[str, Any],
    now: datetime,
    told: set[int] | None = None,
) -> None:
    """Tell what is different from what a guest knows, together with what is still unsaid.

    `was`: the changed columns with what they held. What is again as it was is no news.
    """
    earlier = await unsaid(session, event, EVENT_CHANGED, now)
    rows = []
    for reader in untold(await readers(session, event, actor, COMING), told):
        unknown = earlier.get(reader, {})
        known = {**was, **unknown.get("was", {})}
        different = {name for name, before in known.items() if before != getattr(event, name)}
        # A row of an older version names its fields only.
        fields = different | (set(unknown.get("fields", ())) - set(known))
        row = notifications.row(
            EVENT_CHANGED,
            f"changed:{event.id}:{reader}:{event.version}",
            now,
            resident_id=reader,
            subject=cards.subject(event.id),
            due_at=now + SETTLING,
            expires_at=event.starts_at,
            details={"fields": sorted(fields), "was": known},
        )
        rows += [row] if fields else []
    await notifications.owe_all(session, rows)


async def unsaid(
    session: Session, event: Event, kind: Kind, now: datetime
) -> dict[int, dict[str, Any]]:
    """What was still to be told about the event, by reader: taken back, to be told anew."""
    waiting = await session.execute(
        select(Notification.resident_id, Notification.details).where(
            *pending(event, kind), Notification.state == State.PENDING
        )
    )
    found = {row.resident_id: row.details for row in waiting}
    await notifications.cancel(session, now, *pending(event, kind))
    return found


async def cancelled(
    session: Session,
    event: Event,
    actor: Resident,
    due_at: datetime,
    now: datetime,
    told: set[int] | None = None,
) -> None:
    """Tell of the end; invitations and news that are still unsent find it out by themselves."""
    await notifications.owe_all(
        session,
        [
            notifications.row(
                EVENT_CANCELLED,
                f"cancelled:{event.id}:{reader}:{event.sequence}",
                now,
                due_at=due_at,
                resident_id=reader,
                subject=cards.subject(event.id),
                expires_at=event.ends_at,
            )
            for reader in untold(await readers(session, event, actor), told)
        ],
    )


def pending(event: Event, kind: Kind) -> tuple[ColumnElement[bool], ...]:
    return (notifications.about(SubjectKind.EVENT, event.id), Notification.kind == kind.name)
