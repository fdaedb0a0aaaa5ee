"""The one clock: everything below is told the time by it."""

import asyncio
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Whatever can tell the time and wait for it, in seconds of that same time."""

    def now(self) -> datetime: ...

    async def sleep(self, seconds: float) -> None: ...


async def wait(event: asyncio.Event, clock: Clock, seconds: float) -> None:
    """Until the event is set, at most so many seconds of the clock."""
    waits = {asyncio.create_task(event.wait()), asyncio.create_task(clock.sleep(seconds))}
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for one in waits:
            one.cancel()


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
