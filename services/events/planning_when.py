"""When a meeting starts: words are read, an hour is asked for, a public meeting is moved."""

from dataclasses import replace
from datetime import datetime, timedelta

from models import About, Event, Resident, Session
from services.core import moments, moments_ranges
from services.core.errors import Refusal
from services.events import planning, planning_news, rsvps_seats
from services.events.planning import Plan
from services.people import residents

SHORTEST = 15  # minutes


async def write(session: Session, person: Resident, said: str, now: datetime) -> Plan:
    """Take words as the start; a day without its hour is kept, and its hours are offered.

    "С 19 до 21" says how long, too. Refuses as `moments.read_moment` and `schedule`; what was
    asked and kept stands then.
    """
    question = person.question
    assert question is not None
    event = await planning.editable(session, person, question.subject_id or 0, now)
    said, minutes = moments_ranges.take(said)
    read = moments.read_moment(said, now, event.zone, question.day)
    if minutes and minutes >= SHORTEST:
        await planning.alter(session, person, event.id, now, minutes=minutes)
    if isinstance(read, datetime):
        return await schedule(session, person, event.id, read, False, now)
    shown = await planning.plan(session, person, event, now)
    residents.ask(session, person, About.EVENT_WHEN, now, event.id, day=read.day)
    return replace(shown, asked=About.EVENT_WHEN, options=read)


async def schedule(
    session: Session, person: Resident, event_id: int, start: datetime, sure: bool, now: datetime
) -> Plan:
    """Set the start of a draft; move a published event once its host is sure.

    Refuses "when-past" and "when-too-far". The end follows from the duration.
    """
    event = await planning.editable(session, person, event_id, now)
    check(start, now)
    shown = await planning.plan(session, person, event, now)
    if event.published_at and not sure and start != event.starts_at:
        return replace(shown, proposed=start)
    if start == event.starts_at:
        return shown
    was = event.starts_at
    set_start(event, start)
    if event.published_at and was:
        event.sequence += 1
        event.by_hand = event.series_id is not None
        await rsvps_seats.touch(session, event, now)
        await planning_news.moved(session, event, person, was, now)
    return await planning.plan(session, person, event, now)


def check(start: datetime, now: datetime) -> None:
    if start <= now:
        raise Refusal("when-past")
    if start - now > moments.FURTHEST:
        raise Refusal("when-too-far")


def set_start(event: Event, start: datetime) -> None:
    event.starts_at, event.ends_at = start, start + timedelta(minutes=event.minutes)
