"""The first words: /start with its deep links, /help, /cancel, blocking and coming back."""

from aiogram.filters import (
    IS_MEMBER,
    IS_NOT_MEMBER,
    ChatMemberUpdatedFilter,
    Command,
    CommandObject,
    CommandStart,
)
from aiogram.types import ChatMemberUpdated, Message

from handlers.context import Context
from handlers.routing import ScopedRouter
from models import Role
from services.people import joining, residents
from views.core.screen import Replies
from views.desk import home
from views.people import joining as screens

anyone = ScopedRouter(Role.STRANGER)


@anyone.message(CommandStart())
async def start(message: Message, command: CommandObject, ctx: Context) -> Replies:
    arrival = await joining.arrive(ctx.session, ctx.person, command.args or "", ctx.now)
    shown = screens.arrival(arrival, ctx.person, ctx.t, ctx.community)
    return [screen.to(ctx.chat) for screen in shown]


@anyone.message(Command("help"))
async def show_help(message: Message, ctx: Context) -> Replies:
    return [home.screen(ctx.person, ctx.t).to(ctx.chat)]


@anyone.message(Command("cancel"))
async def cancel(message: Message, ctx: Context) -> Replies:
    dropped = await joining.pause(ctx.session, ctx.person, ctx.now)
    return [home.cancelled(dropped, ctx.t).to(ctx.chat)]


@anyone.my_chat_member(ChatMemberUpdatedFilter(IS_MEMBER >> IS_NOT_MEMBER))
async def blocked(change: ChatMemberUpdated, ctx: Context) -> Replies:
    await residents.lose(ctx.session, ctx.person.id, "blocked", ctx.now)
    return []


@anyone.my_chat_member(ChatMemberUpdatedFilter(IS_NOT_MEMBER >> IS_MEMBER))
async def unblocked(change: ChatMemberUpdated, ctx: Context) -> Replies:
    await residents.welcome_back(ctx.session, ctx.person, ctx.now)
    return []
