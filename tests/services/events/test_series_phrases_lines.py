"""Lines that make a series: the title, the rhythm, the hour, the place, and what is left."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.core.errors import Refusal
from services.events.series_phrases import Line, read_line
from services.events.series_rules import dates
from tests.services.events.test_series_phrases import rule

ZONE = "Europe/Moscow"
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=ZoneInfo(ZONE)).astimezone(UTC)  # a Sunday

# Whole lines: the title, the rule, the first date and hour, and what else is said or left.
LINES: list[tuple[str, str | None, str, str, dict[str, Any]]] = [
    (
        "Йога каждую пятницу 19:00 зал 2, 12 мест",
        "Йога",
        "WEEKLY;BYDAY=FR",
        "2026-11-27 19:00",
        {"place": "зал 2", "seats": 12},
    ),
    (
        "Yoga every Friday 7 pm room 2, 12 seats",
        "Yoga",
        "WEEKLY;BYDAY=FR",
        "2026-11-27 19:00",
        {"place": "room 2", "seats": 12},
    ),
    (
        "Йога: каждую пятницу; 19:00; зал 2; 12 мест",
        "Йога",
        "WEEKLY;BYDAY=FR",
        "2026-11-27 19:00",
        {"place": "зал 2", "seats": 12},
    ),
    (
        "«ЙОГА КАЖДУЮ ПЯТНИЦУ — 19:00 — ЗАЛ 2»",
        "ЙОГА",
        "WEEKLY;BYDAY=FR",
        "2026-11-27 19:00",
        {"place": "ЗАЛ 2"},
    ),
    (
        "Йога 🧘 каждую пятницу 19 зал 2",
        "Йога 🧘",
        "WEEKLY;BYDAY=FR",
        "2026-11-27 19:00",
        {"place": "зал 2"},
    ),
    ("Йога 19:00 каждую пятницу", "Йога", "WEEKLY;BYDAY=FR", "2026-11-27 19:00", {}),
    (
        "Йога, 12 мест, 8 раз по пятницам, 19:00",
        "Йога",
        "WEEKLY;BYDAY=FR;COUNT=8",
        "2026-11-27 19:00",
        {"seats": 12},
    ),
    (
        "Завтрак по субботам в 10 утра в кафе «Уют», до 8 человек",
        "Завтрак",
        "WEEKLY;BYDAY=SA",
        "2026-11-28 10:00",
        {"place": "в кафе «Уют»", "seats": 8},
    ),
    (
        "Кинопоказ, последняя пятница месяца, 20:00, во дворе, 30 мест",
        "Кинопоказ",
        "MONTHLY;BYDAY=-1FR",
        "2026-11-27 20:00",
        {"place": "во дворе", "seats": 30},
    ),
    (
        "Футбол каждое воскресенье 11:00 во дворе на 22 человека, 90 мин, до конца октября",
        "Футбол",
        "WEEKLY;BYDAY=SU;UNTIL=20271031",
        "2026-11-29 11:00",
        {"place": "во дворе", "seats": 22, "minutes": 90},
    ),
    (
        "Английский по вт и чт с 19:00 до 20:30 в библиотеке, 10 мест",
        "Английский",
        "WEEKLY;BYDAY=TU,TH",
        "2026-11-24 19:00",
        {"place": "в библиотеке", "seats": 10, "minutes": 90},
    ),
    (
        "Йога каждую пятницу 19:00-20:30 онлайн",
        "Йога",
        "WEEKLY;BYDAY=FR",
        "2026-11-27 19:00",
        {"place": "онлайн", "minutes": 90},
    ),
    (
        "Йога каждую пятницу в 7 вечера в зале 2 на 12 человек 2 часа",
        "Йога",
        "WEEKLY;BYDAY=FR",
        "2026-11-27 19:00",
        {"place": "в зале 2", "seats": 12, "minutes": 120},
    ),
    ("Йога каждую пятницу в 2 часа", "Йога", "WEEKLY;BYDAY=FR", "2026-11-27 14:00", {}),
    (
        "Йога каждую пятницу 18:00 полтора часа",
        "Йога",
        "WEEKLY;BYDAY=FR",
        "2026-11-27 18:00",
        {"minutes": 90},
    ),
    (
        "Run Tuesdays and Thursdays 7 am, park, max 20",
        "Run",
        "WEEKLY;BYDAY=TU,TH",
        "2026-11-24 07:00",
        {"place": "park", "seats": 20},
    ),
    (
        "Yoga every Friday at noon in the yard for 1 h",
        "Yoga",
        "WEEKLY;BYDAY=FR",
        "2026-11-27 12:00",
        {"place": "in the yard", "minutes": 60},
    ),
    (
        "Casual Fridays 7 pm room 2",
        "Casual Fridays",
        "WEEKLY;BYDAY=FR",
        "2026-11-27 19:00",
        {"place": "room 2"},
    ),
    (
        "Casual Fridays every Friday 7 pm",
        "Casual Fridays",
        "WEEKLY;BYDAY=FR",
        "2026-11-27 19:00",
        {},
    ),
    ("Yoga, Fridays, 7 pm", "Yoga", "WEEKLY;BYDAY=FR", "2026-11-27 19:00", {}),
    ("Yoga 7 pm Fridays", "Yoga", "WEEKLY;BYDAY=FR", "2026-11-27 19:00", {}),
    (
        "Танцы каждую пятницу с 22 до 2",
        "Танцы",
        "WEEKLY;BYDAY=FR",
        "2026-11-27 22:00",
        {"minutes": 240},
    ),
    ("Йога каждую пятницу в 9", "Йога", "WEEKLY;BYDAY=FR", "2026-11-27 09:00", {}),
    (
        "Йога каждую пятницу с 7 до 9",
        "Йога",
        "WEEKLY;BYDAY=FR",
        "2026-11-27",
        {"unread": "с 7 до 9"},
    ),
    (
        "Board games every other Saturday 5 pm, lobby, 16 people, 3 hours",
        "Board games",
        "WEEKLY;INTERVAL=2;BYDAY=SA",
        "2026-11-28 17:00",
        {"place": "lobby", "seats": 16, "minutes": 180},
    ),
    (
        "Book club first Wednesday of the month 7-9 pm, library, 12 places, bring your book",
        "Book club",
        "MONTHLY;BYDAY=1WE",
        "2026-12-02 19:00",
        {"place": "library", "seats": 12, "minutes": 120, "unread": "bring your book"},
    ),
    (
        "Йога раз в две недели по пятницам 19:00 с 5 декабря",
        "Йога",
        "WEEKLY;INTERVAL=2;BYDAY=FR",
        "2026-12-11 19:00",
        {},
    ),
    (
        "Совет дома 5 числа каждого месяца 20:00 зум",
        "Совет дома",
        "MONTHLY",
        "2026-12-05 20:00",
        {"place": "зум"},
    ),
    ("Йога раз в две недели 19:00", "Йога", "WEEKLY;INTERVAL=2", "19:00", {}),
    ("Йога еженедельно с 5 декабря 19:00", "Йога", "WEEKLY;BYDAY=SA", "2026-12-05 19:00", {}),
    ("Шахматы каждое воскресенье 11:00", "Шахматы", "WEEKLY;BYDAY=SU", "2026-11-29 11:00", {}),
    ("Шахматы каждое воскресенье 18:00", "Шахматы", "WEEKLY;BYDAY=SU", "2026-11-22 18:00", {}),
    (
        "100 приседаний каждый день 8:00",
        "100 приседаний",
        "WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU",
        "2026-11-23 08:00",
        {},
    ),
    (
        "Фильм «12 человек» каждую пятницу 19:00",
        "Фильм «12 человек»",
        "WEEKLY;BYDAY=FR",
        "2026-11-27 19:00",
        {},
    ),
    (
        "Фильм 12:08 к востоку каждую пятницу 19:00",
        "Фильм 12:08 к востоку",
        "WEEKLY;BYDAY=FR",
        "2026-11-27 19:00",
        {},
    ),
    ("Йога каждую пятницу в 7", "Йога", "WEEKLY;BYDAY=FR", "2026-11-27", {"unread": "в 7"}),
    (
        "Йога каждую пятницу в полночь",
        "Йога",
        "WEEKLY;BYDAY=FR",
        "2026-11-27",
        {"unread": "в полночь"},
    ),
    (
        "Йога каждую пятницу вечером зал 2",
        "Йога",
        "WEEKLY;BYDAY=FR",
        "2026-11-27",
        {"place": "зал 2", "unread": "вечером"},
    ),
    (
        "Йога каждую пятницу до 20:00",
        "Йога",
        "WEEKLY;BYDAY=FR",
        "2026-11-27",
        {"unread": "до 20:00"},
    ),
    (
        "Йога каждую пятницу 19:00 приносите коврики",
        "Йога",
        "WEEKLY;BYDAY=FR",
        "2026-11-27 19:00",
        {"unread": "приносите коврики"},
    ),
    (
        "Йога каждую пятницу 19:00 5 кругов",
        "Йога",
        "WEEKLY;BYDAY=FR",
        "2026-11-27 19:00",
        {"unread": "5 кругов"},
    ),
    (
        "Йога каждую пятницу, 5-6 человек, 19:00",
        "Йога",
        "WEEKLY;BYDAY=FR",
        "2026-11-27 19:00",
        {"unread": "5-6 человек"},
    ),
    (
        "Йога каждую пятницу 19:00 12 мест 15 мест",
        "Йога",
        "WEEKLY;BYDAY=FR",
        "2026-11-27 19:00",
        {"seats": 12, "unread": "15 мест"},
    ),
    (
        "Йога каждую пятницу 19:00 0 мест",
        "Йога",
        "WEEKLY;BYDAY=FR",
        "2026-11-27 19:00",
        {"unread": "0 мест"},
    ),
    (
        "Йога каждую пятницу 19:00 кроме июля, зал 2",
        "Йога",
        "WEEKLY;BYDAY=FR",
        "2026-11-27 19:00",
        {"place": "зал 2", "unread": "кроме июля"},
    ),
    (
        "Каждую пятницу 19:00 йога в зале 2",
        None,
        "WEEKLY;BYDAY=FR",
        "2026-11-27 19:00",
        {"place": "в зале 2", "unread": "йога"},
    ),
    ("каждое воскресенье утром", None, "WEEKLY;BYDAY=SU", "2026-11-29", {"unread": "утром"}),
    (
        "Йога каждую пятницу 5 кругов",
        "Йога",
        "WEEKLY;BYDAY=FR",
        "2026-11-27",
        {"unread": "5 кругов"},
    ),
    ("Семь раз отмерь каждую пятницу", "Семь раз отмерь", "WEEKLY;BYDAY=FR", "2026-11-27", {}),
    ("каждую пятницу", None, "WEEKLY;BYDAY=FR", "2026-11-27", {}),
]


def test_an_end_before_the_first_date_is_refused() -> None:
    with pytest.raises(Refusal, match="series-unclear"):
        read_line("Йога каждую пятницу 19:00 до 25 ноября", NOW, ZONE)
    with pytest.raises(Refusal, match="series-unclear"):
        read_line("Йога каждую пятницу 19:00 с 20 ноября", NOW, ZONE)


@pytest.mark.parametrize(("said", "title", "meant", "when", "more"), LINES)
def test_a_line_makes_a_series(
    said: str, title: str | None, meant: str, when: str, more: dict[str, Any]
) -> None:
    line = read_line(said, NOW, ZONE)
    assert line is not None
    told = [str(line.first)] if line.first else []
    told += [f"{line.at:%H:%M}"] if line.at else []
    assert (line.title, rule(line.rhythm), " ".join(told)) == (title, meant, when)
    found = {key: getattr(line, key) for key in ("place", "seats", "minutes", "unread")}
    assert {key: value for key, value in found.items() if value is not None} == more


def test_the_first_date_is_a_date_of_the_rhythm() -> None:
    for said, *_ in LINES:
        line = read_line(said, NOW, ZONE)
        assert line is not None
        if line.first:
            before = line.first - timedelta(days=1)
            assert next(dates(line.rhythm, line.first, before, line.first)) == line.first


def test_the_hour_decides_whether_today_counts_by_the_clock_on_the_wall() -> None:
    late = datetime(2026, 11, 22, 21, 30, tzinfo=UTC)  # Monday 00:30 in Moscow
    line = read_line("Зарядка каждый понедельник 7:00", late, ZONE)
    assert line is not None
    assert line.first == date(2026, 11, 23)


def words_of(line: Line) -> str:
    return " ".join(filter(None, (line.title, line.place, line.unread)))


@pytest.mark.parametrize("said", [row[0] for row in LINES])
def test_no_word_is_lost_wherever_it_stands(said: str) -> None:
    """A word that nobody knows, put between any two words, comes back in title, place or rest."""
    parts = said.split()
    for at in range(len(parts) + 1):
        mixed = " ".join([*parts[:at], "брюква", *parts[at:]])
        try:
            line = read_line(mixed, NOW, ZONE)
        except Refusal as refusal:
            assert refusal.key.startswith("series-")  # noqa: PT017 - either is an answer
            continue
        assert line is None or "брюква" in words_of(line), mixed


TALK = (
    "каждую каждый каждое по в во с со до на и , ; - раз 2 раза неделю две недели месяц месяца "
    "день через числа 5 5-го 32 19 19:00 19:00-20:30 7 вечера утром полночь первая вторую "
    "последний пт пятницу средам среда вт/чт пн-пт вторник будням выходным декабря 15.12 мая конца "
    "года вчера завтра зал 12 мест человек часа 90 минут час онлайн every other second last first "
    "Friday Fridays Tue Thu weekly monthly on the of month until Dec 15 times at pm for 1 h seats «"
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(TALK.split()), max_size=14))
def test_any_talk_of_such_words_is_answered(talk: list[str]) -> None:
    said = " ".join(["Йога", *talk, "брюква"])
    try:
        line = read_line(said, NOW, ZONE)
    except Refusal as refusal:
        assert refusal.key.startswith("series-")  # noqa: PT017 - either is an answer
        return
    assert line is None or "брюква" in words_of(line)
    if line and line.first and line.rhythm.until:
        assert line.first <= line.rhythm.until
