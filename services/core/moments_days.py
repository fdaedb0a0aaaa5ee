"""Reads the day in what an organiser typed: a date, a weekday, "tomorrow", "in three days"."""

import re
from datetime import date, datetime, time, timedelta

from services.core.errors import Refusal
from services.core.moments_words import (
    DATES,
    DAY_OF_MONTH,
    LATE_IN_MONTH,
    OF_MONTH,
    RELATIVE,
    WEEKDAYS,
)

# A date without a year that was so lately is a slip, not a meeting in a year's time.
LATELY = timedelta(days=60)


def read_days(phrase: str, today: date, kept: date | None) -> list[date]:
    """The day meant, then the one to fall back to if its hour has passed; none if it is unclear."""
    if not phrase:
        return [kept] if kept else [today, today + timedelta(days=1)]
    named = [number for number, words in enumerate(WEEKDAYS) if words.search(phrase)]
    if not named:
        return _read_dates(phrase, today)
    if len(named) > 1:
        return []
    weekday = named[0]
    rest = " ".join(WEEKDAYS[weekday].sub(" ", phrase).split())
    if rest == "next":
        return [today + timedelta(days=7 - today.weekday() + weekday)]
    if not rest:
        first = next_weekday(today - timedelta(days=1), weekday)
        return [first, first + timedelta(days=7)]
    if LATE_IN_MONTH.fullmatch(rest):
        rest = f"{rest} {OF_MONTH}"
    # "Friday 27 November": the weekday only confirms the date, and a wrong one is a mistake.
    return [day for day in _read_dates(rest, today) if day.weekday() == weekday]


def _read_dates(phrase: str, today: date) -> list[date]:
    if RELATIVE.fullmatch(phrase):
        return [ask_dateparser(phrase, datetime.combine(today, time())).date()]
    if match := DAY_OF_MONTH.fullmatch(phrase):
        coming = [today + timedelta(days=ahead) for ahead in range(62)]
        return [day for day in coming if day.day == int(match["day"])]
    for shape in DATES:
        if match := shape.fullmatch(phrase):
            return [_read_date(match, today)]
    return []


def _read_date(match: re.Match[str], today: date) -> date:
    year = match["year"] or ""
    year = f"20{year}" if len(year) == 2 else year
    separator = "/" if match["month"].isdigit() else " "
    phrase = separator.join(filter(None, [match["day"], match["month"], year]))
    base = today if year else today - LATELY
    # Without a year dateparser takes the first such day after the base, and today must count too.
    found = ask_dateparser(phrase, datetime.combine(base, time()) - timedelta(seconds=1)).date()
    if found.day != int(match["day"]):
        raise Refusal("when-unclear")
    return found


def ask_dateparser(phrase: str, base: datetime) -> datetime:
    import dateparser  # slow to load, and most updates never need it

    try:
        found = dateparser.parse(
            phrase,
            languages=["ru", "en"],
            settings={
                "PREFER_DATES_FROM": "future",
                "DATE_ORDER": "DMY",
                "RELATIVE_BASE": base,
                "REQUIRE_PARTS": ["day", "month"],
            },
        )
    except (ValueError, OverflowError):
        found = None
    if found is None:
        raise Refusal("when-unclear")
    return found


def next_weekday(after: date, weekday: int) -> date:
    return after + timedelta(days=(weekday - after.weekday() - 1) % 7 + 1)
