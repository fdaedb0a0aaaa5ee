"""One line makes the draft of a series: "Йога каждую пятницу 19:00 зал 2, 12 мест"."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from models import About, Event, Resident, Session
from services.core import moments
from services.events import (
    planning,
    planning_drafts,
    planning_when,
    series,
    series_phrases,
    series_rules,
)
from services.events.planning import Plan
from services.events.series_phrases import Line
from services.people import residents

READ = (About.EVENT_TITLE, About.EVENT_WHEN)


async def write(session: Session, person: Resident, said: str, now: datetime) -> Plan:
    """Take words as the title or the start of a draft, and whatever else they say of it.

    What is public already does not become a series. Refuses as `planning.write`,
    `planning_when.write` and `series_phrases.read_line` do.
    """
    question = person.question
    assert question is not None
    event = await planning.editable(session, person, question.subject_id or 0, now)
    fresh = question.about in READ and not event.published_at
    line = series_phrases.read_line(said, now, event.zone) if fresh else None
    if line:
        return await fill(session, person, event, line, now)
    if question.about is About.EVENT_WHEN:
        return await planning_when.write(session, person, said, now)
    return await planning.write(session, person, said, now)


async def reopen(
    session: Session, person: Resident, zone: str, said: str | None, now: datetime
) -> Plan:
    """As `planning_drafts.reopen`; a line that repeats fills a draft in which there is nothing."""
    line = series_phrases.read_line(said or "", now, zone)
    title = None if line else said
    event, reopened = await planning_drafts.find(session, person, zone, title, now)
    if line and not reopened:
        return await fill(session, person, event, line, now)
    return replace(await planning.plan(session, person, event, now), reopened=reopened)


async def fill(session: Session, person: Resident, event: Event, line: Line, now: datetime) -> Plan:
    """Put what the line says into the draft; what has no place there is said in the plan."""
    unread = [line.unread] if line.unread else []
    if line.title:
        event.title = planning.checked(line.title, About.EVENT_TITLE)
    if line.place:
        event.place = planning.checked(line.place, About.EVENT_PLACE)
    if line.seats:
        event.seats = planning.seats_in(str(line.seats))
    if line.minutes and line.minutes < planning_when.SHORTEST:
        unread.append(str(line.minutes))
    elif line.minutes:
        event.minutes = line.minutes
    today = now.astimezone(ZoneInfo(event.zone)).date()
    await series.repeat(session, event, line.rhythm.beginning(line.first or today), now)
    if line.first and line.at:
        start = series_rules.wall(line.first, line.at, event.zone)
        planning_when.check(start, now)
        planning_when.set_start(event, start)
    shown = await planning.plan(session, person, event, now)
    if line.first and not line.at and not event.starts_at and event.title:
        options = moments.hours(line.first, now, event.zone)
        if options:
            residents.ask(session, person, About.EVENT_WHEN, now, event.id, day=options.day)
            shown = replace(shown, asked=About.EVENT_WHEN, options=options)
    return replace(shown, unread=", ".join(unread) or None)
