"""A second look before publishing: what guests may miss, and what is always the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from models import Event, Format, Session
from services.events import cards_clock, series
from services.events.series import Clash

# Who hears of it later than this has made other plans.
SHORT_NOTICE = timedelta(hours=3)
# Of so many meetings before this one, so many at the same hour of the week are a habit.
LATELY, HABIT = 9, 5
# So many of one format before this one are enough.
ALIKE = 3


@dataclass(frozen=True)
class Checks:
    """What to know before publishing; it warns and forbids nothing.

    `nowhere`: online, and no link. `habit`: so many of the last `LATELY` meetings began on the same
    day of the week at the same hour as this one; 0 if they are fewer than `HABIT`. `alike`: the
    last `ALIKE` meetings had this format, as this one has.
    """

    nowhere: bool = False
    undescribed: bool = False
    soon: bool = False
    clashes: Sequence[Clash] = ()
    habit: int = 0
    alike: Format | None = None


async def check(session: Session, event: Event, now: datetime) -> Checks:
    """Of a draft that lacks nothing."""
    assert event.starts_at is not None
    lately = await before(session, event)
    return Checks(
        nowhere=not event.place,
        undescribed=not event.description,
        soon=event.starts_at < now + SHORT_NOTICE,
        clashes=await series.clashes(session, event, [event.starts_at]),
        habit=habit(event, lately),
        alike=await alike(session, event, lately[:ALIKE]),
    )


async def before(session: Session, event: Event) -> list[Event]:
    """The latest first, but what was called off and the other dates of the same series."""
    found = await session.scalars(
        select(Event)
        .where(
            Event.id != event.id,
            Event.published_at.is_not(None),
            Event.cancelled_at.is_(None),
            Event.starts_at < event.starts_at,
            Event.series_id.is_distinct_from(event.series_id) | Event.series_id.is_(None),
        )
        .order_by(Event.starts_at.desc(), Event.id.desc())
        .limit(LATELY)
    )
    return list(found)


async def alike(session: Session, event: Event, lately: Sequence[Event]) -> Format | None:
    """The format that all of them have had, if it is that of this one."""
    same = [one for one in lately if one.format_id == event.format_id]
    if event.format_id is None or len(same) < ALIKE:
        return None
    return await session.get(Format, event.format_id)


def habit(event: Event, lately: Sequence[Event]) -> int:
    same = [hour_of_week(one) for one in lately].count(hour_of_week(event))
    return same if len(lately) == LATELY and same >= HABIT else 0


def hour_of_week(event: Event) -> tuple[Any, ...]:
    local = cards_clock.local(event)
    return local.weekday(), local.hour
