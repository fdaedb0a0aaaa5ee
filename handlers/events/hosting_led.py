"""What I lead: coming and past meetings, and how one of them stands."""

from aiogram import F
from aiogram.types import CallbackQuery

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.core.rights import Act
from services.events import hosting_led
from services.events.hosting_led import Led
from views.core.links import ScreenName
from views.core.screen import Replies
from views.events import hosting_led as led_view
from views.events.buttons import EventAct, Hosting, ManageStep

planners = ScopedRouter(Act.PLAN_EVENTS)
hosts = ScopedRouter(Act.MANAGE_EVENT)


@planners.opens(ScreenName.HOSTING)
async def from_elsewhere(query: CallbackQuery, ctx: Context) -> Replies:
    page = await hosting_led.page(ctx.session, ctx.person, Led.COMING, 0, ctx.now)
    return [led_view.screen(page, ctx.t).to(ctx.chat)]


@planners.tap(Hosting)
async def turn(query: CallbackQuery, data: Hosting, ctx: Context) -> Replies:
    page = await hosting_led.page(ctx.session, ctx.person, data.which, data.page, ctx.now)
    return led_view.screen(page, ctx.t).over(query.message, ctx.chat)


@hosts.tap(EventAct, F.act == ManageStep.LEAD)
async def show(query: CallbackQuery, data: EventAct, ctx: Context) -> Replies:
    meeting = await hosting_led.meeting(ctx.session, ctx.person, data.event_id, ctx.now)
    return led_view.meeting(meeting, ctx.t).over(query.message, ctx.chat)
