"""A simulated Telegram and the real bot under one roof: HTTP between them, one clock for both."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from bot.app import App
from bot.settings import Settings
from harness.underway import Underway
from models import Base
from simulator import Server, World
from simulator.api.webhook import is_loopback

# A chain of tasks that wait for nothing but each other ends within so many turns of the loop.
TURNS = 12
# What ends without telling anybody, such as a thread, is noticed a little later.
UNTOLD_SECONDS = 0.1
# Whatever the bot does by itself is done within this time of the clock.
ENDLESS = timedelta(hours=2)
# Also on a clock that stands still nobody does two things at the very same time.
MOMENT = timedelta(milliseconds=1)
HOUR = timedelta(hours=1)
QUARTER = timedelta(minutes=15)
WEEK = timedelta(weeks=1)

Rest = Callable[[], bool]


class RunningBot:
    """Opens and closes the bot, and brings it to rest.

    On a clock that stands still nothing depends on how fast the machine is: when all that the bot
    has in hand waits for the clock, the clock jumps to the moment that is waited for next.
    """

    def __init__(self, world: World, server: Server) -> None:
        self.world = world
        self.server = server
        self.app: App
        self._underway: Underway
        self._running: asyncio.Task[None] | None = None
        self._resting: dict[Rest, asyncio.Task[None]] = {}
        self._living = asyncio.Lock()

    async def opens(self, settings: Settings) -> None:
        """Start the bot, as `python -m bot` would, among invented people only."""
        for address in (settings.api_url, settings.webhook_url):
            if address and not is_loopback(address):
                raise ValueError("an invented town never leaves this machine")
        self.app = App(settings, self.world.clock)
        self._underway = Underway(self.app, self.world.changed.beat)
        await self.furnish()
        self._running = asyncio.create_task(self.app.run())
        self._running.add_done_callback(lambda _: self.world.changed.beat())
        await self._rests(self.app.started.is_set)
        self.world.rest = self.rest
        await self.rest()

    async def furnish(self) -> None:
        """What the database holds before the bot starts: the tables."""
        async with self.app.engine.begin() as connection:
            await connection.run_sync(Base.metadata.create_all)

    async def closes(self) -> None:
        """Stop the bot, as SIGTERM would."""
        self.world.rest = None
        self.app.stop()
        if self._running:
            with suppress(BotStoppedError):
                await self._rests(self._running.done)
            await self._running

    async def rest(self) -> None:
        """Until the bot has heard everything, said everything and redrawn everything."""
        await self._rests(self._is_idle)

    async def answered(self) -> None:
        """Until the bot has heard and answered; cards and notifications may still be under way."""
        await self._rests(self._has_answered)

    async def delivered(self) -> None:
        """Until every notification that is due has been sent."""
        await self._rests(self._has_delivered)

    def _is_idle(self) -> bool:
        return self._has_heard() and self.app.idle

    def _has_answered(self) -> bool:
        return self._has_heard() and not self.app.parts.replies.busy

    def _has_delivered(self) -> bool:
        return self._has_answered() and self.app.parts.outbox.idle

    def _has_heard(self) -> bool:
        return self.world.updates.empty and not self.world.webhook.busy

    async def _rests(self, rest: Rest) -> None:
        """Until it rests; whoever waits for the same waits together."""
        waiting = self._resting.get(rest)
        if waiting is None or waiting.done():
            waiting = self._resting[rest] = asyncio.create_task(self._bring_to(rest))
        await asyncio.shield(waiting)

    async def _bring_to(self, rest: Rest) -> None:
        clock = self.world.clock
        clock.move(MOMENT)
        latest = clock.now() + ENDLESS
        while True:
            await self._stands_still()
            if rest():
                return
            if self._running and self._running.done():
                self._running.result()
                raise BotStoppedError
            if clock.now() > latest:
                raise AssertionError("the bot does not come to rest")
            if clock.speed or not clock.jump():
                await self.world.changed.wait(UNTOLD_SECONDS)

    async def _stands_still(self) -> None:
        """Until nothing of the bot is under way that takes real time."""
        turns = 0
        while turns < TURNS:
            if self._is_under_way():
                await self.world.changed.wait(UNTOLD_SECONDS)
                turns = 0
            else:
                await asyncio.sleep(0)
                turns += 1

    def _is_under_way(self) -> bool:
        under_way, world = self._underway, self.world
        polls = under_way.polls > 0 and not world.updates.empty
        calls = under_way.calls > world.traffic.slow
        return polls or calls or under_way.transactions > 0 or world.webhook.busy

    async def passes_by(self, span: timedelta) -> None:
        """Let time pass; the clock's jobs run at the end of it."""
        self.world.clock.move(span)
        await self.ticks()

    async def ticks(self) -> None:
        await self.app.parts.ticker.tick()
        await self.rest()

    async def lives_through(self, span: timedelta) -> None:
        """Let time pass hour by hour: the bot says everything at its own moment, as it would."""
        end = self.world.now + span
        await self._lives(HOUR, lambda: self.world.now >= end, end)

    async def lives_on(self) -> bool:
        """Let time pass by quarters of an hour until the bot writes to somebody, at most a week.

        Whether it did.
        """
        spoken = False

        def hear(kind: str, payload: dict[str, Any]) -> None:
            nonlocal spoken
            spoken |= kind == "message" and payload["from"]["id"] == self.world.bot.id

        self.world.listeners.append(hear)
        try:
            await self._lives(QUARTER, lambda: spoken, self.world.now + WEEK)
        finally:
            self.world.listeners.remove(hear)
        return spoken

    async def _lives(self, step: timedelta, done: Callable[[], bool], end: datetime) -> None:
        """At every full hour or quarter, until it is done or that moment has come."""
        async with self._living:
            clock = self.world.clock
            usual, clock.speed = clock.speed, 0
            try:
                while clock.now() < end and not done():
                    now = clock.now()
                    since = now - now.replace(minute=0, second=0, microsecond=0)
                    clock.move(min(step - since % step, end - now))
                    await self.app.parts.ticker.tick()
                    await self.delivered()
            finally:
                clock.speed = usual


class BotStoppedError(AssertionError):
    """It has ended while it was waited for."""
