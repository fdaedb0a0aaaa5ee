"""Which handler an update is for; where a router listens and what it takes to be served."""

from collections.abc import Callable
from enum import Enum
from typing import Any

from aiogram import Router
from aiogram.dispatcher.event.handler import CallbackType
from aiogram.filters import BaseFilter
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message, TelegramObject
from aiogram.utils.magic_filter import MagicFilter

from handlers.context import Context
from models import About
from services.core.rights import Act
from views.core import links
from views.core.links import ScreenName


class Scope(Enum):
    """The chats a router listens to; a tap counts where its message hangs."""

    PRIVATE = ("private",)
    GROUP = ("group", "supergroup")
    ANYWHERE = None  # not (): Python 3.11.2, Debian's own, makes another value of that


class ScopedRouter(Router):
    """Handlers that share what one must be allowed to do and the chats they listen to.

    `bot.intake.access` refuses whoever may not. With `nobody` the handlers are also called
    when no person is behind the update.
    """

    def __init__(self, needs: Act, scope: Scope = Scope.PRIVATE, *, nobody: bool = False) -> None:
        super().__init__()
        self.needs = needs
        self.nobody = nobody
        if scope.value:
            # Every kind of update: one without a chat is in no scope.
            for observer in self.observers.values():
                observer.filter(In(scope))

    def tap(
        self, data: type[CallbackData], rule: MagicFilter | None = None
    ) -> Callable[[CallbackType], CallbackType]:
        """A handler of taps on buttons that carry such data; it gets them as `data`."""
        return self.callback_query(Tapped(data, rule))

    def opens(self, screen: ScreenName) -> Callable[[CallbackType], CallbackType]:
        """The one handler that opens this screen for buttons of other topics; it gets a `Go`."""
        return self.callback_query(Opens(screen))


class In(BaseFilter):
    """The update came from a chat of this scope.

    Not a magic filter: aiogram asks those in a thread, and every update asks every router.
    """

    def __init__(self, scope: Scope) -> None:
        self._types = scope.value

    async def __call__(self, event: TelegramObject) -> bool:
        message = getattr(event, "message", None)
        chat = getattr(event, "chat", None) or getattr(message, "chat", None)
        return chat is not None and chat.type in self._types


class Opens(BaseFilter):
    """A button that leads to this screen, wherever it stands."""

    def __init__(self, screen: ScreenName) -> None:
        self.screen = screen

    async def __call__(self, query: CallbackQuery) -> dict[str, Any] | bool:
        found = links.read(query.data)
        return {"data": found} if found and found.screen is self.screen else False


class Tapped(BaseFilter):
    """A button with data of one kind, and maybe only some of them."""

    def __init__(self, data: type[CallbackData], rule: MagicFilter | None = None) -> None:
        self._filter = data.filter(rule)

    async def __call__(self, query: CallbackQuery) -> dict[str, Any] | bool:
        found = await self._filter(query)
        return {"data": found["callback_data"]} if found else False


class Asked(BaseFilter):
    """The message answers what we last asked this person; a command never does."""

    def __init__(self, *about: About) -> None:
        self._about = about

    async def __call__(self, message: Message, ctx: Context) -> bool:
        question = ctx.actor.question if ctx.actor else None
        command = (message.text or "").startswith("/")
        return bool(question and question.about in self._about and not command)
