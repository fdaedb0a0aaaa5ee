"""Who comes to all meetings of a series: a seat on each new one, as long as there is one."""

from datetime import datetime

from sqlalchemy import and_, exists, select, update

from models import Answer, Event, Resident, Rsvp, Series, SeriesGuest, Session
from services.core.errors import Refusal
from services.core.rows import FRESH, UNSYNCED
from services.events import cards, rsvps
from services.outbox import consent
from services.people import residents


async def join(session: Session, person: Resident, event_id: int, now: datetime) -> int:
    """Come to this meeting and all that follow, one answer each; on how many they have a seat.

    What was declined before stays declined, but for the meeting that was tapped.
    Refuses as `rsvps.answer`, and "series-over" for a meeting that does not repeat.
    """
    event = await cards.find(session, event_id)
    if event.series_id is None:
        raise Refusal("series-over")
    await hold(session, event.series_id)
    await rsvps.answer(session, person, event_id, Answer.GOING, now)
    if not await comes(session, person.id, event.series_id):
        session.add(SeriesGuest(series_id=event.series_id, resident_id=person.id, since=now))
    for one in await coming(session, event.series_id, now):
        _, said = await rsvps.find(session, one, person.id)
        if said is None or said.answer is Answer.MAYBE:
            await rsvps.answer(session, person, one, Answer.GOING, now)
    return await seats(session, person, event.series_id, now)


async def leave(session: Session, person: Resident, event_id: int, now: datetime) -> None:
    """Come to none of them any more: every coming seat is given back."""
    event = await cards.find(session, event_id)
    if event.series_id is None:
        raise Refusal("series-over")
    await hold(session, event.series_id)
    await give_up(session, person, now, SeriesGuest.series_id == event.series_id)
    for one in await coming(session, event.series_id, now):
        _, said = await rsvps.find(session, one, person.id)
        if said and said.answer is not Answer.DECLINED:
            await rsvps.answer(session, person, one, Answer.DECLINED, now)


async def hold(session: Session, series_id: int) -> Series:
    """Lock a series before its meetings, so that none of them is made meanwhile."""
    held = select(Series).where(Series.id == series_id).with_for_update()
    return (await session.scalars(held.execution_options(**FRESH))).one()


async def coming(session: Session, series_id: int, now: datetime) -> list[int]:
    """Ids of its meetings that still take place, in the order in which their rows are locked."""
    found = await session.scalars(
        select(Event.id)
        .where(
            Event.series_id == series_id,
            Event.published_at.is_not(None),
            Event.cancelled_at.is_(None),
            Event.starts_at > now,
        )
        .order_by(Event.id)
    )
    return list(found)


async def comes(session: Session, resident_id: int, series_id: int) -> bool:
    """Whether this person comes to all of them."""
    mine = and_(
        SeriesGuest.series_id == series_id,
        SeriesGuest.resident_id == resident_id,
        SeriesGuest.until.is_(None),
    )
    return bool(await session.scalar(select(exists().where(mine))))


async def seats(session: Session, person: Resident, series_id: int, now: datetime) -> int:
    ids = await coming(session, series_id, now)
    await session.flush()
    going = await session.scalars(
        select(Rsvp.id).where(
            Rsvp.event_id.in_(ids), Rsvp.resident_id == person.id, Rsvp.answer == Answer.GOING
        )
    )
    return len(going.all())


async def seat(session: Session, event: Event, now: datetime) -> None:
    """A new meeting has its standing guests from the start; nobody else has seen it yet.

    An answer that nobody gave is no activity.
    """
    guests = await session.scalars(
        select(SeriesGuest.resident_id)
        .join(Resident, Resident.id == SeriesGuest.resident_id)
        .where(
            SeriesGuest.series_id == event.series_id,
            SeriesGuest.until.is_(None),
            consent.REACHABLE,
        )
        .order_by(SeriesGuest.id)
    )
    for guest in guests.all():
        answer = Answer.WAITING if event.full else Answer.GOING
        event.taken += answer is Answer.GOING
        rsvp = Rsvp(event_id=event.id, resident_id=guest)
        session.add(rsvp)
        rsvps.change(session, rsvp, answer, now, own=False)


@residents.when_leaving
async def give_up_all(session: Session, person: Resident, now: datetime) -> None:
    await give_up(session, person, now)


async def give_up(session: Session, person: Resident, now: datetime, *which: object) -> None:
    await session.execute(
        update(SeriesGuest)
        .where(SeriesGuest.resident_id == person.id, SeriesGuest.until.is_(None), *which)  # type: ignore[arg-type]
        .values(until=now)
        .execution_options(**UNSYNCED)
    )
