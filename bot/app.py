"""Builds it all: engine, Bot, Dispatcher, routers, outbox, scheduler; runs until asked to stop."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar
from urllib.parse import urlsplit

import structlog
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.session.middlewares.base import NextRequestMiddlewareType
from aiogram.client.telegram import TelegramAPIServer
from aiogram.dispatcher.middlewares.error import ErrorsMiddleware
from aiogram.exceptions import TelegramNotFound
from aiogram.methods import Response, SetWebhook, TelegramMethod

from bot import topics
from bot.clock import Clock, wait
from bot.database import on_commit, open_engine, open_sessions
from bot.delivery.errors import Verdict, judge
from bot.delivery.outbox import Outbox
from bot.delivery.pacing import Limits, Pacing
from bot.delivery.redraws import Redraws
from bot.delivery.replies import ReplySender
from bot.delivery.turns import Turns
from bot.health import Health
from bot.instance import InstanceLock
from bot.intake.access import check_rights
from bot.intake.batch import Batches
from bot.intake.charter import show_changed
from bot.intake.intake import ALLOWED_UPDATES, Intake
from bot.intake.listener import Listener, listen
from bot.intake.polling import AnotherInstanceError, Polling
from bot.intake.webhook import Webhook
from bot.parts import Parts
from bot.profile import BotProfile
from bot.secret import read_secret
from bot.settings import Settings
from handlers import routers
from scheduler.clock import Ticker
from services.community import formats
from services.core import community
from services.core.community import Community
from services.outbox import cards, notifications
from services.people import interests, roles
from views.core import texts

log = structlog.get_logger(__name__)

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
        ANSWER_TYPES[kind] = Response[kind.__returning__]  # type: ignore[name-defined]  # known at run time
    return await make_request(bot, method)


topics.load()


@cache
def build_dispatcher() -> Dispatcher:
    """Routers behind the one guard; conversation state is rows, so there is no FSM.

    It keeps nothing between updates, so one serves every app of a process.
    """
    dispatcher = Dispatcher(disable_fsm=True)
    # It would ask every router for a handler of errors at each refusal, which costs more than a
    # tap; we have none, since the batch judges them.
    for middleware in list(dispatcher.update.outer_middleware):
        if isinstance(middleware, ErrorsMiddleware):
            dispatcher.update.outer_middleware.unregister(middleware)
    for router in routers():
        dispatcher.include_router(router)
    for guarded in ("message", "callback_query", "my_chat_member", "chat_member"):
        dispatcher.observers[guarded].middleware(check_rights)
    for observer in (dispatcher.message, dispatcher.callback_query):
        observer.middleware(show_changed)
    return dispatcher


class App:
    """The whole bot in one process. `run` returns when it has stopped cleanly."""

    def __init__(self, settings: Settings, clock: Clock, limits: Limits | None = None) -> None:
        self.settings = settings
        self.clock = clock
        self.engine = open_engine(settings.database_url.get_secret_value())
        self.sessions = open_sessions(self.engine, read_secret(settings.secret_file))
        self.bot = build_bot(settings, clock, limits)
        self.started = asyncio.Event()
        self._stop = asyncio.Event()
        self._lock = InstanceLock(settings, self.engine, self.bot.id)
        self._parts: Parts | None = None

    @property
    def parts(self) -> Parts:
        """What is running; there is nothing before `started`."""
        assert self._parts
        return self._parts

    @property
    def community(self) -> Community:
        return self.parts.community

    def stop(self) -> None:
        self._stop.set()

    async def run(self) -> None:
        """Start, serve until `stop`, finish what is in flight.

        Raises WrongTokenError, RefusedError, CannotListenError, AnotherInstanceError and
        PartDiedError.
        """
        async with AsyncExitStack() as stack:
            for step in (self.engine.dispose, self._lock.let_go, self.bot.session.close):
                stack.push_async_callback(close, step)
            if not await self._lock.take():
                raise AnotherInstanceError
            # Remembered: commands addressed to @us need it.
            me = await self._answer(self.bot.me)
            if me is None:
                return
            known = replace(self.settings.community(), bot_username=me.username or "")
            self._parts = await self._build(known, stack)
            if self._stop.is_set():
                return
            log.info("started", bot=known.bot_username, webhook=bool(self.settings.webhook_url))
            self.started.set()
            await self._parts.serve(
                self._stop, {"lock": self._keep_lock(), "profile": self._keep_profile()}
            )

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
                log.warning("cannot reach Telegram", error=error)
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

    async def _build(self, known: Community, stack: AsyncExitStack) -> Parts:
        async with self.sessions.begin() as session:
            await community.seed(session, known, self.clock.now())
            await interests.seed(session)
            await formats.seed(session)
            known = await community.read(session, known)
            await roles.follow_setting(session, known, self.clock.now())
        health = Health(self.sessions, self.clock)
        shared = (self.sessions, self.bot, self.clock, known, health.note)
        turns = Turns()
        outbox, redraws = Outbox(*shared), Redraws(*shared, turns)
        on_commit(self.sessions, cards.DUE, redraws.wake)
        on_commit(self.sessions, notifications.DUE, outbox.wake)
        replies = ReplySender(self.bot, self.clock, turns)
        batches = Batches(self.sessions, build_dispatcher(), self.bot, self.clock, known)
        intake = Intake(batches, replies, health.note)
        ticker = Ticker(
            self.sessions.begin,
            self.clock.now,
            lambda event, seconds: wait(event, self.clock, seconds),
            known,
            health.note,
        )
        await outbox.recover(alone=self._lock.alone)
        source = await self._open_source(intake, stack)
        return Parts(known, replies, redraws, outbox, ticker, intake, source, health)

    async def _open_source(self, intake: Intake, stack: AsyncExitStack) -> Polling | Webhook:
        secret = self.settings.webhook_secret
        if not (self.settings.webhook_url and secret):
            await self._answer(self.bot.delete_webhook)
            return Polling(self.bot, intake, self.clock)
        webhook = Webhook(self.bot, intake, self.clock, secret.get_secret_value())
        path = urlsplit(self.settings.webhook_url).path or "/"
        listener = Listener(path, webhook.receive)
        site = await listen(listener, self.settings.webhook_host, self.settings.webhook_port)
        stack.push_async_callback(close, site.cleanup)
        hook = SetWebhook(
            url=self.settings.webhook_url,
            secret_token=secret.get_secret_value(),
            allowed_updates=ALLOWED_UPDATES,
            max_connections=100,
        )
        await self._answer(lambda: self.bot(hook))
        return webhook

    async def _keep_lock(self) -> None:
        await self._lock.keep(self.clock)
        raise AnotherInstanceError

    async def _keep_profile(self) -> None:
        profile = BotProfile(self.sessions, self.bot, self.clock)
        await profile.set_up(self.community)
        self.parts.profile_set.set()
        await profile.watch(self.community)

    @property
    def idle(self) -> bool:
        return self.parts.idle

    @property
    def kept_connections(self) -> int:
        """How many connections are taken for good: they are no sign of a transaction."""
        return self._lock.connections


async def close(step: Callable[[], Awaitable[object]]) -> None:
    """A goodbye that fails is no reason to fail."""
    try:
        await step()
    except Exception as error:
        log.warning("not closed properly", error=error)
