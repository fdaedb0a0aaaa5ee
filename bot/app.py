"""Builds it all: engine, Bot, Dispatcher, routers, outbox, scheduler; runs until asked to stop."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar
from urllib.parse import urlsplit

import structlog
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.session.middlewares.base import NextRequestMiddlewareType
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramNotFound
from aiogram.methods import Response, SetWebhook, TelegramMethod
from aiohttp import web

from bot import topics
from bot.clock import Clock
from bot.database import on_commit, open_engine, open_sessions
from bot.delivery.errors import Verdict, judge
from bot.delivery.outbox import Outbox
from bot.delivery.pacing import Limits, Pacing
from bot.delivery.redraws import Redraws
from bot.delivery.replies import ReplySender
from bot.delivery.turns import Turns
from bot.instance import InstanceLock
from bot.intake.access import check_rights
from bot.intake.batch import Batches
from bot.intake.charter import show_changed
from bot.intake.intake import ALLOWED_UPDATES, Intake
from bot.intake.polling import AnotherInstanceError, Polling
from bot.intake.webhook import Webhook, listen
from bot.settings import Settings
from handlers import routers
from scheduler.clock import Ticker
from services.core import community
from services.outbox import cards
from services.people import interests, roles
from views.core import commands, texts

log = structlog.get_logger(__name__)

DRAIN_SECONDS = 10
CLOSE_SECONDS = 2
AGAIN_SECONDS = 5

T = TypeVar("T")


class WrongTokenError(Exception):
    """Telegram does not know this token."""


class RefusedError(Exception):
    """Telegram does not accept how we are set up, such as the web address."""


def build_bot(settings: Settings, clock: Clock, limits: Limits | None = None) -> Bot:
    api = TelegramAPIServer.from_base(settings.api_url)
    bot = Bot(
        settings.bot_token.get_secret_value(),
        session=AiohttpSession(api=api),
        default=texts.DEFAULTS,
    )
    bot.session.middleware(Pacing(clock, limits))
    bot.session.middleware(keep_answer_type)
    return bot


ANSWER_TYPES: dict[type[TelegramMethod[Any]], type[Response[Any]]] = {}


async def keep_answer_type(
    make_request: NextRequestMiddlewareType[Any], bot: Bot, method: TelegramMethod[Any]
) -> Response[Any]:
    """Hold on to what aiogram decodes answers with.

    Pydantic remembers `Response[Message]` weakly: made anew after every garbage collection, it
    costs some milliseconds each time.
    """
    kind = type(method)
    if kind not in ANSWER_TYPES:
        ANSWER_TYPES[kind] = Response[kind.__returning__]  # type: ignore[name-defined]
    return await make_request(bot, method)


topics.load()


@cache
def build_dispatcher() -> Dispatcher:
    """Routers behind the one guard; conversation state is rows, so there is no FSM.

    It keeps nothing between updates, so one serves every app of a process.
    """
    dispatcher = Dispatcher(disable_fsm=True)
    for router in routers():
        dispatcher.include_router(router)
    for observer in (dispatcher.message, dispatcher.callback_query, dispatcher.my_chat_member):
        observer.middleware(check_rights)
    for observer in (dispatcher.message, dispatcher.callback_query):
        observer.middleware(show_changed)
    return dispatcher


class App:
    """The whole bot in one process. `run` returns when it has stopped cleanly."""

    def __init__(self, settings: Settings, clock: Clock, limits: Limits | None = None) -> None:
        self.settings = settings
        self.clock = clock
        self.engine = open_engine(settings.database_url.get_secret_value())
        self.sessions = open_sessions(self.engine)
        self.bot = build_bot(settings, clock, limits)
        self.started = asyncio.Event()
        self._stop = asyncio.Event()
        self._lock = InstanceLock(settings, self.engine, self.bot.id)
        self._tasks: list[asyncio.Task[None]] = []
        self._site: web.AppRunner | None = None

    def stop(self) -> None:
        self._stop.set()

    async def run(self) -> None:
        """Start, serve until `stop`, finish what is in flight.

        Raises WrongTokenError, RefusedError, CannotListenError and AnotherInstanceError.
        """
        try:
            if not await self._lock.take():
                raise AnotherInstanceError
            await self._introduce()
            await self._start()
            await self._serve()
        finally:
            await self._close()

    async def _introduce(self) -> None:
        """Learn who we are; what the rows say of the community is read later."""
        me = await self._answer(self.bot.me)  # remembered: commands addressed to @us need it
        if me:
            username = me.username or ""
            self.community = replace(self.settings.community(), bot_username=username)

    async def _answer(self, ask: Callable[[], Awaitable[T]]) -> T | None:
        """What Telegram answers, asked as long as it cannot be reached; None if stopped first."""
        while not self._stop.is_set():
            try:
                return await self._unless_stopped(ask())
            except Exception as error:
                verdict = judge(error)
                if verdict is Verdict.FATAL or isinstance(error, TelegramNotFound):
                    raise WrongTokenError from error
                if verdict is Verdict.PERMANENT:
                    raise RefusedError(str(error)) from error
                log.warning("cannot reach Telegram", error=str(error))
            await self._unless_stopped(self.clock.sleep(AGAIN_SECONDS))
        return None

    async def _unless_stopped(self, doing: Awaitable[T]) -> T | None:
        """Its result; None if asked to stop first."""
        task, asked = asyncio.ensure_future(doing), asyncio.create_task(self._stop.wait())
        try:
            await asyncio.wait({task, asked}, return_when=asyncio.FIRST_COMPLETED)
            return task.result() if task.done() else None
        finally:
            task.cancel()
            asked.cancel()

    async def _start(self) -> None:
        if self._stop.is_set():
            return
        async with self.sessions.begin() as session:
            await community.seed(session, self.community, self.clock.now())
            await interests.seed(session)
            self.community = await community.read(session, self.community)
            await roles.follow_setting(session, self.community, self.clock.now())
        parts = (self.sessions, self.bot, self.clock, self.community)
        turns = Turns()
        self.replies = ReplySender(self.bot, self.clock, turns)
        self.redraws = Redraws(*parts, turns)
        on_commit(self.sessions, cards.DUE, self.redraws.wake)
        self.outbox = Outbox(*parts)
        self.ticker = Ticker(self.sessions.begin, self.clock.now, self.community, self.wake)
        work = Batches(self.sessions, build_dispatcher(), self.bot, self.clock, self.community)
        self.intake = Intake(work, self.replies, self.wake)
        await self.outbox.recover(alone=self._lock.alone)
        self.source = await self._open_source()
        log.info("started", bot=self.community.bot_username, webhook=bool(self._site))

    async def _open_source(self) -> Polling | Webhook:
        secret = self.settings.webhook_secret
        if not (self.settings.webhook_url and secret):
            await self._answer(self.bot.delete_webhook)
            return Polling(self.bot, self.intake, self.clock)
        webhook = Webhook(self.intake, secret.get_secret_value())
        path = urlsplit(self.settings.webhook_url).path or "/"
        self._site = web.AppRunner(
            webhook.application(path), access_log=None, shutdown_timeout=CLOSE_SECONDS
        )
        await listen(self._site, self.settings.webhook_host, self.settings.webhook_port)
        hook = SetWebhook(
            url=self.settings.webhook_url,
            secret_token=secret.get_secret_value(),
            allowed_updates=ALLOWED_UPDATES,
            max_connections=100,
        )
        await self._answer(lambda: self.bot(hook))
        return webhook

    async def _serve(self) -> None:
        if self._stop.is_set():
            return
        listening = asyncio.create_task(self.source.run())
        self._tasks = [
            asyncio.create_task(self.outbox.run()),
            asyncio.create_task(self.redraws.run()),
        ]
        self.ticker.start()
        self._dressing = asyncio.create_task(self._dress())
        asked = asyncio.create_task(self._stop.wait())
        keeping = asyncio.create_task(self._lock.keep(self.clock))
        self.started.set()
        await asyncio.wait({asked, listening, keeping}, return_when=asyncio.FIRST_COMPLETED)
        outrun = keeping.done()
        for task in (asked, self._dressing, keeping):
            task.cancel()
        await self._drain(listening)
        if outrun:
            raise AnotherInstanceError

    async def _drain(self, listening: "asyncio.Task[None]") -> None:
        """Stop listening, finish what is being said and sent, within ten seconds."""
        self.ticker.stop()
        self.source.stop()
        with suppress(TimeoutError):
            async with asyncio.timeout(DRAIN_SECONDS):
                await asyncio.wait({listening})
                self.outbox.stop()
                self.redraws.stop()
                await self.replies.finish(DRAIN_SECONDS)
                await asyncio.wait(self._tasks)
                if isinstance(self.source, Polling) and not listening.exception():
                    await self.source.acknowledge()
        if not listening.done():
            listening.cancel()
        elif error := listening.exception():
            raise error

    async def _dress(self) -> None:
        """Set the command menus; a failure is no reason not to serve."""
        for call in commands.for_all(self.community.language):
            try:
                await self.bot(call)
            except Exception as error:
                log.warning("menu not set", error=str(error))
                return

    def wake(self) -> None:
        """Something was decided: notifications may be owed."""
        self.outbox.wake()

    @property
    def idle(self) -> bool:
        """Nothing is being said, sent or redrawn, nor about to be, and the menus are set."""
        quiet = self.outbox.idle and self.redraws.idle and not self.replies.busy
        return quiet and self._dressing.done()

    @property
    def kept_connections(self) -> int:
        """How many connections are taken for good: they are no sign of a transaction."""
        return self._lock.connections

    async def _close(self) -> None:
        for task in self._tasks:
            task.cancel()
        steps = (self.bot.session.close, self._lock.let_go, self.engine.dispose)
        for step in (self._site.cleanup, *steps) if self._site else steps:
            try:
                await step()
            except Exception as error:
                log.warning("not closed properly", error=repr(error))
