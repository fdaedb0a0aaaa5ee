"""Default deny: a router that declares no act serves nobody."""

from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from aiogram.types import Message, TelegramObject

from bot.intake.updates import speaker
from handlers.context import Context
from handlers.routing import ScopedRouter
from models import Resident, Role, Subject
from services.chats import bindings
from services.core import rights
from services.core.errors import Refusal
from services.core.rights import RULES, Act
from views.core.screen import Screen

log = structlog.get_logger(__name__)


async def check_rights(
    handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
    event: TelegramObject,
    data: dict[str, Any],
) -> Any:
    """An inner middleware: whoever may not do what the router declares hears so; nothing runs."""
    router, ctx = data["event_router"], data["ctx"]
    assert isinstance(ctx, Context)
    if not isinstance(router, ScopedRouter):
        log.error("handler declares no act", handler=str(data.get("handler")))
        raise Refusal("not-allowed")
    if ctx.actor is None and router.nobody:
        # Some news of a group is true whoever brings it.
        return await handler(event, data)
    if ctx.actor is None and not asks(event):
        return []
    about = subject(router.needs, event, data.get("data"), ctx)
    if await rights.lets_in(ctx.session, ctx.actor, router.needs, about):
        return await handler(event, data) if ctx.actor else []
    key = reason(router.needs, ctx.actor)
    if isinstance(event, Message) and event.chat.type != "private":
        # Anybody may add the bot to a group and ask for what is not theirs, as often as they like.
        heard = await bindings.may_hint(ctx.session, ctx.chat, ctx.now, named=True)
        return [Screen(ctx.t(key)).to(ctx.chat)] if heard else []
    raise Refusal(key)


def reason(act: Act, actor: Resident | None) -> str:
    if actor and actor.role is Role.STRANGER and rights.allows(Role.RESIDENT, act):
        return "join-first"
    # Who runs no meeting at all is not told whose this one is.
    rule = RULES[act]
    return "not-allowed" if rule.about else rule.refusal


def asks(event: TelegramObject) -> bool:
    """Whether somebody without a row asked for something: a person, by a command in a group.

    A channel, a bot and an anonymous administrator are nobody to answer to.
    """
    return isinstance(event, Message) and speaker(event) is not None


def subject(act: Act, event: TelegramObject, button: object, ctx: Context) -> Subject | None:
    """What the act is about: the number on the button, or what the words answer."""
    kind = RULES[act].about
    if kind is None:
        return None
    number = getattr(button, f"{kind.value}_id", None)
    if isinstance(event, Message) and ctx.actor and ctx.actor.question:
        number = ctx.actor.question.subject_id
    return Subject(kind, number) if number else None
