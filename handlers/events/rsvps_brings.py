"""A guest brings somebody, or comes alone after all."""

from aiogram.types import CallbackQuery

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.core.rights import Act
from services.events import rsvps_brings
from views.core.screen import Replies
from views.events import rsvps_brings as brings_view
from views.events.buttons import BringTap

residents = ScopedRouter(Act.TAKE_PART)


@residents.tap(BringTap)
async def bring(query: CallbackQuery, data: BringTap, ctx: Context) -> Replies:
    event_id, brings = data.event_id, data.brings
    brought = await rsvps_brings.bring(ctx.session, ctx.person, event_id, brings, ctx.now)
    return [query.answer(brings_view.toast(brought, ctx.t))]
