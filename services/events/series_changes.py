"""What is done to a meeting that repeats and to all that follow it."""

from datetime import datetime, timedelta

from sqlalchemy import select

from models import Event, Resident, Series, Session
from services.core.errors import Refusal
from services.events import (
    cancelling,
    cards_clock,
    planning,
    planning_news,
    rsvps_queue,
    rsvps_seats,
    series_guests,
    series_rules,
)
from services.events.planning import NEWS, Plan
from services.events.series import HANDED_ON

SPREAD = tuple(name for name in HANDED_ON if name not in ("host_id", "zone", "seats"))


async def following(session: Session, event: Event) -> list[Event]:
    """The public meetings of the series after this one's date, in the order of their locks."""
    found = await session.scalars(
        select(Event)
        .where(
            Event.series_id == event.series_id,
            Event.series_on > event.series_on,
            Event.published_at.is_not(None),
        )
        .order_by(Event.id)
    )
    return list(found)


async def repeats(session: Session, person: Resident, event_id: int, now: datetime) -> Event:
    """As `planning.editable`; refuses "series-over" for a meeting that does not repeat."""
    event = await planning.editable(session, person, event_id, now)
    if not event.published_at or event.series_id is None:
        raise Refusal("series-over")
    return event


async def spread(session: Session, person: Resident, event_id: int, now: datetime) -> Plan:
    """Make all that follow like this one; one that was changed alone stays as it is.

    The hour of the wall goes along as long as the date is that of the series. Everybody concerned
    hears once, of their first meeting that changed; guests of this one have heard already.
    """
    event = await repeats(session, person, event_id, now)
    found = await series_guests.hold(session, event.series_id or 0)
    event.by_hand = False
    start = cards_clock.local(event)
    if start.date() == event.series_on:
        found.at = start.time()
    told = set(await planning_news.readers(session, event, person))
    for one in await following(session, event):
        if not (one.by_hand or one.cancelled_at or cards_clock.begun(one, now)):
            await follow(session, person, event, one, found, told, now)
    return await planning.plan(session, person, event, now)


async def follow(
    session: Session,
    person: Resident,
    event: Event,
    one: Event,
    found: Series,
    told: set[int],
    now: datetime,
) -> None:
    """Make one of them like the event, and tell those who have not been told."""
    await rsvps_seats.hold(session, one.id)
    values = {name: getattr(event, name) for name in SPREAD}
    was = {name: getattr(one, name) for name in values if getattr(one, name) != values[name]}
    for name in was:
        setattr(one, name, values[name])
    start = one.starts_at
    if one.series_on and found.at:
        one.starts_at = series_rules.wall(one.series_on, found.at, found.zone)
    assert one.starts_at
    one.ends_at = one.starts_at + timedelta(minutes=one.minutes)
    # Seats that were given are not taken away.
    seats = max(event.seats, one.taken) if event.seats is not None else None
    wider, one.seats = seats != one.seats, seats
    if not (was or wider or start != one.starts_at):
        return
    one.sequence += 1
    await rsvps_seats.touch(session, one, now)
    await rsvps_queue.fill_seats(session, one, now)
    if start and start != one.starts_at:
        await planning_news.moved(session, one, person, start, now, told)
    if news := {name: before for name, before in was.items() if name in NEWS}:
        await planning_news.changed(session, one, person, news, now, told)


async def end(session: Session, person: Resident, event_id: int, now: datetime) -> Plan:
    """Call this one off and all that follow: each guest is told once, after the ten minutes."""
    event = await repeats(session, person, event_id, now)
    found = await series_guests.hold(session, event.series_id or 0)
    plan = await cancelling.cancel(session, person, event_id, now)
    found.ended_at = event.cancelled_at
    due_at = cards_clock.told_at(event) or now
    told = set(await planning_news.readers(session, event, person))
    for one in await following(session, event):
        if one.cancelled_at or cards_clock.begun(one, now):
            continue
        one.cancelled_at = event.cancelled_at
        one.sequence += 1
        await rsvps_seats.touch(session, one, now)
        await planning_news.cancelled(session, one, person, due_at, now, told)
    return plan


async def restore(session: Session, person: Resident, event_id: int, now: datetime) -> Plan:
    """As `cancelling.restore`, and with it what was called off in the same breath."""
    event = await planning.own(session, person, event_id)
    since = event.cancelled_at
    found = await series_guests.hold(session, event.series_id) if event.series_id else None
    plan = await cancelling.restore(session, person, event_id, now)
    if found is None or since is None or found.ended_at != since:
        return plan
    found.ended_at = None
    for one in await following(session, event):
        if one.cancelled_at == since:
            await cancelling.bring_back(session, one, now)
    return plan
