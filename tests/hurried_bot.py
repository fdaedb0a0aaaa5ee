"""python -m bot in a hurry: the same process, told the time by a clock that runs faster.

So Telegram's own pace of thirty messages a second passes five hundred in a few seconds.
"""

import runpy
from datetime import UTC, datetime

import bot.clock
from simulator import WorldClock

SPEED = 6


class HurriedClock(WorldClock):
    def __init__(self) -> None:
        super().__init__(datetime.now(UTC), SPEED)


if __name__ == "__main__":
    bot.clock.SystemClock = HurriedClock  # type: ignore[assignment,misc]
    runpy.run_module("bot", run_name="__main__")
