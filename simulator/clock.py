"""World time: it flows at any speed, can be moved, and never asks the machine for the date."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from simulator.signal import Signal


class WorldClock:
    def __init__(self, start: datetime, speed: float = 1.0) -> None:
        if start.tzinfo is None:
            raise ValueError("the world starts at an aware datetime")
        self._base = start.astimezone(UTC)
        self._since = time.monotonic()
        self._speed = speed
        self._moved = Signal()
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

    async def sleep(self, seconds: float) -> None:
        """Sleep in world seconds; a move past the end wakes the sleeper at once."""
        end = self.now() + timedelta(seconds=seconds)
        while (left := (end - self.now()).total_seconds()) > 0:
            await self._moved.wait(left / self._speed if self._speed else None)

    def _rebase(self, now: datetime) -> None:
        self._base, self._since = now, time.monotonic()

    def _changed(self) -> None:
        self._moved.beat()
        for listener in self.on_change:
            listener()
