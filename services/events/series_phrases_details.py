"""What stands around a rhythm: its end and beginning, the hour, seats, how long, and the place."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from itertools import islice

from services.core import moments, moments_ranges
from services.core.moments_words import FILLER
from services.events import series_phrases_words as words
from services.events.series_phrases_rhythm import Sheet

# Words in a day, and in a clock; and at how many places of a phrase they are looked for.
DAY_WORDS = 4
CLOCK_WORDS = 5
MOST_LOOKS = 16
MOST_ENDS = 8
LONGEST_PLACE = 100
FEW_WORDS = 4


@dataclass(frozen=True)
class Detail:
    """`kind` is what it says: times, until, years, since, open, seats, minutes, at; or a doubt."""

    kind: str
    value: object
    start: int
    end: int


def ends(sheet: Sheet, today: date) -> Iterator[Detail]:
    """How often, until when, from when on. Struck out as they are found, as are all details."""
    yield from _strike(sheet, _until(sheet, today))
    yield from _strike(sheet, _since(sheet, today))
    yield from _strike(sheet, _times(sheet))
    yield from _strike(sheet, _years(sheet))
    for match in words.OPEN.finditer(sheet.text):
        yield from _strike(sheet, iter([Detail("open", None, *match.span())]))


def around(sheet: Sheet, begins: int, ends: int) -> Iterator[Detail]:
    """Seats, hours and how long. A bare number is an hour only right behind the rhythm."""
    for find in (_seats, _range, _lasting):
        yield from _strike(sheet, find(sheet))
    yield from _strike(sheet, _clock(sheet, begins, ends))


def _strike(sheet: Sheet, found: Iterator[Detail]) -> Iterator[Detail]:
    for detail in found:
        sheet.strike(detail.start, detail.end)
        yield detail


def _until(sheet: Sheet, today: date) -> Iterator[Detail]:
    for match in islice(words.UNTIL.finditer(sheet.text), MOST_ENDS):
        found = _end(sheet.text, match.end() + 1, today, through=bool(match["through"]))
        if not found:
            continue
        day, end = found
        if before := words.FROM_SHORT.search(sheet.text[: match.start()]):
            month = sheet.text[match.end() + 1 : end].partition(" ")[2]
            if since := moments.read_day(f"{before['day']} {month}", today):
                yield Detail("since", since, before.start(), match.start())
        yield Detail("until", day, match.start(), end)


def _end(text: str, start: int, today: date, *, through: bool) -> tuple[date, int] | None:
    """The last day, and where its words end."""
    if match := words.END_OF.match(text, start):
        if match["month"] or match["this"]:
            month = _month(match["month"]) if match["month"] else today.month
            return _last_of(month, today, match["of"]), match.end()
        return date(int(match["year"] or today.year), 12, 31), match.end()
    if match := words.NEW_YEAR.match(text, start):
        return date(today.year, 12, 31), match.end()
    if found := _day(text, start, today):
        return found
    # "До мая" is before May begins, "по май" is with it; so it is with years.
    if match := words.WHOLE_MONTH.match(text, start):
        last = _last_of(_month(match["month"]), today, match["of"])
        return (last if through else last.replace(day=1) - timedelta(days=1)), match.end()
    if match := words.WHOLE_YEAR.match(text, start):
        return date(int(match["year"]) - (not through), 12, 31), match.end()
    return None


def _day(text: str, start: int, today: date) -> tuple[date, int] | None:
    ends = [word.end() for word in re.finditer(r"\S+", text[start : start + 60])][:DAY_WORDS]
    for end in reversed(ends):
        said = text[start : start + end].rstrip(" ,.;:!()")
        if words.STRUCK not in said and (day := moments.read_day(said, today)):
            return day, start + len(said)
    return None


def _month(name: str) -> int:
    return next(n for n, stem in enumerate(words.MONTHS) if stem.match(name)) % 12 + 1


def _last_of(month: int, today: date, of: str | None) -> date:
    year = int(of or today.year + (month < today.month))
    return date(year, month, calendar.monthrange(year, month)[1])


def _since(sheet: Sheet, today: date) -> Iterator[Detail]:
    for match in islice(words.FROM.finditer(sheet.text), MOST_ENDS):
        if found := _day(sheet.text, match.end() + 1, today):
            yield Detail("since", found[0], match.start(), found[1])


def _times(sheet: Sheet) -> Iterator[Detail]:
    for match in words.TIMES.finditer(sheet.text):
        yield Detail("times", _number(match["times"]), *match.span())


def _years(sheet: Sheet) -> Iterator[Detail]:
    for match in words.YEARS.finditer(sheet.text):
        if match["lead"] or match["row"] or match["one"]:
            years = 1 if match["one"] else _number(match["years"])
            yield Detail("years", years, *match.span())


def _number(word: str) -> int:
    return int(word) if word.isdigit() else words.COUNTED[word]


def _seats(sheet: Sheet) -> Iterator[Detail]:
    for match in words.SEATS.finditer(sheet.text):
        if seats := _number(match["seats"] or match["after"]):
            yield Detail("seats", seats, *match.span())


def _lasting(sheet: Sheet) -> Iterator[Detail]:
    for pattern in words.LASTING:
        for match in pattern.finditer(sheet.text):
            minutes = _minutes(match.groupdict())
            clock = words.CLOCK_BEFORE.search(
                sheet.text[max(0, match.start() - 12) : match.start()]
            )
            if 0 < minutes <= 24 * 60 and not clock and not _is_hour(sheet.text, match, minutes):
                yield Detail("minutes", minutes, *match.span())


def _is_hour(text: str, match: re.Match[str], minutes: int) -> bool:
    """ "19 часов" and "2 часа дня" are hours of the day, "2 часа" is how long."""
    found = match.groupdict()
    behind = words.CLOCK_BEHIND.match(text, match.end())
    return bool(behind) or (bool(found.get("hours")) and not found["lead"] and minutes > 8 * 60)


def _minutes(found: dict[str, str | None]) -> int:
    known = {"ninety": 90, "half": 30, "hour": 60}
    for name, minutes in known.items():
        if found.get(name):
            return minutes
    hours, more = found.get("hours") or "0", found.get("minutes") or "0"
    if hours == words.ONE_AND_A_HALF:
        return 90
    whole, comma, _ = hours.replace(",", ".").partition(".")
    return _number(whole) * 60 + (30 if comma else 0) + _number(more)


def _range(sheet: Sheet) -> Iterator[Detail]:
    """An hour and how long, if there is one way to read it."""
    for hours in moments_ranges.find(sheet.text):
        if hours.marked and len(hours.meant) == 1:
            at, minutes = hours.meant[0]
            yield Detail("at", at, hours.begins, hours.ends)
            yield Detail("minutes", minutes, hours.ends, hours.ends)
        elif hours.marked:
            yield Detail("doubt", None, hours.begins, hours.ends)


def _clock(sheet: Sheet, begins: int, ends: int) -> Iterator[Detail]:
    """The first hour behind the rhythm, else the last before it.

    One that may be of the morning or of the evening is in doubt, as is "вечером".
    """
    for start in islice(_clock_starts(sheet, begins), MOST_LOOKS):
        near = start >= ends and words.GLUE.fullmatch(sheet.text, ends, start)
        for end in reversed(_windows(sheet.text, start)):
            said = sheet.text[start:end]
            times = moments.read_clock(said)
            if not times and near and words.BARE_BEHIND.match(sheet.text, end):
                times = moments.read_clock(said, bare=True)
            if times:
                yield _at(sheet.text, times, start, end)
                return
    for match in words.PART_OF_DAY.finditer(sheet.text):
        yield Detail("doubt", None, *match.span())


def _clock_starts(sheet: Sheet, begins: int) -> list[int]:
    tokens = re.finditer(rf"[^ {words.STRUCK}]+", sheet.text)
    starts = [one.start() for one in tokens if words.CLOCK_WORD.match(sheet.text, one.start())]
    before = [start for start in starts if start < begins]
    return [*starts[len(before) :], *reversed(before)]


def _at(text: str, times: tuple[time, ...], start: int, end: int) -> Detail:
    """ "До 20:00" is when it ends, and nobody has said when it begins."""
    if until := words.UNTIL_BEFORE.search(text[:start]):
        start = until.start()
    elif at := moments.certain(times):
        return Detail("at", at, start, end)
    return Detail("doubt", None, start, end)


def _windows(text: str, start: int) -> list[int]:
    """Where a clock of one word, two words and more would end."""
    ends: list[int] = []
    for word in list(re.finditer(rf"[^ {words.STRUCK}]+|{words.STRUCK}", text[start : start + 80])):
        bare = word[0].rstrip(",.;:!()")
        if word[0] == words.STRUCK or len(ends) == CLOCK_WORDS:
            break
        if not FILLER.fullmatch(bare) or not ends:
            ends.append(start + word.start() + len(bare))
        else:
            ends.append(ends[-1])
        if bare != word[0]:
            break
    return sorted(set(ends))


def places(sheet: Sheet, start: int) -> tuple[str | None, list[tuple[int, str]]]:
    """The place, and all other words that are left behind the rhythm, with where they stand."""
    place: str | None = None
    unread: list[tuple[int, str]] = []
    for match in re.finditer(words.CHUNK, sheet.text[start:]):
        left, right = start + match.start(), start + match.end()
        split = _place_from(sheet.text[left:right])
        if place is None and split is not None and right - left - split <= LONGEST_PLACE:
            place = trimmed(sheet.said[left + split : right])
            right = left + split
        unread.append((left, trimmed(sheet.said[left:right])))
    return place, [one for one in unread if not _idle(one[1].casefold())]


def _idle(text: str) -> bool:
    """Words that only join others: "и", "начало в"."""
    return not words.HAS_LETTERS.search(FILLER.sub("", text)) or text in words.IDLE


def _place_from(chunk: str) -> int | None:
    """Where in these words the place begins, if one does."""
    bare = chunk.lstrip(words.GAP)
    lead = len(chunk) - len(bare)
    if words.NO_PLACE.search(chunk):
        return None
    if words.PLACE_FIRST.match(bare):
        return lead
    if match := words.PLACE_INSIDE.search(chunk):
        return match.start()
    few = len(chunk.split()) <= FEW_WORDS
    return lead if few and words.PLACE.search(chunk) else None


def trimmed(text: str) -> str:
    return text.strip(" ,;:|—–-").rstrip(".")
