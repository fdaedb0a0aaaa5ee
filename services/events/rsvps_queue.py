"""The waiting list of a meeting: who gets a seat that somebody gave back."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import or_, select, union

from models import SEATED, Answer, CommunityRecord, Event, Notification, Resident, Rsvp, Session
from services.core.errors import Refusal
from services.core.rows import FRESH
from services.events import cards
from services.events.cards import EventCard
from services.events.rsvps_seats import change, hold, put, redraw, take_seat
from services.outbox import consent, notifications
from services.outbox.kinds import Kind, Quiet, declare
from services.outbox.quiet_hours import pause_until

# So near the start a seat is not given any more, as its next owner may have other plans by now: it
# is held for whoever is first, and at last it is free for whoever taps.
LATE, FREE = timedelta(hours=3), timedelta(minutes=45)
HELD = timedelta(minutes=20)


async def offered_facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> EventCard:
    """Refuses "event-gone" once the seat is not held any more."""
    card = await cards.coming_facts(session, notification, reader, now)
    if card.mine is not Answer.OFFERED:
        raise Refusal("event-gone")
    return card


async def free_facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> EventCard:
    """Refuses "event-gone" once somebody was faster, or its reader does not wait any more."""
    card = await cards.coming_facts(session, notification, reader, now)
    if card.event.full or card.mine is not Answer.WAITING:
        raise Refusal("event-gone")
    return card


SEAT_PROMOTED = declare(
    Kind("seat_promoted", priority=1, facts=cards.coming_facts, quiet=Quiet.PASS)
)
# Who sleeps is not offered a seat, so whoever reads this was awake when it was decided.
SEAT_OFFERED = declare(Kind("seat_offered", priority=1, facts=offered_facts, quiet=Quiet.PASS))
SEAT_FREE = declare(Kind("seat_free", priority=1, facts=free_facts))


async def give_back(
    session: Session, event: Event, rsvp: Rsvp, before: Answer | None, now: datetime
) -> list[int]:
    """Free the seats of somebody whose answer was `before` and is another now; who moved up.

    Whom they wanted to bring leaves with them.
    """
    if before not in SEATED or rsvp.answer in SEATED:
        return []
    event.taken -= 1 + rsvp.brings
    rsvp.brings = 0
    return await fill_seats(session, event, now)


async def fill_seats(session: Session, event: Event, now: datetime) -> list[int]:
    """Give, offer or announce free seats, by how near the start is; ids of who got or may take one.

    Every path that frees a seat ends here: leaving, removal, a raised limit, a block, a deletion,
    an offer that nobody took.
    """
    await hold(session, event.id)
    if event.cancelled_at or event.starts_at is None or event.starts_at <= now:
        return []
    await session.flush()
    if event.full:
        return []
    ahead = event.starts_at - now
    if ahead > LATE:
        return await promote(session, event, now)
    if ahead > FREE:
        return await offer(session, event, event.starts_at, now)
    await call(session, event, event.starts_at, now)
    return []


async def promote(session: Session, event: Event, now: datetime) -> list[int]:
    """Give free seats to whoever has waited longest, and tell them."""
    promoted: list[int] = []
    once = f"series:{event.series_id}" if event.series_id else event.id
    while (next_up := await longest_waiting(session, event.id)) and await take_seat(session, event):
        change(session, next_up, Answer.GOING, now, own=False)
        await notifications.owe(
            session,
            SEAT_PROMOTED,
            # Of seats on several dates of a series that came at once, only the first one is told.
            f"promoted:{once}:{next_up.resident_id}:{now.isoformat()}",
            now,
            resident_id=next_up.resident_id,
            subject=cards.subject(event.id),
            expires_at=event.starts_at,
        )
        promoted.append(next_up.resident_id)
    return promoted


async def offer(session: Session, event: Event, start: datetime, now: datetime) -> list[int]:
    """Hold free seats for the first who are awake; each is asked once before the same start.

    Invariant: until `FREE` a seat is free only if nobody who waits may be asked now; then it is
    for whoever taps.
    """
    until = min(now + HELD, start - FREE)
    asked: list[int] = []
    for one in await to_be_asked(session, event.id, start, now):
        if not await take_seat(session, event):
            break
        put(session, one, Answer.OFFERED, now)
        one.offered_until = until
        await notifications.owe(
            session,
            SEAT_OFFERED,
            f"offered:{event.id}:{one.resident_id}:{now.isoformat()}",
            now,
            resident_id=one.resident_id,
            subject=cards.subject(event.id),
            expires_at=until,
        )
        asked.append(one.resident_id)
    if not event.full:
        await call(session, event, start, now)
    return asked


async def to_be_asked(
    session: Session, event_id: int, start: datetime, now: datetime
) -> Sequence[Rsvp]:
    """Who waits, can be written to, does not sleep and was not asked yet, the longest first."""
    zone = select(CommunityRecord.zone).scalar_subquery()
    unasked = or_(Rsvp.offered_until.is_(None), Rsvp.offered_until < start - LATE)
    rows = await session.execute(
        select(Rsvp, Resident.quiet_from, Resident.quiet_until, zone)
        .join(Resident, Resident.id == Rsvp.resident_id)
        .where(Rsvp.event_id == event_id, Rsvp.answer == Answer.WAITING, consent.REACHABLE, unasked)
        .order_by(Rsvp.answered_at, Rsvp.id)
        .execution_options(**FRESH)
    )
    return [
        rsvp
        for rsvp, quiet, until, place in rows.all()
        if quiet is None or until is None or not pause_until(quiet, until, place, now)
    ]


async def call(session: Session, event: Event, start: datetime, now: datetime) -> None:
    """Tell all who wait that a seat is free for whoever taps first; once before the same start."""
    waiting = await session.scalars(
        select(Rsvp.resident_id)
        .join(Resident, Resident.id == Rsvp.resident_id)
        .where(Rsvp.event_id == event.id, Rsvp.answer == Answer.WAITING, consent.REACHABLE)
        .order_by(Rsvp.answered_at, Rsvp.id)
    )
    rows = [
        notifications.row(
            SEAT_FREE,
            f"{SEAT_FREE.name}:{event.id}:{one}:{start.isoformat()}",
            now,
            resident_id=one,
            subject=cards.subject(event.id),
            expires_at=start,
        )
        for one in waiting
    ]
    await notifications.owe_all(session, rows)


async def pass_on(session: Session, now: datetime) -> None:
    """Seats that were held in vain go on, and so do those for which everybody was asleep."""
    in_vain = select(Rsvp.event_id).where(Rsvp.answer == Answer.OFFERED, Rsvp.offered_until <= now)
    left = select(Event.id).where(
        Event.published_at.is_not(None),
        Event.cancelled_at.is_(None),
        Event.starts_at > now + FREE,
        Event.starts_at <= now + LATE,
        Event.taken < Event.seats,
        Event.id.in_(
            select(Rsvp.event_id).where(
                Rsvp.answer == Answer.WAITING,
                or_(Rsvp.offered_until.is_(None), Rsvp.offered_until < now - LATE),
            )
        ),
    )
    found = await session.scalars(union(in_vain, left))
    for event_id in sorted(found):  # whoever else holds several waits instead of deadlocking
        await pass_on_in(session, event_id, now)


async def pass_on_in(session: Session, event_id: int, now: datetime) -> None:
    held = await hold(session, event_id)
    assert held
    event, was_full = held.event, held.event.full
    # Only what is read under the lock is true: the seat may have been taken a moment ago.
    in_vain = await session.scalars(
        select(Rsvp)
        .where(Rsvp.event_id == event_id, Rsvp.answer == Answer.OFFERED, Rsvp.offered_until <= now)
        .execution_options(**FRESH)
    )
    silent = in_vain.all()
    for one in silent:
        put(session, one, Answer.WAITING, now)
        event.taken -= 1
    asked = await fill_seats(session, event, now)
    concerned = {*asked, *(one.resident_id for one in silent)}
    if concerned:
        await redraw(session, held, concerned, Answer.OFFERED, was_full, now)


async def longest_waiting(session: Session, event_id: int) -> Rsvp | None:
    first: Rsvp | None = await session.scalar(
        select(Rsvp)
        .where(Rsvp.event_id == event_id, Rsvp.answer == Answer.WAITING)
        .order_by(Rsvp.answered_at, Rsvp.id)
        .limit(1)
        .execution_options(**FRESH)
    )
    return first
