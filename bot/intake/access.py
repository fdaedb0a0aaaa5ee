"""Default deny: a handler that declares no role serves nobody."""

from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from aiogram.dispatcher.flags import get_flag
from aiogram.types import TelegramObject

from models import Role
from services.core.errors import Refusal

log = structlog.get_logger(__name__)


async def check_role(
    handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
    event: TelegramObject,
    data: dict[str, Any],
) -> Any:
    """An inner middleware: whoever lacks the declared role hears so, and nothing runs."""
    needs = get_flag(data, "needs")
    resident = data.get("resident")
    if not isinstance(needs, Role):
        log.error("handler declares no role", handler=str(data.get("handler")))
        raise Refusal("not-allowed")
    if resident is None:
        # A channel, a bot or an anonymous administrator: nobody to answer to, but some news of
        # a group is true whoever brings it.
        return await handler(event, data) if get_flag(data, "nobody") else []
    if resident.role >= needs:
        return await handler(event, data)
    if resident.role is Role.STRANGER and needs is Role.RESIDENT:
        raise Refusal("join-first")
    raise Refusal("not-allowed")
