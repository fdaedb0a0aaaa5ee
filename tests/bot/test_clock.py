"""The clock that the bot goes by outside of stories."""

from datetime import UTC, datetime

import time_machine

from bot.clock import SystemClock


def test_it_tells_an_aware_utc_time_wherever_the_machine_stands() -> None:
    with time_machine.travel("2026-03-29T03:30:00+02:00", tick=False):  # a clock change in Berlin
        assert SystemClock().now() == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
        assert SystemClock().now().tzinfo is UTC


async def test_it_waits_in_seconds() -> None:
    before = SystemClock().now()
    await SystemClock().sleep(0.02)
    assert (SystemClock().now() - before).total_seconds() >= 0.02
