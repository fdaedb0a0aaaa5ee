"""Reads how a meeting repeats, and one line that makes a series, in Russian and in English.

"Йога каждую пятницу 19:00 зал 2, 12 мест" is a title, a rhythm, an hour, a place and seats. What
is understood is struck out of the phrase; what is left is said to its author and never guessed.
What may be meant in two ways is refused, or is left too: "в 7" of the morning or of the evening.
"""

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta

from services.core.moments import SIGNS
from services.core.moments_words import OF_MONTH
from services.events import series_phrases_words as words
from services.events.series_phrases_details import Detail, around, ends, places, trimmed
from services.events.series_phrases_rhythm import Piece, Sheet, find_pieces, one_rhythm
from services.events.series_rules import MOST_TIMES, MOST_YEARS, Every, Rhythm, nth_in_month, wall

LONGEST = 300
# Within so many days every rhythm has a date: the 31st may be two months away.
NEAREST = 63


@dataclass(frozen=True)
class Line:
    """What one line says of a series; None is what it does not say.

    `first` is the nearest date of the rhythm: today only if its hour is still to come. `unread`
    are the words that have no place in this, whatever they are.
    """

    title: str | None
    rhythm: Rhythm
    first: date | None
    at: time | None
    place: str | None
    seats: int | None
    minutes: int | None
    unread: str | None


def read_rhythm(said: str, today: date) -> tuple[Rhythm | None, str]:
    """How it repeats, and the other words. A date stays with them: "5 числа", "01.12.2026".

    Words that name no day, "раз в две недели", make a rhythm without days: `Rhythm.beginning`.
    Refuses "series-unclear", "series-either", "series-too-often", "series-too-many" and
    "series-too-far" with the words in question.
    """
    sheet = _sheet(said)
    pieces = find_pieces(sheet, answer=True) if sheet else []
    if not sheet or not pieces:
        return None, said
    rhythm, _ = one_rhythm(sheet, pieces)
    found = _kept(sheet, pieces, list(ends(sheet, today)))
    left = {piece.start: _numbered(sheet, piece) for piece in pieces if piece.date}
    if since := found.get("since"):
        left = {since.start: f" {since.value:%d.%m.%Y} "}
    parts: list[Piece | Detail] = [*pieces, *found.values()]
    spans = [(one.start, one.end) for one in parts]
    return _ended(sheet, rhythm, found, today), _without(sheet.said, spans, left)


def read_line(said: str, now: datetime, zone: str) -> Line | None:
    """A line that makes a series; None if nothing repeats in it, or only its name sounds so.

    "Каждый день как последний" has no title before it, no hour, and words that are no detail: it
    is a name, and so are "Casual Fridays" and "Sundays in the park" without an hour; with one,
    "Casual Fridays" is the name and the rhythm. Refuses as `read_rhythm` does.
    """
    sheet = _sheet(said)
    pieces = find_pieces(sheet, answer=False) if sheet else []
    if not sheet or not pieces:
        return None
    rhythm, day = one_rhythm(sheet, pieces)
    today = now.astimezone(ZoneInfo(zone)).date()
    details = [*ends(sheet, today), *around(sheet, pieces[0].start, pieces[-1].end)]
    found = _kept(sheet, pieces, details)
    named = _named(sheet, pieces[0])
    begins = min([pieces[0].start, *(one.start for one in found.values())])
    title = _title(sheet, pieces[0].end if named else begins)
    place, left = places(sheet, pieces[0].start)
    alone = len(pieces) == 1 and (named or (place and _plural(sheet, pieces[0])))
    if (alone or (not title and left)) and not found.keys() & {"at", "doubt"}:
        return None
    rhythm = _ended(sheet, rhythm, found, today)
    values: dict[str, Any] = {kind: detail.value for kind, detail in found.items()}
    at, seats, minutes = (values.get(kind) for kind in ("at", "seats", "minutes"))
    first = _first(rhythm, day, values.get("since"), at, now, zone)
    if first and not rhythm.days and not day:
        rhythm = rhythm.beginning(first)
    if first and rhythm.until and first > rhythm.until:
        raise sheet.unclear((end := found.get("until") or found["years"]).start, end.end)
    behind = [one for one in details if one.start >= pieces[0].start]
    unread = _unread(sheet, left, behind, found)
    return Line(title, rhythm, first, at, place, seats, minutes, unread)


def _sheet(said: str) -> Sheet | None:
    """None for what is too long for a line."""
    if len(said) > LONGEST:
        return None
    lines = unicodedata.normalize("NFC", said).splitlines()
    said = ", ".join(" ".join(line.split()) for line in lines if line.strip())
    said = "".join(" " if unicodedata.category(sign) == "Cc" else sign for sign in said)
    if words.QUOTED.fullmatch(said):
        said = said[1:-1]
    text = "".join(_small(sign) for sign in said)
    for match in words.QUOTED.finditer(text):
        text = text[: match.start()] + words.NAME * len(match[0]) + text[match.end() :]
    return Sheet(said, text)


def _small(sign: str) -> str:
    if unicodedata.category(sign) in SIGNS:
        return " "
    return words.SAME.get(sign.lower(), sign.lower() if len(sign.lower()) == 1 else sign)


def _kept(sheet: Sheet, pieces: list[Piece], details: list[Detail]) -> dict[str, Detail]:
    """The first of each kind that stands behind the rhythm, or directly before it.

    Anything else before it belongs to the title: "100 приседаний" is not seats.
    """
    begins = pieces[0].start
    found: dict[str, Detail] = {}
    for detail in sorted(details, key=lambda one: one.start):
        if detail.start >= begins:
            found.setdefault(detail.kind, detail)
    for detail in sorted(details, key=lambda one: one.start, reverse=True):
        near = (
            words.GLUE.fullmatch(sheet.text, detail.end, begins) if detail.end <= begins else None
        )
        if near and detail.kind not in found:
            found[detail.kind] = detail
            begins = detail.start
    return found


def _plural(sheet: Sheet, piece: Piece) -> bool:
    return bool(words.BARE_PLURAL.fullmatch(sheet.said[piece.start : piece.end].lower()))


def _named(sheet: Sheet, piece: Piece) -> bool:
    """Whether it hangs on a word before it, which nothing has read: "Casual Fridays"."""
    before = sheet.text[max(0, piece.start - 2) : piece.start]
    return _plural(sheet, piece) and before[:1].isalpha() and before[1:] == " "


def _title(sheet: Sheet, before: int) -> str | None:
    end = words.TITLE_END.search(
        "".join(words.SAME.get(sign, sign) for sign in sheet.said[:before])
    )
    return trimmed(sheet.said[: end.start() if end else before]) or None


def _ended(sheet: Sheet, rhythm: Rhythm, found: dict[str, Detail], today: date) -> Rhythm:
    values: dict[str, Any] = {kind: detail.value for kind, detail in found.items()}
    times, until, since, years = (values.get(kind) for kind in ("times", "until", "since", "years"))
    for kind, wrong in (
        ("times", times is not None and times < 2),
        ("until", until is not None and (until < today or (since and until < since))),
        ("since", since is not None and since < today),
        ("years", years == 0),
    ):
        if wrong:
            raise sheet.unclear(found[kind].start, found[kind].end)
    said = [found[kind] for kind in ("times", "until", "years", "open") if kind in found]
    if len(said) > 1:
        raise sheet.unclear(min(one.start for one in said), max(one.end for one in said))
    _short(sheet, found, today)
    if years:
        until = (since or today) + relativedelta(years=years)
    return rhythm.ending(times, until)


def _short(sheet: Sheet, found: dict[str, Detail], today: date) -> None:
    """Refuses "series-too-many" and "series-too-far" where nobody would see the end."""
    values: dict[str, Any] = {kind: detail.value for kind, detail in found.items()}
    if values.get("times", 0) > MOST_TIMES:
        times = found["times"]
        raise sheet.unclear(times.start, times.end, "series-too-many", most=MOST_TIMES)
    furthest = today + relativedelta(years=MOST_YEARS)
    for kind in ("until", "years"):
        if kind in found and values[kind] > (furthest if kind == "until" else MOST_YEARS):
            end = found[kind]
            raise sheet.unclear(end.start, end.end, "series-too-far", years=MOST_YEARS)


def _first(
    rhythm: Rhythm, day: int, since: date | None, at: time | None, now: datetime, zone: str
) -> date | None:
    today = now.astimezone(ZoneInfo(zone)).date()
    begins = since or today
    if not rhythm.days and not day:
        return since
    for ahead in range(NEAREST):
        on = begins + timedelta(days=ahead)
        passed = wall(on, at, zone) <= now if at else on == today and not since
        if not passed and _fits(rhythm, day, on):
            return on
    return None


def _fits(rhythm: Rhythm, day: int, on: date) -> bool:
    if rhythm.every is Every.DATE:
        return on.day == day
    nth = rhythm.every is Every.WEEK or nth_in_month(on, rhythm.nth) == rhythm.nth
    return on.weekday() in rhythm.days and nth


def _unread(
    sheet: Sheet, left: list[tuple[int, str]], behind: list[Detail], found: dict[str, Detail]
) -> str | None:
    """All words that are in no other field, in their order; what says a thing twice is there."""
    spare = [one for one in behind if one not in found.values() and one.end > one.start]
    spare += [found["doubt"]] if "doubt" in found else []
    more = [(one.start, trimmed(sheet.said[one.start : one.end])) for one in spare]
    return ", ".join(said for _, said in sorted([*left, *more])) or None


def _without(said: str, spans: list[tuple[int, int]], left: dict[int, str]) -> str:
    rest, begins = "", 0
    for start, end in sorted(spans):
        rest += said[begins:start] + left.get(start, " ")
        begins = end
    joined = " ".join((rest + said[begins:]).split())
    return trimmed(" ".join(words.COMMAS.sub(", ", joined).split()))


def _numbered(sheet: Sheet, piece: Piece) -> str:
    """A date of the month in words that `moments` reads, in the language it was said in."""
    if not sheet.said[piece.start : piece.end].isascii():
        return f" {piece.date} {OF_MONTH} "
    last = 0 if piece.date // 10 == 1 else piece.date % 10
    return f" {piece.date}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') } "
