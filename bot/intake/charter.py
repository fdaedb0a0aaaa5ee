"""Whoever has not accepted a changed charter yet is shown it below the answer they came for."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.types import TelegramObject

from handlers.context import Context
from services.community import charter
from views.community import charter as screens


async def show_changed(
    handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
    event: TelegramObject,
    data: dict[str, Any],
) -> Any:
    """An inner middleware: nothing of what a person wanted is lost, and nothing waits for it."""
    replies = await handler(event, data)
    ctx = data["ctx"]
    assert isinstance(ctx, Context)
    person = ctx.actor
    if person is None or not charter.due(person, ctx.community, ctx.now):
        return replies
    known = await charter.shown(ctx.session, person, ctx.now)
    assert person.telegram_id is not None
    return [*replies, screens.changed(known, ctx.t).to(person.telegram_id)]
