"""Who comes to an event, by name."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from models import Answer, Event, Resident, Rsvp, Session
from services.events import cards


@dataclass(frozen=True)
class Guests:
    """Who comes, who waits (the first in the queue first) and who may come, by name."""

    event: Event
    going: list[str]
    waiting: list[str]
    maybe: list[str]


async def guests(session: Session, event_id: int) -> Guests:
    """Everyone who said yes or maybe; refuses "event-gone"."""
    event = await cards.find(session, event_id)
    rows = await session.execute(
        select(Resident.name, Rsvp.answer)
        .join(Rsvp, Rsvp.resident_id == Resident.id)
        .where(Rsvp.event_id == event_id, Rsvp.answer != Answer.DECLINED)
        .order_by(Rsvp.answered_at, Rsvp.id)
    )
    said = rows.all()
    return Guests(
        event, named(said, Answer.GOING), named(said, Answer.WAITING), named(said, Answer.MAYBE)
    )


def named(said: Sequence[Any], answer: Answer) -> list[str]:
    return [row.name for row in said if row.answer is answer and row.name]
