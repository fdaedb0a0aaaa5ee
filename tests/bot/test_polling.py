"""Polling goes on, whatever Telegram's answers look like."""

import asyncio
from datetime import UTC, datetime
from typing import Any, cast

from aiogram import Bot
from aiogram.exceptions import ClientDecodeError

from bot.intake.batch import Taken
from bot.intake.intake import Intake
from bot.intake.polling import GetRawUpdates, Polling
from simulator import WorldClock

# Python gives up at some thousand levels; Telegram tells the update again and again.
UNREADABLE = '{"ok":true,"result":[{"update_id": 7, "message": ' + "[" * 100_000


class Telegram:
    """Three updates wait; whatever answer holds the second one cannot be parsed."""

    def __init__(self) -> None:
        self.taken: list[int] = []
        self.all_taken = asyncio.Event()

    async def __call__(self, ask: GetRawUpdates, **_: Any) -> list[dict[str, Any]]:
        waiting = [one for one in (6, 7, 8) if one >= (ask.offset or 0)]
        if not waiting:
            await asyncio.Event().wait()
        told = waiting[: ask.limit]
        if 7 in told:
            raise ClientDecodeError("Failed to decode object", RecursionError(), UNREADABLE)
        return [{"update_id": one} for one in told]

    def heard(self) -> None:
        """It gives a sign of life."""

    async def take(self, updates: list[dict[str, Any]]) -> list[Taken]:
        self.taken += [one["update_id"] for one in updates]
        if 8 in self.taken:
            self.all_taken.set()
        return [Taken(one) for one in updates]


async def test_an_update_that_cannot_be_parsed_is_left_and_the_others_are_taken() -> None:
    telegram = Telegram()
    clock = WorldClock(datetime(2026, 3, 2, 9, tzinfo=UTC), speed=1000)
    polling = Polling(cast(Bot, telegram), cast(Intake, telegram), clock)
    running = asyncio.create_task(polling.run())

    await telegram.all_taken.wait()

    polling.stop()
    await running
    assert telegram.taken == [6, 8]
