"""What a host does with the guests of a meeting: answers for them, or removes them with a word."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from models import SEATED, About, Answer, Event, Notification, Resident, Session
from services.core import words
from services.core.errors import Refusal
from services.events import cards, cards_readers, checkins_list, planning, rsvps
from services.events.cards import EventCard
from services.events.checkins_list import NAME_LIMIT, DoorList
from services.outbox import notifications
from services.outbox.kinds import Kind, Quiet, declare
from services.people import residents

REASON_LIMIT = 200
COMING = (*SEATED, Answer.WAITING, Answer.MAYBE)


class Removal(StrEnum):
    """Why a guest is removed, in words that are ready."""

    ROOM = "room"
    CHANGED = "changed"
    ASKED = "asked"


@dataclass(frozen=True)
class OneGuest:
    """A person as they stand to a meeting; `position` in its waiting list counts from 1.

    `open`: the meeting takes answers still.
    """

    event: Event
    resident_id: int
    name: str
    answer: Answer | None
    position: int | None
    brings: int
    open: bool


@dataclass(frozen=True)
class Removed:
    """What a guest reads who was removed: one of the ready reasons, or the host's own words."""

    card: EventCard
    why: Removal | None
    words: str | None


async def page(
    session: Session, person: Resident, event_id: int, number: int, now: datetime
) -> DoorList:
    """The same list as at the door, to change answers. Refuses as `planning.public`."""
    await stop_asking(session, person)
    return await checkins_list.page(session, person, event_id, number, now)


async def show(
    session: Session, person: Resident, event_id: int, guest_id: int, now: datetime
) -> OneGuest:
    """Refuses "door-nobody" for who is no guest and cannot become one."""
    event, guest = await known(session, person, event_id, guest_id)
    await stop_asking(session, person)
    return await stands(session, event, guest, now)


async def known(
    session: Session, person: Resident, event_id: int, guest_id: int
) -> tuple[Event, Resident]:
    event = await planning.public(session, person, event_id)
    guest = await session.get(Resident, guest_id)
    if not guest or not guest.name or guest_id == event.host_id:
        raise Refusal("door-nobody")
    answered = await cards.answer_of(session, event_id, guest_id)
    if not answered and (not guest.joined_at or guest.hidden):
        raise Refusal("door-nobody")
    return event, guest


async def stands(session: Session, event: Event, guest: Resident, now: datetime) -> OneGuest:
    await session.flush()
    rsvp = await cards.answer_of(session, event.id, guest.id)
    return OneGuest(
        event,
        guest.id,
        guest.name,
        rsvp.answer if rsvp else None,
        await cards_readers.position(session, rsvp) if rsvp else None,
        rsvp.brings if rsvp else 0,
        open=not event.cancelled_at and bool(event.starts_at and event.starts_at > now),
    )


async def answer(
    session: Session, person: Resident, event_id: int, guest_id: int, wish: Answer, now: datetime
) -> OneGuest:
    """Answer for a guest, who hears of it; a seat is taken, or the last place in the queue.

    It is not the guest's own activity. Refuses as `show` and as `rsvps.answer`.
    """
    event, guest = await known(session, person, event_id, guest_id)
    said = await rsvps.answer(session, guest, event_id, wish, now, by=person)
    if said.changed and guest.id != person.id:
        await tell(session, GUEST_ANSWERED, event, guest, now)
    return await stands(session, event, guest, now)


async def ask_why(
    session: Session, person: Resident, event_id: int, guest_id: int, now: datetime
) -> OneGuest:
    """The next words will be the reason. Refuses as `show`, and "guest-not-coming"."""
    event, guest = await known(session, person, event_id, guest_id)
    shown = await stands(session, event, guest, now)
    if shown.answer not in COMING:
        raise Refusal("guest-not-coming", name=guest.name)
    residents.ask(session, person, About.GUEST_REASON, now, event_id, other_id=guest_id)
    return shown


async def write_why(session: Session, person: Resident, said: str, now: datetime) -> OneGuest:
    """Remove the guest that was asked about, with the host's words. Refuses as `remove`."""
    assert person.question is not None
    event_id, guest_id = person.question.subject_id or 0, person.question.other_id or 0
    reason = words.within(words.line(said), REASON_LIMIT)
    return await remove(session, person, event_id, guest_id, now, said=reason)


async def remove(
    session: Session,
    person: Resident,
    event_id: int,
    guest_id: int,
    now: datetime,
    *,
    why: Removal | None = None,
    said: str | None = None,
) -> OneGuest:
    """Take a guest off the list, who reads why; whoever waits moves up. A second tap is no news.

    Refuses as `show` and as `rsvps.answer`.
    """
    event, guest = await known(session, person, event_id, guest_id)
    before = await stands(session, event, guest, now)
    if before.answer in COMING:
        await rsvps.answer(session, guest, event_id, Answer.DECLINED, now, by=person)
        if guest.id != person.id:
            reason = {"why": why.value if why else None, "words": said}
            await tell(session, GUEST_REMOVED, event, guest, now, **reason)
    await stop_asking(session, person)
    return await stands(session, event, guest, now)


async def tell(
    session: Session,
    kind: Kind,
    event: Event,
    guest: Resident,
    now: datetime,
    **details: str | None,
) -> None:
    await notifications.owe(
        session,
        kind,
        f"{kind.name}:{event.id}:{guest.id}:{now.isoformat()}",
        now,
        resident_id=guest.id,
        subject=cards.subject(event.id),
        expires_at=event.starts_at,
        details=details,
    )


async def search(session: Session, person: Resident, event_id: int, now: datetime) -> Event:
    """The next words are the first letters of a name."""
    event = await planning.public(session, person, event_id)
    residents.ask(session, person, About.GUEST_NAME, now, event_id)
    return event


async def find(session: Session, person: Resident, said: str, now: datetime) -> DoorList:
    """As `checkins_list.find`, at any time."""
    assert person.question is not None
    event_id = person.question.subject_id or 0
    event = await planning.public(session, person, event_id)
    sought = words.within(words.line(said), NAME_LIMIT)
    among = await checkins_list.matching(session, event, sought)
    found = await checkins_list.page(session, person, event_id, 0, now)
    return replace(found, guests=among, sought=sought)


async def stop_asking(session: Session, person: Resident) -> None:
    asked = person.question.about if person.question else None
    if asked in (About.GUEST_NAME, About.GUEST_REASON):
        await residents.close_question(session, person)


async def answered_facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> EventCard:
    """Refuses "event-gone" when the reader is not expected any more."""
    card = await cards.coming_facts(session, notification, reader, now)
    if card.mine not in COMING:
        raise Refusal("event-gone")
    return card


async def removed_facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Removed:
    """Refuses "event-gone" when the reader is expected again."""
    card = await cards.coming_facts(session, notification, reader, now)
    if card.mine in COMING:
        raise Refusal("event-gone")
    why = notification.details.get("why")
    return Removed(card, Removal(why) if why else None, notification.details.get("words"))


GUEST_ANSWERED = declare(Kind("guest_answered", priority=1, facts=answered_facts, quiet=Quiet.PASS))
GUEST_REMOVED = declare(Kind("guest_removed", priority=1, facts=removed_facts, quiet=Quiet.PASS))
