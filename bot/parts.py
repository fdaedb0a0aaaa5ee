"""What works side by side in a running bot, from the start to the end: all of it or nothing."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import structlog

from bot.delivery.outbox import Outbox
from bot.delivery.redraws import Redraws
from bot.delivery.replies import ReplySender
from bot.health import Health
from bot.intake.intake import Intake
from bot.intake.polling import AnotherInstanceError, Polling
from bot.intake.webhook import Webhook
from scheduler.clock import Ticker
from services.core.community import Community

log = structlog.get_logger(__name__)

DRAIN_SECONDS = 10

Running = Coroutine[Any, Any, None]


class PartDiedError(Exception):
    """A part ended although nobody had asked it to; `__cause__` says why, if it failed."""


@dataclass(frozen=True)
class Parts:
    community: Community  # as it was at the start
    replies: ReplySender
    redraws: Redraws
    outbox: Outbox
    ticker: Ticker
    intake: Intake
    source: Polling | Webhook
    health: Health
    profile_set: asyncio.Event = field(default_factory=asyncio.Event)  # menus and descriptions

    @property
    def idle(self) -> bool:
        """Nothing is being said, sent or redrawn, nor about to be, and the menus are set."""
        quiet = self.outbox.idle and self.redraws.idle and not self.replies.busy
        return quiet and self.profile_set.is_set()

    async def serve(self, stop: asyncio.Event, beside: dict[str, Running]) -> None:
        """Run until asked to stop; then finish what is under way, within ten seconds.

        `beside` runs for as long as the parts do and is not waited for. The first part to end by
        itself stops all the others, and is what this raises.
        """
        failures: list[Exception] = []

        async def watch(name: str, running: Running) -> None:
            failure = await failure_of(name, running)
            if failure or not stop.is_set():
                failures.append(failure or PartDiedError(name))
                stop.set()

        async with asyncio.TaskGroup() as group:
            listening = group.create_task(watch("intake", self.source.run()))
            working = {
                group.create_task(watch(name, running))
                for name, running in (
                    ("outbox", self.outbox.run()),
                    ("redraws", self.redraws.run()),
                    ("ticker", self.ticker.run()),
                    ("health", self.health.run()),
                )
            }
            extra = [group.create_task(watch(*one)) for one in beside.items()]
            await stop.wait()
            for task in extra:
                task.cancel()
            await self._drain(listening, working, acknowledge=not failures)
            for task in (listening, *working):
                task.cancel()
        await self.outbox.abandon()
        await self.replies.abandon()
        if failures:
            raise failures[0]

    async def _drain(
        self,
        listening: "asyncio.Task[None]",
        working: "set[asyncio.Task[None]]",
        *,
        acknowledge: bool,
    ) -> None:
        """Stop listening, finish what is being said and sent."""
        self.ticker.stop()
        self.health.stop()
        self.source.stop()
        with suppress(TimeoutError):
            async with asyncio.timeout(DRAIN_SECONDS):
                await asyncio.wait({listening})
                self.outbox.stop()
                self.redraws.stop()
                await self.replies.finish(DRAIN_SECONDS)
                await asyncio.wait(working)
                if isinstance(self.source, Polling) and acknowledge:
                    await self.source.acknowledge()


async def failure_of(name: str, running: Running) -> Exception | None:
    """Run a part to its end; what it failed with."""
    try:
        await running
    except AnotherInstanceError as error:
        return error
    except Exception as error:
        log.critical("a part of the bot died", part=name, exc_info=error)
        died = PartDiedError(name)
        died.__cause__ = error
        return died
    return None
