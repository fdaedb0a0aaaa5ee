"""The first words: /start with its links, /help, /cancel."""

from aiogram.filters import (
    Command,
    CommandObject,
    CommandStart,
)
from aiogram.types import Message

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.community import checklist
from services.core.rights import Act
from services.events import rsvps_lost
from services.people import joining
from views.community import checklist as checklist_view
from views.core.screen import Replies
from views.desk import home
from views.events import rsvps_lost as lost_view
from views.people import joining as screens

anyone = ScopedRouter(Act.VISIT)


@anyone.message(CommandStart())
async def start(message: Message, command: CommandObject, ctx: Context) -> Replies:
    arrival = await joining.arrive(ctx.session, ctx.person, command.args or "", ctx.now)
    first = await checklist.at_start(ctx.session, ctx.person, ctx.community)
    if first:
        return [checklist_view.hello(first, ctx.person, ctx.t).to(ctx.chat)]
    shown = screens.arrival(arrival, ctx.person, ctx.t, ctx.community)
    if arrival.returned:
        shown += lost_view.offers(await rsvps_lost.lost(ctx.session, ctx.person, ctx.now), ctx.t)
    return [screen.to(ctx.chat) for screen in shown]


@anyone.message(Command("help"))
async def show_help(message: Message, ctx: Context) -> Replies:
    return [home.screen(ctx.person, ctx.t).to(ctx.chat)]


@anyone.message(Command("cancel"))
async def cancel(message: Message, ctx: Context) -> Replies:
    dropped = await joining.pause(ctx.session, ctx.person, ctx.now)
    return [home.cancelled(dropped, ctx.t).to(ctx.chat)]
