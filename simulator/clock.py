"""World time: it flows at any speed or stands still, can be moved, and never asks for the date."""

import asyncio
import heapq
import itertools
import math
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Sleeper = tuple[datetime, int, "asyncio.Future[None]"]


class WorldClock:
    """At speed 0 time stands still until it is moved, or jumps to the moment somebody waits for."""

    def __init__(self, start: datetime, speed: float = 1.0) -> None:
        if start.tzinfo is None:
            raise ValueError("the world starts at an aware datetime")
        self._base = start.astimezone(UTC)
        self._since = time.monotonic()
        self._speed = speed
        self._sleepers: list[Sleeper] = []
        self._numbers = itertools.count()
        self._alarm: asyncio.TimerHandle | None = None
        self.on_change: list[Callable[[], None]] = []

    def now(self) -> datetime:
        return self._base + timedelta(seconds=(time.monotonic() - self._since) * self._speed)

    @property
    def speed(self) -> float:
        return self._speed

    @speed.setter
    def speed(self, speed: float) -> None:
        if speed < 0:
            raise ValueError("world time cannot flow backwards")
        self._rebase(self.now())
        self._speed = speed
        self._changed()

    def move(self, delta: timedelta) -> None:
        self._rebase(self.now() + delta)
        self._changed()

    def jump(self) -> bool:
        """Move to the moment when the next sleeper wakes; False when nobody sleeps."""
        self._forget_awake()
        if not self._sleepers:
            return False
        self.move(max(self._sleepers[0][0] - self.now(), timedelta(0)))
        return True

    async def sleep(self, seconds: float) -> None:
        """Sleep in world seconds; a move past the end wakes the sleeper at once."""
        if seconds <= 0:
            return await asyncio.sleep(0)
        # Rounded up: whoever sleeps until a moment must not wake a part of a microsecond before it.
        end = self.now() + timedelta(microseconds=math.ceil(seconds * 1_000_000))
        waking = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (end, next(self._numbers), waking))
        self._set_alarm()
        await waking

    def _rebase(self, now: datetime) -> None:
        self._base, self._since = now, time.monotonic()

    def _changed(self) -> None:
        self._wake()
        for listener in self.on_change:
            listener()

    def _wake(self) -> None:
        now = self.now()
        while self._sleepers and (self._sleepers[0][0] <= now or self._sleepers[0][2].done()):
            waking = heapq.heappop(self._sleepers)[2]
            if not waking.done():
                waking.set_result(None)
        self._set_alarm()

    def _forget_awake(self) -> None:
        while self._sleepers and self._sleepers[0][2].done():
            heapq.heappop(self._sleepers)

    def _set_alarm(self) -> None:
        """Time that flows wakes the next sleeper by itself."""
        if self._alarm:
            self._alarm.cancel()
            self._alarm = None
        if self._sleepers and self._speed:
            left = (self._sleepers[0][0] - self.now()).total_seconds() / self._speed
            self._alarm = asyncio.get_running_loop().call_later(max(0.0, left), self._wake)
