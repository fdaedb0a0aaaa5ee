"""What a card counts, and the first names on it."""

from sqlalchemy import ScalarSelect, func, select

from models import Answer, Event, Rsvp, Session

NAMES_SHOWN = 10


async def count_answers(session: Session, event_id: int) -> dict[Answer, int]:
    rows = await session.execute(
        select(Rsvp.answer, func.count()).where(Rsvp.event_id == event_id).group_by(Rsvp.answer)
    )
    return {row.answer: row[1] for row in rows}


def late_guests() -> ScalarSelect[int]:
    """How many of those going to the event of the statement around come after its start."""
    late = select(func.count()).where(Rsvp.event_id == Event.id, Rsvp.late)
    return late.correlate(Event).scalar_subquery()
