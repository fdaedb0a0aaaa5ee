"""Joining and leaving a group, heard where the bot is an administrator."""

from aiogram.filters import IS_MEMBER, IS_NOT_MEMBER, ChatMemberUpdatedFilter
from aiogram.types import ChatMemberUpdated

from handlers.context import Context
from handlers.routing import Scope, ScopedRouter
from models import Membership
from services.chats import members
from services.core.rights import Act
from views.core.screen import Replies

even_nobody = ScopedRouter(Act.VISIT, Scope.GROUP, nobody=True)


@even_nobody.chat_member(ChatMemberUpdatedFilter(IS_NOT_MEMBER >> IS_MEMBER))
async def joined(change: ChatMemberUpdated, ctx: Context) -> Replies:
    who = change.new_chat_member.user
    if not who.is_bot:
        await members.note(ctx.session, ctx.chat, who.id, Membership.JOINED, ctx.now)
    return []


@even_nobody.chat_member(ChatMemberUpdatedFilter(IS_MEMBER >> IS_NOT_MEMBER))
async def left(change: ChatMemberUpdated, ctx: Context) -> Replies:
    who = change.new_chat_member.user
    if not who.is_bot:
        await members.note(ctx.session, ctx.chat, who.id, Membership.LEFT, ctx.now)
    return []
