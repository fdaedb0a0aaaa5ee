"""A simulated Telegram and the real bot under one roof: HTTP between them, one clock for both."""

import asyncio
import time
from collections.abc import Callable
from datetime import timedelta

from bot.app import App
from bot.settings import Settings
from models import Base
from simulator import Server, World

PATIENCE = 120.0  # against hanging for ever; not a verdict on the speed of the machine
QUIET_LOOKS = 2
LOOK_SECONDS = 0.002
HOUR = timedelta(hours=1)
HURRY = 30  # how fast a clock runs while hours are skipped


class House:
    """Opens and closes the bot, and knows when it has come to rest."""

    def __init__(self, world: World, server: Server) -> None:
        self.world = world
        self.server = server
        self.app: App
        self._running: asyncio.Task[None] | None = None
        self._living = asyncio.Lock()

    async def opens(self, settings: Settings) -> None:
        """Start the bot, as `python -m bot` would."""
        self.app = App(settings, self.world.clock)
        async with self.app.engine.begin() as connection:
            await connection.run_sync(Base.metadata.create_all)
        self._running = asyncio.create_task(self.app.run())
        started = asyncio.create_task(self.app.started.wait())
        await asyncio.wait({started, self._running}, return_when=asyncio.FIRST_COMPLETED)
        if self._running.done():
            started.cancel()
            await self._running
        self.world.settle = self.settle
        await self.settle()

    async def closes(self) -> None:
        """Stop the bot, as SIGTERM would."""
        self.world.settle = None
        self.app.stop()
        if self._running:
            await self._running

    async def settle(self) -> None:
        """Until the bot has heard everything, said everything and redrawn everything."""
        await self._rests(self._all_is_drawn)

    async def answered(self) -> None:
        """Until the bot has heard and answered; cards and notifications may still be under way."""
        await self._rests(lambda: not self.app.replies.busy)

    async def delivered(self) -> None:
        """Until every notification that is due has been sent."""
        await self._rests(lambda: self.app.outbox.idle and not self.app.replies.busy)

    def _all_is_drawn(self) -> bool:
        idle = self.app.idle and not self.world.traffic.calls
        rest_is_quiet = self.app.outbox.idle and not self.app.replies.busy
        # It would look by itself, only later. Waking it during a look would order another one, and
        # so on without end.
        if not idle and rest_is_quiet and self.app.redraws.asleep:
            self.app.redraws.wake()
        return idle

    async def _rests(self, done: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE
        quiet = 0
        while quiet < QUIET_LOOKS:
            quiet = quiet + 1 if self.world.updates.empty and done() else 0
            if self._running and self._running.done():
                self._running.result()
                raise AssertionError("the bot has stopped")
            if time.monotonic() > deadline:
                raise AssertionError("the bot does not come to rest")
            await asyncio.sleep(LOOK_SECONDS)

    async def passes_by(self, span: timedelta) -> None:
        """Let time pass; the clock's jobs run at the end of it."""
        self.world.clock.move(span)
        await self.ticks()

    async def ticks(self) -> None:
        await self.app.ticker.tick()
        await self.settle()

    async def lives_through(self, span: timedelta) -> None:
        """Let time pass hour by hour: the bot says everything at its own moment, as it would."""
        async with self._living:
            clock = self.world.clock
            usual, clock.speed = clock.speed, HURRY
            end = clock.now() + span
            try:
                while clock.now() < end:
                    full = clock.now().replace(minute=0, second=0, microsecond=0) + HOUR
                    clock.move(min(full, end) - clock.now())
                    await self.app.ticker.tick()
                    await self.delivered()
            finally:
                clock.speed = usual
