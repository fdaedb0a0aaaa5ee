"""A meeting gets another host, who is asked first; until they accept nothing changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select

from models import Answer, Event, HostOffer, Notification, Resident, Right, Rsvp, Session
from services.core import paging, rights
from services.core.errors import Refusal
from services.core.rights import Act
from services.core.rows import FRESH
from services.events import cards, planning, rsvps, rsvps_seats
from services.events.cards import EventCard
from services.outbox import consent, notifications
from services.outbox.kinds import Kind, declare
from services.people import residents, residents_names

PAGE = 6


@dataclass(frozen=True)
class Candidates:
    """A page of people who could lead the meeting; `number` counts from 0."""

    event: Event
    people: Sequence[Resident]
    number: int
    pages: int


@dataclass(frozen=True)
class Handover:
    """What somebody is asked, and by whom; or how it ended.

    `moved`: the meeting has another time than the one that was answered, so it is asked anew.
    """

    offer: HostOffer
    card: EventCard
    asker: str
    asked: str
    moved: bool = False


async def candidates(
    session: Session, person: Resident, event_id: int, number: int, now: datetime
) -> Candidates:
    """Hosts of the community and whoever is going, by name. Refuses as `planning.upcoming`."""
    event = await planning.upcoming(session, person, event_id, now)
    going = select(Rsvp.resident_id).where(Rsvp.event_id == event.id, Rsvp.answer == Answer.GOING)
    leads = Resident.role.in_(rights.who_may(Act.PLAN_EVENTS))
    who = (
        consent.MEMBER,
        consent.REACHABLE,
        Resident.id != event.host_id,
        or_(leads, Resident.id.in_(going)),
    )
    ids = select(Resident.id).where(*who)
    number, pages = await paging.turned_to(session, ids, number, PAGE)
    found = await session.scalars(
        select(Resident)
        .where(*who)
        .order_by(Resident.name, Resident.id)
        .offset(number * PAGE)
        .limit(PAGE)
    )
    return Candidates(event, found.all(), number, pages)


async def ask(
    session: Session, person: Resident, event_id: int, resident_id: int, now: datetime
) -> str:
    """Ask somebody to lead the meeting; their name. One is asked at a time.

    Refuses as `planning.upcoming`, "handover-nobody" for who cannot be asked, and "handover-asked".
    """
    event = await planning.upcoming(session, person, event_id, now)
    asked = await session.get(Resident, resident_id)
    member = asked and asked.joined_at and consent.reachable(asked)
    if not asked or not member or asked.id == event.host_id:
        raise Refusal("handover-nobody")
    # Of two who ask at once one waits for the other, and finds their question.
    await rsvps_seats.hold(session, event.id)
    if open_yet := await waiting(session, event.id):
        raise Refusal("handover-asked", name=open_yet.name)
    made = HostOffer(event_id=event.id, resident_id=asked.id, by_id=person.id, offered_at=now)
    session.add(made)
    await session.flush()
    await tell(session, HOST_OFFER, made, event, asked.id, now)
    return asked.name


async def waiting(session: Session, event_id: int) -> Resident | None:
    """Who is asked to lead this meeting and has not answered."""
    asked: Resident | None = await session.scalar(
        select(Resident)
        .join(HostOffer, HostOffer.resident_id == Resident.id)
        .where(HostOffer.event_id == event_id, HostOffer.ended_at.is_(None))
    )
    return asked


async def take_back(session: Session, person: Resident, event_id: int, now: datetime) -> None:
    """Everything stays as it is; a second tap changes nothing. Refuses as `planning.upcoming`."""
    event = await planning.upcoming(session, person, event_id, now)
    await rsvps_seats.hold(session, event.id)
    mine = (HostOffer.event_id == event.id, HostOffer.ended_at.is_(None))
    for one in await session.scalars(select(HostOffer).where(*mine).execution_options(**FRESH)):
        one.ended_at = now


async def answer(
    session: Session, person: Resident, offer_id: int, yes: bool, at: int, now: datetime
) -> Handover:
    """Accept or decline, once; `at`: the start that was read, in unix seconds.

    Whoever asked must still be allowed to. Refuses "handover-gone", "event-cancelled" and
    "event-begun".
    """
    row = await session.get(HostOffer, offer_id)
    if row is None or row.resident_id != person.id:
        raise Refusal("handover-gone")
    held = await rsvps_seats.hold(session, row.event_id)
    await session.refresh(row)  # only what is read under the lock is true
    asker = await session.get(Resident, row.by_id)
    if row.ended_at or not held or not asker:
        raise Refusal("handover-gone")
    event = await planning.editable(session, asker, row.event_id, now)
    found = await find(session, row, person, now)
    if yes and event.starts_at and at != int(event.starts_at.timestamp()):
        return Handover(row, found.card, found.asker, found.asked, moved=True)
    row.ended_at, row.accepted = now, yes
    concerned = {asker.id}
    if yes:
        concerned.add(event.host_id)
        await hand_over(session, event, person, asker, now)
    for one in concerned - {person.id}:
        await tell(session, HOST_OFFER_ANSWER, row, event, one, now)
    return await find(session, row, person, now)


async def hand_over(
    session: Session, event: Event, to: Resident, by: Resident, now: datetime
) -> None:
    """Rights go with the meeting; of a series this date alone changes its host."""
    about = cards.subject(event.id)
    former = await session.get(Resident, event.host_id)
    event.host_id, event.by_hand = to.id, event.series_id is not None
    await session.flush()
    session.expire(event, ["host"])
    await rights.grant(session, to, Right.HOST, about, by, now)
    if former:
        await rights.revoke(session, former, Right.HOST, about, now)
    said = await cards.answer_of(session, event.id, to.id)
    if said and said.answer is not Answer.GOING:  # a host does not wait for a seat
        await rsvps.release(session, to, event.id, now)
    await rsvps_seats.touch(session, event, now)


@residents.when_leaving
async def decline_all(session: Session, person: Resident, now: datetime) -> None:
    """Whoever blocks the bot or leaves will not answer any more; who asked hears it."""
    asked = select(HostOffer).where(
        HostOffer.resident_id == person.id, HostOffer.ended_at.is_(None)
    )
    for one in (await session.scalars(asked.order_by(HostOffer.event_id))).all():
        one.ended_at = now
        event = await session.get_one(Event, one.event_id)
        if event.starts_at and event.starts_at > now:
            await tell(session, HOST_OFFER_ANSWER, one, event, one.by_id, now)


async def find(
    session: Session, row: HostOffer, reader: Resident | None, now: datetime
) -> Handover:
    await session.flush()
    card = await cards.card(session, row.event_id, reader, now)
    asker, asked = await residents_names.names(session, row.by_id, row.resident_id)
    return Handover(row, card, asker, asked)


async def tell(
    session: Session, kind: Kind, row: HostOffer, event: Event, to: int, now: datetime
) -> None:
    await notifications.owe(
        session,
        kind,
        f"{kind.name}:{row.id}:{to}",
        now,
        resident_id=to,
        subject=cards.subject(event.id),
        expires_at=event.starts_at if kind is HOST_OFFER else event.ends_at,
        details={"offer": row.id},
    )


async def open_facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Handover:
    """Refuses "event-gone" and "handover-gone" for what cannot be accepted any more."""
    await cards.coming_facts(session, notification, reader, now)
    found = await answered_facts(session, notification, reader, now)
    if found.offer.ended_at:
        raise Refusal("handover-gone")
    return found


async def answered_facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Handover:
    row = await session.get(HostOffer, notification.details["offer"])
    if row is None:
        raise Refusal("handover-gone")
    return await find(session, row, reader, now)


HOST_OFFER = declare(Kind("host_offer", priority=2, facts=open_facts))
HOST_OFFER_ANSWER = declare(Kind("host_offer_answer", priority=3, facts=answered_facts))
