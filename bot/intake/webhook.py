"""The webhook: answers only after the commit."""

import asyncio
import hmac
import json

import structlog
from aiogram import Bot
from aiohttp import web

from bot.clock import Clock
from bot.database import is_away
from bot.intake.intake import BATCH, Intake, rides
from bot.intake.listener import whole
from bot.intake.updates import Raw
from views.core.screen import Calls

log = structlog.get_logger(__name__)

SILENCE_SECONDS = 60


# What came of a waiting update; None if it was not taken, so that Telegram tells it again.
def reply(answer: asyncio.Future[Calls | None], replies: Calls | None) -> None:
    """Answer a request, unless it is waiting no more."""
    if not answer.done():
        answer.set_result(replies)


Waiting = tuple[Raw, asyncio.Future[Calls | None]]


class Webhook:
    """Answers 200 after the commit, with the toast in the body; 503 for what was not taken."""

    def __init__(self, bot: Bot, intake: Intake, clock: Clock, secret: str) -> None:
        self._bot = bot
        self._intake = intake
        self._clock = clock
        self._secret = secret.encode()
        self._waiting: asyncio.Queue[Waiting | None] = asyncio.Queue()
        self._open = False
        self._calls = 0

    async def receive(self, request: web.BaseRequest) -> web.Response:
        given = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        if not hmac.compare_digest(given.encode("utf-8", "surrogateescape"), self._secret):
            return web.Response(status=401)
        try:
            update = json.loads(await whole(request))
        except TimeoutError:
            return web.Response(status=408)
        except (ValueError, RecursionError):  # not JSON, or deeper than Python reads
            return web.Response(status=400)
        if not (isinstance(update, dict) and isinstance(update.get("update_id"), int)):
            return web.Response(status=400)
        self._calls += 1
        self._intake.heard()
        replies = await self._answer(update)
        if replies is None:
            return web.Response(status=503, headers={"Retry-After": "5"})
        toast = rides(replies)
        if toast is None:
            return web.Response()
        body = {"method": "answerCallbackQuery", **toast.model_dump(exclude_none=True)}
        return web.json_response(body)

    async def _answer(self, update: Raw) -> Calls | None:
        if not self._open:
            return None
        answer: asyncio.Future[Calls | None] = asyncio.get_running_loop().create_future()
        self._waiting.put_nowait((update, answer))
        return await answer

    async def run(self) -> None:
        """Take what has arrived, up to a hundred at once, until stopped."""
        self._open = True
        asking = asyncio.create_task(self._ask_when_silent())
        try:
            while self._open:
                arrived = [await self._waiting.get()]
                while not self._waiting.empty() and len(arrived) < BATCH:
                    arrived.append(self._waiting.get_nowait())
                if batch := [one for one in arrived if one]:
                    await self._take(batch)
        finally:
            asking.cancel()
            self._open = False
            self._send_away()

    async def _ask_when_silent(self) -> None:
        """Silence may mean that nobody writes, or that Telegram cannot reach us: it knows which."""
        while True:
            calls = self._calls
            await self._clock.sleep(SILENCE_SECONDS)
            if self._calls != calls:
                continue
            try:
                info = await self._bot.get_webhook_info(request_timeout=SILENCE_SECONDS)
            except Exception as error:
                log.warning("cannot reach Telegram", error=error)
                continue
            if info.pending_update_count and info.last_error_message:
                log.error("Telegram cannot reach the webhook", error=info.last_error_message)
            elif info.url:
                self._intake.heard()

    def _send_away(self) -> None:
        """Nobody takes those who still wait: their requests must not wait for that."""
        while not self._waiting.empty():
            if one := self._waiting.get_nowait():
                reply(one[1], None)

    def stop(self) -> None:
        self._open = False
        self._waiting.put_nowait(None)

    async def _take(self, batch: list[Waiting]) -> None:
        updates = list({update["update_id"]: update for update, _ in batch}.values())
        replies: dict[int, Calls] = {}
        try:
            taken = await self._intake.take(updates, ride=True)
            replies = {one.raw["update_id"]: one.replies for one in taken}
        except Exception as error:
            log.warning("cannot take updates", error=error, exc_info=not is_away(error))
        finally:
            for update, answer in batch:
                reply(answer, replies.get(update["update_id"]))
                if update["update_id"] in replies:
                    replies[update["update_id"]] = []  # a toast rides once
