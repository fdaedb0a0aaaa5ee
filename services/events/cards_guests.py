"""Who comes to an event, by name and page by page."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import case, func, select

from models import Answer, Event, Resident, Rsvp, Session
from services.core import paging
from services.events import attendance, cards

# So many names of forty characters and their numbers fit into one message.
PAGE = 40
IN_ORDER = (Answer.GOING, Answer.OFFERED, Answer.WAITING, Answer.MAYBE)


@dataclass(frozen=True)
class Guest:
    """`number` counts from 1 among those who said the same.

    `link` is the number in Telegram of who may be written to. Who is `hidden` from lists has a
    name only for whoever leads the meeting.
    """

    number: int
    name: str | None
    answer: Answer
    link: int | None
    hidden: bool
    brings: int = 0


@dataclass(frozen=True)
class Guests:
    """One page of those who come, who wait (the first in the queue first) and who may come.

    `counts` are of all pages; `number` counts from 0. `leads`: the reader runs this event, and
    knows how many `came`.
    """

    event: Event
    counts: dict[Answer, int]
    shown: list[Guest]
    number: int
    pages: int
    leads: bool
    came: int = 0


async def guests(session: Session, reader: Resident, event_id: int, number: int) -> Guests:
    """Everyone who said yes or maybe; beyond the end is the last page. Refuses "event-gone"."""
    event = await cards.find(session, event_id)
    # Whoever has been deleted has no name any more.
    present = (
        Rsvp.event_id == event_id,
        Rsvp.answer.in_(IN_ORDER),
        Rsvp.resident_id == Resident.id,
        Resident.name != "",
    )
    counted = await session.execute(
        select(Rsvp.answer, func.count()).where(*present).group_by(Rsvp.answer)
    )
    counts: dict[Answer, int] = {row[0]: row[1] for row in counted}
    pages = paging.pages_of(sum(counts.values()), PAGE)
    number = min(number, pages - 1)
    group = case(*((Rsvp.answer == one, place) for place, one in enumerate(IN_ORDER)))
    rows = await session.execute(
        select(
            Resident.name,
            Resident.telegram_id,
            Resident.linked,
            Resident.hidden,
            Rsvp.answer,
            Rsvp.brings,
        )
        .where(*present)
        .order_by(group, Rsvp.answered_at, Rsvp.id)
        .offset(number * PAGE)
        .limit(PAGE)
    )
    leads = await cards.manages(session, reader, event)
    shown = [
        as_guest(row, place - before(row.answer, counts), leads)
        for place, row in enumerate(rows, start=number * PAGE + 1)
    ]
    came = (await attendance.counts(session, [event_id])).get(event_id, 0) if leads else 0
    return Guests(event, counts, shown, number, pages, leads, came)


def as_guest(row: Any, number: int, leads: bool) -> Guest:
    return Guest(
        number,
        row.name if leads or not row.hidden else None,
        row.answer,
        row.telegram_id if row.linked else None,
        row.hidden,
        row.brings,
    )


def before(answer: Answer, counts: dict[Answer, int]) -> int:
    """How many stand in the groups ahead of this one."""
    return sum(counts.get(one, 0) for one in IN_ORDER[: IN_ORDER.index(answer)])
