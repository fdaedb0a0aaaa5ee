"""Finds what repeats in a phrase: the pieces that say how, and the one rhythm they make."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from services.core.errors import Refusal
from services.core.moments_words import DAYS_OF_MONTH
from services.events import series_phrases_words as words
from services.events.series_rules import LAST, Every, Rhythm

WORKDAYS = (0, 1, 2, 3, 4)
WEEKEND = (5, 6)
ALL_DAYS = (*WORKDAYS, *WEEKEND)
# The most a step may count: a meeting of every second year is no series.
MOST_STEPS = {"week": 52, "month": 12}


class Sheet:
    """A phrase as it was typed, and of the same length as it is read: small letters, and what is
    understood is struck out. What stands in quotes is a name, and is not read.
    """

    def __init__(self, said: str, text: str) -> None:
        self.said = said
        self.text = text

    def strike(self, start: int, end: int) -> None:
        self.text = self.text[:start] + words.STRUCK * (end - start) + self.text[end:]

    def unclear(self, start: int, end: int, key: str = "series-unclear", **details: int) -> Refusal:
        return Refusal(key, words=self.said[start:end].strip(" ,"), **details)


@dataclass(frozen=True)
class Piece:
    """A part of a rhythm and where it stands: a step in weeks or months, weekdays, a date.

    `often`: so many times in a step, which must be as many as there are days.
    """

    start: int
    end: int
    unit: str = ""
    step: int = 1
    often: int = 0
    days: tuple[int, ...] = ()
    nth: int = 0
    date: int = 0


Match = re.Match[str]
Reader = Callable[[Sheet, Match], Piece | None]


def find_pieces(sheet: Sheet, *, answer: bool) -> list[Piece]:
    """Strikes them out. `answer`: "через неделю" alone is one, where nothing but that was asked."""
    pieces = [piece for pattern, read in STRONG for piece in _take(sheet, pattern, read)]
    alone = answer and words.IN_A_WEEK.fullmatch(sheet.text.strip(" .!"))
    if alone or any(piece.days for piece in pieces):
        pieces += _take(sheet, words.IN_A_WEEK, _in_a_week)
    steps = any(piece.unit for piece in pieces)
    if steps and not any(piece.days or piece.date for piece in pieces):
        pieces += _take_beside(sheet)
    return sorted(pieces, key=lambda piece: piece.start)


def one_rhythm(sheet: Sheet, pieces: list[Piece]) -> tuple[Rhythm, int]:
    """The rhythm, and the day of the month of one by date, 0 if it is not said."""
    unclear = sheet.unclear(pieces[0].start, pieces[-1].end)
    steps = {(piece.unit, piece.step) for piece in pieces if piece.unit}
    weekdays = {piece.days for piece in pieces if piece.nth}
    nths = {(piece.nth, piece.days) for piece in pieces if piece.nth}
    numbers = {piece.date for piece in pieces if piece.date}
    plain = {day for piece in pieces if not piece.nth for day in piece.days}
    kinds = [bool(plain), bool(nths), bool(numbers)]
    if max(len(steps), len(nths), len(numbers), sum(kinds)) > 1 or _torn(sheet, pieces):
        raise unclear
    unit, step = next(iter(steps), ("", 1))
    if unit == "day" and not any(kinds):
        return Rhythm(Every.WEEK, days=ALL_DAYS), 0
    if unit == "day" or (plain and unit == "month") or ((nths or numbers) and unit == "week"):
        raise unclear
    often = max(piece.often for piece in pieces)
    named = len(plain) + len(nths) + len(numbers)
    if often and named != often and (named or often > 1):
        raise unclear
    if nths:
        return Rhythm(Every.WEEKDAY, step, next(iter(weekdays)), next(iter(nths))[0]), 0
    if numbers or unit == "month":
        return Rhythm(Every.DATE, step), next(iter(numbers), 0)
    return Rhythm(Every.WEEK, step, tuple(sorted(plain))), 0


def _torn(sheet: Sheet, pieces: list[Piece]) -> bool:
    """Days in two places, "вт в 19:00 и чт в 20:00", or days hanging on that were not read."""
    with_days = [piece for piece in pieces if piece.days]
    for before, after in pairwise(with_days):
        if not words.GLUE.fullmatch(sheet.text, before.end, after.start):
            return True
    return bool(words.HANGING.search(sheet.text))


def _take(sheet: Sheet, pattern: re.Pattern[str], read: Reader) -> Iterator[Piece]:
    for match in pattern.finditer(sheet.text):
        if piece := read(sheet, match):
            sheet.strike(piece.start, piece.end)
            yield piece


def _take_beside(sheet: Sheet) -> list[Piece]:
    """Days and dates that are a rhythm only beside a step: "в пятницу раз в две недели"."""
    found: list[Piece] = []
    for pattern, read in BESIDE:
        for match in [] if found else pattern.finditer(sheet.text):
            before, after = sheet.text[: match.start()], sheet.text[match.end() :]
            touching = words.STRUCK_BEFORE.search(before[-12:]) or words.STRUCK_BEHIND.match(after)
            if touching and (piece := read(sheet, match)):
                sheet.strike(piece.start, piece.end)
                found.append(piece)
    return found


def _days(sheet: Sheet, match: Match) -> Piece:
    return Piece(match.start(), match.end(), days=weekdays(match[0]))


def weekdays(text: str) -> tuple[int, ...]:
    """The days of a list; "пн-пт" takes in those between."""
    found: list[int] = []
    end = 0
    spanning = words.SPANNING_FROM if words.FROM_DAY.match(text) else words.SPANNING
    for match in words.DAY_WORD.finditer(text):
        day = next(
            day for day, form in enumerate(words.DAYS) if form.fullmatch(match[0].rstrip("."))
        )
        if found and spanning.fullmatch(text[end : match.start()]):
            found += [(found[-1] + n) % 7 for n in range(1, (day - found[-1]) % 7)]
        found.append(day)
        end = match.end()
    return tuple(sorted(set(found)))


def _if_followed(read: Reader) -> Reader:
    """Only where no other word comes next: "Weekly quiz" and "Fridays for Future" are names."""

    def reading(sheet: Sheet, match: Match) -> Piece | None:
        return read(sheet, match) if words.FOLLOWS.match(sheet.text, match.end()) else None

    return reading


def _if_followed_in_english(read: Reader) -> Reader:
    """Russian has another word for each name: "еженедельно", but "Еженедельный обзор"."""
    strict = _if_followed(read)

    def reading(sheet: Sheet, match: Match) -> Piece | None:
        lead = not match[0].isascii() or match[0].startswith(("every ", "each ", "on "))
        return (read if lead else strict)(sheet, match)

    return reading


def _workdays(_: Sheet, match: Match) -> Piece:
    return Piece(match.start(), match.end(), days=WORKDAYS)


def _weekend(_: Sheet, match: Match) -> Piece:
    return Piece(match.start(), match.end(), days=WEEKEND)


def _other_day(_: Sheet, match: Match) -> Piece:
    return Piece(match.start(), match.end(), "week", 2, days=weekdays(match[0]))


def _in_a_week(_: Sheet, match: Match) -> Piece:
    return Piece(match.start(), match.end(), "week", 2)


def _refused(sheet: Sheet, match: Match) -> Piece:
    raise sheet.unclear(match.start(), match.end())


def _too_often(sheet: Sheet, match: Match) -> Piece:
    raise sheet.unclear(match.start(), match.end(), "series-too-often")


def _step(sheet: Sheet, match: Match) -> Piece:
    found = match.groupdict()
    unit = next(
        (unit for unit, pattern in words.UNITS if re.match(pattern, found["unit"])), "fortnight"
    )
    count = _count(found.get("count"))
    often = words.OFTEN.get(found.get("often") or "", 0) or _count(found.get("often"))
    # "Every week" says nothing of how often; "once a week" does.
    often = often if "often" in found or match[0].startswith("once") else 0
    return _stepping(sheet, match, unit, count, often)


def _stepping(sheet: Sheet, match: Match, unit: str, count: int, often: int = 0) -> Piece:
    unit, times = {"quarter": ("month", 3), "fortnight": ("week", 2)}.get(unit, (unit, 1))
    step = count * times
    if unit == "day" and often > 1:
        raise sheet.unclear(match.start(), match.end(), "series-too-often")
    if not 1 <= step <= MOST_STEPS.get(unit, 1):
        raise sheet.unclear(match.start(), match.end())
    return Piece(match.start(), match.end(), unit, step, often)


def _adverb(unit: str) -> Reader:
    def reading(sheet: Sheet, match: Match) -> Piece:
        return _stepping(sheet, match, unit, 1)

    return reading


def _count(word: str | None) -> int:
    """Of "two weeks" and "second week"; 0 for the first and the last, which are no step."""
    if not word or word == "other":
        return 2 if word else 1
    if word.isdigit() or word in words.COUNTED:
        return int(word) if word.isdigit() else words.COUNTED[word]
    nth = _nth(word)
    return nth if nth > 1 else 0


def _nth(word: str) -> int:
    if match := words.NUMBERED.fullmatch(word):
        return int(match["number"])
    return next(nth for nth, form in words.NTHS.items() if re.fullmatch(form, word))


def _nth_day(sheet: Sheet, match: Match) -> Piece | None:
    """The first Wednesday, of a month that is said or must be meant.

    "Каждую вторую пятницу" is asked about: it may be every other one, or the second of a month.
    """
    certain = match["month"] or match["monthly"]
    if not certain and words.ANOTHER_MONTH.match(sheet.text, match.end()):
        return None
    nths = {_nth(word) for word in re.split(words.AND, match["nth"])}
    if not certain and match["every"] and not nths & {1, LAST}:
        raise sheet.unclear(match.start(), match.end(), "series-either")
    if not certain and not match["every"] and not _alone(sheet, match, nths):
        return None
    if len(nths) > 1 or not nths <= {1, 2, 3, 4, LAST}:
        raise sheet.unclear(match.start(), match.end())
    return Piece(match.start(), match.end(), days=weekdays(match["day"]), nth=nths.pop())


def _alone(sheet: Sheet, match: Match, nths: set[int]) -> bool:
    """ "Первая среда 19:00" is a rhythm; "в первую среду" and "last Friday" are one day."""
    if match["in"] or match[0].startswith("last"):
        return False
    return bool(words.FOLLOWS.match(sheet.text, match.end())) and nths <= {1, 2, 3, 4, LAST}


def _nth_beside(sheet: Sheet, match: Match) -> Piece:
    nth = _nth(re.split(words.AND, match["nth"])[0])
    if re.search(words.AND, match["nth"]) or nth not in {1, 2, 3, 4, LAST}:
        raise sheet.unclear(match.start(), match.end())
    return Piece(match.start(), match.end(), days=weekdays(match["day"]), nth=nth)


def _date(sheet: Sheet, match: Match) -> Piece:
    numbers = {
        DAYS_OF_MONTH[word[0]] if word[0] in DAYS_OF_MONTH else int(re.sub(r"\D", "", word[0]))
        for word in re.finditer(words.NUMBER, match["dates"])
    }
    if len(numbers) > 1 or not 1 <= max(numbers) <= 31:
        raise sheet.unclear(match.start(), match.end())
    return Piece(match.start(), match.end(), date=numbers.pop())


# From top to bottom: each row reads what the rows above it have left.
STRONG: list[tuple[re.Pattern[str], Reader]] = [
    (words.RRULE, _refused),
    (words.EDGES, _refused),
    (words.TOO_OFTEN, _if_followed(_too_often)),
    (words.OTHER_DAY, _other_day),
    (words.NTH_DAY, _nth_day),
    *((pattern, _date) for pattern in words.DATES_OF_MONTH),
    (words.EVERY_OTHER_DAY, _refused),
    *((pattern, _step) for pattern in words.STEPS),
    (words.EVERY_MORNING, _adverb("day")),
    (words.WORKDAYS, _if_followed_in_english(_workdays)),
    (words.WEEKENDS, _if_followed_in_english(_weekend)),
    (words.FROM_TO_DAYS, _days),
    (words.EVERY_DAYS, _days),
    (words.PLURAL_DAYS, _if_followed(_days)),
    (words.SEVERAL_DAYS, _if_followed(_days)),
    *((pattern, _if_followed_in_english(_adverb(unit))) for unit, pattern in words.ADVERBS.items()),
]
BESIDE: list[tuple[re.Pattern[str], Reader]] = [
    (words.NTH_DAY, _nth_beside),
    (words.PLAIN_DAYS, _days),
    (words.PLAIN_DATES, _date),
]
