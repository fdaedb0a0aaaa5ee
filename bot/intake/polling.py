"""Long polling: raw JSON in; acknowledged only after the commit."""

import asyncio
import re
from contextlib import suppress
from typing import Any, ClassVar

import structlog
from aiogram import Bot
from aiogram.exceptions import ClientDecodeError, TelegramConflictError, TelegramUnauthorizedError
from aiogram.methods import TelegramMethod

from bot.clock import Clock, wait
from bot.intake.intake import ALLOWED_UPDATES, BATCH, Intake
from bot.intake.updates import Raw

log = structlog.get_logger(__name__)

POLL_SECONDS = 25
BACKOFF = (1, 2, 4, 8, 15)
# Telegram ends the older request, and the older poller asks again a second later: so whoever hears
# of another one so soon after starting is the second.
NEWCOMER_SECONDS = 5
# A page of a proxy passes; an answer that stays unreadable has an update to blame.
UNREADABLE_AFTER = 3
UPDATE_ID = re.compile(r'"update_id":\s*(\d+)')


class AnotherInstanceError(Exception):
    """Somebody else polls with the same token."""


class GetRawUpdates(TelegramMethod[list[Any]]):
    """getUpdates as raw JSON: one update that aiogram cannot decode must not stop the others."""

    __returning__: ClassVar[type] = list[Any]
    __api_method__: ClassVar[str] = "getUpdates"

    offset: int | None = None
    limit: int = BATCH
    timeout: int = POLL_SECONDS
    allowed_updates: list[str] = ALLOWED_UPDATES


class Polling:
    """getUpdates in a loop. The offset moves only after the commit."""

    def __init__(self, bot: Bot, intake: Intake, clock: Clock) -> None:
        self._bot = bot
        self._clock = clock
        self._intake = intake
        self._offset: int | None = None
        self._call: asyncio.Task[list[Raw]] | None = None
        self._stopped = asyncio.Event()

    async def run(self) -> None:
        """Poll until stopped; raises AnotherInstanceError when this poller is the second one."""
        loop = asyncio.get_running_loop()
        started, failures = loop.time(), 0
        while not self._stopped.is_set():
            try:
                await self._once()
                failures = 0
            except TelegramConflictError as error:
                if loop.time() - started < NEWCOMER_SECONDS:
                    raise AnotherInstanceError from error
                log.error("another instance polls with this token", error=error)
                failures = await self._pause(failures)
            except TelegramUnauthorizedError:
                log.error("Telegram does not accept BOT_TOKEN any more")
                failures = await self._pause(len(BACKOFF))
            except ClientDecodeError as error:
                log.warning("cannot read updates", error=error)
                failures = await self._pause(failures)
                if failures >= UNREADABLE_AFTER:
                    await self._step_over()
            except Exception as error:
                log.warning("cannot take updates", error=error)
                failures = await self._pause(failures)

    async def _pause(self, failures: int) -> int:
        """Wait the longer the more failures there were; a stop ends the waiting."""
        seconds = BACKOFF[min(failures, len(BACKOFF) - 1)]
        await wait(self._stopped, self._clock, seconds)
        return failures + 1

    async def _once(self) -> None:
        ask = GetRawUpdates(offset=self._offset)
        self._call = asyncio.create_task(self._bot(ask, request_timeout=POLL_SECONDS + 10))
        # A stop cuts the waiting, never a batch between its commit and its replies.
        await asyncio.wait([self._call])
        if self._call.cancelled():
            return
        updates = self._call.result()
        self._intake.heard()
        if updates:
            taken = await self._intake.take(updates)
            self._offset = max(one.raw["update_id"] for one in taken) + 1

    async def _step_over(self) -> None:
        """Telegram would tell the same update again for ever; nobody can read it, so it is left.

        Asked for alone, so that none of those behind it is lost with it.
        """
        try:
            updates = await self._bot(GetRawUpdates(offset=self._offset, limit=1, timeout=0))
            if updates:
                taken = await self._intake.take(updates)
                self._offset = max(one.raw["update_id"] for one in taken) + 1
        except ClientDecodeError as error:
            if found := UPDATE_ID.search(str(error.data)):
                self._offset = int(found[1]) + 1
                log.error("update left unread", update_id=int(found[1]))
        except Exception as error:
            log.warning("cannot take updates", error=error)

    def stop(self) -> None:
        self._stopped.set()
        if self._call:
            self._call.cancel()

    async def acknowledge(self) -> None:
        """On a clean stop, tell Telegram what was taken last; nothing is lost if it is away."""
        if self._offset is None:
            return
        ask = GetRawUpdates(offset=self._offset, timeout=0, limit=1)
        with suppress(Exception):
            await self._bot(ask, request_timeout=3)
