"""Who comes to all meetings of a series: a seat on each new one, as long as there is one."""

from datetime import datetime
from itertools import product

from sqlalchemy import ColumnElement, and_, exists, select, update

from models import Answer, Event, Resident, Rsvp, Series, SeriesGuest, Session
from services.core.errors import Refusal
from services.core.rows import FRESH, UNSYNCED
from services.events import cards, cards_clock, rsvps, rsvps_seats
from services.outbox import consent
from services.people import residents


async def join(session: Session, person: Resident, event_id: int, now: datetime) -> int:
    """Come to this meeting and all that follow, one answer each; on how many they have a seat.

    What was declined before stays declined, but for the meeting that was tapped, and none of the
    others is answered while the person is away.
    Refuses as `rsvps.answer`, and "series-over" for a meeting that does not repeat.
    """
    event = await cards.find(session, event_id)
    if event.series_id is None:
        raise Refusal("series-over")
    await hold(session, event.series_id)
    await rsvps.answer(session, person, event_id, Answer.GOING, now)
    if not await comes(session, person.id, event.series_id):
        session.add(SeriesGuest(series_id=event.series_id, resident_id=person.id, since=now))
    seats = 0
    for one, said in await answers(session, person, now, Event.series_id == event.series_id):
        open_yet = said in (None, Answer.MAYBE, Answer.OFFERED) and there(person, one)
        told = await rsvps.answer(session, person, one.id, Answer.GOING, now) if open_yet else None
        seats += (told.answer if told else said) is Answer.GOING
    return seats


async def leave(session: Session, person: Resident, event_id: int, now: datetime) -> None:
    """Come to none of them any more: every coming seat is given back."""
    event = await cards.find(session, event_id)
    if event.series_id is None:
        raise Refusal("series-over")
    await hold(session, event.series_id)
    await give_up(session, person, now, SeriesGuest.series_id == event.series_id)
    for one, said in await answers(session, person, now, Event.series_id == event.series_id):
        if said not in (None, Answer.DECLINED):
            await rsvps.answer(session, person, one.id, Answer.DECLINED, now)


async def keep(session: Session, person: Resident, event_id: int) -> None:
    """Who still comes to all dates goes on; refuses "series-over" for anybody else."""
    event = await cards.find(session, event_id)
    if event.series_id is None or not await comes(session, person.id, event.series_id):
        raise Refusal("series-over")


async def hold(session: Session, series_id: int) -> Series:
    """Lock a series before its meetings, so that none of them is made meanwhile."""
    held = select(Series).where(Series.id == series_id).with_for_update()
    return (await session.scalars(held.execution_options(**FRESH))).one()


async def answers(
    session: Session, person: Resident, now: datetime, which: ColumnElement[bool]
) -> list[tuple[Event, Answer | None]]:
    """What this person said to each meeting that still takes place, in the order of their locks."""
    mine = and_(Rsvp.event_id == Event.id, Rsvp.resident_id == person.id)
    rows = await session.execute(
        select(Event, Rsvp.answer)
        .outerjoin(Rsvp, mine)
        .where(
            which,
            Event.published_at.is_not(None),
            Event.cancelled_at.is_(None),
            Event.starts_at > now,
        )
        .order_by(Event.id)
    )
    return [(row[0], row[1]) for row in rows]


async def comes(session: Session, resident_id: int, series_id: int) -> bool:
    """Whether this person comes to all of them."""
    mine = and_(
        SeriesGuest.series_id == series_id,
        SeriesGuest.resident_id == resident_id,
        SeriesGuest.until.is_(None),
    )
    return bool(await session.scalar(select(exists().where(mine))))


def there(person: Resident, event: Event) -> bool:
    """Whether this person has not said that they will be away that day."""
    return person.away_until is None or person.away_until <= cards_clock.local(event).date()


async def seat(session: Session, found: Series, made: list[Event], now: datetime) -> None:
    """New meetings have their standing guests from the start; nobody else has seen them yet.

    An answer that nobody gave is no activity.
    """
    guests = await session.execute(
        select(SeriesGuest.resident_id, Resident.away_until)
        .join(Resident, Resident.id == SeriesGuest.resident_id)
        .where(SeriesGuest.series_id == found.id, SeriesGuest.until.is_(None), consent.REACHABLE)
        .order_by(SeriesGuest.id)
    )
    for (guest, away_until), event in product(guests.all(), made):
        if away_until and away_until > cards_clock.local(event).date():
            continue
        answer = Answer.WAITING if event.full else Answer.GOING
        event.taken += answer is Answer.GOING
        rsvp = Rsvp(event_id=event.id, resident_id=guest)
        session.add(rsvp)
        rsvps_seats.change(session, rsvp, answer, now, own=False)


@residents.when_leaving
async def give_up_all(session: Session, person: Resident, now: datetime) -> None:
    await give_up(session, person, now)


async def give_up(
    session: Session, person: Resident, now: datetime, *which: ColumnElement[bool]
) -> None:
    await session.execute(
        update(SeriesGuest)
        .where(SeriesGuest.resident_id == person.id, SeriesGuest.until.is_(None), *which)
        .values(until=now)
        .execution_options(**UNSYNCED)
    )
