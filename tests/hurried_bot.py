"""python -m bot in a hurry: the same process, told the time by a clock that runs faster.

So Telegram's own pace of thirty messages a second passes five hundred in a few seconds.
"""

from datetime import UTC, datetime

import bot.clock
from simulator import WorldClock
from tests.processes import run_bot

SPEED = 6


class HurriedClock(WorldClock):
    def __init__(self) -> None:
        super().__init__(datetime.now(UTC), SPEED)


def in_a_hurry() -> None:
    bot.clock.SystemClock = HurriedClock  # type: ignore[assignment,misc]
    run_bot()
