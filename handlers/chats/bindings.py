"""Community chats: /bind and /unbind in a group, being added and removed, growing up."""

from aiogram import F
from aiogram.filters import (
    IS_MEMBER,
    IS_NOT_MEMBER,
    ChatMemberUpdatedFilter,
    Command,
    CommandStart,
)
from aiogram.types import ChatMemberUpdated, Message

from handlers import incoming
from handlers.context import Context
from handlers.routing import Scope, ScopedRouter
from services.chats import bindings
from services.chats import bindings_standing as standing
from services.core.rights import Act
from views.chats import bindings as screens
from views.core.screen import Replies

binders = ScopedRouter(Act.BIND_CHAT, Scope.GROUP)
even_nobody = ScopedRouter(Act.VISIT, Scope.GROUP, nobody=True)
managers = ScopedRouter(Act.BIND_CHAT)

START_BIND = CommandStart(deep_link=True, magic=F.args == "bind")


@even_nobody.message(Command("bind", "unbind"), F.sender_chat.id == F.chat.id)
async def anonymous(message: Message, ctx: Context) -> Replies:
    return [screens.anonymous(ctx.t).to(ctx.chat)]


@binders.message(Command("bind"))
@binders.message(START_BIND)
async def bind(message: Message, ctx: Context) -> Replies:
    title = message.chat.title or ctx.community.name
    forum = bool(message.chat.is_forum)
    fresh = await bindings.bind(ctx.session, ctx.person, ctx.chat, title, forum, ctx.now)
    lacks = await standing.lacking(ctx.session, ctx.chat)
    return [screens.bound(lacks, ctx.t, ctx.community, fresh=fresh).to(ctx.chat)]


@binders.message(Command("unbind"))
async def unbind(message: Message, ctx: Context) -> Replies:
    was_bound = await bindings.unbind(ctx.session, ctx.person, ctx.chat, ctx.now)
    return [screens.unbound(ctx.t, was_bound=was_bound).to(ctx.chat)]


@managers.message(Command("bind", "unbind"))
async def explain(message: Message, ctx: Context) -> Replies:
    surveyed = await standing.survey(ctx.session)
    return [screens.listing(surveyed, ctx.t, ctx.community).to(ctx.chat)]


@even_nobody.my_chat_member(ChatMemberUpdatedFilter(IS_MEMBER >> IS_NOT_MEMBER))
async def removed(change: ChatMemberUpdated, ctx: Context) -> Replies:
    await bindings.leave(ctx.session, ctx.chat, ctx.now)
    return []


@even_nobody.my_chat_member(ChatMemberUpdatedFilter(IS_NOT_MEMBER >> IS_MEMBER))
async def added(change: ChatMemberUpdated, ctx: Context) -> Replies:
    await standing.note(ctx.session, ctx.chat, incoming.standing(change.new_chat_member), ctx.now)
    if not (ctx.actor and await bindings.may_bind(ctx.session, ctx.actor, ctx.chat)):
        return []
    return [screens.hello(ctx.t, ctx.community).to(ctx.chat)]


@even_nobody.my_chat_member()
async def given_rights(change: ChatMemberUpdated, ctx: Context) -> Replies:
    now_is = incoming.standing(change.new_chat_member)
    await bindings.note_forum(ctx.session, ctx.chat, bool(change.chat.is_forum), ctx.now)
    eased = await standing.note(ctx.session, ctx.chat, now_is, ctx.now)
    if not (eased and await bindings.find(ctx.session, ctx.chat)):
        return []
    return [screens.enough(ctx.t).to(ctx.chat)]


@even_nobody.message(F.migrate_to_chat_id)
async def migrated(message: Message, ctx: Context) -> Replies:
    assert message.migrate_to_chat_id is not None
    await bindings.migrate(ctx.session, ctx.chat, message.migrate_to_chat_id, ctx.now)
    return []
