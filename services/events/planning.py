"""Planning a meeting: what its host sets, changes, moves or calls off."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import joinedload

from models import About, Club, Event, Format, Resident, Series, Session, SubjectKind
from services.core import moments, words
from services.core.errors import Refusal
from services.core.moments import Options
from services.events import (
    cards,
    cards_clock,
    planning_news,
    rsvps_queue,
    rsvps_seats,
    series_rules,
)
from services.events.cards import EventCard
from services.outbox import doubts, notifications
from services.people import residents

LIMITS = {About.EVENT_TITLE: 100, About.EVENT_PLACE: 200, About.EVENT_DESCRIPTION: 700}
MOST_SEATS = 10_000
DURATIONS = (60, 90, 120, 180, 240)
SEATS = re.compile(r"(\d{1,9})(?: \w+)?")

COLUMN = {
    About.EVENT_TITLE: "title",
    About.EVENT_PLACE: "place",
    About.EVENT_DESCRIPTION: "description",
    About.EVENT_PHOTO: "photo",
}
PLANNING = frozenset({*COLUMN, About.EVENT_WHEN, About.EVENT_SEATS, About.EVENT_CANCEL_REASON})
# What an event cannot be published without, and the question that brings it.
NEEDED = {"title": About.EVENT_TITLE, "when": About.EVENT_WHEN, "place": About.EVENT_PLACE}
# What guests are told of and calendars learn; any other change only redraws the cards.
NEWS = frozenset({"title", "place", "online", "minutes"})


@dataclass(frozen=True)
class Plan:
    """An event as the one who plans it sees it.

    `lacks` names what is needed before publishing; `asked` is what the next words will answer;
    `options` are the moments that the words so far may mean; `readers` counts who would hear of a
    move; `proposed` is a new time that waits for a yes. Of so many in `doubt` nobody knows whether
    they got what is sent about it: the invitation, or after the start the question how it was.
    `unread`: what nobody understood of the line that made it.
    """

    card: EventCard
    lacks: tuple[str, ...]
    asked: About | None = None
    options: Options | None = None
    readers: int = 0
    proposed: datetime | None = None
    reopened: bool = False
    doubt: int = 0
    unread: str | None = None

    @property
    def event(self) -> Event:
        return self.card.event


async def own(session: Session, person: Resident, event_id: int) -> Event:
    """The event or draft; refuses "event-gone", and "not-your-event" to who may not manage it."""
    event = await session.scalar(
        select(Event).where(Event.id == event_id).options(joinedload(Event.host))
    )
    if not event:
        raise Refusal("event-gone")
    private = not event.published_at and event.host_id != person.id
    if private or not await cards.manages(session, person, event):
        raise Refusal("not-your-event")
    return event


async def public(session: Session, person: Resident, event_id: int) -> Event:
    """As `own`, of what is no draft any more."""
    event = await own(session, person, event_id)
    if not event.published_at:
        raise Refusal("event-gone")
    return event


async def editable(session: Session, person: Resident, event_id: int, now: datetime) -> Event:
    """As `own`; also refuses what cannot change any more: "event-cancelled", "event-begun"."""
    event = await own(session, person, event_id)
    if event.cancelled_at:
        raise Refusal("event-cancelled", title=event.title or "")
    if event.published_at and event.starts_at and event.starts_at <= now:
        raise Refusal(cards_clock.too_late(event, "event-begun", now), title=event.title or "")
    return event


async def upcoming(session: Session, person: Resident, event_id: int, now: datetime) -> Event:
    """As `editable`, of what is no draft any more."""
    event = await editable(session, person, event_id, now)
    if not event.published_at:
        raise Refusal("event-gone")
    return event


def lacks(event: Event) -> tuple[str, ...]:
    """What a draft still needs, in the order it is asked for."""
    there = {
        "title": event.title,
        "when": event.starts_at,
        "place": event.place or event.online,
    }
    return tuple(name for name in NEEDED if not there[name])


async def show(session: Session, person: Resident, event_id: int, now: datetime) -> Plan:
    """Where things stand with an event or a draft."""
    return await plan(session, person, await own(session, person, event_id), now)


async def plan(session: Session, person: Resident, event: Event, now: datetime) -> Plan:
    """Where things stand; in a draft the next words answer the first thing that it lacks."""
    missing = lacks(event)
    await session.flush()
    if event.published_at:
        await stop_asking(session, person)
        card = await cards.card(session, event.id, person, now)
        readers = await planning_news.readers(session, event, person)
        doubt = 0 if event.cancelled_at else await doubts.count(session, *letters(event, now))
        return Plan(card, missing, readers=len(readers), doubt=doubt)
    asked = NEEDED[missing[0]] if missing else None
    kept = kept_day(person, event) if asked is About.EVENT_WHEN else None
    options = moments.hours(kept, now, event.zone) if kept else None
    if asked:
        residents.ask(session, person, asked, now, event.id, day=options.day if options else None)
    else:
        await stop_asking(session, person)
    return Plan(await draft_card(session, event, now), missing, asked, options)


async def send_again(session: Session, person: Resident, event_id: int, now: datetime) -> int:
    """The letters of which nobody knows whether they arrived; how many. Refuses "doubt-none"."""
    event = await own(session, person, event_id)
    people = await doubts.send_again(session, now, *letters(event, now))
    if not people:
        raise Refusal("doubt-none")
    return people


def letters(event: Event, now: datetime) -> tuple[ColumnElement[bool], ...]:
    """Invitations, or once it has begun the question how it was."""
    return notifications.about(SubjectKind.EVENT, event.id), doubts.of_use(now)


def kept_day(person: Resident, event: Event) -> date | None:
    """The day that was answered when this event's start was asked for, without its hour."""
    question = person.question
    if question and question.about is About.EVENT_WHEN and question.subject_id == event.id:
        return question.day
    return None


async def draft_card(session: Session, event: Event, now: datetime) -> EventCard:
    liked = await cards.interests(session, event.id)
    zones = await cards_clock.zones(session, event, now)
    found = await session.get(Series, event.series_id) if event.series_id else None
    rhythm = series_rules.read_rule(found.rule) if found else None
    if rhythm and event.starts_at:
        rhythm = rhythm.beginning(cards_clock.local(event).date())
    club = await session.get(Club, event.club_id) if event.club_id else None
    shown = EventCard(event, event.host.name, liked, [], maybe=0, waiting=0, zones=zones)
    format_ = await session.get(Format, event.format_id) if event.format_id else None
    return replace(shown, rhythm=rhythm, club=club.title if club else None, format=format_)


async def stop_asking(session: Session, person: Resident) -> None:
    """The next words are not about an event any more."""
    if person.question and person.question.about in PLANNING:
        await residents.close_question(session, person)


async def ask(
    session: Session, person: Resident, event_id: int, about: About, now: datetime
) -> Plan:
    """The next words will answer this about the event."""
    event = await editable(session, person, event_id, now)
    shown = await plan(session, person, event, now)
    residents.ask(session, person, about, now, event.id)
    return replace(shown, asked=about, options=None)


async def write(session: Session, person: Resident, said: str, now: datetime) -> Plan:
    """Take words as the answer to what was asked; a refusal leaves the question standing.

    Refuses "too-long", "nothing-to-see", "seats-unclear" and "seats-below-going".
    """
    assert person.question is not None
    about, event_id = person.question.about, person.question.subject_id or 0
    if about is About.EVENT_SEATS:
        return await set_seats(session, person, event_id, seats_in(said), now)
    change = {COLUMN[about]: checked(said, about)}
    return await alter(session, person, event_id, now, **change)


def checked(said: str, about: About) -> str:
    cleaned = words.lines(said) if about is About.EVENT_DESCRIPTION else words.line(said)
    return words.within(cleaned, LIMITS[about])


def seats_in(said: str) -> int:
    found = SEATS.fullmatch(" ".join(said.split()))
    if not found or not 1 <= int(found[1]) <= MOST_SEATS:
        raise Refusal("seats-unclear", most=MOST_SEATS)
    return int(found[1])


async def alter(
    session: Session, person: Resident, event_id: int, now: datetime, **values: Any
) -> Plan:
    """Set columns of an event; once it is public, cards redraw and guests hear what matters.

    Refuses "place-needed" when a published event would be nowhere.
    """
    event = await editable(session, person, event_id, now)
    there = {"place": event.place, "online": event.online, **values}
    if event.published_at and not (there["place"] or there["online"]):
        raise Refusal("place-needed")
    changed = {
        name: getattr(event, name) for name in values if getattr(event, name) != values[name]
    }
    for name in changed:
        setattr(event, name, values[name])
    if "minutes" in changed and event.starts_at:
        event.ends_at = event.starts_at + timedelta(minutes=event.minutes)
    if event.published_at and changed:
        event.by_hand = event.series_id is not None
        was = {name: before for name, before in changed.items() if name in NEWS}
        event.sequence += bool(was)
        await rsvps_seats.touch(session, event, now)
        if was:
            await planning_news.changed(session, event, person, was, now)
    return await plan(session, person, event, now)


async def set_photo(session: Session, person: Resident, photo: str, now: datetime) -> Plan:
    """Take a photo whatever was asked; a question it does not answer is still open."""
    assert person.question is not None
    about, event_id = person.question.about, person.question.subject_id or 0
    plan = await alter(session, person, event_id, now, photo=photo)
    if about is About.EVENT_PHOTO or plan.asked:
        return plan
    return await ask(session, person, event_id, about, now)


async def set_seats(
    session: Session, person: Resident, event_id: int, seats: int | None, now: datetime
) -> Plan:
    """Set the limit, None for none; whoever waits moves up. Refuses "seats-below-going"."""
    event = await editable(session, person, event_id, now)
    if seats is not None and seats < event.taken:
        raise Refusal("seats-below-going", going=event.taken)
    if seats is not None and not 1 <= seats <= MOST_SEATS:
        raise Refusal("seats-unclear", most=MOST_SEATS)
    await alter(session, person, event_id, now, seats=seats)
    if event.published_at:
        await rsvps_queue.fill_seats(session, event, now)
    return await plan(session, person, event, now)


async def set_minutes(
    session: Session, person: Resident, event_id: int, minutes: int, now: datetime
) -> Plan:
    if minutes not in DURATIONS:
        raise Refusal("outdated-button")
    return await alter(session, person, event_id, now, minutes=minutes)


async def toggle_online(session: Session, person: Resident, event_id: int, now: datetime) -> Plan:
    event = await own(session, person, event_id)
    return await alter(session, person, event_id, now, online=not event.online)


async def toggle_plus_one(session: Session, person: Resident, event_id: int, now: datetime) -> Plan:
    """Whether guests may bring somebody; who is coming with a guest keeps both seats."""
    event = await own(session, person, event_id)
    return await alter(session, person, event_id, now, plus_one=not event.plus_one)
