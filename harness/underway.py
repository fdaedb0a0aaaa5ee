"""What of the bot takes real time just now: calls to Telegram, and transactions."""

from collections.abc import Callable
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.methods import Response, TelegramMethod
from sqlalchemy import event
from sqlalchemy.pool import QueuePool

from bot.app import App
from bot.intake.polling import GetRawUpdates


class Underway(BaseRequestMiddleware):
    """Counts them; `ended` is told of each that ends.

    Everything else a bot does is done within a few turns of the event loop, or waits for the clock.
    """

    def __init__(self, app: App, ended: Callable[[], None]) -> None:
        self._app = app
        self._ended = ended
        self.calls = 0
        self.polls = 0
        app.bot.session.middleware(self)  # the innermost: behind the pacing, which waits
        event.listen(app.engine.sync_engine, "checkin", lambda *_: ended())

    @property
    def transactions(self) -> int:
        pool = self._app.engine.sync_engine.pool
        assert isinstance(pool, QueuePool)
        return pool.checkedout() - self._app.kept_connections

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[Any],
        bot: Bot,
        method: TelegramMethod[Any],
    ) -> Response[Any]:
        polls = isinstance(method, GetRawUpdates)
        self.polls += polls
        self.calls += not polls
        try:
            return await make_request(bot, method)
        finally:
            self.polls -= polls
            self.calls -= not polls
            self._ended()
