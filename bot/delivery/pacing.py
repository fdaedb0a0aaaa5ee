"""Every outgoing call waits its turn: Telegram's limits, and what 429 says."""

import asyncio
from collections import deque
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from math import ceil
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import Response, TelegramMethod

from bot.clock import Clock

# Bulk waits behind replies to people; the outbox sets it for its own tasks.
BULK: ContextVar[bool] = ContextVar("bulk", default=False)
# Of bulk, what can wait for the rest: edits that nobody has asked for.
PATIENT: ContextVar[bool] = ContextVar("patient", default=False)
# They are not put off for ever: while others wait, every tenth turn is theirs.
PATIENT_SHARE = 10

# Told when a call has its turn and goes out.
ON_TURN: ContextVar[Callable[[], None] | None] = ContextVar("on_turn", default=None)

# What counts as speaking. Answers to taps, and calls about the bot itself, do not.
SPOKEN = ("Send", "Copy", "Forward", "Edit")

# A longer pause is not worth holding a reply for, nor one of the few places of bulk.
LONGEST_WAIT = 60
LONGEST_BULK_WAIT = 5


@dataclass(frozen=True)
class Limits:
    """Telegram's limits, and how near to them we go. Seconds are of the injected clock.

    Measured: even spacing at 0.97 of the limit gets 0.96 of it through without one 429.
    """

    per_second: float = 30 * 0.97
    private_every: float = 1.0
    private_burst: int = 3
    group_every: float = 3.0
    group_burst: int = 3


class Rhythm:
    """One chat's turns: `burst` at once, then one every `every` seconds (GCRA)."""

    def __init__(self, every: float, burst: int) -> None:
        self.every = every
        self.slack = every * (burst - 1)
        self.due = 0.0

    def wait(self, now: float) -> float:
        """How many seconds until the next turn."""
        return max(0.0, self.due - self.slack - now)

    def take(self, now: float) -> None:
        self.due = max(self.due, now) + self.every

    def pause(self, until: float) -> None:
        self.due = max(self.due, until + self.slack)


class Pacing(BaseRequestMiddleware):
    """A request middleware: even spacing overall, a rhythm per chat, replies ahead of bulk."""

    def __init__(self, clock: Clock, limits: Limits | None = None) -> None:
        self._clock = clock
        self._limits = limits or Limits()
        self._rhythms: dict[int | str, Rhythm] = {}
        self._paused: dict[int | str, float] = {}
        self._next = 0.0
        self._bulk_from = 0.0
        self._latest = 0.0
        self._set_back = 0.0
        self._replies: deque[asyncio.Future[None]] = deque()
        self._bulk: deque[asyncio.Future[None]] = deque()
        self._patient: deque[asyncio.Future[None]] = deque()
        self._since_patient = 0
        self._pump: asyncio.Task[None] | None = None

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[Any],
        bot: Bot,
        method: TelegramMethod[Any],
    ) -> Response[Any]:
        while True:
            if type(method).__name__.startswith(SPOKEN):
                await self.turn(method)
                if took_off := ON_TURN.get():
                    took_off()
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as error:
                self.pause(getattr(method, "chat_id", None), error.retry_after)
                # Bulk has a row to wait in; a reply waits here, if that makes sense at all.
                if BULK.get() or error.retry_after > LONGEST_WAIT:
                    raise
                if not type(method).__name__.startswith(SPOKEN):
                    await self._clock.sleep(error.retry_after)

    async def turn(self, method: TelegramMethod[Any]) -> None:
        """Wait until this chat, and then the whole bot, may speak.

        Raises TelegramRetryAfter when that is too long to hold a reply or a place among the few
        calls in flight: the caller has a better place to wait in.
        """
        rhythm, now = self._rhythm(getattr(method, "chat_id", None) or 0), self._now()
        wait = max(rhythm.wait(now), self._bulk_from - now if BULK.get() else 0)
        if wait > (LONGEST_BULK_WAIT if BULK.get() else LONGEST_WAIT):
            raise TelegramRetryAfter(method=method, message="paused", retry_after=ceil(wait))
        rhythm.take(now)
        if wait > 0:
            await self._clock.sleep(wait)
        if self._now() >= self._next and not self._waiting:
            self._take_slot()
            return
        slot: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        waits = self._patient if PATIENT.get() else self._bulk if BULK.get() else self._replies
        waits.append(slot)
        if self._pump is None or self._pump.done():
            self._pump = asyncio.create_task(self._hand_out_slots())
        await slot

    async def _hand_out_slots(self) -> None:
        while self._waiting:
            wait = self._next - self._now()
            if wait > 0:
                await self._clock.sleep(wait)
                continue
            slot = self._first().popleft()
            if not slot.done():
                slot.set_result(None)
                self._take_slot()

    @property
    def _waiting(self) -> bool:
        return bool(self._replies or self._bulk or self._patient)

    def _first(self) -> "deque[asyncio.Future[None]]":
        """Whose turn it is: replies, then bulk, and seldom enough what is patient."""
        others = self._replies or self._bulk
        self._since_patient += 1
        if self._patient and (not others or self._since_patient >= PATIENT_SHARE):
            self._since_patient = 0
            return self._patient
        return others

    def _take_slot(self) -> None:
        # A late wake-up may be caught up by one message, never by a burst.
        spacing = 1 / self._limits.per_second
        self._next = max(self._next + spacing, self._now())

    def pause(self, chat_id: int | str | None, seconds: float) -> None:
        """Silence one chat; when several are told to wait at once, bulk waits as a whole."""
        now = self._now()
        if chat_id is None:
            return
        self._rhythm(chat_id).pause(now + seconds)
        self._paused = {chat: until for chat, until in self._paused.items() if until > now}
        self._paused[chat_id] = now + seconds
        if len(self._paused) > 2:
            self._bulk_from = max(self._bulk_from, min(self._paused.values()))

    def _rhythm(self, chat_id: int | str) -> Rhythm:
        if len(self._rhythms) > 10_000:
            now = self._now()
            self._rhythms = {chat: one for chat, one in self._rhythms.items() if one.due > now}
        if chat_id not in self._rhythms:
            group = isinstance(chat_id, str) or chat_id < 0
            limits = self._limits
            self._rhythms[chat_id] = (
                Rhythm(limits.group_every, limits.group_burst)
                if group
                else Rhythm(limits.private_every, limits.private_burst)
            )
        return self._rhythms[chat_id]

    def _now(self) -> float:
        """Seconds that never go back, whatever is done to the machine's clock."""
        now = self._clock.now().timestamp() + self._set_back
        if now < self._latest:
            self._set_back += self._latest - now
            now = self._latest
        self._latest = now
        return now
