"""Somebody blocks the bot, and comes back."""

from aiogram.filters import IS_MEMBER, IS_NOT_MEMBER, ChatMemberUpdatedFilter
from aiogram.types import ChatMemberUpdated

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.core.rights import Act
from services.people import residents
from views.core.screen import Replies

anyone = ScopedRouter(Act.VISIT)


@anyone.my_chat_member(ChatMemberUpdatedFilter(IS_MEMBER >> IS_NOT_MEMBER))
async def blocked(change: ChatMemberUpdated, ctx: Context) -> Replies:
    await residents.lose(ctx.session, ctx.person.id, "blocked", ctx.now)
    return []


@anyone.my_chat_member(ChatMemberUpdatedFilter(IS_NOT_MEMBER >> IS_MEMBER))
async def unblocked(change: ChatMemberUpdated, ctx: Context) -> Replies:
    await residents.welcome_back(ctx.session, ctx.person, ctx.now)
    return []
