"""A draft is thrown away, started afresh, or made from an earlier meeting."""

from aiogram import F
from aiogram.types import CallbackQuery

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.core.rights import Act
from services.events import planning_drafts
from views.core.screen import Replies
from views.events import planning as planning_view
from views.events import planning_drafts as drafts_view
from views.events.buttons import DraftAct, DraftStep, EventAct, ManageStep

hosts = ScopedRouter(Act.MANAGE_EVENT)


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


@hosts.tap(EventAct, F.act == ManageStep.REPEAT)
async def repeat(query: CallbackQuery, data: EventAct, ctx: Context) -> Replies:
    copy = await planning_drafts.repeat(ctx.session, ctx.person, data.event_id, ctx.now)
    return [drafts_view.next_date(copy, ctx.t).to(ctx.chat)]
