"""Calling a published meeting off, with a reason or without; for ten minutes it can come back."""

from dataclasses import replace
from datetime import datetime

from models import About, Event, Notification, Resident, Session, SubjectKind
from services.core import words
from services.core.errors import Refusal
from services.events import cards_clock, planning, planning_news, rsvps_queue, rsvps_seats
from services.events.planning import Plan
from services.outbox import notifications
from services.people import residents

REASON_LIMIT = 200


async def cancel(session: Session, person: Resident, event_id: int, now: datetime) -> Plan:
    """Call it off: cards say so at once, guests are told when it cannot be undone any more.

    The answers stay. Refuses as `planning.editable`.
    """
    event = await planning.own(session, person, event_id)
    if not event.published_at:
        raise Refusal("event-gone")
    if not event.cancelled_at:
        event = await planning.editable(session, person, event_id, now)
        event.cancelled_at = now
        event.sequence += 1
        await rsvps_seats.touch(session, event, now)
        due_at = cards_clock.told_at(event) or now
        await planning_news.cancelled(session, event, person, due_at, now)
    return await planning.plan(session, person, event, now)


async def ask_reason(session: Session, person: Resident, event_id: int, now: datetime) -> Plan:
    """The next words will be the reason; refuses "cancel-told" once guests have been told."""
    event = await planning.own(session, person, event_id)
    if not cards_clock.undoable(event, now):
        raise Refusal("cancel-told")
    shown = await planning.plan(session, person, event, now)
    residents.ask(session, person, About.EVENT_CANCEL_REASON, now, event.id)
    return replace(shown, asked=About.EVENT_CANCEL_REASON)


async def write_reason(session: Session, person: Resident, said: str, now: datetime) -> Plan:
    """Guests will read it, and so does every card; refuses "too-long" and "cancel-told"."""
    assert person.question is not None
    event = await planning.own(session, person, person.question.subject_id or 0)
    if not cards_clock.undoable(event, now):
        raise Refusal("cancel-told")
    event.cancel_reason = words.within(words.line(said), REASON_LIMIT)
    await rsvps_seats.touch(session, event, now)
    return await planning.plan(session, person, event, now)


async def restore(session: Session, person: Resident, event_id: int, now: datetime) -> Plan:
    """Let it take place after all, with the seats as they were; refuses "cancel-told".

    Nobody was told of the end, so nobody is told of its undoing. What found the meeting off in
    the meantime, such as an invitation or a reminder, is owed again.
    """
    event = await planning.own(session, person, event_id)
    await rsvps_seats.hold(session, event.id)
    if not event.cancelled_at:
        return await planning.plan(session, person, event, now)
    if not cards_clock.undoable(event, now):
        raise Refusal("cancel-told")
    await bring_back(session, event, now)
    return await planning.plan(session, person, event, now)


async def bring_back(session: Session, event: Event, now: datetime) -> None:
    """It takes place after all; guests hear nothing of it, and of nothing that it was told for."""
    since = event.cancelled_at
    assert since is not None
    event.cancelled_at = event.cancel_reason = None
    event.sequence += 1
    await rsvps_seats.touch(session, event, now)
    await notifications.cancel(
        session, now, *planning_news.pending(event, planning_news.EVENT_CANCELLED)
    )
    about_it = notifications.about(SubjectKind.EVENT, event.id)
    await notifications.revive(session, now, about_it, Notification.closed_at >= since)
    # Who left meanwhile has given a seat back.
    await rsvps_queue.fill_seats(session, event, now)
