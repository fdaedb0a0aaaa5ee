"""What the doctor thinks of a sign of life, or of none."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.doctor import LONGEST_SILENCE, is_job_well, is_part_well, span
from models import Sign

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("passed", "said"),
    [
        (timedelta(days=2, hours=3, seconds=10), "2 days 3 h"),
        (timedelta(days=1, seconds=10), "1 day 10 s"),
        (timedelta(minutes=5, seconds=10), "5 min 10 s"),
        (timedelta(seconds=10), "10 s"),
        (timedelta(seconds=-1), "0 s"),
    ],
)
def test_days_are_said_as_days(passed: timedelta, said: str) -> None:
    assert span(passed) == said


@pytest.mark.parametrize(
    ("silence", "well"),
    [(None, False), (LONGEST_SILENCE, True), (LONGEST_SILENCE + timedelta(seconds=1), False)],
)
def test_a_part_must_not_be_silent_for_long(silence: timedelta | None, well: bool) -> None:
    sign = Sign(name="outbox", well_at=NOW - silence) if silence else None
    assert is_part_well("outbox", sign, NOW) is well


@pytest.mark.parametrize(
    ("done", "failed", "well"), [(None, None, True), (1, 2, True), (2, 1, False), (None, 1, False)]
)
def test_a_job_must_have_done_well_since_it_failed(
    done: int | None, failed: int | None, well: bool
) -> None:
    def ago(minutes: int | None) -> datetime | None:
        return NOW - timedelta(minutes=minutes) if minutes else None

    sign = Sign(name="job:x", well_at=ago(done), failed_at=ago(failed), error="ValueError")
    assert is_job_well("x", sign, NOW) is well
