"""A published meeting is called off, with a reason or without, and maybe brought back."""

from aiogram import F
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.routing import Asked, ScopedRouter
from models import About
from services.core.rights import Act
from services.events import cancelling, planning, series_changes
from views.core.screen import Replies
from views.events import cancelling as cancelling_view
from views.events import hosting
from views.events.buttons import EventAct, ManageStep

hosts = ScopedRouter(Act.MANAGE_EVENT)


@hosts.tap(EventAct, F.act == ManageStep.CANCEL)
async def make_sure(query: CallbackQuery, data: EventAct, ctx: Context) -> Replies:
    plan = await planning.show(ctx.session, ctx.person, data.event_id, ctx.now)
    if not cancelling_view.possible(plan, ctx.now):
        return hosting.screen(plan, ctx.t, ctx.now).over(query.message, ctx.chat)
    return cancelling_view.sure(plan, ctx.t).over(query.message, ctx.chat)


@hosts.tap(EventAct, F.act == ManageStep.CANCEL_YES)
async def cancel(query: CallbackQuery, data: EventAct, ctx: Context) -> Replies:
    plan = await cancelling.cancel(ctx.session, ctx.person, data.event_id, ctx.now)
    return hosting.screen(plan, ctx.t, ctx.now).over(query.message, ctx.chat)


@hosts.tap(EventAct, F.act == ManageStep.REASON)
async def ask_reason(query: CallbackQuery, data: EventAct, ctx: Context) -> Replies:
    plan = await cancelling.ask_reason(ctx.session, ctx.person, data.event_id, ctx.now)
    return cancelling_view.question(plan, ctx.t).over(query.message, ctx.chat)


@hosts.message(Asked(About.EVENT_CANCEL_REASON), F.text)
async def write_reason(message: Message, ctx: Context) -> Replies:
    said = message.text or ""
    plan = await cancelling.write_reason(ctx.session, ctx.person, said, ctx.now)
    return [hosting.screen(plan, ctx.t, ctx.now).to(ctx.chat)]


@hosts.tap(EventAct, F.act == ManageStep.RESTORE)
async def restore(query: CallbackQuery, data: EventAct, ctx: Context) -> Replies:
    plan = await series_changes.restore(ctx.session, ctx.person, data.event_id, ctx.now)
    screen = hosting.screen(plan, ctx.t, ctx.now).over(query.message, ctx.chat)
    return [query.answer(ctx.t.plain("cancel-restored")), *screen]
