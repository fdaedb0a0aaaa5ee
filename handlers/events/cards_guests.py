"""Who comes to an event."""

from aiogram.types import CallbackQuery

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.core.rights import Act
from services.events import cards_guests
from views.core.screen import Replies
from views.events import cards_guests as guests_view
from views.events.buttons import EventGuests, EventPeople

residents = ScopedRouter(Act.TAKE_PART)


@residents.tap(EventPeople)
async def show_people(query: CallbackQuery, data: EventPeople, ctx: Context) -> Replies:
    guests = await cards_guests.guests(ctx.session, ctx.person, data.event_id, 0)
    return guests_view.screen(guests, ctx.t).over(query.message, ctx.chat)


@residents.tap(EventGuests)
async def turn(query: CallbackQuery, data: EventGuests, ctx: Context) -> Replies:
    guests = await cards_guests.guests(ctx.session, ctx.person, data.event_id, data.page)
    return guests_view.screen(guests, ctx.t).over(query.message, ctx.chat)
