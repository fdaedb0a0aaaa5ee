"""Phrases that make a series, in both languages: what is meant, what is left, what is refused."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from services.core import moments
from services.core.errors import Refusal
from services.events import series_phrases, series_phrases_details, series_phrases_words
from services.events.series_phrases import read_line, read_rhythm
from services.events.series_rules import Every, Rhythm

ZONE = "Europe/Moscow"
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=ZoneInfo(ZONE)).astimezone(UTC)  # a Sunday
TODAY = date(2026, 11, 22)

# How people say that something repeats, the rule, and the other words.
RHYTHMS = [
    # Every week, on one day.
    ("каждую пятницу", "WEEKLY;BYDAY=FR", ""),
    ("каждая среда", "WEEKLY;BYDAY=WE", ""),
    ("каждый пт", "WEEKLY;BYDAY=FR", ""),
    ("каждй пятницу", "WEEKLY;BYDAY=FR", ""),
    ("Каждую пятницу 19:00", "WEEKLY;BYDAY=FR", "19:00"),
    ("каждое воскресение в 11 утра", "WEEKLY;BYDAY=SU", "в 11 утра"),
    ("каждую субботу, 10.30", "WEEKLY;BYDAY=SA", "10.30"),
    ("по пт", "WEEKLY;BYDAY=FR", ""),
    ("по средам", "WEEKLY;BYDAY=WE", ""),
    ("По Пятницам в семь вечера", "WEEKLY;BYDAY=FR", "в семь вечера"),
    ("раз в неделю в пятницу", "WEEKLY;BYDAY=FR", ""),
    ("1 раз в неделю по средам", "WEEKLY;BYDAY=WE", ""),
    ("еженедельно по средам", "WEEKLY;BYDAY=WE", ""),
    ("каждую неделю по пт", "WEEKLY;BYDAY=FR", ""),
    ("воскресенье каждую неделю", "WEEKLY;BYDAY=SU", ""),
    ("every Fri", "WEEKLY;BYDAY=FR", ""),
    ("evry friday", "WEEKLY;BYDAY=FR", ""),
    ("every Friday at 7 pm", "WEEKLY;BYDAY=FR", "at 7 pm"),
    ("each Monday", "WEEKLY;BYDAY=MO", ""),
    ("Fridays", "WEEKLY;BYDAY=FR", ""),
    ("on Fridays at noon", "WEEKLY;BYDAY=FR", "at noon"),
    ("every week on Fri", "WEEKLY;BYDAY=FR", ""),
    ("once a week on Mon", "WEEKLY;BYDAY=MO", ""),
    ("weekly Friday 7pm", "WEEKLY;BYDAY=FR", "7pm"),
    # On several.
    ("пн и ср", "WEEKLY;BYDAY=MO,WE", ""),
    ("пн, ср и пт 18:30", "WEEKLY;BYDAY=MO,WE,FR", "18:30"),
    ("вт чт 19:00", "WEEKLY;BYDAY=TU,TH", "19:00"),
    ("вт,чт", "WEEKLY;BYDAY=TU,TH", ""),
    ("Пн. и Ср. 18:00", "WEEKLY;BYDAY=MO,WE", "18:00"),
    ("по вт/чт", "WEEKLY;BYDAY=TU,TH", ""),
    ("по вт и чт", "WEEKLY;BYDAY=TU,TH", ""),
    ("по вторникам, четвергам и субботам", "WEEKLY;BYDAY=TU,TH,SA", ""),
    ("каждый вторник и каждую пятницу", "WEEKLY;BYDAY=TU,FR", ""),
    ("каждый понедельник и среду", "WEEKLY;BYDAY=MO,WE", ""),
    ("2 раза в неделю по вт и чт", "WEEKLY;BYDAY=TU,TH", ""),
    ("weekly on Tue & Thu", "WEEKLY;BYDAY=TU,TH", ""),
    ("every Tues/Thurs 7pm", "WEEKLY;BYDAY=TU,TH", "7pm"),
    ("Tuesdays and Thursdays", "WEEKLY;BYDAY=TU,TH", ""),
    ("Mon, Wed & Fri 6:30 pm", "WEEKLY;BYDAY=MO,WE,FR", "6:30 pm"),
    ("Mon Wed Fri 7am", "WEEKLY;BYDAY=MO,WE,FR", "7am"),
    ("twice a week on Tue and Thu", "WEEKLY;BYDAY=TU,TH", ""),
    # From one to another, and days that have a name together.
    ("пн-пт 9:00", "WEEKLY;BYDAY=MO,TU,WE,TH,FR", "9:00"),
    ("с пн по пт 9:00", "WEEKLY;BYDAY=MO,TU,WE,TH,FR", "9:00"),
    ("с понедельника по пятницу", "WEEKLY;BYDAY=MO,TU,WE,TH,FR", ""),
    ("по вт–чт", "WEEKLY;BYDAY=TU,WE,TH", ""),
    ("пн-пт и сб", "WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA", ""),
    ("Mon-Fri 9:00", "WEEKLY;BYDAY=MO,TU,WE,TH,FR", "9:00"),
    ("Mon to Thu", "WEEKLY;BYDAY=MO,TU,WE,TH", ""),
    ("по выходным", "WEEKLY;BYDAY=SA,SU", ""),
    ("каждые выходные", "WEEKLY;BYDAY=SA,SU", ""),
    ("по будням", "WEEKLY;BYDAY=MO,TU,WE,TH,FR", ""),
    ("каждый будний день", "WEEKLY;BYDAY=MO,TU,WE,TH,FR", ""),
    ("по рабочим дням 9:00", "WEEKLY;BYDAY=MO,TU,WE,TH,FR", "9:00"),
    ("weekdays", "WEEKLY;BYDAY=MO,TU,WE,TH,FR", ""),
    ("every weekday at 9:30", "WEEKLY;BYDAY=MO,TU,WE,TH,FR", "at 9:30"),
    ("on weekends", "WEEKLY;BYDAY=SA,SU", ""),
    ("every weekend", "WEEKLY;BYDAY=SA,SU", ""),
    ("каждый день", "WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", ""),
    ("ежедневно", "WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", ""),
    ("каждое утро 7:30", "WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "7:30"),
    ("daily", "WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", ""),
    ("every day", "WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", ""),
    ("everyday 7 am", "WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "7 am"),
    # Every second week, and further apart; a rhythm may wait for its day.
    ("через неделю", "WEEKLY;INTERVAL=2", ""),
    ("через пятницу", "WEEKLY;INTERVAL=2;BYDAY=FR", ""),
    ("по вторникам через неделю", "WEEKLY;INTERVAL=2;BYDAY=TU", ""),
    ("через неделю по вторникам", "WEEKLY;INTERVAL=2;BYDAY=TU", ""),
    ("раз в две недели", "WEEKLY;INTERVAL=2", ""),
    ("раз в 2 недели, пт, 19:00", "WEEKLY;INTERVAL=2;BYDAY=FR", "19:00"),
    ("каждые две недели по вторникам", "WEEKLY;INTERVAL=2;BYDAY=TU", ""),
    ("каждую вторую неделю в пт", "WEEKLY;INTERVAL=2;BYDAY=FR", ""),
    ("раз в 3 недели в субботу", "WEEKLY;INTERVAL=3;BYDAY=SA", ""),
    ("каждую неделю", "WEEKLY", ""),
    ("biweekly", "WEEKLY;INTERVAL=2", ""),
    ("bi-weekly on Fridays", "WEEKLY;INTERVAL=2;BYDAY=FR", ""),
    ("fortnightly", "WEEKLY;INTERVAL=2", ""),
    ("every other Friday", "WEEKLY;INTERVAL=2;BYDAY=FR", ""),
    ("Fridays every other week", "WEEKLY;INTERVAL=2;BYDAY=FR", ""),
    ("every two weeks on Monday", "WEEKLY;INTERVAL=2;BYDAY=MO", ""),
    ("every 2nd week on Monday", "WEEKLY;INTERVAL=2;BYDAY=MO", ""),
    ("once every two weeks on Mondays", "WEEKLY;INTERVAL=2;BYDAY=MO", ""),
    # Every month on a weekday.
    ("первая среда", "MONTHLY;BYDAY=1WE", ""),
    ("первая среда 19:00", "MONTHLY;BYDAY=1WE", "19:00"),
    ("первая среда месяца", "MONTHLY;BYDAY=1WE", ""),
    ("1-я среда месяца", "MONTHLY;BYDAY=1WE", ""),
    ("каждый первый вторник месяца", "MONTHLY;BYDAY=1TU", ""),
    ("каждую вторую пятницу месяца", "MONTHLY;BYDAY=2FR", ""),
    ("каждый третий четверг месяца", "MONTHLY;BYDAY=3TH", ""),
    ("последняя пятница месяца", "MONTHLY;BYDAY=-1FR", ""),
    ("каждая последняя пятница", "MONTHLY;BYDAY=-1FR", ""),
    ("первую пятницу каждого месяца", "MONTHLY;BYDAY=1FR", ""),
    ("каждый месяц в последнюю пятницу", "MONTHLY;BYDAY=-1FR", ""),
    ("раз в месяц в первую пятницу", "MONTHLY;BYDAY=1FR", ""),
    ("ежемесячно в первый вторник", "MONTHLY;BYDAY=1TU", ""),
    ("раз в два месяца в первую субботу", "MONTHLY;INTERVAL=2;BYDAY=1SA", ""),
    ("first Wednesday of every month", "MONTHLY;BYDAY=1WE", ""),
    ("first Wednesday 7 pm", "MONTHLY;BYDAY=1WE", "7 pm"),
    ("the third Thursday of each month", "MONTHLY;BYDAY=3TH", ""),
    ("every 4th Thursday of the month", "MONTHLY;BYDAY=4TH", ""),
    ("last Friday of the month at 7pm", "MONTHLY;BYDAY=-1FR", "at 7pm"),
    ("monthly on the first Friday", "MONTHLY;BYDAY=1FR", ""),
    # Every month on a date, which stays as words for the first meeting.
    ("каждый месяц 5-го", "MONTHLY", "5 числа"),
    ("каждый месяц 31-го 19:00", "MONTHLY", "31 числа 19:00"),
    ("5 числа каждого месяца", "MONTHLY", "5 числа"),
    ("пятого числа каждого месяца", "MONTHLY", "5 числа"),
    ("двадцать пятого числа каждого месяца 19:00", "MONTHLY", "25 числа 19:00"),
    ("каждое 15 число", "MONTHLY", "15 числа"),
    ("каждого 15-го числа", "MONTHLY", "15 числа"),
    ("один раз в месяц 15-го числа", "MONTHLY", "15 числа"),
    ("ежемесячно 15 числа", "MONTHLY", "15 числа"),
    ("раз в квартал 1 числа", "MONTHLY;INTERVAL=3", "1 числа"),
    ("monthly on the 5th", "MONTHLY", "5th"),
    ("every month on the 22nd", "MONTHLY", "22nd"),
    ("on the 1st of each month at 7 pm", "MONTHLY", "1st at 7 pm"),
    ("раз в месяц", "MONTHLY", ""),
    ("monthly", "MONTHLY", ""),
    # So many times, until a day, or open; from a day on.
    ("каждую пятницу 8 раз", "WEEKLY;BYDAY=FR;COUNT=8", ""),
    ("8 раз по пятницам", "WEEKLY;BYDAY=FR;COUNT=8", ""),
    ("каждую среду 10 занятий", "WEEKLY;BYDAY=WE;COUNT=10", ""),
    ("every Friday 8 times at 7 pm", "WEEKLY;BYDAY=FR;COUNT=8", "at 7 pm"),
    ("every Wednesday, 10 sessions", "WEEKLY;BYDAY=WE;COUNT=10", ""),
    ("каждую пятницу до 15 декабря", "WEEKLY;BYDAY=FR;UNTIL=20261215", ""),
    ("каждую среду до 15.12", "WEEKLY;BYDAY=WE;UNTIL=20261215", ""),
    ("каждую среду до 15.12.2027", "WEEKLY;BYDAY=WE;UNTIL=20271215", ""),
    ("каждую среду до пятого декабря", "WEEKLY;BYDAY=WE;UNTIL=20261205", ""),
    ("по пятницам до конца мая 19:00", "WEEKLY;BYDAY=FR;UNTIL=20270531", "19:00"),
    ("каждый вторник до конца года", "WEEKLY;BYDAY=TU;UNTIL=20261231", ""),
    ("каждую среду до Нового года", "WEEKLY;BYDAY=WE;UNTIL=20261231", ""),
    ("каждую среду до мая", "WEEKLY;BYDAY=WE;UNTIL=20270430", ""),
    ("каждую среду по май", "WEEKLY;BYDAY=WE;UNTIL=20270531", ""),
    ("every Friday until Dec 15", "WEEKLY;BYDAY=FR;UNTIL=20261215", ""),
    ("every Wednesday through Dec 20", "WEEKLY;BYDAY=WE;UNTIL=20261220", ""),
    ("every Wednesday until May", "WEEKLY;BYDAY=WE;UNTIL=20270430", ""),
    ("every Wednesday till the end of the month", "WEEKLY;BYDAY=WE;UNTIL=20261130", ""),
    ("каждую среду бессрочно", "WEEKLY;BYDAY=WE", ""),
    ("по пт с 6 декабря", "WEEKLY;BYDAY=FR", "06.12.2026"),
    ("from Dec 5 every Saturday at 10 am", "WEEKLY;BYDAY=SA", "05.12.2026 at 10 am"),
    (
        "каждый день с 1 по 20 декабря",
        "WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;UNTIL=20261220",
        "01.12.2026",
    ),
    ("по вт с 1 декабря по 28 февраля", "WEEKLY;BYDAY=TU;UNTIL=20270228", "01.12.2026"),
    ("каждую среду до мая 2028", "WEEKLY;BYDAY=WE;UNTIL=20280430", ""),
    ("каждую среду по 2027 год", "WEEKLY;BYDAY=WE;UNTIL=20271231", ""),
    ("every Friday until the end of 2027", "WEEKLY;BYDAY=FR;UNTIL=20271231", ""),
    ("каждую среду 2 года подряд", "WEEKLY;BYDAY=WE;UNTIL=20281122", ""),
    ("every Friday for a year", "WEEKLY;BYDAY=FR;UNTIL=20271122", ""),
    # What is not understood is left.
    ("каждую среду дети 7 лет", "WEEKLY;BYDAY=WE", "дети 7 лет"),
    ("Йога каждую пятницу 19:00 зал 2, 12 мест", "WEEKLY;BYDAY=FR", "Йога 19:00 зал 2, 12 мест"),
    ("каждую среду до лета", "WEEKLY;BYDAY=WE", "до лета"),
    ("каждую среду до 20:00", "WEEKLY;BYDAY=WE", "до 20:00"),
    ("каждую среду кроме июля", "WEEKLY;BYDAY=WE", "кроме июля"),
    ("каждую среду 8 недель", "WEEKLY;BYDAY=WE", "8 недель"),
]
# Names and single meetings. "Everyday" and "Weekly" before a word are part of a name, "пт" alone is
# one Friday, "через неделю" is in a week if anything stands beside it, and a month makes one day of
# "первая среда декабря".
NO_RHYTHM = [
    "Пятничный кинопросмотр",
    "Каждому своё",
    "Вторник",
    "Йога в пятницу 19:00",
    "Йога пт 19:00",
    "Среда обитания",
    "Чёрная пятница",
    "По средствам",
    "По воскресенью",
    "Средний возраст",
    "Субботник в субботу 10:00",
    "Понедельник начинается в субботу",
    "Первая среда декабря 19:00",
    "в первую среду 19:00",
    "каждую первую среду декабря",
    "Йога через неделю 19:00",
    "Месяц без сахара",
    "8 раз отмерь",
    "2 раза подумай",
    "Клуб «По пятницам»",
    "Двенадцать месяцев",
    "Everyday English",
    "Weekly quiz",
    "Daily Mail reading",
    "Monthly report",
    "Sunday and Monday blues",
    "Third Wednesday Club",
    "Last Friday 19:00",
    "Friday the 13th",
    "Fri night drinks",
    "Sunday roast 14:00",
    "Friday Night Jazz 7 pm",
    "Воскресный бранч 12:00",
]
# Names that sound like a rhythm: nothing before it, no hour, and words that are no detail.
NAMES = [
    "Every minute counts",
    "Каждый час дорог",
    "Каждый день как последний",
    "Каждый понедельник начинается в субботу",
    "Раз в неделю я встаю рано",
    "Every day I write the book",
    "Fridays for Future",
    "Casual Fridays",
    "Taco Tuesdays",
    "Lazy weekends",
    "Sundays in the Park",
    "Fridays at Vera's",
]
# What cannot be a series, or could be two, and the words that are asked about.
REFUSED = [
    ("каждую вторую пятницу", "either", "каждую вторую пятницу"),
    ("каждый третий четверг", "either", "каждый третий четверг"),
    ("каждую 2-ю пятницу", "either", "каждую 2-ю пятницу"),
    ("every second Friday", "either", "every second Friday"),
    ("every third Monday", "either", "every third Monday"),
    ("каждое 32-е число", "unclear", "каждое 32-е число"),
    ("10 и 25 числа каждого месяца", "unclear", "10 и 25 числа каждого месяца"),
    ("первый и третий вторник месяца", "unclear", "первый и третий вторник месяца"),
    ("пятая пятница месяца", "unclear", "пятая пятница месяца"),
    ("последний день месяца", "unclear", "последний день месяца"),
    ("через день", "unclear", "через день"),
    ("каждые 3 дня", "unclear", "каждые 3 дня"),
    ("every 3 days", "unclear", "every 3 days"),
    ("каждые 0 недель", "unclear", "каждые 0 недель"),
    ("каждые 100 недель", "unclear", "каждые 100 недель"),
    ("раз в год", "unclear", "раз в год"),
    ("2 раза в неделю", "unclear", "2 раза в неделю"),
    ("twice a week", "unclear", "twice a week"),
    ("раз в неделю по вт и чт", "unclear", "раз в неделю по вт и чт"),
    ("раз в месяц по пятницам", "unclear", "раз в месяц по пятницам"),
    ("каждый день по пятницам", "unclear", "каждый день по пятницам"),
    ("bimonthly", "unclear", "bimonthly"),
    ("каждую пятницу 5 числа каждого месяца", "unclear", "каждую пятницу 5 числа каждого месяца"),
    ("каждую неделю раз в две недели", "unclear", "каждую неделю раз в две недели"),
    ("по вт в 19:00 и по чт в 20:00", "unclear", "по вт в 19:00 и по чт"),
    ("каждую пятницу 0 раз", "unclear", "0 раз"),
    ("каждую среду 500 раз", "too-many", "500 раз"),
    ("every Friday 999999 times", "too-many", "999999 times"),
    ("каждую среду до 2040 года", "too-far", "до 2040 года"),
    ("каждую среду до мая 2040 года", "too-far", "до мая 2040 года"),
    ("каждую среду до 31.12.2099", "too-far", "до 31.12.2099"),
    ("every Friday until 2040", "too-far", "until 2040"),
    ("каждую среду 20 лет подряд", "too-far", "20 лет подряд"),
    ("every Friday for 10 years", "too-far", "for 10 years"),
    ("200 раз в день", "too-often", "200 раз в день"),
    ("200 times a day", "too-often", "200 times a day"),
    ("каждый час", "too-often", "каждый час"),
    ("every 5 minutes", "too-often", "every 5 minutes"),
    ("каждые 20 лет", "unclear", "каждые 20 лет"),
    ("FREQ=WEEKLY;BYDAY=FR", "unclear", "FREQ=WEEKLY;BYDAY=FR"),
    (
        "RRULE:FREQ=SECONDLY;INTERVAL=1;COUNT=999999999",
        "unclear",
        "RRULE:FREQ=SECONDLY;INTERVAL=1;COUNT=999999999",
    ),
    ("каждую пятницу до вчера", "unclear", "до вчера"),
    ("every Friday until yesterday", "unclear", "until yesterday"),
    ("каждую среду до 5 декабря 8 раз", "unclear", "до 5 декабря 8 раз"),
]


def rule(rhythm: Rhythm) -> str:
    """Shorter than RRULE text; a rhythm that waits for its day has none."""
    return re.sub(r"FREQ=|T235959|;BYDAY=(?=;|$)", "", rhythm.rule)


@pytest.mark.parametrize(("said", "meant", "rest"), RHYTHMS)
def test_a_phrase_is_a_rhythm_and_what_is_left(said: str, meant: str, rest: str) -> None:
    rhythm, left = read_rhythm(said, TODAY)
    assert rhythm is not None
    assert (rule(rhythm), left) == (meant, rest)


def test_there_are_phrases_enough() -> None:
    said = [row[0] for row in (*RHYTHMS, *REFUSED)] + NO_RHYTHM + NAMES
    assert len(said) == len(set(said)) >= 150
    assert len(NO_RHYTHM) >= 25
    russian = [one for one in said if re.search("[а-яё]", one)]
    assert min(len(russian), len(said) - len(russian)) >= 50


@pytest.mark.parametrize("said", NO_RHYTHM)
def test_other_words_are_no_rhythm(said: str) -> None:
    assert read_rhythm(said, TODAY) == (None, said)
    assert read_line(said, NOW, ZONE) is None


@pytest.mark.parametrize("said", NAMES)
def test_a_name_that_sounds_like_a_rhythm_is_no_line(said: str) -> None:
    assert read_line(said, NOW, ZONE) is None


@pytest.mark.parametrize(("said", "why", "asked"), REFUSED)
def test_what_cannot_be_or_could_be_two_is_refused(said: str, why: str, asked: str) -> None:
    for refused in (lambda: read_rhythm(said, TODAY), lambda: read_line(said, NOW, ZONE)):
        with pytest.raises(Refusal) as refusal:
            refused()
        told = refusal.value
        assert (told.key, told.details["words"]) == (f"series-{why}", asked)


def test_a_date_that_is_left_is_read_as_the_first_meeting() -> None:
    for said, first in [
        ("каждый месяц 5-го в 19:00", "2026-12-05"),
        ("monthly on the 5th at 7 pm", "2026-12-05"),
        ("по пт с 4 декабря 19:00", "2026-12-04"),
    ]:
        rhythm, rest = read_rhythm(said, TODAY)
        found = moments.read_moment(rest, NOW, ZONE)
        assert isinstance(found, datetime)
        assert found.astimezone(ZoneInfo(ZONE)).date().isoformat() == first
        assert rhythm is not None


LONG = [
    "Йога каждую пятницу 19:00 " + "и ещё много слов " * 300,
    "пн, " * 500,
    "каждую " * 800,
    "Йога каждую пятницу FREQ=DAILY;BYDAY=" + "MO," * 1_500,
    "",
    " \n\t\x00\x01",
]


@pytest.mark.parametrize("said", LONG)
def test_too_long_or_no_words_at_all_is_no_rhythm(said: str) -> None:
    assert read_rhythm(said, TODAY) == (None, said)
    assert read_line(said, NOW, ZONE) is None


@pytest.mark.parametrize(
    "again",
    ["в 7 ", "до 5 ", "с 5 по ", "с 5 декабря по ", "19:00-", "1 час ", "1-е и ", "в ", "до ", "«"],
)
def test_a_line_of_the_full_length_asks_for_few_clocks_and_dates(
    again: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {"read_clock": 0, "read_day": 0}
    for name in asked:
        real = getattr(moments, name)

        def counting(*args: Any, real: Any = real, of: str = name, **more: Any) -> Any:
            asked[of] += 1
            return real(*args, **more)

        monkeypatch.setattr(moments, name, counting)
    said = ("Йога каждую пятницу " + again * 300)[: series_phrases.LONGEST]
    read_line(said, NOW, ZONE)
    looks = series_phrases_details.MOST_LOOKS * series_phrases_details.CLOCK_WORDS
    assert asked["read_clock"] <= 2 * looks + 2 * len(said) // 6
    assert asked["read_day"] <= 3 * series_phrases_details.MOST_ENDS * 4


def patterns(found: object) -> Iterator[re.Pattern[str]]:
    if isinstance(found, re.Pattern):
        yield found
    elif isinstance(found, list | tuple):
        for one in found:
            yield from patterns(one)
    elif isinstance(found, dict):
        yield from patterns(list(found.values()))


def repeats(parsed: Any, within: bool = False) -> bool:
    """Whether something without a bound is repeated without a bound."""
    for code, value in parsed:
        inner, endless = value, False
        if code in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
            endless = value[1] == _constants.MAXREPEAT
            inner = (value[2],)
        if endless and within:
            return True
        parts = inner if isinstance(inner, tuple | list) else ()
        for part in [one for some in parts for one in (some if isinstance(some, list) else [some])]:
            if isinstance(part, _parser.SubPattern) and repeats(part, within or endless):
                return True
    return False


def test_no_pattern_can_take_more_than_its_text() -> None:
    assert repeats(_parser.parse("(?:(a+)|b)+"))
    tables = [*patterns(vars(series_phrases_words)), re.compile(series_phrases_words.CHUNK)]
    assert len(tables) > 40
    assert [one.pattern for one in tables if repeats(_parser.parse(one.pattern))] == []


def test_monthly_by_date_keeps_no_day_and_weekly_without_days_waits_for_one() -> None:
    monthly, _ = read_rhythm("каждый месяц 5-го", TODAY)
    weekly, _ = read_rhythm("раз в две недели", TODAY)
    assert monthly == Rhythm(Every.DATE)
    assert weekly == Rhythm(Every.WEEK, 2)
    assert weekly.beginning(TODAY).rule == "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU"
