"""Somebody is back and wants the lost seats again."""

from aiogram.types import CallbackQuery

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.core.rights import Act
from services.events import rsvps_lost
from views.core.screen import Replies
from views.events import rsvps_lost as lost_view
from views.events.buttons import SeatsAgain

residents = ScopedRouter(Act.TAKE_PART)


@residents.tap(SeatsAgain)
async def take_again(query: CallbackQuery, ctx: Context) -> Replies:
    answered = await rsvps_lost.take_again(ctx.session, ctx.person, ctx.now)
    return lost_view.taken(answered, ctx.t).over(query.message, ctx.chat)
