"""What is on: all coming events and one's own, page by page."""

from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.routing import Scope, ScopedRouter
from services.chats import bindings
from services.core.rights import Act
from services.events import agenda
from services.events.agenda import Which
from views.core.links import Go, ScreenName
from views.core.screen import Replies
from views.events import agenda as pages
from views.events.buttons import Agenda, AgendaAround

residents = ScopedRouter(Act.TAKE_PART)
even_nobody = ScopedRouter(Act.VISIT, Scope.GROUP, nobody=True)
COMMANDS = {"events": Which.ALL, "my": Which.MINE}
SCREENS = {ScreenName.EVENTS: Which.ALL, ScreenName.MINE: Which.MINE}


@residents.message(Command(*COMMANDS))
async def from_command(message: Message, command: CommandObject, ctx: Context) -> Replies:
    page = await agenda.page(ctx.session, ctx.person, COMMANDS[command.command], 0, ctx.now)
    return [pages.screen(page, ctx.t).to(ctx.chat)]


@even_nobody.message(Command("events"))
async def in_a_group(message: Message, ctx: Context) -> Replies:
    """For everybody there, so in the community's language, and never in a foreign group."""
    if not await bindings.may_list(ctx.session, ctx.chat, ctx.now):
        return []
    nearest = await agenda.nearest(ctx.session, ctx.now)
    return [pages.for_chat(nearest, ctx.community).to(ctx.chat)]


@residents.opens(ScreenName.EVENTS)
@residents.opens(ScreenName.MINE)
async def from_elsewhere(query: CallbackQuery, data: Go, ctx: Context) -> Replies:
    page = await agenda.page(ctx.session, ctx.person, SCREENS[data.screen], 0, ctx.now)
    return [pages.screen(page, ctx.t).to(ctx.chat)]


@residents.tap(Agenda)
async def turn(query: CallbackQuery, data: Agenda, ctx: Context) -> Replies:
    page = await agenda.page(ctx.session, ctx.person, data.which, data.page, ctx.now)
    return pages.screen(page, ctx.t).over(query.message, ctx.chat)


@residents.tap(AgendaAround)
async def back_to_list(query: CallbackQuery, data: AgendaAround, ctx: Context) -> Replies:
    page = await agenda.page_around(ctx.session, ctx.person, data.event_id, ctx.now)
    return pages.screen(page, ctx.t).over(query.message, ctx.chat)
