"""What is on: coming events page by page, and one's own."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum, StrEnum
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, exists, false, func, or_, select
from sqlalchemy.orm import aliased

from models import Answer, Event, Resident, Right, Rsvp, SeriesGuest, Session, SubjectKind
from services.core import links, paging, rights
from services.core.rights import Act
from services.events import attendance, cards_clock, openness

PAGE = 6
PAST_SHOWN = 5
NEAREST = 5
FORESEEN = 3
# An event that starts before this hour belongs to the night of the day before.
NIGHT_ENDS = 5


class Which(StrEnum):
    """All coming events, those of the reader, or those where the reader has been."""

    ALL = "all"
    MINE = "mine"
    PAST = "past"


class Near(Enum):
    """How soon an event starts, as one says it on the spot where it takes place."""

    NOW = "now"
    TODAY = "today"
    TONIGHT = "tonight"  # after midnight, but before the next morning
    TOMORROW = "tomorrow"
    LATER = "later"


@dataclass(frozen=True)
class Entry:
    """One line of a list; `mine` is the reader's answer, `led` whether they lead it.

    `standing`: they come to all dates of its series.
    """

    event: Event
    mine: Answer | None
    near: Near
    led: bool = False
    standing: bool = False


@dataclass(frozen=True)
class Page:
    """One page of a list; `number` counts from 0. `may_host`: the reader may create events.

    `instead`: who goes nowhere yet is shown what is on.
    """

    which: Which
    entries: list[Entry]
    number: int
    pages: int
    may_host: bool
    instead: list[Entry] = field(default_factory=list)


def near(event: Event, now: datetime) -> Near:
    assert event.starts_at is not None
    if event.starts_at <= now:
        return Near.LATER if cards_clock.over(event, now) else Near.NOW
    zone = ZoneInfo(event.zone)
    start, today = event.starts_at.astimezone(zone), now.astimezone(zone).date()
    days = (start.date() - today).days
    if days == 1 and start.hour < NIGHT_ENDS and event.starts_at - now < timedelta(hours=12):
        return Near.TONIGHT
    return {0: Near.TODAY, 1: Near.TOMORROW}.get(days, Near.LATER)


def led_by(person: Resident) -> ColumnElement[bool]:
    """Events that this person made and still may run, or was made host of."""
    own = Event.host_id == person.id
    may = rights.authors_may(person.role, Act.MANAGE_EVENT)
    return or_(
        own if may else false(),
        Event.id.in_(rights.granted(person, Right.HOST, SubjectKind.EVENT)),
        Event.club_id.in_(rights.granted(person, Right.HOST, SubjectKind.CLUB)),
    )


def stands(reader: Resident) -> ColumnElement[bool]:
    """Meetings of a series to all of whose dates this reader comes."""
    series = select(SeriesGuest.series_id).where(
        SeriesGuest.resident_id == reader.id, SeriesGuest.until.is_(None)
    )
    return and_(Event.series_id.is_not(None), Event.series_id.in_(series))


def coming(now: datetime) -> ColumnElement[bool]:
    """Events that everyone may see and that are not over yet."""
    return and_(Event.published_at.is_not(None), Event.cancelled_at.is_(None), Event.ends_at > now)


def held(now: datetime) -> ColumnElement[bool]:
    """Events that took place."""
    return and_(Event.published_at.is_not(None), Event.cancelled_at.is_(None), Event.ends_at <= now)


def next_of_series(now: datetime) -> ColumnElement[bool]:
    """Every meeting that does not repeat, and of each series the nearest one that is coming."""
    earlier = aliased(Event)
    before = exists().where(
        earlier.series_id == Event.series_id,
        earlier.starts_at < Event.starts_at,
        earlier.published_at.is_not(None),
        earlier.cancelled_at.is_(None),
        earlier.ends_at > now,
    )
    return or_(Event.series_id.is_(None), ~before)


def next_of_mine(reader: Resident, now: datetime) -> ColumnElement[bool]:
    """As `next_of_series`, of those that this reader has not declined."""
    earlier, said = aliased(Event), aliased(Rsvp)
    before = exists().where(
        earlier.series_id == Event.series_id,
        earlier.starts_at < Event.starts_at,
        earlier.cancelled_at.is_(None),
        earlier.ends_at > now,
        said.event_id == earlier.id,
        said.resident_id == reader.id,
        said.answer != Answer.DECLINED,
    )
    return or_(Event.series_id.is_(None), ~before)


def next_unanswered(reader: Resident, now: datetime) -> ColumnElement[bool]:
    """As `next_of_series`, of those to which this reader has said nothing."""
    earlier, said = aliased(Event), aliased(Rsvp)
    answered = exists().where(said.event_id == earlier.id, said.resident_id == reader.id)
    before = exists().where(
        earlier.series_id == Event.series_id,
        earlier.starts_at < Event.starts_at,
        earlier.starts_at > now,
        earlier.published_at.is_not(None),
        earlier.cancelled_at.is_(None),
        ~answered,
    )
    return or_(Event.series_id.is_(None), ~before)


def selected(which: Which, reader: Resident, now: datetime) -> ColumnElement[bool]:
    if which is Which.ALL:
        return and_(coming(now), next_of_series(now), openness.shown_to(reader))
    if which is Which.MINE:
        said = Rsvp.answer.in_((Answer.GOING, Answer.MAYBE, Answer.WAITING, Answer.OFFERED))
        led = and_(led_by(reader), next_of_series(now))
        return and_(coming(now), or_(and_(said, next_of_mine(reader, now)), led))
    return and_(
        held(now),
        or_(Rsvp.answer == Answer.GOING, Event.id.in_(attendance.came_to(reader.id))),
    )


async def page(
    session: Session, reader: Resident, which: Which, number: int, now: datetime
) -> Page:
    """A page of the agenda, the nearest events first; a number beyond the end is the last page.

    Of the past only the last few events are shown, the latest first, on one page.
    """
    answered = and_(Rsvp.event_id == Event.id, Rsvp.resident_id == reader.id)
    wanted = selected(which, reader, now)
    past = which is Which.PAST
    ids = select(Event.id).outerjoin(Rsvp, answered).where(wanted)
    number, pages = (0, 1) if past else await paging.turned_to(session, ids, number, PAGE)
    order = (Event.starts_at.desc(), Event.id) if past else (Event.starts_at, Event.id)
    rows = await session.execute(
        select(Event, Rsvp.answer, led_by(reader), stands(reader))
        .outerjoin(Rsvp, answered)
        .where(wanted)
        .order_by(*order)
        .offset(number * PAGE)
        .limit(PAST_SHOWN if past else PAGE)
    )
    entries = [Entry(event, mine, near(event, now), *more) for event, mine, *more in rows.all()]
    instead: list[Entry] = []
    if which is Which.MINE and not entries:
        instead = (await page(session, reader, Which.ALL, 0, now)).entries
    may_host = rights.allows(reader.role, Act.PLAN_EVENTS)
    return Page(which, entries, number, pages, may_host, instead)


@dataclass(frozen=True)
class Nearest:
    """The next few events as everybody sees them, by date, and how many more are coming."""

    entries: list[Entry]
    more: int


async def nearest(session: Session, now: datetime) -> Nearest:
    found = await session.execute(
        select(Event, func.count().over())
        .where(coming(now), next_of_series(now), openness.for_all())
        .order_by(Event.starts_at, Event.id)
        .limit(NEAREST)
    )
    rows = found.all()
    more = rows[0][1] - len(rows) if rows else 0
    # Read for days, so it says the date even of what is tomorrow.
    return Nearest([Entry(event, None, Near.LATER) for event, _ in rows], more)


@links.foresees
async def ahead(session: Session, now: datetime) -> list[links.Teaser]:
    events = [entry.event for entry in (await nearest(session, now)).entries[:FORESEEN]]
    return [
        links.Teaser(one.title or "", one.starts_at, one.zone) for one in events if one.starts_at
    ]


async def page_around(session: Session, reader: Resident, event_id: int, now: datetime) -> Page:
    """The page of all coming events on which this one stands; the first if it does not."""
    event = await session.get(Event, event_id)
    if not event or not event.starts_at or cards_clock.over(event, now):
        return await page(session, reader, Which.ALL, 0, now)
    before = or_(
        Event.starts_at < event.starts_at,
        and_(Event.starts_at == event.starts_at, Event.id < event.id),
    )
    listed = selected(Which.ALL, reader, now)
    ahead = await session.scalar(select(func.count()).select_from(Event).where(listed, before))
    return await page(session, reader, Which.ALL, (ahead or 0) // PAGE, now)
