"""The ears: polling or webhook, raw JSON in; acknowledged only after the commit."""

import asyncio
import hmac
import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any, ClassVar

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramConflictError, TelegramUnauthorizedError
from aiogram.methods import AnswerCallbackQuery, TelegramMethod
from aiohttp import web

from bot.database import is_away
from bot.senders import Raw
from bot.speech import Speech
from bot.unit_of_work import Heard, UnitOfWork
from views.screen import Replies

log = structlog.get_logger(__name__)

BATCH = 100
POLL_SECONDS = 25
ALLOWED_UPDATES = ["message", "callback_query", "my_chat_member"]
BACKOFF = (1, 2, 4, 8, 15)
# Telegram ends the older request, and the older poller asks again a second later: so whoever hears
# of another one so soon after starting is the second.
NEWCOMER_SECONDS = 5
LARGEST_BODY = 1024 * 1024


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


class Ears:
    """What both ways of hearing share: hear a batch, then speak, then tell the outbox."""

    def __init__(self, work: UnitOfWork, speech: Speech, heard: Callable[[], None]) -> None:
        self._work = work
        self._speech = speech
        self._heard = heard

    async def hear(self, batch: list[Raw], ride: bool = False) -> list[Heard]:
        """Hear a batch and start speaking; with `ride` the toasts are left to the caller.

        What is missing from the answer was not heard, because the database went away.
        """
        heard = await self._work.hear(batch)
        for one in heard:
            self._speech.say(one.replies[1:] if ride and rides(one.replies) else one.replies)
        self._heard()
        return heard


def rides(replies: Replies) -> AnswerCallbackQuery | None:
    """The toast that can be the body of the webhook's response instead of a call of its own."""
    first = replies[0] if replies else None
    return first if isinstance(first, AnswerCallbackQuery) else None


class Polling:
    """getUpdates in a loop. The offset moves only after the commit."""

    def __init__(self, bot: Bot, ears: Ears) -> None:
        self._bot = bot
        self._ears = ears
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
                log.error("another instance polls with this token", error=str(error))
                failures = await self._pause(failures)
            except TelegramUnauthorizedError:
                log.error("Telegram does not accept BOT_TOKEN any more")
                failures = await self._pause(len(BACKOFF))
            except Exception as error:
                log.warning("cannot hear", error=repr(error))
                failures = await self._pause(failures)

    async def _pause(self, failures: int) -> int:
        """Wait the longer the more failures there were; a stop ends the waiting."""
        seconds = BACKOFF[min(failures, len(BACKOFF) - 1)]
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopped.wait(), seconds)
        return failures + 1

    async def _once(self) -> None:
        ask = GetRawUpdates(offset=self._offset)
        self._call = asyncio.create_task(self._bot(ask, request_timeout=POLL_SECONDS + 10))
        # A stop cuts the waiting, never a batch between its commit and its replies.
        await asyncio.wait([self._call])
        if self._call.cancelled():
            return
        if updates := self._call.result():
            heard = await self._ears.hear(updates)
            self._offset = max(one.raw["update_id"] for one in heard) + 1

    def stop(self) -> None:
        self._stopped.set()
        if self._call:
            self._call.cancel()

    async def acknowledge(self) -> None:
        """On a clean stop, tell Telegram what was heard last; nothing is lost if it is away."""
        if self._offset is None:
            return
        ask = GetRawUpdates(offset=self._offset, timeout=0, limit=1)
        with suppress(Exception):
            await self._bot(ask, request_timeout=3)


# What came of a waiting update; None if it was not heard, so that Telegram tells it again.
def reply(answer: asyncio.Future[Replies | None], replies: Replies | None) -> None:
    """Answer a request, unless it is waiting no more."""
    if not answer.done():
        answer.set_result(replies)


Waiting = tuple[Raw, asyncio.Future[Replies | None]]


class Webhook:
    """Answers 200 after the commit, with the toast in the body; 503 for what was not heard."""

    def __init__(self, ears: Ears, secret: str) -> None:
        self._ears = ears
        self._secret = secret.encode()
        self._waiting: asyncio.Queue[Waiting | None] = asyncio.Queue()
        self._open = False

    def application(self, path: str) -> web.Application:
        application = web.Application(client_max_size=LARGEST_BODY)
        application.router.add_post(path, self._receive)
        return application

    async def _receive(self, request: web.Request) -> web.Response:
        given = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        if not hmac.compare_digest(given.encode("utf-8", "surrogateescape"), self._secret):
            return web.Response(status=401)
        try:
            update = json.loads(await request.read())
        except ValueError:
            return web.Response(status=400)
        if not (isinstance(update, dict) and isinstance(update.get("update_id"), int)):
            return web.Response(status=400)
        replies = await self._answer(update)
        if replies is None:
            return web.Response(status=503, headers={"Retry-After": "5"})
        toast = rides(replies)
        if toast is None:
            return web.Response()
        body = {"method": "answerCallbackQuery", **toast.model_dump(exclude_none=True)}
        return web.json_response(body)

    async def _answer(self, update: Raw) -> Replies | None:
        if not self._open:
            return None
        answer: asyncio.Future[Replies | None] = asyncio.get_running_loop().create_future()
        self._waiting.put_nowait((update, answer))
        return await answer

    async def run(self) -> None:
        """Hear what has arrived, up to a hundred at once, until stopped."""
        self._open = True
        try:
            while self._open:
                arrived = [await self._waiting.get()]
                while not self._waiting.empty() and len(arrived) < BATCH:
                    arrived.append(self._waiting.get_nowait())
                if batch := [one for one in arrived if one]:
                    await self._hear(batch)
        finally:
            self._open = False
            self._send_away()

    def _send_away(self) -> None:
        """Nobody hears those who still wait: their requests must not wait for that."""
        while not self._waiting.empty():
            if one := self._waiting.get_nowait():
                reply(one[1], None)

    def stop(self) -> None:
        self._open = False
        self._waiting.put_nowait(None)

    async def _hear(self, batch: list[Waiting]) -> None:
        updates = list({update["update_id"]: update for update, _ in batch}.values())
        replies: dict[int, Replies] = {}
        try:
            heard = await self._ears.hear(updates, ride=True)
            replies = {one.raw["update_id"]: one.replies for one in heard}
        except Exception as error:
            log.warning("cannot hear", error=repr(error), exc_info=not is_away(error))
        finally:
            for update, answer in batch:
                reply(answer, replies.get(update["update_id"]))
                if update["update_id"] in replies:
                    replies[update["update_id"]] = []  # a toast rides once
