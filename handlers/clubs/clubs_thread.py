"""A thread for a club: made from its page, or bound by /bind inside one."""

from aiogram import F
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.routing import Scope, ScopedRouter
from services.clubs import clubs_founding, clubs_thread
from services.core.errors import Refusal
from services.core.rights import Act
from views.clubs import clubs_founding as founding
from views.clubs import clubs_thread as page
from views.clubs.buttons import ClubAct, ClubStep, ClubThread, ClubThreads
from views.core.screen import Replies

hosts = ScopedRouter(Act.MANAGE_CLUB)
hosts_in_groups = ScopedRouter(Act.MANAGE_CLUB, Scope.GROUP)
residents_in_groups = ScopedRouter(Act.TAKE_PART, Scope.GROUP)


@hosts.tap(ClubAct, F.act == ClubStep.THREAD)
async def create(query: CallbackQuery, data: ClubAct, ctx: Context) -> Replies:
    chat = await clubs_thread.create(ctx.session, ctx.person, data.club_id, ctx.now)
    return [query.answer(ctx.t.plain("club-thread-begun", chat=chat.title), show_alert=True)]


@hosts.tap(ClubAct, F.act == ClubStep.NO_THREAD)
async def let_go(query: CallbackQuery, data: ClubAct, ctx: Context) -> Replies:
    await clubs_thread.let_go(ctx.session, ctx.person, data.club_id, ctx.now)
    shown = await clubs_founding.show(ctx.session, ctx.person, data.club_id, ctx.now)
    return founding.screen(shown, ctx.t, ctx.community).over(query.message, ctx.chat)


@residents_in_groups.message(Command("bind"), F.is_topic_message)
async def offer(message: Message, ctx: Context) -> Replies:
    title = message.chat.title or ctx.community.name
    shown = await clubs_thread.offer(ctx.session, ctx.person, ctx.chat, title, ctx.now)
    return [page.choice(shown, ctx.t, ctx.community).to(ctx.chat, message.message_thread_id)]


@residents_in_groups.tap(ClubThreads)
async def turn(query: CallbackQuery, data: ClubThreads, ctx: Context) -> Replies:
    shown = await clubs_thread.choices(ctx.session, ctx.person, ctx.chat, data.page, ctx.now)
    return page.choice(shown, ctx.t, ctx.community).over(query.message, ctx.chat)


@hosts_in_groups.tap(ClubThread, F.bound)
async def bind(query: CallbackQuery, data: ClubThread, ctx: Context) -> Replies:
    place = (ctx.chat, thread(query))
    club = await clubs_thread.bind(ctx.session, ctx.person, data.club_id, place, ctx.now)
    return page.bound(club, ctx.t).over(query.message, ctx.chat)


@hosts_in_groups.tap(ClubThread)
async def unbind(query: CallbackQuery, data: ClubThread, ctx: Context) -> Replies:
    club = await clubs_thread.let_go(ctx.session, ctx.person, data.club_id, ctx.now)
    return page.unbound(club, ctx.t).over(query.message, ctx.chat)


def thread(query: CallbackQuery) -> int:
    """In which thread the button hangs; a reply outside of forums has such a number, too."""
    message = query.message
    if not isinstance(message, Message) or not message.is_topic_message:
        raise Refusal("outdated-button")
    return message.message_thread_id or 0
