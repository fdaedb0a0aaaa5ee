"""The list at the door: who is expected, who is here, and who came without a word."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, CompoundSelect, and_, func, or_, select, union

from models import About, Answer, Attendance, Event, Resident, Rsvp, Session, Way
from services.core import paging, words
from services.core.errors import Refusal
from services.events import attendance, cards, cards_clock, checkins, planning
from services.events.attendance import Said
from services.events.rsvps_seats import hold
from services.outbox import cards as tracked
from services.people import residents

# Ten names in two columns leave room for the ways on.
PAGE = 10
FOUND = 8
NAME_LIMIT = 64
# Whoever has been deleted has no name any more.
NAMED = Resident.name != ""


@dataclass(frozen=True)
class Guest:
    """`answer` is None for who said nothing before; `brings` so many people without a name."""

    resident_id: int
    name: str
    answer: Answer | None
    brings: int
    here: bool


@dataclass(frozen=True)
class DoorList:
    """A page by name; `number` counts from 0. `expected` were going, `here` have come.

    `open`: guests can be marked now. `closed`: nobody else is waited for, and who was going and
    is not here has `missed` the meeting. `sought`: what was searched for, instead of a page.
    """

    event: Event
    guests: Sequence[Guest]
    expected: int
    here: int
    number: int
    pages: int
    open: bool
    begun: bool
    closed: bool
    missed: Sequence[str]
    sought: str | None = None


@dataclass(frozen=True)
class Marked:
    """Who was marked as here or not; `expected`: they had said something like yes."""

    name: str
    here: bool
    expected: bool


@dataclass(frozen=True)
class DoorCode:
    """What the host shows at the door."""

    event: Event
    code: str
    token: str


async def at_door(session: Session, person: Resident, event_id: int, now: datetime) -> Event:
    """As `planning.public`, while guests can be marked.

    Refuses "event-cancelled", "door-not-yet" and "door-list-over".
    """
    event = await planning.public(session, person, event_id)
    title = event.title or ""
    if event.cancelled_at:
        raise Refusal("event-cancelled", title=title)
    if cards_clock.marking(event, now):
        return event
    opens = cards_clock.opens_at(event)
    raise Refusal("door-not-yet" if opens and now < opens else "door-list-over", title=title)


async def code(session: Session, person: Resident, event_id: int, now: datetime) -> DoorCode:
    """The code of this meeting and its link; also before, to be printed."""
    event = await planning.public(session, person, event_id)
    until = cards_clock.marked_until(event)
    if event.cancelled_at:
        raise Refusal("event-cancelled", title=event.title or "")
    if until and now > until:
        raise Refusal("door-list-over", title=event.title or "")
    door = await checkins.door(session, event_id)
    return DoorCode(event, door.code, door.token)


async def page(
    session: Session, person: Resident, event_id: int, number: int, now: datetime
) -> DoorList:
    """Everyone who said yes or maybe, who waits, and who came; beyond the end is the last page."""
    event = await planning.public(session, person, event_id)
    await stop_searching(session, person)
    door = await checkins.door(session, event_id)
    facts = await attendance.known(session, event_id)
    missed = await attendance.missed(session, event_id) if door.closed_at else []
    everyone = Resident.id.in_(listed(event_id))
    shown = (everyone, NAMED, Resident.id != event.host_id)
    ids = select(Resident.id).where(*shown)
    number, pages = await paging.turned_to(session, ids, number, PAGE)
    going = (Rsvp.event_id == event_id, Rsvp.answer == Answer.GOING)
    expected = await session.scalar(
        select(func.count()).select_from(Rsvp).where(*going, Rsvp.resident_id != event.host_id)
    )
    return DoorList(
        event,
        await guests(session, event, facts, everyone, offset=number * PAGE, limit=PAGE),
        expected=expected or 0,
        here=sum(said.came for said in facts.values()),
        number=number,
        pages=pages,
        open=cards_clock.marking(event, now),
        begun=cards_clock.begun(event, now),
        closed=bool(door.closed_at),
        missed=await names(session, missed),
    )


def listed(event_id: int) -> CompoundSelect[int]:
    """Ids of who said yes or maybe, who waits, and who came."""
    came = attendance.newest(Attendance.event_id == event_id)
    return union(
        select(Rsvp.resident_id).where(Rsvp.event_id == event_id, Rsvp.answer != Answer.DECLINED),
        select(Attendance.resident_id).where(Attendance.id.in_(came), Attendance.came),
    )


async def guests(
    session: Session,
    event: Event,
    facts: dict[int, Said],
    *who: ColumnElement[bool],
    offset: int = 0,
    limit: int,
) -> list[Guest]:
    """People by name, as they stand to this meeting; its host is no guest."""
    mine = and_(Rsvp.event_id == event.id, Rsvp.resident_id == Resident.id)
    rows = await session.execute(
        select(Resident.id, Resident.name, Rsvp.answer, Rsvp.brings)
        .outerjoin(Rsvp, mine)
        .where(NAMED, Resident.id != event.host_id, *who)
        .order_by(Resident.name, Resident.id)
        .offset(offset)
        .limit(limit)
    )
    return [
        Guest(row.id, row.name, row.answer, row.brings or 0, here(facts.get(row.id)))
        for row in rows
    ]


def here(said: Said | None) -> bool:
    return bool(said and said.came)


async def names(session: Session, ids: Sequence[int]) -> Sequence[str]:
    found = await session.scalars(
        select(Resident.name).where(Resident.id.in_(ids), NAMED).order_by(Resident.name)
    )
    return found.all()


async def mark(
    session: Session, person: Resident, event_id: int, guest_id: int, came: bool, now: datetime
) -> Marked:
    """The host has seen this guest, or takes the mark back; a second tap changes nothing.

    Whoever has joined can be marked, announced or not, however many seats there are: who comes in
    is for the host to decide. Refuses as `at_door`, and "door-nobody" for who is no guest.
    """
    event = await at_door(session, person, event_id, now)
    guest = await session.get(Resident, guest_id)
    if not guest or not guest.name or guest_id == event.host_id:
        raise Refusal("door-nobody")
    await hold(session, event_id)
    rsvp = await cards.answer_of(session, event_id, guest_id)
    known = await attendance.said(session, event_id, guest_id)
    if not (rsvp or known or (guest.joined_at and not guest.hidden)):
        raise Refusal("door-nobody")
    if came or here(known):
        await attendance.note(session, event_id, guest_id, came, now, way=Way.LIST, by=person)
    await tracked.answered(session, cards.subject(event_id), {guest_id}, now)
    return Marked(guest.name, came, rsvp is not None and rsvp.answer is not Answer.DECLINED)


async def search(session: Session, person: Resident, event_id: int, now: datetime) -> Event:
    """The next words are the first letters of a name. Refuses as `at_door`."""
    event = await at_door(session, person, event_id, now)
    residents.ask(session, person, About.CHECKIN_NAME, now, event_id)
    return event


async def find(session: Session, person: Resident, said: str, now: datetime) -> DoorList:
    """Whose name, or a later word of it, begins so: guests first, then other residents.

    Who is hidden from lists is found only as a guest. Refuses as `at_door`, "nothing-to-see" and
    "too-long".
    """
    assert person.question is not None
    event_id = person.question.subject_id or 0
    event = await at_door(session, person, event_id, now)
    sought = words.within(words.line(said), NAME_LIMIT)
    among = await matching(session, event, sought)
    found = await page(session, person, event_id, 0, now)
    residents.ask(session, person, About.CHECKIN_NAME, now, event_id)
    return replace(found, guests=among, sought=sought)


async def matching(session: Session, event: Event, sought: str) -> list[Guest]:
    """As `find`; at most `FOUND` people."""
    facts = await attendance.known(session, event.id)
    expected = Resident.id.in_(listed(event.id))
    named = begins(sought)
    among = await guests(session, event, facts, named, expected, limit=FOUND)
    others = (~expected, Resident.joined_at.is_not(None), Resident.hidden.is_(False))
    left = FOUND - len(among)
    return [*among, *await guests(session, event, facts, named, *others, limit=left)]


def begins(sought: str) -> ColumnElement[bool]:
    """SQLite folds the case of Latin letters alone, so a name is tried as it may be written."""
    ways = {sought, sought.lower(), sought.upper(), sought.title()}
    return or_(
        *(Resident.name.startswith(one, autoescape=True) for one in ways),
        *(Resident.name.contains(f" {one}", autoescape=True) for one in ways),
    )


async def stop_searching(session: Session, person: Resident) -> None:
    if person.question and person.question.about is About.CHECKIN_NAME:
        await residents.close_question(session, person)


async def close(
    session: Session, person: Resident, event_id: int, closed: bool, now: datetime
) -> None:
    """Nobody else is waited for, or somebody is after all.

    Refuses as `at_door`, and "door-not-begun": before the start nobody is missing.
    """
    event = await at_door(session, person, event_id, now)
    if not cards_clock.begun(event, now):
        raise Refusal("door-not-begun", title=event.title or "")
    await hold(session, event_id)
    door = await checkins.door(session, event_id)
    if closed != bool(door.closed_at):
        door.closed_at = now if closed else None
