"""The waiting list of a meeting: who gets a seat that somebody gave back."""

from datetime import datetime

from sqlalchemy import select

from models import Answer, Event, Rsvp, Session
from services.core.rows import FRESH
from services.events import cards
from services.events.rsvps_seats import change, hold, take_seat
from services.outbox import notifications
from services.outbox.kinds import Kind, Quiet, declare

SEAT_PROMOTED = declare(
    Kind("seat_promoted", priority=1, facts=cards.coming_facts, quiet=Quiet.PASS)
)


async def give_back(
    session: Session, event: Event, rsvp: Rsvp, before: Answer | None, now: datetime
) -> list[int]:
    """Free the seats of somebody whose answer was `before` and is another now; who moved up.

    Whom they wanted to bring leaves with them.
    """
    if before is not Answer.GOING:
        return []
    event.taken -= 1 + rsvp.brings
    rsvp.brings = 0
    return await fill_seats(session, event, now)


async def fill_seats(session: Session, event: Event, now: datetime) -> list[int]:
    """Give free seats to whoever has waited longest, and tell them; the ids of the lucky ones.

    Every path that frees a seat ends here: leaving, removal, a raised limit, a block, a deletion.
    """
    await hold(session, event.id)
    if event.cancelled_at or event.starts_at is None or event.starts_at <= now:
        return []
    await session.flush()
    promoted: list[int] = []
    once = f"series:{event.series_id}" if event.series_id else event.id
    while (next_up := await longest_waiting(session, event.id)) and await take_seat(session, event):
        change(session, next_up, Answer.GOING, now, own=False)
        await notifications.owe(
            session,
            SEAT_PROMOTED,
            # Of seats on several dates of a series that came at once, only the first one is told.
            f"promoted:{once}:{next_up.resident_id}:{now.isoformat()}",
            now,
            resident_id=next_up.resident_id,
            subject=cards.subject(event.id),
            expires_at=event.starts_at,
        )
        promoted.append(next_up.resident_id)
    return promoted


async def longest_waiting(session: Session, event_id: int) -> Rsvp | None:
    first: Rsvp | None = await session.scalar(
        select(Rsvp)
        .where(Rsvp.event_id == event_id, Rsvp.answer == Answer.WAITING)
        .order_by(Rsvp.answered_at, Rsvp.id)
        .limit(1)
        .execution_options(**FRESH)
    )
    return first
