"""Where the start link of a meeting leads, and what is said of it before."""

from datetime import datetime

from models import Resident, Session
from services.core import links
from services.core.errors import Refusal
from services.events import cards, cards_clock


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
    said = (mine.answer, await cards.position(session, mine)) if mine else (None, None)
    return links.Teaser(event.title or "", event.starts_at, event.zone, *said)


links.register("e", follow, tell)
