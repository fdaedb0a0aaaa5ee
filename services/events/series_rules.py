"""How a meeting repeats: a rhythm, its RRULE text (RFC 5545), and the dates that follow from it."""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from enum import StrEnum
from itertools import takewhile
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LAST = -1
MOST_TIMES = 200
MOST_YEARS = 5
MOST_STEPS = 52
LONGEST_RULE = 200


class Every(StrEnum):
    """Weeks, on some of their days; months, on a date or on a weekday such as the first Friday."""

    WEEK = "week"
    DATE = "date"
    WEEKDAY = "weekday"


@dataclass(frozen=True)
class Rhythm:
    """`interval`: every so many weeks or months. `days`: weekdays of a weekly one, Monday is 0.

    A monthly one by weekday has one day, and `nth` from 1 to 4, or `LAST`. A monthly one by date
    has the date of its first meeting; months that are too short are left out. It ends after so
    many `times`, the first one counted, or on `until`, or never.
    """

    every: Every
    interval: int = 1
    days: tuple[int, ...] = ()
    nth: int = 0
    times: int | None = None
    until: date | None = None

    def ending(self, times: int | None = None, until: date | None = None) -> "Rhythm":
        return replace(self, times=times, until=until)

    def beginning(self, on: date) -> "Rhythm":
        """The same rhythm, for a meeting whose first date is this one."""
        if self.every is Every.WEEK:
            days = self.days if on.weekday() in self.days else (on.weekday(),)
            return replace(self, days=days)
        if self.every is Every.WEEKDAY:
            return replace(self, days=(on.weekday(),), nth=nth_in_month(on, self.nth))
        return self

    @property
    def rule(self) -> str:
        """As RRULE text, such as "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=8"."""
        parts = ["FREQ=WEEKLY" if self.every is Every.WEEK else "FREQ=MONTHLY"]
        if self.interval != 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.every is not Every.DATE:
            nth = str(self.nth) if self.every is Every.WEEKDAY else ""
            parts.append("BYDAY=" + ",".join(f"{nth}{WEEKDAYS[day]}" for day in self.days))
        if self.times:
            parts.append(f"COUNT={self.times}")
        if self.until:
            parts.append(f"UNTIL={self.until:%Y%m%d}T235959")
        return ";".join(parts)


def read_rule(rule: str) -> Rhythm:
    """The rhythm of a text that `Rhythm.rule` wrote.

    Of any other text it is the nearest rhythm there is: dateutil would look for the 53rd Friday of
    a month till the year 9999, and with a step of 0 for ever.
    """
    parts = dict(part.partition("=")[::2] for part in rule[:LONGEST_RULE].split(";"))
    named = [one for one in parts.get("BYDAY", "").split(",") if one[-2:] in WEEKDAYS]
    days = tuple(sorted({WEEKDAYS.index(one[-2:]) for one in named}))
    nth = bounded(named[0][:-2], LAST, 4, 0) if named else 0
    every = Every.DATE
    if named:
        every = Every.WEEKDAY if nth else Every.WEEK
    return Rhythm(
        every,
        bounded(parts.get("INTERVAL", ""), 1, MOST_STEPS, 1),
        days[:1] if nth else days,
        nth,
        bounded(parts["COUNT"], 1, MOST_TIMES, 1) if "COUNT" in parts else None,
        last_day(parts.get("UNTIL", "")),
    )


def last_day(said: str) -> date | None:
    """Of the UNTIL of such a text."""
    try:
        return date.fromisoformat(said[:8])
    except ValueError:
        return None


def bounded(said: str, least: int, most: int, default: int) -> int:
    """A number of such a text."""
    try:
        return min(max(int(said), least), most)
    except ValueError:
        return default


def nth_in_month(on: date, wanted: int = 0) -> int:
    """Which of its weekdays in the month this is; the fifth one, or `LAST` if wanted, the last."""
    last = on.day + 7 > calendar.monthrange(on.year, on.month)[1]
    nth = (on.day - 1) // 7 + 1
    return LAST if nth > 4 or (wanted == LAST and last) else nth


def dates(rhythm: Rhythm, first: date, after: date, through: date) -> Iterator[date]:
    """The dates of a series that began on `first`, after one date and through another."""
    begun = datetime.combine(first, time())
    follow = rrulestr(rhythm.rule, dtstart=begun).xafter(datetime.combine(after, time()))
    return (one.date() for one in takewhile(lambda one: one.date() <= through, follow))


def wall(on: date, at: time, zone: str) -> datetime:
    """A wall time as UTC. One that the clocks skip moves forward; of two, it is the first."""
    return datetime.combine(on, at, tzinfo=ZoneInfo(zone)).astimezone(UTC)


class Preset(StrEnum):
    """The rhythms on offer; `NONE` takes one away."""

    NONE = "none"
    WEEK = "week"
    WEEK2 = "week2"
    WEEKDAY = "weekday"
    DATE = "date"


def presets(on: date) -> dict[Preset, Rhythm]:
    """What a host is offered for a meeting on this date."""
    week = Rhythm(Every.WEEK, days=(on.weekday(),))
    weekday = Rhythm(Every.WEEKDAY, days=(on.weekday(),), nth=nth_in_month(on))
    return {
        Preset.WEEK: week,
        Preset.WEEK2: replace(week, interval=2),
        Preset.WEEKDAY: weekday,
        Preset.DATE: Rhythm(Every.DATE),
    }
