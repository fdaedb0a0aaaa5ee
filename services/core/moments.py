"""Reads the moment an organiser typed: "в пятницу в 7 вечера", "dec 12 18:30", "in 2 hours".

The dateparser library knows months, day words and durations, but it prefers a silent guess to
a refusal: "завтра в 19" becomes noon. So it is never shown the whole phrase. The clock and the
weekday are read here, only a date of a known shape goes to dateparser, and a word left over means
that Domovoy says no.
"""

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from services.core.errors import Refusal

LONGEST_PHRASE = 200
FURTHEST = timedelta(days=2 * 365 + 1)
CHIP_NOTICE = timedelta(hours=1)

# The tables below are the one place outside locales/ where Cyrillic is allowed in code: these are
# words to recognise, not words to say. Both languages share the tables because people mix them.
NUMBERS = [
    "один|одну|одна|one|an?",
    "два|две|two",
    "три|three",
    "четыре|four",
    "пять|five",
    "шесть|six",
    "семь|seven",
    "восемь|eight",
    "девять|nine",
    "десять|ten",
    "одиннадцать|eleven",
    "двенадцать|twelve",
]

# Applied from top to bottom: each row may rely on the rows above it.
NORMALISE = [
    (re.compile(pattern), replacement)
    for pattern, replacement in [
        (r"ё", "е"),
        (r"[‐‑‒–—−]", "-"),
        (r"\b([ap])\.? ?m\b\.?", r"\1m"),
        (r"(\d),(\d час)", r"\1.\2"),
        (r"[,;!?]|\.(?!\d)|(?<!\d)\.", " "),
        (r"\s+", " "),
        (r"\bспустя\b", "через"),
        (r"\bполчаса\b", "30 минут"),
        (r"\bполтора часа\b", "90 минут"),
        (r"\bhalf an hour\b", "30 minutes"),
        (r"\b(?:an|one) hour and a half\b|\bone and a half hours\b", "90 minutes"),
        *((rf"\b(?:{words})\b", str(number)) for number, words in enumerate(NUMBERS, start=1)),
        (r"\b([вс]) час\b", r"\1 1 час"),
        (r"\bhalf past (\d{1,2})\b", r"\1:30"),
        (r"\b(?:12 )?(?:полдень|noon|midday)\b", "12:00"),
        (r"\btonight\b", "today evening"),
        (r"\bутр(?:а|ом)\b|\bin the morning\b", "morning"),
        # "через 3 дня" counts days, "3 дня" alone is three in the afternoon.
        (r"(?<!через )\b(\d{1,2}(?:[:.-]\d\d)?|час\w*) дня\b", r"\1 afternoon"),
        (r"\bднем\b|\bin the afternoon\b", "afternoon"),
        (r"\bвечер(?:а|ом)\b|\bin the evening\b", "evening"),
        (r"\bноч(?:и|ью)\b|\bat night\b", "night"),
        (r"\b(?:следующ\w+|next) (?:недел\w+|week)\b|\bслед(?:ующ\w+)?\b", "next"),
        (r"\b(\d{1,2})(?:(?:-?го|-?ого|st|nd|rd|th)\b)(?: числа\b)?", r"\1 числа"),
    ]
]

WEEKDAYS = [
    re.compile(rf"\b(?:{words})\b")
    for words in [
        "пн|понедельник|mon(?:day)?",
        "вт|вторник|tue(?:s|sday)?",
        "ср|сред[ау]|wed(?:nesday)?",
        "чт|четверг|thu(?:rs|rsday)?",
        "пт|пятниц[ау]|fri(?:day)?",
        "сб|суббот[ау]|sat(?:urday)?",
        "вс|воскресенье|sun(?:day)?",
    ]
]

# The hours each part of the day can hold. Midnight has no row: nobody agrees which day "Saturday
# midnight" belongs to, so it is refused, while 00:00 is read as written.
PARTS: dict[str, frozenset[int]] = {
    "am": frozenset(range(1, 12)),
    "pm": frozenset(range(12, 24)),
    "morning": frozenset(range(1, 12)),
    "afternoon": frozenset(range(11, 19)),
    "evening": frozenset(range(16, 24)),
    "night": frozenset({20, 21, 22, 23, 1, 2, 3, 4, 5}),
}
PART_STARTS = {"morning": time(10), "afternoon": time(14), "evening": time(19)}
PART = re.compile(r"\b(?:morning|afternoon|evening|night)\b")

CLOCK = re.compile(
    r"(?:\b(?P<at>в|к|с|at|by|from) |(?P<sign>@) ?)?"
    r"(?<![\d.:/-])(?P<hour>\d{1,2})(?:(?P<mark>[:.-])(?P<minute>\d{2}))?(?![\d.:/-])"
    r"(?: ?(?P<unit>часов|часа|час|ч|h|o'clock)\b(?: (?P<spoken>\d{1,2}) ?мин\w*)?)?"
    rf"(?: ?(?P<part>{'|'.join(PARTS)})\b)?"
)

SMALL_UNIT = r"(?:час(?:а|ов)?|ч|мин(?:ут[уы]?)?|hours?|hrs?|h|min(?:ute)?s?)"
BIG_UNIT = r"(?:дн(?:я|ей)|день|недел[юиь]|месяц(?:а|ев)?|год(?:а)?|лет|(?:day|week|month|year)s?)"
COUNT = r"(?:\d{1,3}(?:\.\d)? ?)"
DURATION = re.compile(
    rf"(?:через|in) (?:{COUNT}?(?:{BIG_UNIT}|{SMALL_UNIT}) (?:(?:и|and) )?)*{COUNT}?{SMALL_UNIT}"
)

FILLER = re.compile(r"\b(?:в|во|на|on|at|the|this|coming|эт(?:от|а|у|о)|ближайш\w+)\b")
MONTH_START = (
    "янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек"
    "|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
)
MONTH = rf"(?P<month>(?:{MONTH_START})\w{{0,6}})"
DAY = r"(?P<day>\d{1,2})"
YEAR = r"(?P<year>(?:19|20)\d\d)"
DATES = [
    re.compile(rf"{YEAR}-(?P<month>\d{{1,2}})-{DAY}"),
    re.compile(rf"{DAY}([./-])(?P<month>\d{{1,2}})(?:\2(?P<year>(?:19|20)?\d\d))?"),
    re.compile(rf"{DAY}(?: числа)?(?: of)? {MONTH}(?: {YEAR})?(?: г| года)?"),
    re.compile(rf"{MONTH} {DAY}(?: числа)?(?: {YEAR})?"),
]
DAY_OF_MONTH = re.compile(rf"{DAY} числа")
# "через день" is left out on purpose: it means both "tomorrow" and "every other day".
RELATIVE = re.compile(
    r"сегодня|(?:после)?завтра|(?:поза)?вчера|today|(?:day after )?tomorrow|yesterday"
    rf"|(?:через|in) (?:\d{{1,3}} {BIG_UNIT}|неделю|месяц|год)"
)


def read_moment(text: str, now: datetime, zone: str) -> datetime:
    """Free text, meant as wall time in the zone, to an aware UTC start."""
    phrase = _normalise(text)
    if DURATION.fullmatch(phrase):
        # "In two hours" is counted in real hours, so it must not pass through a local clock change.
        found = _ask_dateparser(phrase, now.replace(tzinfo=None))
        moment = found.replace(tzinfo=UTC, second=0, microsecond=0)
    else:
        moment = _read_wall_time(phrase, now, ZoneInfo(zone))
    if moment <= now:
        raise Refusal("when-past", moment=moment)
    if moment - now > FURTHEST:
        raise Refusal("when-too-far", moment=moment)
    return moment


def suggest(now: datetime, zone: str) -> list[datetime]:
    """Moments worth a button: this evening, tomorrow evening, next Friday evening and Saturday."""
    place = ZoneInfo(zone)
    today = now.astimezone(place).date()
    evenings = [today, today + timedelta(days=1), _next_weekday(today, 4)]
    chips = {_to_utc(day, time(19), place) for day in evenings}
    chips.add(_to_utc(_next_weekday(today, 5), time(12), place))
    return sorted(chip for chip in chips if chip - now >= CHIP_NOTICE)


def _normalise(text: str) -> str:
    if len(text) > LONGEST_PHRASE:
        raise Refusal("when-unclear")
    # NFKC joins the two-part letters that some keyboards send and turns odd spaces into plain ones.
    phrase = unicodedata.normalize("NFKC", text).casefold()
    for pattern, replacement in NORMALISE:
        phrase = pattern.sub(replacement, phrase)
    return phrase.strip()


def _read_wall_time(phrase: str, now: datetime, place: ZoneInfo) -> datetime:
    clock, rest = _take_clock(phrase)
    rest = " ".join(FILLER.sub(" ", rest).split())
    if not rest and clock is None:
        raise Refusal("when-unclear")
    days = _read_days(rest, now.astimezone(place).date())
    if clock is None:
        raise Refusal("when-no-time")
    moments = [_to_utc(day, clock, place) for day in days]
    return next((moment for moment in moments if moment > now), moments[-1])


def _take_clock(phrase: str) -> tuple[time | None, str]:
    """The time of day, and the phrase without it."""
    found = [match for match in CLOCK.finditer(phrase) if _is_clock(match)]
    if len(found) > 1:
        raise Refusal("when-unclear")
    rest, parts, hour, minute = phrase, set[str](), None, 0
    for match in found:
        rest = f"{phrase[: match.start()]} {phrase[match.end() :]}"
        hour, minute = int(match["hour"]), int(match["minute"] or match["spoken"] or 0)
        parts = {match["part"]} - {None}
    parts |= set(PART.findall(rest))
    if len(parts) > 1:
        raise Refusal("when-unclear")
    part = next(iter(parts), None)
    return _clock(hour, minute, part), PART.sub(" ", rest)


def _is_clock(match: re.Match[str]) -> bool:
    """Numbers alone may be a date or a range: 12.12, 18-20. Something must say they are a clock."""
    mark, minute = match["mark"], int(match["minute"] or 0)
    if mark in {":", "-"}:
        return mark == ":" or not 1 <= minute <= 24
    named = match["at"] or match["sign"] or match["unit"] or match["part"]
    return bool(named) or (mark == "." and not 1 <= minute <= 12)


def _clock(hour: int | None, minute: int, part: str | None) -> time | None:
    if hour is None:
        return PART_STARTS.get(part or "")
    if part:
        later = (hour + 12) % 24 if hour <= 12 else hour
        hour = next((option for option in (hour, later) if option in PARTS[part]), 24)
    if hour > 23 or minute > 59:
        raise Refusal("when-unclear")
    return time(hour, minute)


def _read_days(phrase: str, today: date) -> list[date]:
    """The day meant, followed by the day to fall back to if its hour has already passed."""
    named = [number for number, words in enumerate(WEEKDAYS) if words.search(phrase)]
    if not named:
        return _read_dates(phrase, today)
    if len(named) > 1:
        raise Refusal("when-unclear")
    weekday = named[0]
    rest = " ".join(WEEKDAYS[weekday].sub(" ", phrase).split())
    if rest == "next":
        return [today + timedelta(days=7 - today.weekday() + weekday)]
    if not rest:
        first = _next_weekday(today - timedelta(days=1), weekday)
        return [first, first + timedelta(days=7)]
    # "Friday 27 November": the weekday only confirms the date, and a wrong one is a mistake.
    days = [day for day in _read_dates(rest, today) if day.weekday() == weekday]
    if not days:
        raise Refusal("when-unclear")
    return days


def _read_dates(phrase: str, today: date) -> list[date]:
    if not phrase:
        return [today, today + timedelta(days=1)]
    if RELATIVE.fullmatch(phrase):
        return [_ask_dateparser(phrase, datetime.combine(today, time())).date()]
    if match := DAY_OF_MONTH.fullmatch(phrase):
        coming = [today + timedelta(days=ahead) for ahead in range(62)]
        days = [day for day in coming if day.day == int(match["day"])]
        if days:
            return days
    for shape in DATES:
        if match := shape.fullmatch(phrase):
            return [_read_date(match, today)]
    raise Refusal("when-unclear")


def _read_date(match: re.Match[str], today: date) -> date:
    year = match["year"] or ""
    year = f"20{year}" if len(year) == 2 else year
    separator = "/" if match["month"].isdigit() else " "
    phrase = separator.join(filter(None, [match["day"], match["month"], year]))
    # Without a year dateparser takes the first such day after the base, and today must count too.
    found = _ask_dateparser(phrase, datetime.combine(today, time()) - timedelta(seconds=1)).date()
    if found.day != int(match["day"]):
        raise Refusal("when-unclear")
    return found


def _ask_dateparser(phrase: str, base: datetime) -> datetime:
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


def _next_weekday(after: date, weekday: int) -> date:
    return after + timedelta(days=(weekday - after.weekday() - 1) % 7 + 1)


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
