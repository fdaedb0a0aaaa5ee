"""Guests at the door."""

from aiogram import F
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.routing import Asked, ScopedRouter
from models import About
from services.core.rights import Act
from services.events import checkins
from views.core.screen import Replies
from views.events import checkins as checkins_view
from views.events.buttons import DoorAct, DoorStep

residents = ScopedRouter(Act.TAKE_PART)


@residents.tap(DoorAct, F.act == DoorStep.HERE)
async def knock(query: CallbackQuery, data: DoorAct, ctx: Context) -> Replies:
    # A new message: the one under the finger is the tracked card.
    entry = await checkins.knock(ctx.session, ctx.person, data.event_id, ctx.now)
    return [checkins_view.screen(entry, ctx.t).to(ctx.chat)]


@residents.message(Asked(About.CHECKIN_CODE))
async def enter(message: Message, ctx: Context) -> Replies:
    entry = await checkins.enter(ctx.session, ctx.person, message.text or "", ctx.now)
    return [checkins_view.screen(entry, ctx.t).to(ctx.chat)]
