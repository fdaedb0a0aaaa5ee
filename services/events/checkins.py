"""At the door: who says that they are here, and how the bot knows that it is true."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from models import About, Door, DoorTry, Event, Resident, Session, Way
from services.core import links
from services.core.errors import Refusal
from services.core.rows import FRESH, insert_new
from services.events import attendance, cards, cards_clock
from services.events.rsvps_seats import hold
from services.outbox import cards as tracked
from services.people import residents

TRIES = 3
DIGITS = 4


@dataclass(frozen=True)
class Entry:
    """Where somebody stands at a door: `here`, or with so many tries of the code `left`.

    `wrong`: the code just given was not this door's; None where no code was given.
    """

    event: Event
    here: bool
    left: int
    wrong: bool | None = None


async def knock(session: Session, person: Resident, event_id: int, now: datetime) -> Entry:
    """Ask for the code, as long as tries are left. Refuses as `reach`."""
    event = await reach(session, person, event_id, now)
    here = await attendance.came(session, event_id, person.id)
    left = TRIES - await wrong_codes(session, event_id, person.id)
    if not here and left:
        residents.ask(session, person, About.CHECKIN_CODE, now, event_id)
    else:
        await stop_asking(session, person)
    return Entry(event, here, left)


async def enter(session: Session, person: Resident, said: str, now: datetime) -> Entry:
    """Take words as the code that was asked for: whoever knows it is here.

    A wrong one costs a try, so nothing may be refused once it is written; what is no code at all
    costs nothing. Refuses as `reach`, and "door-no-code" for words that are not four digits.
    """
    assert person.question is not None
    event_id = person.question.subject_id or 0
    event = await reach(session, person, event_id, now)
    code = "".join(one for one in said if one.isdecimal())
    if len(code) != DIGITS or any(one.isalpha() for one in said):
        raise Refusal("door-no-code")
    code = "".join(str(int(one)) for one in code)  # of any script
    await hold(session, event_id)
    if await attendance.came(session, event_id, person.id):
        await stop_asking(session, person)
        return Entry(event, True, TRIES)
    wrong = await wrong_codes(session, event_id, person.id)
    if wrong < TRIES and code == (await door(session, event_id)).code:
        await come_in(session, person, event, Way.CODE, now)
        return Entry(event, True, TRIES - wrong, False)
    if wrong < TRIES:
        wrong = await note_wrong(session, event_id, person.id)
    if wrong >= TRIES:
        await stop_asking(session, person)
    return Entry(event, False, TRIES - wrong, True)


async def reach(session: Session, person: Resident, event_id: int, now: datetime) -> Event:
    """The meeting, if its door is open to this guest.

    Refuses "event-gone", "event-cancelled", "door-host" for who leads it, "door-not-yet" and
    "door-shut".
    """
    event = await cards.find(session, event_id)
    title = event.title or ""
    if event.cancelled_at:
        raise Refusal("event-cancelled", title=title)
    if event.host_id == person.id:
        raise Refusal("door-host", title=title)
    opens = cards_clock.opens_at(event)
    if opens and now < opens:
        raise Refusal("door-not-yet", title=title)
    if not cards_clock.at_door(event, now):
        raise Refusal("door-shut", title=title)
    return event


async def come_in(
    session: Session, person: Resident, event: Event, way: Way, now: datetime
) -> None:
    """This person is here: a fact once, however often and by however many ways it is said."""
    await hold(session, event.id)
    await attendance.note(session, event.id, person.id, True, now, way=way)
    await stop_asking(session, person)
    await tracked.answered(session, cards.subject(event.id), {person.id}, now)


async def stop_asking(session: Session, person: Resident) -> None:
    if person.question and person.question.about is About.CHECKIN_CODE:
        await residents.close_question(session, person)


async def door(session: Session, event_id: int) -> Door:
    """The code and the token of one meeting, made when they are asked for first."""
    found = await session.get(Door, event_id)
    if found is None:
        code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
        made = {"event_id": event_id, "code": code, "token": secrets.token_urlsafe(12)}
        await insert_new(session, Door, [made])
        # Another transaction may have been first: what is there is true.
        found = await session.get_one(Door, event_id, **FRESH)
    return found


async def wrong_codes(session: Session, event_id: int, resident_id: int) -> int:
    wrong = await session.scalar(
        select(DoorTry.wrong).where(
            DoorTry.event_id == event_id, DoorTry.resident_id == resident_id
        )
    )
    return wrong or 0


async def note_wrong(session: Session, event_id: int, resident_id: int) -> int:
    """One more wrong code; how many by now."""
    tried = await session.get(DoorTry, (event_id, resident_id), **FRESH)
    if tried is None:
        tried = DoorTry(event_id=event_id, resident_id=resident_id, wrong=0)
        session.add(tried)
    tried.wrong += 1
    return tried.wrong


async def follow(session: Session, reader: Resident, rest: str, late: bool, now: datetime) -> None:
    """Where the picture at the door leads: whoever scans it is here, and gets the card.

    Refuses "door-no-link", and as `reach`; who leads the meeting only gets the card.
    """
    event_id = await session.scalar(select(Door.event_id).where(Door.token == rest))
    if event_id is None:
        raise Refusal("door-no-link")
    event = await cards.find(session, event_id)
    if event.host_id != reader.id:
        await come_in(session, reader, await reach(session, reader, event_id, now), Way.LINK, now)
    await cards.send(session, reader, event_id, now)


async def _tell(
    session: Session, reader: Resident, rest: str, now: datetime
) -> links.Teaser | None:
    event_id = await session.scalar(select(Door.event_id).where(Door.token == rest))
    event = await cards.seek(session, event_id) if event_id else None
    if not event or not event.starts_at or not cards_clock.at_door(event, now):
        return None
    return links.Teaser(event.title or "", event.starts_at, event.zone)


links.register("here", follow, _tell)
