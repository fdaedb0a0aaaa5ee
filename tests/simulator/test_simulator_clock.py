"""World time can be moved and sped up, and sleepers notice."""

import asyncio
import time
from datetime import UTC, datetime, timedelta

import pytest

from simulator import WorldClock

START = datetime(2026, 3, 2, 9, tzinfo=UTC)


async def test_a_move_wakes_sleepers_early() -> None:
    clock = WorldClock(START)
    sleeper = asyncio.create_task(clock.sleep(3600))
    await asyncio.sleep(0)
    clock.move(timedelta(hours=1))
    await asyncio.wait_for(sleeper, 1)
    assert timedelta(hours=1) <= clock.now() - START < timedelta(hours=1, seconds=1)


async def test_speed_changes_without_a_jump() -> None:
    clock = WorldClock(START, speed=0)
    assert clock.now() == START
    sleeper = asyncio.create_task(clock.sleep(60))
    await asyncio.sleep(0)
    clock.speed = 3600
    began = time.monotonic()
    await asyncio.wait_for(sleeper, 1)
    assert time.monotonic() - began < 0.5


def test_naive_time_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        WorldClock(datetime(2026, 3, 2))  # noqa: DTZ001
