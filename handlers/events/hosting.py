"""Managing a published meeting: where it all begins."""

from aiogram import F
from aiogram.types import CallbackQuery

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.core.rights import Act
from services.events import planning
from views.core.screen import Replies
from views.events import hosting
from views.events.buttons import EventAct, ManageStep

hosts = ScopedRouter(Act.MANAGE_EVENT)


@hosts.tap(EventAct, F.act == ManageStep.MANAGE)
async def manage(query: CallbackQuery, data: EventAct, ctx: Context) -> Replies:
    # A new message: the one under the finger is the tracked card.
    plan = await planning.show(ctx.session, ctx.person, data.event_id, ctx.now)
    return [hosting.screen(plan, ctx.t, ctx.now).to(ctx.chat)]


@hosts.tap(EventAct, F.act == ManageStep.RESEND)
async def resend(query: CallbackQuery, data: EventAct, ctx: Context) -> Replies:
    people = await planning.send_again(ctx.session, ctx.person, data.event_id, ctx.now)
    plan = await planning.show(ctx.session, ctx.person, data.event_id, ctx.now)
    screen = hosting.screen(plan, ctx.t, ctx.now).over(query.message, ctx.chat)
    return [query.answer(ctx.t.plain("doubt-sent", people=people)), *screen]
