"""Hours from and until: what is left of a phrase, and how long it takes."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from services.core import moments_ranges
from services.core.errors import Refusal
from services.core.moments import Options, read_moment

ZONE = "Europe/Moscow"
PLACE = ZoneInfo(ZONE)
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=PLACE).astimezone(UTC)  # a Sunday

RANGES = [
    ("завтра с 19 до 21", "23 19:00", 120),
    ("Завтра с 19:00 до 20:30", "23 19:00", 90),
    ("завтра 19:00–21:00", "23 19:00", 120),
    ("завтра 18-20", "23 18:00", 120),
    ("пт 18.30-20.00", "27 18:30", 90),
    ("завтра с 7 до 9 вечера", "23 19:00", 120),
    ("завтра с 7 до 9 утра", "23 07:00", 120),
    ("завтра с 9 до 11", "23 09:00", 120),
    ("завтра с 22 до 2", "23 22:00", 240),
    ("tomorrow 7-9 pm", "23 19:00", 120),
    ("tomorrow 11-1 pm", "23 11:00", 120),
    ("Tomorrow from 7pm till 9:30pm", "23 19:00", 150),
    # Both halves are asked about, and both take as long.
    ("завтра с 7 до 9", "07:00 19:00", 120),
    # Dates, and what is no range.
    ("завтра 19-30", "23 19:30", None),
    ("2026-12-05 19:00", "05 19:00", None),
    ("18-20 декабря", "when-unclear", 120),
    ("12.12-14.12", "when-unclear", None),
    ("завтра с 21 до 19", "when-unclear", None),
]


@pytest.mark.parametrize(("said", "meant", "minutes"), RANGES)
def test_a_range_is_a_start_and_how_long(said: str, meant: str, minutes: int | None) -> None:
    left, takes = moments_ranges.take(said)
    try:
        read = read_moment(left, NOW, ZONE)
    except Refusal as refusal:
        told = refusal.key
    else:
        found = read.moments if isinstance(read, Options) else (read,)
        shape = "%d %H:%M" if len(found) == 1 else "%H:%M"
        told = " ".join(one.astimezone(PLACE).strftime(shape) for one in found)
    assert (told, takes) == (meant, minutes)
