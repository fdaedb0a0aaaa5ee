"""Rhythms, their RRULE text, their dates, and wall times that the clocks skip or repeat."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.events.series_rules import (
    LAST,
    Every,
    Preset,
    Rhythm,
    dates,
    nth_in_month,
    presets,
    read_rule,
    wall,
)

DAYS = st.dates(date(2026, 1, 1), date(2030, 12, 31))
ENDS = st.one_of(
    st.just((None, None)),
    st.tuples(st.integers(1, 200), st.none()),
    st.tuples(st.none(), DAYS),
)
RHYTHMS = st.one_of(
    st.builds(
        Rhythm,
        st.just(Every.WEEK),
        st.integers(1, 4),
        st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days))),
    ),
    st.builds(Rhythm, st.just(Every.DATE), st.integers(1, 3)),
    st.builds(
        Rhythm,
        st.just(Every.WEEKDAY),
        st.integers(1, 3),
        st.tuples(st.integers(0, 6)),
        st.sampled_from([1, 2, 3, 4, LAST]),
    ),
)


@settings(deadline=None)
@given(RHYTHMS, ENDS)
def test_a_rule_reads_back(rhythm: Rhythm, ends: tuple[int | None, date | None]) -> None:
    ending = rhythm.ending(*ends)
    assert read_rule(ending.rule) == ending


@settings(max_examples=40, deadline=None)
@given(RHYTHMS, DAYS)
def test_dates_keep_the_rhythm(rhythm: Rhythm, first: date) -> None:
    rhythm = rhythm.beginning(first)
    found = [first, *dates(rhythm, first, first, first + timedelta(days=400))]
    for before, after in pairwise(found):
        assert before < after
        match rhythm.every:
            case Every.WEEK:
                assert after.weekday() in rhythm.days
                weeks = (monday(after) - monday(first)).days // 7
                assert weeks % rhythm.interval == 0
            case Every.DATE:
                assert after.day == first.day
            case Every.WEEKDAY:
                assert after.weekday() == first.weekday()
                assert nth_in_month(after, rhythm.nth) == rhythm.nth


def monday(on: date) -> date:
    return on - timedelta(days=on.weekday())


@settings(max_examples=30, deadline=None)
@given(DAYS, st.integers(1, 30))
def test_so_many_times_with_the_first_one(first: date, times: int) -> None:
    for preset in (Preset.WEEK, Preset.WEEK2):
        rhythm = presets(first)[preset].ending(times=times)
        assert len(list(dates(rhythm, first, first, first + timedelta(days=999)))) == times - 1


def test_a_month_that_is_too_short_is_left_out() -> None:
    found = dates(Rhythm(Every.DATE), date(2026, 1, 31), date(2026, 1, 31), date(2026, 6, 1))
    assert [one.isoformat() for one in found] == ["2026-03-31", "2026-05-31"]


@pytest.mark.parametrize(
    ("on", "at", "zone", "utc"),
    [
        ("2026-03-29", "02:30", "Europe/Berlin", "01:30"),  # skipped: 03:30 by the new clock
        ("2026-10-25", "02:30", "Europe/Berlin", "00:30"),  # twice: the first one
        ("2026-03-28", "19:00", "Europe/Berlin", "18:00"),
        ("2026-03-30", "19:00", "Europe/Berlin", "17:00"),
    ],
)
def test_the_clock_on_the_wall_counts(on: str, at: str, zone: str, utc: str) -> None:
    found = wall(date.fromisoformat(on), time.fromisoformat(at), zone)
    assert found == datetime.fromisoformat(f"{on}T{utc}").replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"]
)
def test_around_a_change_of_clocks(zone: str) -> None:
    keeps_the_wall(zone)


@pytest.mark.proof
def test_around_every_change_of_clocks_of_every_zone() -> None:
    for zone in sorted(available_timezones() - {"localtime"}):
        keeps_the_wall(zone)


def keeps_the_wall(zone: str) -> None:
    """At every quarter of an hour of the days of a change: as written, or moved forward."""
    place = ZoneInfo(zone)
    changes = [day for day in days(2026, 2030) if offset(day, place) != offset(day + DAY, place)]
    for day in changes:
        for around in (day - DAY, day, day + DAY):
            for quarter in range(96):
                at = time(quarter // 4, quarter % 4 * 15)
                local = wall(around, at, zone).astimezone(place).replace(tzinfo=None)
                wanted = datetime.combine(around, at)
                assert local == wanted or (skipped(wanted, place) and local > wanted)


DAY = timedelta(days=1)


def days(first: int, last: int) -> list[date]:
    begun = date(first, 1, 1)
    return [begun + timedelta(days=one) for one in range((date(last + 1, 1, 1) - begun).days)]


def offset(day: date, place: ZoneInfo) -> timedelta | None:
    return datetime.combine(day, time(), tzinfo=place).utcoffset()


def skipped(local: datetime, place: ZoneInfo) -> bool:
    """Whether no clock on the wall ever shows this."""
    back = local.replace(tzinfo=place).astimezone(UTC).astimezone(place)
    return back.replace(tzinfo=None) != local


BOMBS = [
    ("FREQ=SECONDLY;COUNT=999999999", "FREQ=MONTHLY;COUNT=200"),
    ("FREQ=WEEKLY;INTERVAL=0;BYDAY=FR", "FREQ=WEEKLY;BYDAY=FR"),
    ("FREQ=WEEKLY;INTERVAL=-4;BYDAY=FR", "FREQ=WEEKLY;BYDAY=FR"),
    ("FREQ=WEEKLY;INTERVAL=9999999;BYDAY=FR", "FREQ=WEEKLY;INTERVAL=52;BYDAY=FR"),
    ("FREQ=MONTHLY;BYDAY=53FR", "FREQ=MONTHLY;BYDAY=4FR"),
    ("FREQ=MONTHLY;BYDAY=2FR,3SA,4SU", "FREQ=MONTHLY;BYDAY=2FR"),
    ("FREQ=WEEKLY;BYDAY=" + "FR,MO,XX," * 50_000, "FREQ=WEEKLY;BYDAY=MO,FR"),
    ("FREQ=DAILY;BYHOUR=0,1,2,3;BYMINUTE=0,1,2;UNTIL=99991399T", "FREQ=MONTHLY"),
    ("FREQ=WEEKLY;BYDAY=FR;COUNT=0", "FREQ=WEEKLY;BYDAY=FR;COUNT=1"),
    ("FREQ=WEEKLY;BYDAY=FR;COUNT=" + "9" * 10_000, "FREQ=WEEKLY;BYDAY=FR;COUNT=200"),
    (";;==;", "FREQ=MONTHLY"),
    ("", "FREQ=MONTHLY"),
]


@pytest.mark.timeout(20)
@pytest.mark.parametrize(("stored", "read"), BOMBS)
def test_whatever_is_stored_is_a_rhythm_with_few_dates(stored: str, read: str) -> None:
    first = date(2026, 11, 27)
    rhythm = read_rule(stored)
    assert rhythm.rule == read
    assert len(list(dates(rhythm, first, first, first + timedelta(days=366 * 3)))) <= 366
