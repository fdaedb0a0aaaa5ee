"""The format of a meeting, chosen from the community's list."""

from aiogram import F
from aiogram.types import CallbackQuery

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.core.rights import Act
from services.events import planning_formats
from views.core.screen import Replies
from views.events import hosting
from views.events import planning_formats as formats_view
from views.events.buttons import DraftAct, DraftFormat, DraftStep

hosts = ScopedRouter(Act.MANAGE_EVENT)


@hosts.tap(DraftAct, F.act == DraftStep.FORMAT)
async def show(query: CallbackQuery, data: DraftAct, ctx: Context) -> Replies:
    shown = await planning_formats.show(ctx.session, ctx.person, data.event_id, ctx.now)
    return formats_view.screen(shown, ctx.t).over(query.message, ctx.chat)


@hosts.tap(DraftFormat)
async def choose(query: CallbackQuery, data: DraftFormat, ctx: Context) -> Replies:
    where, which = data.event_id, data.format_id
    plan = await planning_formats.choose(ctx.session, ctx.person, where, which, ctx.now)
    screen = hosting.screen(plan, ctx.t, ctx.now).over(query.message, ctx.chat)
    toast = hosting.saved(plan, ctx.t)
    return [query.answer(toast), *screen] if toast else screen
