"""From draft to event and on: publish, throw away, manage, call off, repeat."""

from aiogram import F
from aiogram.types import CallbackQuery

from handlers.context import Context
from handlers.routing import ScopedRouter
from models import Role
from services.events import planning, planning_drafts, publishing
from views.core.screen import Replies
from views.events import hosting
from views.events import planning as planning_view
from views.events import publishing as publishing_view
from views.events.buttons import DraftAct, DraftAudience, DraftStep, EventAct, ManageStep

hosts = ScopedRouter(Role.HOST)


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


@hosts.tap(DraftAct, F.act.in_({DraftStep.DROP, DraftStep.AFRESH}))
async def make_sure(query: CallbackQuery, data: DraftAct, ctx: Context) -> Replies:
    plan = await planning_drafts.open_still(ctx.session, ctx.person, data.event_id, ctx.now)
    screen = planning_view.sure(plan, ctx.t, afresh=data.act is DraftStep.AFRESH)
    return screen.over(query.message, ctx.chat)


@hosts.tap(DraftAct, F.act == DraftStep.DROP_YES)
async def drop(query: CallbackQuery, data: DraftAct, ctx: Context) -> Replies:
    await planning_drafts.drop(ctx.session, ctx.person, data.event_id)
    return planning_view.dropped(ctx.t).over(query.message, ctx.chat)


@hosts.tap(DraftAct, F.act == DraftStep.AFRESH_YES)
async def start_afresh(query: CallbackQuery, data: DraftAct, ctx: Context) -> Replies:
    plan = await planning_drafts.start_afresh(ctx.session, ctx.person, data.event_id, ctx.now)
    return planning_view.hub(plan, ctx.t, ctx.now).over(query.message, ctx.chat)


@hosts.tap(EventAct, F.act == ManageStep.MANAGE)
async def manage(query: CallbackQuery, data: EventAct, ctx: Context) -> Replies:
    # A new message: the one under the finger is the living card.
    plan = await planning.show(ctx.session, ctx.person, data.event_id, ctx.now)
    return [hosting.screen(plan, ctx.t, ctx.now).to(ctx.chat)]


@hosts.tap(EventAct, F.act == ManageStep.CANCEL)
async def make_sure_of_cancelling(query: CallbackQuery, data: EventAct, ctx: Context) -> Replies:
    plan = await planning.show(ctx.session, ctx.person, data.event_id, ctx.now)
    return hosting.cancel(plan, ctx.t, ctx.now).over(query.message, ctx.chat)


@hosts.tap(EventAct, F.act == ManageStep.CANCEL_YES)
async def cancel(query: CallbackQuery, data: EventAct, ctx: Context) -> Replies:
    plan = await planning.cancel(ctx.session, ctx.person, data.event_id, ctx.now)
    return hosting.screen(plan, ctx.t, ctx.now).over(query.message, ctx.chat)


@hosts.tap(EventAct, F.act == ManageStep.REPEAT)
async def repeat(query: CallbackQuery, data: EventAct, ctx: Context) -> Replies:
    plan = await planning_drafts.repeat(ctx.session, ctx.person, data.event_id, ctx.now)
    return [planning_view.hub(plan, ctx.t, ctx.now).to(ctx.chat)]
