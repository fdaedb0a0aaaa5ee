"""Where the start link of a meeting leads, and what is said of it before."""

from datetime import datetime
from functools import partial

from models import Answer, Resident, Session
from services.core import links
from services.core.errors import Refusal
from services.events import cards, cards_clock, cards_readers, rsvps
from services.events.rsvps import Answered


async def follow(session: Session, reader: Resident, rest: str, late: bool, now: datetime) -> None:
    """Where `e_12` leads: to the card; later on only while the event is not over."""
    event = await cards.find(session, links.row_id(rest, "event-gone"))
    if not (late and cards_clock.over(event, now)):
        await cards.send(session, reader, event.id, now)


async def tell(session: Session, reader: Resident, rest: str, now: datetime) -> links.Teaser | None:
    try:
        event = await cards.find(session, links.row_id(rest, "event-gone"))
    except Refusal:
        return None
    if event.cancelled_at or event.starts_at is None or event.starts_at <= now:
        return None
    mine = await cards.answer_of(session, event.id, reader.id)
    said = (mine.answer, await cards_readers.position(session, mine)) if mine else (None, None)
    return links.Teaser(event.title or "", event.starts_at, event.zone, *said)


links.register("e", follow, tell)


async def answer(
    session: Session, reader: Resident, rest: str, late: bool, now: datetime, *, wish: Answer
) -> None:
    """The answer that somebody gave before they had joined, and the card."""
    event_id = links.row_id(rest, "event-gone")
    await rsvps.answer(session, reader, event_id, wish, now)
    await cards.send(session, reader, event_id, now)


ANSWERS = {Answer.GOING: "eg", Answer.MAYBE: "em"}
for wish, prefix in ANSWERS.items():
    links.register(prefix, partial(answer, wish=wish), tell)


def of_answer(answered: Answered) -> str:
    """The link that completes an answer once its giver has joined."""
    return f"{ANSWERS.get(answered.answer, 'e')}_{answered.event.id}"
