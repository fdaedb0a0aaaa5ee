"""Another host for a meeting: asked by one, accepted by the other."""

from aiogram.types import CallbackQuery

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.core.rights import Act
from services.events import hosting_handover, hosting_led
from views.core.screen import Replies
from views.events import hosting_handover as handover_view
from views.events import hosting_led as led_view
from views.events.hosting_buttons import HandoverAnswer, HandoverBack, HandoverPage, HandoverTo

hosts = ScopedRouter(Act.MANAGE_EVENT)
residents = ScopedRouter(Act.TAKE_PART)


@hosts.tap(HandoverPage)
async def choose(query: CallbackQuery, data: HandoverPage, ctx: Context) -> Replies:
    event_id, number = data.event_id, data.page
    shown = await hosting_handover.candidates(ctx.session, ctx.person, event_id, number, ctx.now)
    return handover_view.candidates(shown, ctx.t).over(query.message, ctx.chat)


@hosts.tap(HandoverTo)
async def ask(query: CallbackQuery, data: HandoverTo, ctx: Context) -> Replies:
    event_id, whom = data.event_id, data.resident_id
    name = await hosting_handover.ask(ctx.session, ctx.person, event_id, whom, ctx.now)
    meeting = await hosting_led.meeting(ctx.session, ctx.person, event_id, ctx.now)
    screen = led_view.meeting(meeting, ctx.t).over(query.message, ctx.chat)
    return [query.answer(ctx.t.plain("handover-sent", name=name)), *screen]


@hosts.tap(HandoverBack)
async def take_back(query: CallbackQuery, data: HandoverBack, ctx: Context) -> Replies:
    await hosting_handover.take_back(ctx.session, ctx.person, data.event_id, ctx.now)
    meeting = await hosting_led.meeting(ctx.session, ctx.person, data.event_id, ctx.now)
    return led_view.meeting(meeting, ctx.t).over(query.message, ctx.chat)


@residents.tap(HandoverAnswer)
async def answer(query: CallbackQuery, data: HandoverAnswer, ctx: Context) -> Replies:
    offer, yes, at = data.offer_id, data.yes, data.at
    found = await hosting_handover.answer(ctx.session, ctx.person, offer, yes, at, ctx.now)
    return handover_view.answered(found, ctx.t).over(query.message, ctx.chat)
