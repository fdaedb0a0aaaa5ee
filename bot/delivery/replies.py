"""Calls: sent after the commit, in order per chat, failures judged."""

import asyncio
from contextlib import AbstractAsyncContextManager, nullcontext
from typing import Any

import structlog
from aiogram import Bot
from aiogram.methods import AnswerCallbackQuery, TelegramMethod
from aiogram.types import Message

from bot.clock import Clock
from bot.delivery.asking import AskingMessages, Turn
from bot.delivery.errors import Verdict, judge
from bot.delivery.turns import Turns
from views.core.screen import Calls, Reply

log = structlog.get_logger(__name__)

TRIES = 3


class ReplySender:
    """Sends replies without making the intake wait."""

    def __init__(self, bot: Bot, clock: Clock, turns: Turns) -> None:
        self._bot = bot
        self._clock = clock
        self._turns = turns
        self._asking = AskingMessages()
        self._last: dict[object, asyncio.Task[None]] = {}
        self._all: set[asyncio.Task[None]] = set()

    def send(self, replies: Calls, turn: Turn | None = None) -> None:
        """Start sending; what goes to one chat keeps its order, toasts wait for nobody.

        `turn`: what these replies answer may have been a question, whose buttons go afterwards.
        """
        toasts: Calls = [reply for reply in replies if isinstance(reply, AnswerCallbackQuery)]
        others = [reply for reply in replies if not isinstance(reply, AnswerCallbackQuery)]
        if toasts:
            self._start(self._send_all(toasts))
        answered = turn is not None and turn.before != turn.after
        if others or answered:
            chat = getattr(others[0], "chat_id", None) if others else turn and turn.chat_id
            before = self._last.get(chat)
            task = self._start(self._send_all(others, before, turn))
            self._last[chat] = task
            task.add_done_callback(lambda done: self._forget(chat, done))

    def _start(self, sending: Any) -> asyncio.Task[None]:
        task: asyncio.Task[None] = asyncio.create_task(sending)
        self._all.add(task)
        task.add_done_callback(self._all.discard)
        return task

    def _forget(self, chat: object, task: asyncio.Task[None]) -> None:
        if self._last.get(chat) is task:
            del self._last[chat]

    async def _send_all(
        self,
        replies: Calls,
        before: asyncio.Task[None] | None = None,
        turn: Turn | None = None,
    ) -> None:
        if before:
            await asyncio.wait([before])
        sent = [await self._send_in_turn(reply) for reply in replies]
        if turn:
            messages = [one for one in sent if isinstance(one, Message)]
            for closing in self._asking.follow(turn, replies, messages):
                await self._send_in_turn(closing)

    async def _send_in_turn(self, reply: Reply) -> Any:
        async with self._turn(reply):
            return await self._send_one(reply)

    def _turn(self, reply: Reply) -> AbstractAsyncContextManager[object]:
        chat_id, message_id = (getattr(reply, one, None) for one in ("chat_id", "message_id"))
        if isinstance(chat_id, int) and isinstance(message_id, int):
            return self._turns.of(chat_id, message_id)
        return nullcontext()

    async def _send_one(self, reply: Reply) -> Any:
        """What Telegram answered; nothing where the reply was not delivered."""
        for attempt in range(1, TRIES + 1):
            try:
                return await self._bot(reply)
            except Exception as error:
                verdict = judge(error)
                again = verdict in (Verdict.RETRY, Verdict.UNKNOWN) and attempt < TRIES
                if verdict is not Verdict.DONE:
                    said = {"method": name(reply), "verdict": verdict.value, "again": again}
                    log.warning("reply not delivered", error=error, **said)
                if not again:
                    return None
            await self._clock.sleep(attempt)
        return None

    async def finish(self, seconds: float) -> None:
        """Wait for the replies under way, so many seconds at most."""
        if self._all:
            await asyncio.wait(self._all, timeout=seconds)

    async def abandon(self) -> None:
        """Cut off the replies that are still under way."""
        for task in self._all:
            task.cancel()
        await asyncio.gather(*self._all, return_exceptions=True)

    @property
    def busy(self) -> bool:
        return bool(self._all)


def name(method: TelegramMethod[Any]) -> str:
    return type(method).__name__
