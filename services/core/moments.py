"""Reads the moment an organiser typed: "в пятницу в 7 вечера", "dec 12 18:30", "in 2 hours".

The dateparser library knows months, day words and durations, but it prefers a silent guess to
a refusal: "завтра в 19" becomes noon. So it is never shown the whole phrase. The clock and the
weekday are read here, only a date of a known shape goes to dateparser, and a word left over means
that Domovoy says no. Where a phrase can mean several moments, they are offered instead.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from services.core.errors import Refusal
from services.core.moments_days import ask_dateparser, next_weekday, read_days
from services.core.moments_words import (
    BARE_CLOCKS,
    CLOCK,
    DURATION,
    FILLER,
    HOURS,
    MIDNIGHT,
    NORMALISE,
    PART,
    PARTS,
)

LONGEST_PHRASE = 200
FURTHEST = timedelta(days=2 * 365 + 1)
CHIP_NOTICE = timedelta(hours=1)
FIRST_AS_SAID = time(9)
# Emoji, and the invisible signs that come with them.
SIGNS = {"So", "Sk", "Cf", "Mn", "Co"}


class Doubt(StrEnum):
    """Why a phrase is answered with moments to choose from."""

    HOUR = "hour"  # the day is known, its hour is not
    HALF = "half"  # "at 7": in the morning or in the evening
    MIDNIGHT = "midnight"  # nobody agrees which day "Saturday midnight" belongs to
    PAST = "past"  # it is over; this is the same hour on the next day that has it


@dataclass(frozen=True)
class Options:
    """Moments that may be meant, none if none is likely; `day` is what is certain already."""

    doubt: Doubt
    moments: tuple[datetime, ...]
    day: date | None = None
    passed: datetime | None = None


@dataclass(frozen=True)
class Clock:
    """The times of day that words may mean; two if they do not say which half of the day."""

    times: tuple[time, ...]
    midnight: bool = False

    def on(self, day: date, place: ZoneInfo) -> list[datetime]:
        if self.midnight and (day.month, day.day) != (1, 1):
            return [_to_utc(day, time(), place), _to_utc(day + timedelta(days=1), time(), place)]
        return [_to_utc(day, one, place) for one in self.times]


def read_moment(
    text: str, now: datetime, zone: str, kept: date | None = None
) -> datetime | Options:
    """Free text, meant as wall time in the zone, to an aware UTC start, or what it may mean.

    Words that name no day mean the one `kept` from words before, if any; else the next that fits.
    Refuses "when-unclear", "when-too-far", and "when-past" where no hour could mend it.
    """
    phrase = _normalise(text)
    if DURATION.fullmatch(phrase):
        # "In two hours" is counted in real hours, so it must not pass through a local clock change.
        found = ask_dateparser(phrase, now.replace(tzinfo=None))
        moment = found.replace(tzinfo=UTC, second=0, microsecond=0)
        if moment <= now:
            raise Refusal("when-past")
        return _within(moment, now)
    place = ZoneInfo(zone)
    today = now.astimezone(place).date()
    clock, part, rest = _take_clock(phrase)
    if not rest and not clock and not part:
        raise Refusal("when-unclear")
    days = read_days(rest, today, kept)
    if not days and not clock:
        days, clock = _read_bare_clock(rest, part, today, kept)
    if not days:
        raise Refusal("when-unclear")
    if not clock:
        return _hours(days, part, now, place)
    return _choose(days, clock, now, place)


def hours(day: date, now: datetime, zone: str) -> Options | None:
    """What to offer on a day that was kept; None when it is over."""
    place = ZoneInfo(zone)
    return _hours([day], None, now, place) if day >= now.astimezone(place).date() else None


def read_clock(text: str, *, bare: bool = False) -> tuple[time, ...]:
    """The times of day that words mean if they say nothing else: two if the half is not known.

    No times for a midnight, of which nobody knows the day. `bare` takes a number that nothing
    marks as an hour.
    """
    try:
        clock, part, rest = _take_clock(_normalise(text))
        if bare and rest and not clock and not rest.strip("0123456789 "):
            days, clock = _read_bare_clock(rest, part, date.max, date.max)
            rest = "" if days else rest
    except Refusal:
        return ()
    return () if rest or not clock or clock.midnight else clock.times


def certain(times: Sequence[time]) -> time | None:
    """Which of the times that words mean is asked about no more; None if it may be either half.

    Meetings are held at seven and at eight in both halves. From nine on an hour is as the clock
    says it: the evening is "21" or "9 pm".
    """
    early = len(times) == 2 and times[0] < FIRST_AS_SAID
    return None if early or not times else times[0]


def read_day(text: str, today: date) -> date | None:
    """The day that words mean if they say nothing else; one that has just passed stays passed."""
    try:
        phrase = " ".join(FILLER.sub(" ", _normalise(text)).split())
        days = read_days(phrase, today, None) if phrase else []
    except Refusal:
        return None
    return days[0] if days else None


def suggest(now: datetime, zone: str) -> list[datetime]:
    """Moments worth a button: this evening, tomorrow evening, next Friday evening and Saturday."""
    place = ZoneInfo(zone)
    today = now.astimezone(place).date()
    evenings = [today, today + timedelta(days=1), next_weekday(today, 4)]
    chips = {_to_utc(day, time(19), place) for day in evenings}
    chips.add(_to_utc(next_weekday(today, 5), time(12), place))
    return sorted(chip for chip in chips if chip - now >= CHIP_NOTICE)


def near(now: datetime, zone: str, times: Sequence[time], notice: timedelta) -> list[datetime]:
    """Which of these times of today and tomorrow are still so far ahead."""
    place = ZoneInfo(zone)
    today = now.astimezone(place).date()
    days = (today, today + timedelta(days=1))
    found = [_to_utc(day, one, place) for day in days for one in times]
    return [moment for moment in found if moment - now >= notice]


def _normalise(text: str) -> str:
    if len(text) > LONGEST_PHRASE:
        raise Refusal("when-unclear")
    # NFKC joins the two-part letters that some keyboards send and turns odd spaces into plain ones.
    phrase = unicodedata.normalize("NFKC", text).casefold()
    phrase = "".join(" " if unicodedata.category(sign) in SIGNS else sign for sign in phrase)
    for pattern, replacement in NORMALISE:
        phrase = pattern.sub(replacement, phrase)
    return phrase.strip()


def _choose(days: list[date], clock: Clock, now: datetime, place: ZoneInfo) -> datetime | Options:
    """The first day on which it is still to come."""
    for day in days:
        ahead = [moment for moment in clock.on(day, place) if moment > now]
        if len(ahead) == 1 or (ahead and not clock.midnight and certain(clock.times)):
            return _within(ahead[0], now)
        if ahead:
            _within(ahead[-1], now)
            if clock.midnight:
                return Options(Doubt.MIDNIGHT, tuple(ahead))
            return Options(Doubt.HALF, tuple(ahead), day)
    passed, today = clock.on(days[-1], place)[-1], now.astimezone(place).date()
    nearest = (_to_utc(today + timedelta(days=n), clock.times[-1], place) for n in (0, 1))
    still = next(moment for moment in nearest if moment > now)
    return Options(Doubt.PAST, (still,), today if today in days else None, passed)


def _hours(days: list[date], part: str | None, now: datetime, place: ZoneInfo) -> Options:
    """The likely hours of the first day that has any left."""
    shown: tuple[datetime, ...] = ()
    for day in days:
        moments = [_to_utc(day, one, place) for one in HOURS[part]]
        shown = tuple(moment for moment in moments if moment > now)
        if shown:
            break
    if day < now.astimezone(place).date():
        raise Refusal("when-past")
    _within(_to_utc(day, time(), place), now)
    return Options(Doubt.HOUR, shown, day)


def _within(moment: datetime, now: datetime) -> datetime:
    if moment - now > FURTHEST:
        raise Refusal("when-too-far")
    return moment


def _take_clock(phrase: str) -> tuple[Clock | None, str | None, str]:
    """The time of day, the part of the day, and the phrase without both."""
    found = [match for match in CLOCK.finditer(phrase) if _is_clock(match)]
    if len(found) + phrase.count(MIDNIGHT) > 1:
        raise Refusal("when-unclear")
    rest, parts = phrase.replace(MIDNIGHT, " "), set[str]()
    for match in found:
        rest = f"{phrase[: match.start()]} {phrase[match.end() :]}"
        parts = {match["part"]} - {None}
    parts |= set(PART.findall(rest))
    if len(parts) > 1:
        raise Refusal("when-unclear")
    part = next(iter(parts), None)
    rest = " ".join(FILLER.sub(" ", PART.sub(" ", rest)).split())
    if MIDNIGHT in phrase:
        return Clock((time(),), midnight=True), None, rest
    for match in found:
        minute = match["minute"] or match["minutes"]
        vague = bool(match["spoken"]) or minute is None
        return _clock(int(match["hour"]), int(minute or 0), part, vague=vague), part, rest
    return None, part, rest


def _is_clock(match: re.Match[str]) -> bool:
    """Numbers alone may be a date or a range: 12.12, 18-20. Something must say they are a clock."""
    mark, minute = match["mark"], int(match["minute"] or 0)
    if mark in {":", "-"}:
        return mark == ":" or not 1 <= minute <= 24
    named = match["at"] or match["sign"] or match["unit"] or match["part"]
    return bool(named) or (mark == "." and not 1 <= minute <= 12)


def _clock(hour: int, minute: int, part: str | None, *, vague: bool) -> Clock:
    """The times meant; `vague` words may mean either half of the day.

    Who says "at 3" means the afternoon; which half is meant of 7, 8 and 9, `certain` knows.
    """
    later = (hour + 12) % 24 if hour <= 12 else hour
    meant = [hour]
    if part:
        meant = [next((option for option in (hour, later) if option in PARTS[part]), 24)]
    elif vague and 1 <= hour <= 9:
        meant = [later] if hour <= 6 else [hour, later]
    if max(meant) > 23 or minute > 59:
        raise Refusal("when-unclear")
    return Clock(tuple(time(one, minute) for one in meant))


def _read_bare_clock(
    phrase: str, part: str | None, today: date, kept: date | None
) -> tuple[list[date], Clock | None]:
    """An hour that only its place beside a day tells: "завтра 19"; alone if a day is kept."""
    for shape in BARE_CLOCKS:
        match = shape.fullmatch(phrase)
        if not match or int(match["hour"]) > 23 or not (match["day"] or kept):
            continue
        if days := read_days(match["day"], today, kept):
            minute = match.groupdict().get("minute")
            clock = _clock(int(match["hour"]), int(minute or 0), part, vague=minute is None)
            return days, clock
    return [], None


def _to_utc(day: date, clock: time, place: ZoneInfo) -> datetime:
    """A local time that happens twice means the first; one that never happens moves forward."""
    wall = datetime.combine(day, clock)
    moment = wall.replace(tzinfo=place).astimezone(UTC)
    if moment.astimezone(place).replace(tzinfo=None) == wall:
        return moment
    # fold=1 reads a skipped time with the later offset, which lands just before the gap.
    moment = wall.replace(tzinfo=place, fold=1).astimezone(UTC)
    while moment.astimezone(place).replace(tzinfo=None) < wall:
        moment += timedelta(minutes=1)
    return moment
