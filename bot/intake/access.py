"""Default deny: a router that declares no role serves nobody."""

from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from aiogram.types import TelegramObject

from handlers.context import Context
from handlers.routing import ScopedRouter
from models import Role
from services.core.errors import Refusal

log = structlog.get_logger(__name__)


async def check_role(
    handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
    event: TelegramObject,
    data: dict[str, Any],
) -> Any:
    """An inner middleware: whoever lacks the declared role hears so, and nothing runs."""
    router, ctx = data["event_router"], data["ctx"]
    assert isinstance(ctx, Context)
    if not isinstance(router, ScopedRouter):
        log.error("handler declares no role", handler=str(data.get("handler")))
        raise Refusal("not-allowed")
    if ctx.actor is None:
        # A channel, a bot or an anonymous administrator: nobody to answer to, but some news of
        # a group is true whoever brings it.
        return await handler(event, data) if router.nobody else []
    if ctx.actor.role >= router.needs:
        return await handler(event, data)
    if ctx.actor.role is Role.STRANGER and router.needs is Role.RESIDENT:
        raise Refusal("join-first")
    raise Refusal("not-allowed")
