"""A simulated Telegram and the real bot under one roof: HTTP between them, one clock for both."""

import asyncio
import time
from datetime import timedelta

from bot.app import App
from bot.settings import Settings
from simulator import Server, World

PATIENCE = 20.0
QUIET_LOOKS = 3


class House:
    """Opens and closes the bot, and knows when it has come to rest."""

    def __init__(self, world: World, server: Server) -> None:
        self.world = world
        self.server = server
        self.app: App
        self._running: asyncio.Task[None] | None = None

    async def opens(self, settings: Settings) -> None:
        """Start the bot, as `python -m bot` would."""
        self.app = App(settings, self.world.clock)
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
        deadline = time.monotonic() + PATIENCE
        quiet = 0
        while quiet < QUIET_LOOKS:
            busy = self.world.traffic.calls or not self.world.updates.empty or not self.app.idle
            quiet = 0 if busy else quiet + 1
            if self._running and self._running.done():
                self._running.result()
                raise AssertionError("the bot has stopped")
            if time.monotonic() > deadline:
                raise AssertionError("the bot does not come to rest")
            await asyncio.sleep(0.005)

    async def passes_by(self, span: timedelta) -> None:
        """Let time pass; the clock's jobs run at the end of it."""
        self.world.clock.move(span)
        await self.ticks()

    async def ticks(self) -> None:
        await self.app.ticker.tick()
        await self.settle()
