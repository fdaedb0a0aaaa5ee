"""Publishing a meeting: whom to invite, a second look, done."""

from aiogram import F
from aiogram.types import CallbackQuery

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.core.rights import Act
from services.events import publishing
from views.core.screen import Replies
from views.events import planning as planning_view
from views.events import publishing as publishing_view
from views.events.buttons import DraftAct, DraftAudience, DraftStep

hosts = ScopedRouter(Act.MANAGE_EVENT)


@hosts.tap(DraftAct, F.act == DraftStep.PUBLISH)
async def choose_audience(query: CallbackQuery, data: DraftAct, ctx: Context) -> Replies:
    reach = await publishing.reach(ctx.session, ctx.person, data.event_id, ctx.now)
    if reach.plan.lacks:
        return [query.answer(planning_view.missing(reach.plan, ctx.t), show_alert=True)]
    return publishing_view.audience(reach, ctx.t).over(query.message, ctx.chat)


@hosts.tap(DraftAudience, ~F.sure)
async def confirm(query: CallbackQuery, data: DraftAudience, ctx: Context) -> Replies:
    reach = await publishing.reach(ctx.session, ctx.person, data.event_id, ctx.now)
    if reach.plan.lacks:
        return [query.answer(planning_view.missing(reach.plan, ctx.t), show_alert=True)]
    screen = publishing_view.confirm(reach, data.invited, ctx.t)
    return screen.over(query.message, ctx.chat)


@hosts.tap(DraftAudience, F.sure)
async def publish(query: CallbackQuery, data: DraftAudience, ctx: Context) -> Replies:
    event_id, invited = data.event_id, data.invited
    done = await publishing.publish(ctx.session, ctx.person, event_id, invited, ctx.now)
    return publishing_view.published(done, ctx.t).over(query.message, ctx.chat)
