"""World time can be moved and sped up, and sleepers notice."""

import asyncio
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
    await asyncio.wait_for(sleeper, 30)


async def test_a_clock_that_stands_still_jumps_to_whoever_wakes_next() -> None:
    clock, woken = WorldClock(START, speed=0), list[str]()

    async def sleeps(name: str, seconds: float) -> None:
        await clock.sleep(seconds)
        woken.append(name)

    sleepers = [asyncio.create_task(sleeps(*one)) for one in (("b", 0.5), ("c", 3600), ("a", 0.1))]
    await asyncio.sleep(0)
    sleepers[1].cancel()
    assert clock.jump()
    assert clock.now() == START + timedelta(seconds=0.1)
    await sleepers[2]
    assert woken == ["a"]
    assert clock.jump()
    await sleepers[0]
    assert not clock.jump()
    assert (woken, clock.now()) == (["a", "b"], START + timedelta(seconds=0.5))


def test_naive_time_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        WorldClock(datetime(2026, 3, 2))  # noqa: DTZ001
