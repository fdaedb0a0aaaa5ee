"""Reads from when until when something takes place: "с 19 до 21", "7-9 pm", "19:00–20:30"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from services.core import moments
from services.core.moments_words import HOURS_RANGE

DAY = 24 * 60
# Whoever ends earlier on the clock than they begin goes on past midnight, if not for longer.
LONGEST_NIGHT = DAY // 2


@dataclass(frozen=True)
class Hours:
    """Two hours and where they stand; `start` are the words of the first.

    `meant` is each start with its length in minutes, several if nobody says which half of the day.
    `marked`: something says that they are hours, as nothing does of "5-6".
    """

    begins: int
    ends: int
    start: str
    meant: tuple[tuple[time, int], ...]
    marked: bool


def find(text: str) -> Iterator[Hours]:
    """All of them, in small letters."""
    return (_read(match) for match in HOURS_RANGE.finditer(text))


def take(text: str) -> tuple[str, int | None]:
    """Leave only the start to `moments.read_moment`; how many minutes it takes, if that is said.

    "Завтра с 7 до 9" takes two hours, whichever half of the day is meant.
    """
    small = text.lower()
    for hours in find(small) if len(small) == len(text) else ():
        if hours.meant:
            left = f"{text[: hours.begins]} {hours.start} {text[hours.ends :]}"
            return left, min(minutes for _, minutes in hours.meant)
    return text, None


def _read(match: re.Match[str]) -> Hours:
    said, half, later = match[0], match["half"] or "", match["later"] or ""
    named = bool(match["lead"] or half or later or ":" in said)
    # "12.12-14.12" are dates, and no number beside another dot is one.
    at = "" if "." in said and not named else "at "
    start = ""
    meant: tuple[tuple[time, int], ...] = ()
    # "7-9 pm" is in the evening, "11-1 pm" begins before noon.
    for halves in (half or later, half):
        start = f"{at}{match['start']}{halves}"
        if meant := _pairs(start, f"{at}{match['end']}{later}", night=False):
            break
    if not meant and named:
        exact = ":00" if match["end"].isdigit() and not later else ""
        meant = _pairs(start, f"{at}{match['end']}{exact}{later}", night=True)
    hours = ":" in said or half or later or (match["lead"] and match["to"])
    return Hours(*match.span(), start, meant, bool(hours or (meant and "." in said)))


def _pairs(start: str, end: str, *, night: bool) -> tuple[tuple[time, int], ...]:
    found = [
        (one, (_minute(other) - _minute(one)) % DAY)
        for one in moments.read_clock(start)
        for other in moments.read_clock(end)
        if night or one < other
    ]
    return tuple(one for one in found if not night or 0 < one[1] <= LONGEST_NIGHT)


def _minute(clock: time) -> int:
    return clock.hour * 60 + clock.minute
