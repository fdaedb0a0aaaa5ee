"""A meeting that repeats: its dates become ordinary meetings, eight weeks ahead."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import islice

from sqlalchemy import and_, or_, select

from models import Event, EventInterest, Resident, Series, Session
from services.core.errors import Refusal
from services.events import cards, cards_clock, planning, series_guests, series_rules
from services.events.planning import Plan
from services.events.series_rules import Preset, Rhythm

AHEAD = timedelta(weeks=8)
# One transaction makes no more: a tap does not wait for the whole of a busy year.
MADE_AT_ONCE = 16
TIMES = (4, 8, 12)
PREVIEWED = 5
# What a meeting hands on to the dates that follow it.
HANDED_ON = (
    "host_id",
    "title",
    "description",
    "place",
    "online",
    "photo",
    "zone",
    "minutes",
    "seats",
    "club_id",
    "open_to",
    "plus_one",
    "format_id",
)


@dataclass(frozen=True)
class Clash:
    """A date on which the same place, or the same host, is taken by another meeting."""

    on: datetime
    other: Event
    same_place: bool


@dataclass(frozen=True)
class Repetition:
    """How a draft repeats, if it does: by a preset on offer for its first date, or by words.

    `dates` are its first moments; `clashes` what else takes place then.
    """

    plan: Plan
    rhythm: Rhythm | None
    offered: dict[Preset, Rhythm]
    dates: list[datetime]
    clashes: list[Clash]

    @property
    def chosen(self) -> Preset | None:
        endless = self.rhythm.ending() if self.rhythm else None
        return next((one for one, rhythm in self.offered.items() if rhythm == endless), None)


async def look(session: Session, person: Resident, event_id: int, now: datetime) -> Repetition:
    """What a draft repeats by. Refuses "series-needs-start", and what is public already."""
    plan = await planning.show(session, person, event_id, now)
    event = plan.event
    if event.published_at:
        raise Refusal("already-published", title=event.title or "")
    if event.starts_at is None:
        raise Refusal("series-needs-start")
    rhythm = plan.card.rhythm
    first = cards_clock.local(event).date()
    found = starts(event, rhythm, PREVIEWED) if rhythm else []
    taken = await clashes(session, event, found)
    return Repetition(plan, rhythm, series_rules.presets(first), found, taken)


async def choose(
    session: Session, person: Resident, event_id: int, preset: Preset, now: datetime
) -> Repetition:
    """Set the rhythm of a draft; the end of another one stays."""
    shown = await look(session, person, event_id, now)
    if wanted := shown.offered.get(preset):
        if shown.rhythm:
            wanted = wanted.ending(shown.rhythm.times, shown.rhythm.until)
        await repeat(session, shown.plan.event, wanted, now)
    else:
        await stop_repeating(session, shown.plan.event)
    return await look(session, person, event_id, now)


async def limit(
    session: Session, person: Resident, event_id: int, times: int, now: datetime
) -> Repetition:
    """End after so many meetings; 0 for no end."""
    shown = await look(session, person, event_id, now)
    if shown.rhythm is None or times not in (0, *TIMES):
        raise Refusal("outdated-button")
    await repeat(session, shown.plan.event, shown.rhythm.ending(times or None), now)
    return await look(session, person, event_id, now)


async def repeat(session: Session, event: Event, rhythm: Rhythm, now: datetime) -> None:
    """A draft has a rhythm from now on."""
    found = await session.get(Series, event.series_id) if event.series_id else None
    if found:
        found.rule = rhythm.rule
        return
    made = Series(rule=rhythm.rule, zone=event.zone, created_at=now)
    session.add(made)
    await session.flush()
    event.series_id = made.id


async def stop_repeating(session: Session, draft: Event) -> None:
    found = await session.get(Series, draft.series_id) if draft.series_id else None
    draft.series_id = None
    await session.flush()
    if found:
        await session.delete(found)


def starts(event: Event, rhythm: Rhythm, many: int) -> list[datetime]:
    """The first moments of a draft that repeats, its own one included."""
    start = cards_clock.local(event)
    first, at = start.date(), start.time()
    later = series_rules.dates(rhythm, first, first, first + timedelta(days=366 * 3))
    following = [series_rules.wall(on, at, event.zone) for on in islice(later, many - 1)]
    # As UTC: whoever adds to it adds hours, not what a clock on the wall shows.
    return [start.astimezone(UTC), *following]


async def clashes(session: Session, event: Event, found: Sequence[datetime]) -> list[Clash]:
    """Other meetings at these moments in the same place, or led by the same host."""
    if not found:
        return []
    length = timedelta(minutes=event.minutes)
    at_once = [and_(Event.starts_at < one + length, Event.ends_at > one) for one in found]
    others = await session.scalars(
        select(Event)
        .where(
            Event.id != event.id,
            Event.published_at.is_not(None),
            Event.cancelled_at.is_(None),
            or_(*at_once),
        )
        .order_by(Event.starts_at)
    )
    found_here = [
        # Not in SQL: SQLite knows the small letters of English alone.
        Clash(one.starts_at, one, bool(event.place) and folded(one) == folded(event))
        for one in others
        if one.starts_at
    ]
    return [one for one in found_here if one.same_place or one.other.host_id == event.host_id]


def folded(event: Event) -> str:
    return (event.place or "").casefold()


async def start(session: Session, event: Event, now: datetime) -> None:
    """The draft that repeats is public: it is the first of its series, and the next ones follow."""
    found = await session.get(Series, event.series_id) if event.series_id else None
    if found is None:
        return
    start = cards_clock.local(event)
    found.rule = series_rules.read_rule(found.rule).beginning(start.date()).rule
    found.zone = event.zone
    found.first_on = found.made_until = event.series_on = start.date()
    found.at = start.time()
    await extend(session, found, now)


async def extend_due(session: Session, now: datetime) -> int:
    """Make the meetings of the next eight weeks that are not there yet; how many it made.

    Never more than `MADE_AT_ONCE`: the next run goes on from the last date of each.
    """
    running = await session.scalars(
        select(Series)
        .where(
            Series.ended_at.is_(None),
            Series.made_until < horizon(now),
        )
        .order_by(Series.made_until, Series.id)
        .limit(MADE_AT_ONCE)
        .with_for_update(skip_locked=True)
    )
    made = 0
    for one in running.all():
        if made >= MADE_AT_ONCE:
            break
        made += await extend(session, one, now, MADE_AT_ONCE - made)
    return made


def horizon(now: datetime) -> date:
    """By one clock for all zones: whatever was made up to it is not looked at again that day."""
    return (now + AHEAD).date()


async def extend(session: Session, found: Series, now: datetime, most: int = MADE_AT_ONCE) -> int:
    """Make the next meetings of one series, at most so many."""
    assert found.first_on
    assert found.at
    assert found.made_until
    rhythm = series_rules.read_rule(found.rule)
    model = await latest(session, found)
    topics = await cards.interests(session, model.id)
    made: list[Event] = []
    through = horizon(now)
    for on in series_rules.dates(rhythm, found.first_on, found.made_until, horizon(now)):
        if len(made) == most:
            through = found.made_until
            break
        found.made_until = on
        start = series_rules.wall(on, found.at, found.zone)
        if start > now:
            made.append(like(model, found, on, start, now))
    found.made_until = through
    session.add_all(made)
    await session.flush()  # all of them in one statement
    session.add_all(
        EventInterest(event_id=event.id, topic_id=one.id) for event in made for one in topics
    )
    await series_guests.seat(session, found, made, now)
    return len(made)


async def latest(session: Session, found: Series) -> Event:
    """The meeting that the next ones are like: the latest that was not changed alone, if any."""
    made = await session.scalars(
        select(Event)
        .where(Event.series_id == found.id, Event.published_at.is_not(None))
        .order_by(Event.by_hand, Event.series_on.desc())
        .limit(1)
    )
    return made.one()


def like(model: Event, found: Series, on: date, start: datetime, now: datetime) -> Event:
    """A meeting on this date, with what the model hands on."""
    return Event(
        **{column: getattr(model, column) for column in HANDED_ON},
        starts_at=start,
        ends_at=start + timedelta(minutes=model.minutes),
        series_id=found.id,
        series_on=on,
        created_at=now,
        published_at=now,
    )
