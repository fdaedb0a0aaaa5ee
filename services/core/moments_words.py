"""The words in which a moment is written, in both languages: tables of what to recognise.

With `moments` this is the one place outside locales/ where Cyrillic is allowed in code: these are
words to recognise, not words to say. Both languages share the tables because people mix them.
"""

import re
from datetime import time

NUMBERS = [
    "один|одну|одна|one|an?",
    "два|две|two",
    "три|трех|three",
    "четыре|four",
    "пять|пяти|five",
    "шесть|шести|six",
    "семь|семи|seven",
    "восемь|восьми|eight",
    "девять|девяти|nine",
    "десять|десяти|ten",
    "одиннадцать|одиннадцати|eleven",
    "двенадцать|двенадцати|twelve",
    "тринадцать",
    "четырнадцать",
    "пятнадцать|пятнадцати|fifteen",
    "шестнадцать",
    "семнадцать",
    "восемнадцать",
    "девятнадцать",
    "двадцать|двадцати|twenty",
]
ORDINALS = [
    "первого",
    "второго",
    "третьего",
    "четвертого",
    "пятого",
    "шестого",
    "седьмого",
    "восьмого",
    "девятого",
    "десятого",
    "одиннадцатого",
    "двенадцатого",
    "тринадцатого",
    "четырнадцатого",
    "пятнадцатого",
    "шестнадцатого",
    "семнадцатого",
    "восемнадцатого",
    "девятнадцатого",
    "двадцатого",
]
DAYS_OF_MONTH = {
    **{word: number for number, word in enumerate(ORDINALS, start=1)},
    **{f"двадцать {word}": 20 + number for number, word in enumerate(ORDINALS[:9], start=1)},
    "тридцатого": 30,
    "тридцать первого": 31,
}

MONTH_START = (
    "янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек"
    "|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
)

# "~" marks a spoken hour, which may be meant of the morning or of the evening; nobody types it.
SPOKEN = "~"


def hour_words(hour: int) -> str:
    """The hour that runs, as Russian halves name it, and its number."""
    return rf"(?:{ORDINALS[hour - 1]}|{hour})"


def around_the_dial(hour: int, minute: int) -> str:
    return f" {SPOKEN}{hour or 12}:{minute:02} "


HALVES = [
    row
    for hour in range(12, 0, -1)
    for row in (
        (rf"\bпол(?:овин[аеу])?[ -]?{hour_words(hour)}\b", around_the_dial(hour - 1, 30)),
        (rf"\bчетверть {hour_words(hour)}\b", around_the_dial(hour - 1, 15)),
    )
]
DIALS = [
    row
    for hour in range(12, 0, -1)
    for row in (
        (rf"\bhalf(?: past)? {hour}\b", around_the_dial(hour, 30)),
        (rf"\bquarter past {hour}\b", around_the_dial(hour, 15)),
        (
            rf"\b(?:quarter to|без (?:четверти|15(?: минут)?)) {hour}\b",
            around_the_dial(hour - 1, 45),
        ),
        (rf"\b(?:10 to|без 10(?: минут)?) {hour}\b", around_the_dial(hour - 1, 50)),
        (rf"\b(?:20 to|без 20(?: минут)?) {hour}\b", around_the_dial(hour - 1, 40)),
    )
]

# Applied from top to bottom: each row may rely on the rows above it.
NORMALISE = [
    (re.compile(pattern), replacement)
    for pattern, replacement in [
        (r"ё", "е"),
        (r"[‐‑‒–—−]", "-"),
        (r"\b([ap])\.? ?m\b\.?", r"\1m"),
        (r"(\d),(\d час)", r"\1.\2"),
        (r"(\d),([0-5]\d)\b(?! ?час)", r"\1.\2"),
        (r"[,;!?()«»\"~]|\.(?!\d)|(?<!\d)\.", " "),
        (r"\s+", " "),
        (r"\b(?:севодня|сегодне|седня|сеодня|сегодн)\b", "сегодня"),
        (r"\b(после)?завтр[ое]?\b", r"\1завтра"),
        (r"\b(?:2morrow|tmrw|tmr|tomm?orr?ow|2mrw)\b", "tomorrow"),
        (
            r"\b(?:около|примерно|ориентировочно|часиков в|часов в|around|about|approx) (?=\d|\w)",
            "at ",
        ),
        (r"\b(?:в|at) at\b", "at"),
        (r"\bat (?:в|at)\b", "at"),
        (r"(\d)ish\b", r"\1"),
        (r"\bспустя\b", "через"),
        (r"\bполчаса\b", "30 минут"),
        (r"\bполтора часа\b", "90 минут"),
        (r"\bhalf an hour\b", "30 minutes"),
        (r"\b(?:an|one) hour and a half\b|\bone and a half hours\b", "90 minutes"),
        *HALVES,
        *(
            (rf"\b{word}\b(?: числа\b)?", f"{number} числа")
            for word, number in sorted(DAYS_OF_MONTH.items(), key=lambda one: -one[1])
        ),
        (r"\b(?:тридцать|thirty)\b", "30"),
        (r"\b(?:ноль|нуль) (?:ноль|нуль)\b", "00"),
        *((rf"\b(?:{words})\b", str(number)) for number, words in enumerate(NUMBERS, start=1)),
        (r"\b1 quarter\b", "quarter"),
        *DIALS,
        (r"\s+", " "),
        (r"\b([вс]) час\b", r"\1 1 час"),
        (r"\b(?:12 )?(?:полдень|noon|midday)\b", "12:00"),
        (r"\b(?:12 )?(?:полночь|midnight)\b|\b12(?:[:.]00)? ?(?:am|ночи)\b", "midnight"),
        (r"\btonight\b", "today evening"),
        (r"\bутр(?:а|ом|ечком)\b|\bin the morning\b", "morning"),
        # "через 3 дня" counts days, "3 дня" alone is three in the afternoon.
        (r"(?<!через )\b(\d{1,2}(?:[:.-]\d\d)?|час\w*) дня\b", r"\1 afternoon"),
        (r"\b(?:днем|после обеда|в обед)\b|\bin the afternoon\b|\bafter lunch\b", "afternoon"),
        (r"\bвечер(?:а|ом|ком)\b|\bin the evening\b|\bпосле работы\b|\bafter work\b", "evening"),
        (r"\bноч(?:и|ью)\b|\bat night\b", "night"),
        (r"\bс morning\b", "morning"),
        (r"\b(?:следующ\w+|next) (?:недел\w+|week)\b|\bслед(?:ующ\w+)?\b", "next"),
        (r"\b(\d{1,2})(?:(?:-?го|-?ого|st|nd|rd|th)\b)(?: числа\b)?", r"\1 числа"),
        (
            rf"\b(в|к|с|at|by|from) (\d{{1,2}}) ([0-5]\d)\b(?! ?(?:числа|{MONTH_START}|час|[:.]))",
            r"\1 \2:\3",
        ),
    ]
]

WEEKDAYS = [
    re.compile(rf"\b(?:{words})\b")
    for words in [
        "пн|понед|понедельник|mon(?:day)?",
        "вт|вторник|tue(?:s|sday)?",
        "ср|сред[ау]|wed(?:nesday)?",
        "чт|четв|четверг|thu(?:rs?|rsday)?",
        "пт|пятн|пятниц[ау]|fri(?:day)?",
        "сб|субб|суббот[ау]|sat(?:urday)?",
        "вс|воскр|воскресен[ьи]е|sun(?:day)?",
    ]
]

# The hours each part of the day can hold.
PARTS: dict[str, frozenset[int]] = {
    "am": frozenset(range(1, 12)),
    "pm": frozenset(range(12, 24)),
    "morning": frozenset(range(1, 12)),
    "afternoon": frozenset(range(11, 19)),
    "evening": frozenset(range(16, 24)),
    "night": frozenset({20, 21, 22, 23, 1, 2, 3, 4, 5}),
}
PART = re.compile(r"\b(?:morning|afternoon|evening|night)\b")
# What is offered where a day is known and its hour is not.
HOURS: dict[str | None, tuple[time, ...]] = {
    None: (time(10), time(12), time(15), time(18), time(19), time(20)),
    "morning": (time(8), time(9), time(10), time(11)),
    "afternoon": (time(12), time(13), time(14), time(15), time(16), time(17)),
    "evening": (time(18), time(18, 30), time(19), time(19, 30), time(20), time(21)),
    "night": (time(22), time(23)),
}
MIDNIGHT = "midnight"

CLOCK = re.compile(
    r"(?:\b(?P<at>в|к|с|at|by|from) |(?P<sign>@) ?)?"
    rf"(?P<spoken>{SPOKEN})?"
    r"(?<![\d.:/-])(?P<hour>\d{1,2})(?:(?P<mark>[:.-])(?P<minute>\d{2}))?(?![\d.:/-])"
    r"(?: ?(?P<unit>часов|часа|час|ч|h|o'clock)\b(?: (?P<minutes>\d{1,2}) ?мин\w*)?)?"
    rf"(?: ?(?P<part>{'|'.join(PARTS)})\b)?"
)
# An hour that nothing marks as one, beside a day: "завтра 19", "29 ноя 18 30", "19 tomorrow".
BARE_CLOCKS = [
    re.compile(shape)
    for shape in (
        r"(?P<day>.*\S) (?P<hour>\d{1,2}) ?(?P<minute>[0-5]\d)",
        r"(?P<day>.*\S) (?P<hour>\d{1,2})",
        r"(?P<hour>\d{1,2}) (?P<day>.*\S)",
        r"(?P<hour>\d{1,2}) ?(?P<minute>[0-5]\d) (?P<day>.*\S)",
        r"(?P<day>)(?P<hour>\d{1,2})(?: ?(?P<minute>[0-5]\d))?",
    )
]

HALF_OF_DAY = r"(?: ?(?:[ap]\.?m\b\.?|утра|вечера|дня|ночи))"
HOUR = r"\d{1,2}(?:[:.]\d\d)?"
HOURS_RANGE = re.compile(
    rf"(?<![\w=./-])(?P<lead>(?:с|со|from|в|at) )?(?P<start>{HOUR})(?P<half>{HALF_OF_DAY})?"
    rf"(?: ?[-–—] ?|(?P<to> (?:до|to|till?|until) ))(?P<end>{HOUR})(?P<later>{HALF_OF_DAY})?"
    r"(?![\w:/-])"
)

SMALL_UNIT = r"(?:час(?:а|ов)?|ч|мин(?:ут[уы]?)?|hours?|hrs?|h|min(?:ute)?s?)"
BIG_UNIT = r"(?:дн(?:я|ей)|день|недел[юиь]|месяц(?:а|ев)?|год(?:а)?|лет|(?:day|week|month|year)s?)"
COUNT = r"(?:\d{1,3}(?:\.\d)? ?)"
DURATION = re.compile(
    rf"(?:через|in) (?:{COUNT}?(?:{BIG_UNIT}|{SMALL_UNIT}) (?:(?:и|and) )?)*{COUNT}?{SMALL_UNIT}"
)

FILLER = re.compile(
    r"\b(?:в|во|на|on|at|the|this|coming|эт(?:от|а|у|о)|ближайш\w+|ну|давай(?:те)?|пусть|будет"
    r"|начало|начнем|старт|пожалуйста|please|let's|lets|do|maybe|starts?|starting)(?!\w)"
)
# Before a day on which something ends.
UNTIL = re.compile(r"^\s*(?:до|until|till?)\s+", re.IGNORECASE)
MONTH = rf"(?P<month>(?:{MONTH_START})\w{{0,6}})"
DAY = r"(?P<day>\d{1,2})"
YEAR = r"(?P<year>20[2-9]\d)"
DATES = [
    re.compile(rf"{YEAR}-(?P<month>\d{{1,2}})-{DAY}"),
    re.compile(rf"{DAY}([./-])(?P<month>\d{{1,2}})(?:\2(?P<year>(?:19|20)?\d\d))?"),
    re.compile(rf"{DAY}(?: числа)?(?: of)? ?{MONTH}(?: {YEAR})?(?: г| года)?"),
    re.compile(rf"{MONTH} {DAY}(?: числа)?(?: {YEAR})?"),
]
OF_MONTH = "числа"
DAY_OF_MONTH = re.compile(rf"{DAY} {OF_MONTH}")
# After a weekday such a number is no hour: "пт 27".
LATE_IN_MONTH = re.compile(r"2[4-9]|3[01]")
# "через день" is left out on purpose: it means both "tomorrow" and "every other day".
RELATIVE = re.compile(
    r"сегодня|(?:после)?завтра|(?:поза)?вчера|today|(?:day after )?tomorrow|yesterday"
    rf"|(?:через|in) (?:\d{{1,3}} {BIG_UNIT}|неделю|месяц|год)"
)
