"""The calendar file of an event."""

from aiogram.types import CallbackQuery

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.core.rights import Act
from services.events import cards, series_calendar
from views.core.screen import Replies
from views.events import calendar
from views.events.buttons import EventCalendar

residents = ScopedRouter(Act.TAKE_PART)


@residents.tap(EventCalendar)
async def send_calendar(query: CallbackQuery, data: EventCalendar, ctx: Context) -> Replies:
    event = await cards.find(ctx.session, data.event_id)
    repeats = await series_calendar.of_guest(ctx.session, ctx.person, event)
    return [calendar.document(event, repeats, ctx.chat, ctx.t, ctx.community, ctx.now)]
