"""Seats that were given away while somebody had blocked the bot, and taking them again."""

from datetime import datetime

from sqlalchemy import select

from models import Answer, AnswerChange, Event, Resident, Rsvp, Session
from services.events import agenda, rsvps
from services.events.rsvps import Answered

TAKEN = (Answer.GOING, Answer.WAITING, Answer.OFFERED)


async def lost(session: Session, person: Resident, now: datetime) -> list[Event]:
    """Coming events where the person had a seat or waited, and has said nothing since; by time.

    Source: the answers as facts; the last one was given for the person, the one before by them.
    """
    released = select(Rsvp.event_id).where(
        Rsvp.resident_id == person.id, Rsvp.answer == Answer.DECLINED
    )
    rows = await session.execute(
        select(Event, AnswerChange)
        .join(AnswerChange, AnswerChange.event_id == Event.id)
        .where(
            agenda.coming(now),
            Event.starts_at > now,
            Event.id.in_(released),
            AnswerChange.resident_id == person.id,
        )
        .order_by(Event.starts_at, Event.id, AnswerChange.id)
    )
    said: dict[Event, list[AnswerChange]] = {}
    for event, change in rows:
        said.setdefault(event, []).append(change)
    return [event for event, changes in said.items() if taken_away(changes)]


def taken_away(changes: list[AnswerChange]) -> bool:
    return len(changes) > 1 and not changes[-1].own and changes[-2].answer in TAKEN


async def take_again(session: Session, person: Resident, now: datetime) -> list[Answered]:
    """Answer "going" wherever a seat was lost; where it is full, that means waiting."""
    events = sorted(await lost(session, person, now), key=lambda event: event.id)
    return [await rsvps.answer(session, person, one.id, Answer.GOING, now) for one in events]
