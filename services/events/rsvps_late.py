"""Who comes after the start: the host sees how many, and nobody waits in vain."""

from datetime import datetime

from sqlalchemy import select

from models import Answer, Resident, Session, SubjectKind
from services.events import rsvps
from services.events.rsvps import Answered
from services.events.rsvps_seats import answer_of, redraw
from services.outbox import cards as tracked


async def come_late(session: Session, person: Resident, event_id: int, now: datetime) -> Answered:
    """Answer "going, but after the start"; without a seat it is the place in the queue.

    Refuses as `rsvps.answer`. The host's messages about the meeting follow.
    """
    held = await rsvps.answerable(session, event_id, now)
    rsvp = await answer_of(session, held, person.id)
    if rsvp and rsvp.late:
        return Answered(held.event, rsvp.answer, False, late=True)
    said = await rsvps.answer(session, person, event_id, Answer.GOING, now)
    rsvp = await answer_of(session, held, person.id)
    if not rsvp or rsvp.answer is not Answer.GOING:
        return said
    rsvp.late = True
    await redraw(session, held, {person.id}, Answer.GOING, held.event.full, now)
    host = select(Resident.id).where(Resident.id == held.event.host_id)
    await tracked.changed(session, SubjectKind.EVENT, [event_id], now, readers=host)
    return Answered(held.event, Answer.GOING, True, late=True)
