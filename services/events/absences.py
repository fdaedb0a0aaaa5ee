"""Somebody is away until a day: what repeats does not wait for them, and what can wait does."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from dateutil.relativedelta import relativedelta
from sqlalchemy import or_, select, update

from models import SEATED, About, Answer, Event, Resident, Rsvp, SeriesGuest, Session
from services.core import moments
from services.core.community import Community
from services.core.errors import Refusal
from services.core.moments_words import UNTIL
from services.core.rows import UNSYNCED
from services.events import agenda, rsvps, rsvps_lost, series_guests
from services.events.agenda import Entry
from services.outbox import consent, notifications
from services.people import joining, residents

LONGEST = timedelta(days=366)
# With a button for each of them there is still room for the ways on.
SHOWN = 4


class Span(StrEnum):
    """The absences on offer, from today on."""

    WEEK = "week"
    WEEK2 = "week2"
    MONTH = "month"


SPANS = {
    Span.WEEK: relativedelta(weeks=1),
    Span.WEEK2: relativedelta(weeks=2),
    Span.MONTH: relativedelta(months=1),
}


@dataclass(frozen=True)
class Absence:
    """`until` is the day of the return, None if the person is not away; `spans` are on offer.

    `kept` are meetings before that day that go on counting on the person: what they answered or
    lead. `seats` and `queued` say how many dates were taken again by this very change.
    """

    until: date | None
    spans: dict[Span, date]
    kept: list[Entry]
    seats: int = 0
    queued: int = 0


async def look(session: Session, person: Resident, community: Community, now: datetime) -> Absence:
    """Whether this person is away. Who is not is asked until when they will be."""
    if away(person, community, now):
        return await shown(session, person, community, now)
    return await ask(session, person, community, now)


async def ask(session: Session, person: Resident, community: Community, now: datetime) -> Absence:
    """Ask for a day, or for another one."""
    await joining.pause(session, person, now)
    residents.ask(session, person, About.ABSENCE_DAY, now)
    return await shown(session, person, community, now)


async def write(
    session: Session, person: Resident, said: str, community: Community, now: datetime
) -> Absence:
    """Take words as the day; refuses "absence-unclear" and as `begin`."""
    day = moments.read_day(UNTIL.sub("", said), community.today(now))
    if day is None:
        raise Refusal("absence-unclear")
    return await begin(session, person, day, community, now)


async def choose(
    session: Session, person: Resident, span: Span, community: Community, now: datetime
) -> Absence:
    return await begin(session, person, community.today(now) + SPANS[span], community, now)


async def begin(
    session: Session, person: Resident, day: date, community: Community, now: datetime
) -> Absence:
    """Be away from now until a day: seats on what repeats go to those who wait.

    A shorter absence than before takes seats again. Refuses "absence-past" and "absence-too-long".
    """
    today = community.today(now)
    if day <= today:
        raise Refusal("absence-past")
    if day - today > LONGEST:
        raise Refusal("absence-too-long")
    await residents.drop_question(session, person, [About.ABSENCE_DAY])
    return await change(session, person, day, community, now)


async def end(session: Session, person: Resident, community: Community, now: datetime) -> Absence:
    """Be back: seats are taken again where there are any, and what waited comes."""
    await residents.drop_question(session, person, [About.ABSENCE_DAY])
    return await change(session, person, None, community, now)


async def change(
    session: Session, person: Resident, day: date | None, community: Community, now: datetime
) -> Absence:
    """Let every date of the series that the person stands in follow, in the order of the locks."""
    standing = await held(session, person)
    waited = consent.back_at(person, community)
    person.away_until = day
    if waited:
        await notifications.hasten(session, person.id, waited, now)
    lost = {one.id for one in await rsvps_lost.lost(session, person, now)}
    taken: list[Answer] = []
    of_them = Event.series_id.in_(standing)
    for event, said in await series_guests.answers(session, person, now, of_them):
        if not series_guests.there(person, event):
            await rsvps.release(session, person, event.id, now)
        elif said is None or event.id in lost:
            again = await rsvps.answer(session, person, event.id, Answer.GOING, now)
            taken.append(again.answer)
    seats, queued = taken.count(Answer.GOING), taken.count(Answer.WAITING)
    return await shown(session, person, community, now, seats=seats, queued=queued)


async def held(session: Session, person: Resident) -> list[int]:
    """Lock the series to all of whose dates this person comes, so that none is made meanwhile."""
    found = await session.scalars(
        select(SeriesGuest.series_id)
        .where(SeriesGuest.resident_id == person.id, SeriesGuest.until.is_(None))
        .order_by(SeriesGuest.series_id)
    )
    return [(await series_guests.hold(session, one)).id for one in found.all()]


def away(person: Resident, community: Community, now: datetime) -> bool:
    return person.away_until is not None and person.away_until > community.today(now)


async def shown(
    session: Session,
    person: Resident,
    community: Community,
    now: datetime,
    *,
    seats: int = 0,
    queued: int = 0,
) -> Absence:
    await session.flush()
    today = community.today(now)
    spans = {one: today + length for one, length in SPANS.items()}
    if not away(person, community, now):
        return Absence(None, spans, [], seats, queued)
    kept = await still_counted_on(session, person, now)
    return Absence(person.away_until, spans, kept, seats, queued)


async def still_counted_on(session: Session, person: Resident, now: datetime) -> list[Entry]:
    """The nearest meetings during the absence that the person answered or leads."""
    answered = (Rsvp.event_id == Event.id) & (Rsvp.resident_id == person.id)
    led = agenda.led_by(person)
    rows = await session.execute(
        select(Event, Rsvp.answer, led)
        .outerjoin(Rsvp, answered)
        .where(
            agenda.coming(now),
            or_(Rsvp.answer.in_((*SEATED, Answer.WAITING, Answer.MAYBE)), led),
        )
        .order_by(Event.starts_at, Event.id)
        .limit(SHOWN)
    )
    return [
        Entry(event, mine, agenda.near(event, now), leads)
        for event, mine, leads in rows
        if not series_guests.there(person, event)
    ]


async def end_due(session: Session, community: Community, now: datetime) -> None:
    """Whoever named this day is back; nothing else is kept of an absence."""
    await session.execute(
        update(Resident)
        .where(Resident.away_until <= community.today(now))
        .values(away_until=None)
        .execution_options(**UNSYNCED)
    )
