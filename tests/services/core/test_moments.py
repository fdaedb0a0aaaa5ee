from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from services.core.errors import Refusal
from services.core.moments import Doubt, hours, read_clock, read_day, read_moment, suggest

ZONE = "Europe/Moscow"
PLACE = ZoneInfo(ZONE)
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=PLACE).astimezone(UTC)  # a Sunday


def local(text: str, zone: str = ZONE) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


SUNDAY = NOW
WEDNESDAY = local("2026-11-25 12:00").astimezone(UTC)
NEW_YEARS_EVE = local("2026-12-31 15:00").astimezone(UTC)

# What is typed, when, and what it means: a moment; a doubt, the day if that is certain, and the
# hours on offer; or a refusal.
PHRASES = [
    # A clock alone is the next one.
    ("ru", SUNDAY, "10:00", "2026-11-23 10:00"),
    ("ru", SUNDAY, "18.30", "2026-11-22 18:30"),
    ("ru", SUNDAY, "в 19", "2026-11-22 19:00"),
    ("ru", SUNDAY, "3 дня", "2026-11-22 15:00"),
    ("ru", SUNDAY, "в час дня", "2026-11-22 13:00"),
    ("ru", SUNDAY, "в пять вечера", "2026-11-22 17:00"),
    ("en", SUNDAY, "12 pm", "2026-11-23 12:00"),
    ("ru", SUNDAY, "в 7", "2026-11-22 19:00"),
    ("ru", SUNDAY, "в полночь", "2026-11-23 00:00"),
    # Today and tomorrow.
    ("ru", SUNDAY, "сегодня 19:00", "2026-11-22 19:00"),
    ("ru", SUNDAY, "сегодня вечером в 8", "2026-11-22 20:00"),
    ("ru", SUNDAY, "седня в 7", "2026-11-22 19:00"),
    ("ru", SUNDAY, "сегодня в полночь", "2026-11-23 00:00"),
    ("en", SUNDAY, "tonight at 8", "2026-11-22 20:00"),
    ("ru", SUNDAY, "завтра 19", "2026-11-23 19:00"),
    ("ru", SUNDAY, "завтра 19 30", "2026-11-23 19:30"),
    ("ru", SUNDAY, "завтра 1930", "2026-11-23 19:30"),
    ("ru", SUNDAY, "19 завтра", "2026-11-23 19:00"),
    ("ru", SUNDAY, "завтра 19:00", "2026-11-23 19:00"),
    ("ru", SUNDAY, "завтра в 19", "2026-11-23 19:00"),
    ("ru", SUNDAY, "завтра в 19-00", "2026-11-23 19:00"),
    ("ru", SUNDAY, "завтра в 19.30", "2026-11-23 19:30"),
    ("ru", SUNDAY, "завтра в 19,30", "2026-11-23 19:30"),
    ("ru", SUNDAY, "завтра в 19ч", "2026-11-23 19:00"),
    ("ru", SUNDAY, "завтра в 19 часов 30 минут", "2026-11-23 19:30"),
    ("ru", SUNDAY, "Завтра, в 7 вечера!", "2026-11-23 19:00"),
    ("ru", SUNDAY, "завтра в 7 вечера 🙂", "2026-11-23 19:00"),
    ("ru", SUNDAY, "давайте завтра в 19:00", "2026-11-23 19:00"),
    ("ru", SUNDAY, "завтра начало в 19:00", "2026-11-23 19:00"),
    ("ru", SUNDAY, "завтра часов в 6", "2026-11-23 18:00"),
    ("ru", SUNDAY, "завтра примерно в 19", "2026-11-23 19:00"),
    ("ru", SUNDAY, "завтр в 19", "2026-11-23 19:00"),
    ("ru", SUNDAY, "завтра вечером 8", "2026-11-23 20:00"),
    ("ru", SUNDAY, "завтра в семь вечера", "2026-11-23 19:00"),
    ("ru", SUNDAY, "завтра в девятнадцать тридцать", "2026-11-23 19:30"),
    ("ru", SUNDAY, "завтра в восемнадцать ноль ноль", "2026-11-23 18:00"),
    ("ru", SUNDAY, "завтра в 3", "2026-11-23 15:00"),
    ("ru", SUNDAY, "завтра в 3 дня", "2026-11-23 15:00"),
    ("ru", SUNDAY, "завтра в 2 ночи", "2026-11-23 02:00"),
    ("ru", SUNDAY, "завтра в 9 утра", "2026-11-23 09:00"),
    ("ru", SUNDAY, "завтра с утра в 9", "2026-11-23 09:00"),
    ("ru", SUNDAY, "завтра в 7:00", "2026-11-23 07:00"),
    ("ru", SUNDAY, "завтра в полдень", "2026-11-23 12:00"),
    ("ru", SUNDAY, "полседьмого завтра", "2026-11-23 18:30"),
    ("ru", SUNDAY, "завтра в пол седьмого", "2026-11-23 18:30"),
    ("ru", SUNDAY, "завтра в половине 7 утра", "2026-11-23 06:30"),
    ("ru", SUNDAY, "завтра без четверти семь", "2026-11-23 18:45"),
    ("en", SUNDAY, "tomorrow at 7pm", "2026-11-23 19:00"),
    ("en", SUNDAY, "tmrw 7pm", "2026-11-23 19:00"),
    ("en", SUNDAY, "tomorrow 19", "2026-11-23 19:00"),
    ("en", SUNDAY, "tomorrow 7:30 pm", "2026-11-23 19:30"),
    ("en", SUNDAY, "tomorrow around 6", "2026-11-23 18:00"),
    ("en", SUNDAY, "tomorrow at half past six", "2026-11-23 18:30"),
    ("en", SUNDAY, "tomorrow at half past 7 p.m.", "2026-11-23 19:30"),
    ("en", SUNDAY, "tomorrow quarter to seven", "2026-11-23 18:45"),
    ("en", SUNDAY, "let's do tomorrow at noon", "2026-11-23 12:00"),
    ("ru", SUNDAY, "послезавтра в 18:30", "2026-11-24 18:30"),
    ("en", SUNDAY, "day after tomorrow 18:30", "2026-11-24 18:30"),
    # So much later.
    ("ru", SUNDAY, "через полчаса", "2026-11-22 12:30"),
    ("ru", SUNDAY, "через час", "2026-11-22 13:00"),
    ("ru", SUNDAY, "через полтора часа", "2026-11-22 13:30"),
    ("ru", SUNDAY, "через 1,5 часа", "2026-11-22 13:30"),
    ("ru", SUNDAY, "через 2 часа", "2026-11-22 14:00"),
    ("ru", SUNDAY, "через 2 часа 30 минут", "2026-11-22 14:30"),
    ("ru", SUNDAY, "через три дня и два часа", "2026-11-25 14:00"),
    ("en", SUNDAY, "in an hour and a half", "2026-11-22 13:30"),
    ("en", SUNDAY, "in 90 minutes", "2026-11-22 13:30"),
    ("ru", SUNDAY, "через 3 дня в 18:00", "2026-11-25 18:00"),
    ("ru", SUNDAY, "через 3 дня в 3 дня", "2026-11-25 15:00"),
    ("en", SUNDAY, "in 3 days at 18:00", "2026-11-25 18:00"),
    ("ru", SUNDAY, "через неделю в 10:00", "2026-11-29 10:00"),
    ("en", SUNDAY, "in a week at 10:00", "2026-11-29 10:00"),
    ("ru", SUNDAY, "через месяц в 18:00", "2026-12-22 18:00"),
    # Weekdays.
    ("ru", SUNDAY, "пт 19:00", "2026-11-27 19:00"),
    ("ru", SUNDAY, "пт 19", "2026-11-27 19:00"),
    ("ru", SUNDAY, "в четверг в 19 30", "2026-11-26 19:30"),
    ("ru", SUNDAY, "чт 1930", "2026-11-26 19:30"),
    ("ru", SUNDAY, "в пятницу в 7 вечера", "2026-11-27 19:00"),
    ("ru", SUNDAY, "в пятницу после работы в 7", "2026-11-27 19:00"),
    ("en", SUNDAY, "on friday at 7 pm", "2026-11-27 19:00"),
    ("en", SUNDAY, "fri 6", "2026-11-27 18:00"),
    ("en", SUNDAY, "thurs 18 30", "2026-11-26 18:30"),
    ("ru", SUNDAY, "в субботу в полдень", "2026-11-28 12:00"),
    ("en", SUNDAY, "saturday noon", "2026-11-28 12:00"),
    ("ru", SUNDAY, "в эту субботу в 12", "2026-11-28 12:00"),
    ("ru", SUNDAY, "ближайшая пятница 19:00", "2026-11-27 19:00"),
    ("ru", SUNDAY, "в следующую пятницу в 19:00", "2026-11-27 19:00"),
    ("ru", SUNDAY, "в пятницу на следующей неделе в 19:00", "2026-11-27 19:00"),
    ("en", SUNDAY, "next friday at 19:00", "2026-11-27 19:00"),
    ("ru", WEDNESDAY, "в следующую пятницу в 19:00", "2026-12-04 19:00"),
    ("ru", WEDNESDAY, "в пятницу в 19:00", "2026-11-27 19:00"),
    ("ru", SUNDAY, "в воскресенье в 18:00", "2026-11-22 18:00"),
    ("ru", SUNDAY, "в воскресенье в 10:00", "2026-11-29 10:00"),
    ("ru", SUNDAY, "пятница, 27 ноября, 19:00", "2026-11-27 19:00"),
    ("ru", SUNDAY, "чт 3.12 18:30", "2026-12-03 18:30"),
    # Dates.
    ("ru", SUNDAY, "29 ноя 18", "2026-11-29 18:00"),
    ("ru", SUNDAY, "29 ноя 18 30", "2026-11-29 18:30"),
    ("ru", SUNDAY, "29.11 18", "2026-11-29 18:00"),
    ("ru", SUNDAY, "29ноя в 18", "2026-11-29 18:00"),
    ("ru", SUNDAY, "18 5 декабря", "2026-12-05 18:00"),
    ("ru", SUNDAY, "5 декабря 19", "2026-12-05 19:00"),
    ("ru", SUNDAY, "5 декабря 1930", "2026-12-05 19:30"),
    ("ru", SUNDAY, "пятого декабря в шесть вечера", "2026-12-05 18:00"),
    ("ru", SUNDAY, "двадцать пятого декабря в 18:00", "2026-12-25 18:00"),
    ("ru", SUNDAY, "1 января в полночь", "2027-01-01 00:00"),
    ("ru", NEW_YEARS_EVE, "1 января в полночь", "2027-01-01 00:00"),
    ("ru", SUNDAY, "5 декабря в 00:00", "2026-12-05 00:00"),
    ("ru", SUNDAY, "22 ноября 18:00", "2026-11-22 18:00"),
    ("ru", SUNDAY, "12 декабря 18.30", "2026-12-12 18:30"),
    ("ru", SUNDAY, "12 дек. 18:30", "2026-12-12 18:30"),
    ("en", SUNDAY, "12th of December at 6:30pm", "2026-12-12 18:30"),
    ("en", SUNDAY, "Dec 12, 2026 6:30 PM", "2026-12-12 18:30"),
    ("en", SUNDAY, "dec 12 18", "2026-12-12 18:00"),
    ("en", SUNDAY, "dec 12 1830", "2026-12-12 18:30"),
    ("en", SUNDAY, "5 dec 6pm", "2026-12-05 18:00"),
    ("en", SUNDAY, "at 19:00 on 12 december", "2026-12-12 19:00"),
    ("ru", SUNDAY, "12.12 18:30", "2026-12-12 18:30"),
    ("ru", SUNDAY, "12.12 18.30", "2026-12-12 18:30"),
    ("ru", SUNDAY, "12/12 в 18:30", "2026-12-12 18:30"),
    ("ru", SUNDAY, "12.12.26 в 18.30", "2026-12-12 18:30"),
    ("en", SUNDAY, "2026-12-12 18:30", "2026-12-12 18:30"),
    ("ru", SUNDAY, "1.12 19:00", "2026-12-01 19:00"),
    ("ru", SUNDAY, "12 числа в 19:00", "2026-12-12 19:00"),
    ("ru", SUNDAY, "12-го в 19:00", "2026-12-12 19:00"),
    ("ru", SUNDAY, "в 7 30 ноября", "half 2026-11-30 07:00 19:00"),
    ("en", SUNDAY, "on the 12th at 7pm", "2026-12-12 19:00"),
    ("ru", SUNDAY, "31 числа в 12:00", "2026-12-31 12:00"),
    ("ru", SUNDAY, "3 января 12:00", "2027-01-03 12:00"),
    ("ru", SUNDAY, "29 февраля 19:00", "2028-02-29 19:00"),
    # The day is certain, its hour is asked for.
    ("ru", SUNDAY, "5 декабря", "hour 2026-12-05 10:00 12:00 15:00 18:00 19:00 20:00"),
    ("en", SUNDAY, "december 5", "hour 2026-12-05 10:00 12:00 15:00 18:00 19:00 20:00"),
    ("ru", SUNDAY, "12.12", "hour 2026-12-12 10:00 12:00 15:00 18:00 19:00 20:00"),
    ("ru", SUNDAY, "пт 27", "hour 2026-11-27 10:00 12:00 15:00 18:00 19:00 20:00"),
    ("ru", SUNDAY, "сегодня", "hour 2026-11-22 15:00 18:00 19:00 20:00"),
    ("ru", SUNDAY, "завтра", "hour 2026-11-23 10:00 12:00 15:00 18:00 19:00 20:00"),
    ("ru", SUNDAY, "через 3 дня", "hour 2026-11-25 10:00 12:00 15:00 18:00 19:00 20:00"),
    (
        "ru",
        SUNDAY,
        "в эту субботу вечером",
        "hour 2026-11-28 18:00 18:30 19:00 19:30 20:00 21:00",
    ),
    ("en", SUNDAY, "saturday evening", "hour 2026-11-28 18:00 18:30 19:00 19:30 20:00 21:00"),
    (
        "ru",
        SUNDAY,
        "через две недели вечером",
        "hour 2026-12-06 18:00 18:30 19:00 19:30 20:00 21:00",
    ),
    ("en", SUNDAY, "tonight", "hour 2026-11-22 18:00 18:30 19:00 19:30 20:00 21:00"),
    ("ru", SUNDAY, "вечерком", "hour 2026-11-22 18:00 18:30 19:00 19:30 20:00 21:00"),
    ("ru", SUNDAY, "завтра утром", "hour 2026-11-23 08:00 09:00 10:00 11:00"),
    ("ru", SUNDAY, "утром", "hour 2026-11-23 08:00 09:00 10:00 11:00"),
    ("ru", SUNDAY, "завтра днём", "hour 2026-11-23 12:00 13:00 14:00 15:00 16:00 17:00"),
    ("ru", SUNDAY, "завтра ночью", "hour 2026-11-23 22:00 23:00"),
    ("ru", NEW_YEARS_EVE, "сегодня утром", "hour 2026-12-31"),
    # In the morning or in the evening?
    ("ru", SUNDAY, "завтра в 7", "half 2026-11-23 07:00 19:00"),
    ("ru", SUNDAY, "завтра 8", "half 2026-11-23 08:00 20:00"),
    ("ru", SUNDAY, "завтра в полдевятого", "half 2026-11-23 08:30 20:30"),
    ("en", SUNDAY, "tomorrow at 7", "half 2026-11-23 07:00 19:00"),
    ("en", SUNDAY, "friday half past 7", "half 2026-11-27 07:30 19:30"),
    # From nine on it is what a clock says, if that is still to come.
    ("ru", SUNDAY, "завтра в 9", "2026-11-23 09:00"),
    ("ru", SUNDAY, "завтра в полдесятого", "2026-11-23 09:30"),
    ("en", SUNDAY, "friday at 9", "2026-11-27 09:00"),
    ("ru", SUNDAY, "сегодня в 9", "2026-11-22 21:00"),
    # Whose midnight?
    ("ru", SUNDAY, "в субботу в полночь", "midnight - 28 00:00 29 00:00"),
    ("en", SUNDAY, "tomorrow 12 am", "midnight - 23 00:00 24 00:00"),
    ("ru", SUNDAY, "31 декабря в полночь", "midnight - 31 00:00 01 00:00"),
    # Over; the same hour is offered on the next day that has it.
    ("ru", SUNDAY, "сегодня 10:00", "past 2026-11-22 23 10:00"),
    ("ru", SUNDAY, "сегодня в 10", "past 2026-11-22 23 10:00"),
    ("en", SUNDAY, "today at 11", "past 2026-11-22 23 11:00"),
    ("ru", SUNDAY, "сегодня 12:00", "past 2026-11-22 23 12:00"),
    ("ru", SUNDAY, "22 ноября 10:00", "past 2026-11-22 23 10:00"),
    ("ru", SUNDAY, "вчера в 18:00", "past - 22 18:00"),
    ("ru", SUNDAY, "20 ноября в 19:00", "past - 22 19:00"),
    ("ru", SUNDAY, "1 ноября 2026 18:00", "past - 22 18:00"),
    ("ru", SUNDAY, "01.11.26 18:00", "past - 22 18:00"),
    # No.
    ("ru", SUNDAY, "", "when-unclear"),
    ("ru", SUNDAY, "привет", "when-unclear"),
    ("ru", SUNDAY, "5", "when-unclear"),
    ("ru", SUNDAY, "май", "when-unclear"),
    ("ru", SUNDAY, "32 декабря", "when-unclear"),
    ("ru", SUNDAY, "32 декабря 18:00", "when-unclear"),
    ("ru", SUNDAY, "31.02 18:00", "when-unclear"),
    ("en", SUNDAY, "12/25 18:00", "when-unclear"),
    ("ru", SUNDAY, "завтра в 25:00", "when-unclear"),
    ("ru", SUNDAY, "завтра 25", "when-unclear"),
    ("ru", SUNDAY, "завтра 18-20", "when-unclear"),
    ("ru", SUNDAY, "завтра 19:00-21:00", "when-unclear"),
    ("ru", SUNDAY, "с 19 до 21", "when-unclear"),
    ("ru", SUNDAY, "завтра в 15 утра", "when-unclear"),
    ("ru", SUNDAY, "завтра утром в 7 вечера", "when-unclear"),
    ("ru", SUNDAY, "завтра в полночь в 19:00", "when-unclear"),
    ("ru", SUNDAY, "завтра в 19:00 по москве", "when-unclear"),
    ("ru", SUNDAY, "через день в 18:00", "when-unclear"),
    ("ru", SUNDAY, "через 3 дня назад в 18:00", "when-unclear"),
    ("ru", SUNDAY, "по пятницам в 19:00", "when-unclear"),
    ("ru", SUNDAY, "в пятницу или субботу в 19:00", "when-unclear"),
    ("en", SUNDAY, "friday or saturday 7pm", "when-unclear"),
    ("ru", SUNDAY, "пятница 28 ноября 19:00", "when-unclear"),
    ("ru", SUNDAY, "завтра 19:00" + " " * 200, "when-unclear"),
    ("ru", SUNDAY, "вчера", "when-past"),
    ("ru", SUNDAY, "1 ноября 2026", "when-past"),
    ("ru", SUNDAY, "через 0 минут", "when-past"),
    ("ru", SUNDAY, "12.12.2030 18:00", "when-too-far"),
    ("ru", SUNDAY, "12.12.2030", "when-too-far"),
    ("ru", SUNDAY, "через 5 лет в 18:00", "when-too-far"),
]


def told(phrase: str, now: datetime, kept: date | None = None) -> str:
    """What is made of a phrase, as the table writes it."""
    try:
        read = read_moment(phrase, now, ZONE, kept)
    except Refusal as refusal:
        return refusal.key
    if isinstance(read, datetime):
        assert read.utcoffset() == timedelta(0)
        return read.astimezone(PLACE).strftime("%Y-%m-%d %H:%M")
    with_day = read.doubt in (Doubt.MIDNIGHT, Doubt.PAST)
    shown = [
        m.astimezone(PLACE).strftime("%d %H:%M" if with_day else "%H:%M") for m in read.moments
    ]
    return " ".join([read.doubt, str(read.day or "-"), *shown])


@pytest.mark.parametrize(
    ("language", "now", "phrase", "meant"),
    PHRASES,
    ids=[f"{language}: {phrase.strip() or 'nothing'}" for language, _, phrase, _ in PHRASES],
)
def test_what_somebody_in_a_hurry_types(
    language: str, now: datetime, phrase: str, meant: str
) -> None:
    assert told(phrase, now) == meant


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("18:00", "2026-12-05 18:00"),
        ("18", "2026-12-05 18:00"),
        ("18 30", "2026-12-05 18:30"),
        ("в 19", "2026-12-05 19:00"),
        ("6pm", "2026-12-05 18:00"),
        ("полседьмого", "2026-12-05 18:30"),
        ("в полдень", "2026-12-05 12:00"),
        ("7", "half 2026-12-05 07:00 19:00"),
        ("вечером", "hour 2026-12-05 18:00 18:30 19:00 19:30 20:00 21:00"),
        ("завтра 19:00", "2026-11-23 19:00"),
        ("6 декабря", "hour 2026-12-06 10:00 12:00 15:00 18:00 19:00 20:00"),
        ("25", "when-unclear"),
    ],
)
def test_a_day_that_was_kept_lends_itself_to_an_hour(phrase: str, meant: str) -> None:
    assert told(phrase, NOW, date(2026, 12, 5)) == meant


def test_a_kept_day_offers_its_hours_until_it_is_over() -> None:
    offered = hours(date(2026, 11, 22), NOW, ZONE)

    assert offered
    assert [one.astimezone(PLACE).hour for one in offered.moments] == [15, 18, 19, 20]
    assert hours(date(2026, 11, 21), NOW, ZONE) is None


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("28.03.2027 02:30", "2027-03-28T01:00Z"),  # skipped: the first instant after the gap
        ("31.10.2027 02:30", "2027-10-31T00:30Z"),  # happens twice: the first one
        ("31.10.2027 03:00", "2027-10-31T02:00Z"),
    ],
)
def test_a_clock_change_moves_a_start_forward_only(phrase: str, expected: str) -> None:
    assert read_moment(phrase, NOW, "Europe/Berlin") == datetime.fromisoformat(expected)


def test_hours_ahead_are_real_hours_across_a_clock_change() -> None:
    night = local("2027-03-28 01:30", "Europe/Berlin").astimezone(UTC)

    assert read_moment("через 2 часа", night, "Europe/Berlin") == night + timedelta(hours=2)


def test_the_day_is_the_one_in_the_zone() -> None:
    late = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)  # already Monday in Tokyo

    assert read_moment("сегодня 19:00", late, "Asia/Tokyo") == local(
        "2026-11-23 19:00", "Asia/Tokyo"
    )


# Random letters rarely get past the first check, so half the examples are made of known words.
VOCABULARY = (
    "завтра через in в at пятницу следующую next 3 12 12.12 31/02 2026-12-12 18:30 19-00 99:99 "
    "7pm дня часа недели months лет декабря may числа вечером ночи полтора полдень . , - 999 2028 "
    "полседьмого полночь сегодня вчера 19 7 30 без четверти half past ~"
)
ANY_PHRASE = st.lists(st.sampled_from(VOCABULARY.split()), max_size=6).map(" ".join)


@given(st.text(max_size=250) | ANY_PHRASE)
@settings(max_examples=150, deadline=None)
@example("через 999 лет в 18:00")
@example("через 99999999999 часов")
@example("²² декабря ٣:٣٠")
def test_any_text_is_future_moments_or_a_refusal(text: str) -> None:
    try:
        read = read_moment(text, NOW, ZONE)
    except Refusal:
        return
    for moment in (read,) if isinstance(read, datetime) else read.moments:
        assert moment.utcoffset() == timedelta(0)
        assert NOW < moment <= NOW + timedelta(days=732)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-11-22 12:00", ["22 19:00", "23 19:00", "27 19:00", "28 12:00"]),
        ("2026-11-22 18:00", ["22 19:00", "23 19:00", "27 19:00", "28 12:00"]),
        ("2026-11-22 18:01", ["23 19:00", "27 19:00", "28 12:00"]),
        ("2026-11-26 20:00", ["27 19:00", "28 12:00"]),
        ("2026-11-20 12:00", ["20 19:00", "21 12:00", "21 19:00", "27 19:00"]),
    ],
)
def test_chips_are_distinct_and_sorted(now: str, expected: list[str]) -> None:
    chips = suggest(local(now).astimezone(UTC), ZONE)

    assert [chip.astimezone(PLACE).strftime("%d %H:%M") for chip in chips] == expected
    assert all(chip.utcoffset() == timedelta(0) for chip in chips)


@pytest.mark.proof
@pytest.mark.parametrize("zone", sorted(available_timezones()))
def test_six_in_the_evening_is_six_in_the_evening_all_year_round_everywhere(zone: str) -> None:
    for day in range(366):
        moment = read_moment("завтра в 18:00", NOW + timedelta(days=day), zone)
        assert isinstance(moment, datetime)
        there = moment.astimezone(ZoneInfo(zone))
        tomorrow = (NOW + timedelta(days=day)).astimezone(ZoneInfo(zone)).date() + timedelta(days=1)
        assert (there.date(), there.hour, there.minute) == (tomorrow, 18, 0)


@pytest.mark.parametrize(
    ("said", "times"),
    [
        ("19:00", [time(19)]),
        ("начало в 7 вечера", [time(19)]),
        ("half past six", [time(18, 30)]),
        ("в 7", [time(7), time(19)]),
        ("19", []),
        ("19:00 зал 2", []),
        ("19:00 20:00", []),
        ("в полночь", []),
        ("вечером", []),
        ("", []),
    ],
)
def test_a_clock_alone(said: str, times: list[time]) -> None:
    assert list(read_clock(said)) == times


def test_a_bare_number_is_an_hour_where_nothing_else_can_be() -> None:
    assert read_clock("19", bare=True) == (time(19),)
    assert read_clock("19 30", bare=True) == (time(19, 30),)
    assert read_clock("пт 19", bare=True) == ()
    assert read_clock("25", bare=True) == ()


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("15 декабря", date(2026, 12, 15)),
        ("Dec 15", date(2026, 12, 15)),
        ("вчера", date(2026, 11, 21)),
        ("15 числа", date(2026, 12, 15)),
        ("32 декабря", None),
        ("15 декабря 19:00", None),
        ("лета", None),
        ("", None),
    ],
)
def test_a_day_alone(said: str, day: date | None) -> None:
    assert read_day(said, date(2026, 11, 22)) == day
