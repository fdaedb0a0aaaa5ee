"""A guest brings somebody: a number without a name, with a seat or not at all."""

from dataclasses import dataclass
from datetime import datetime

from models import Answer, Event, Resident, Session
from services.core.errors import Refusal
from services.events import hosting_news
from services.events.rsvps import answerable
from services.events.rsvps_queue import fill_seats
from services.events.rsvps_seats import answer_of, redraw

MOST = 1


@dataclass(frozen=True)
class Brought:
    event: Event
    brings: int


async def bring(
    session: Session, person: Resident, event_id: int, brings: int, now: datetime
) -> Brought:
    """Bring so many people, 0 for none: their seats are taken, or it is refused.

    Invariant: an event's `taken` counts who is going and whom they bring. Refuses as
    `rsvps.answer`, "outdated-button", "brings-going-only", "brings-not-here" where the host does
    not want it, and "brings-full".
    """
    if brings > MOST:
        raise Refusal("outdated-button")
    held = await answerable(session, event_id, now)
    event, title = held.event, held.event.title or ""
    rsvp = await answer_of(session, held, person.id)
    if not rsvp or rsvp.answer is not Answer.GOING:
        raise Refusal("brings-going-only", title=title)
    more, was_full = brings - rsvp.brings, event.full
    if more > 0 and not event.plus_one:
        raise Refusal("brings-not-here", title=title)
    if more > 0 and event.seats is not None and event.taken + more > event.seats:
        raise Refusal("brings-full", title=title)
    if more:
        rsvp.brings = brings
        event.taken += more
        promoted = await fill_seats(session, event, now) if more < 0 else []
        await redraw(session, held, {person.id, *promoted}, None, was_full, now)
        if event.full and not was_full:
            await hosting_news.filled(session, event, person, now)
    return Brought(event, brings)
