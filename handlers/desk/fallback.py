"""Whatever nobody understood: one gentle hint, or a fresh screen for an outdated button."""

from aiogram import F
from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message

from handlers import incoming
from handlers.context import Context
from handlers.routing import Scope, ScopedRouter
from services.chats import bindings
from services.core.rights import Act
from views.core.screen import Replies
from views.desk import fallback, home

anyone = ScopedRouter(Act.VISIT)
groups = ScopedRouter(Act.VISIT, Scope.GROUP, nobody=True)
anyone_anywhere = ScopedRouter(Act.VISIT, Scope.ANYWHERE)

# What a person may send; nobody expects an answer to a pinned message or a new wallpaper.
SENT = {
    ContentType.TEXT,
    ContentType.ANIMATION,
    ContentType.AUDIO,
    ContentType.CHECKLIST,
    ContentType.CONTACT,
    ContentType.DICE,
    ContentType.DOCUMENT,
    ContentType.GAME,
    ContentType.LOCATION,
    ContentType.PAID_MEDIA,
    ContentType.PHOTO,
    ContentType.POLL,
    ContentType.STICKER,
    ContentType.STORY,
    ContentType.USERS_SHARED,
    ContentType.VENUE,
    ContentType.VIDEO,
    ContentType.VIDEO_NOTE,
    ContentType.VOICE,
}


@anyone.message(F.content_type.in_(SENT))
async def hint(message: Message, ctx: Context) -> Replies:
    return [fallback.hint(ctx.person, message.text, ctx.t).to(ctx.chat)]


@groups.message(F.content_type.in_(SENT))
async def way_on(message: Message, ctx: Context) -> Replies:
    """Who names the bot or replies to it in a community chat is told where it talks."""
    named = incoming.names(message, ctx.community.bot_username)
    if not await bindings.may_hint(ctx.session, ctx.chat, ctx.now, named=named):
        return []
    return [fallback.way_on(ctx.community).to(ctx.chat)]


@anyone.callback_query()
async def outdated(query: CallbackQuery, ctx: Context) -> Replies:
    fresh = home.screen(ctx.person, ctx.t).to(ctx.chat)
    return [query.answer(ctx.t.plain("outdated-button"), show_alert=True), fresh]


@anyone_anywhere.callback_query()
async def outdated_in_group(query: CallbackQuery, ctx: Context) -> Replies:
    return [query.answer(ctx.t.plain("outdated-button"), show_alert=True)]
