"""An event's card, opened and sent."""

from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.core.rights import Act
from services.events import cards
from views.core.links import Go, ScreenName
from views.core.screen import Replies, removed
from views.events import cards as cards_view
from views.events.buttons import EventOpen, EventSend

residents = ScopedRouter(Act.TAKE_PART)


@residents.tap(EventOpen)
async def open_card(query: CallbackQuery, data: EventOpen, ctx: Context) -> Replies:
    card = await cards.card(ctx.session, data.event_id, ctx.person, ctx.now)
    under = query.message
    if isinstance(under, Message) and (card.event.photo or not under.photo):
        return cards_view.for_reader(card, ctx.t).over(under, ctx.chat)
    # A photo cannot become text: a new message it is, and the outbox learns its id.
    await cards.owe(ctx.session, ctx.person, card.event.id, ctx.now)
    return removed(under)


@residents.opens(ScreenName.EVENT)
async def send_card(query: CallbackQuery, data: Go, ctx: Context) -> Replies:
    assert data.id is not None
    await cards.send(ctx.session, ctx.person, data.id, ctx.now)
    return []


@residents.tap(EventSend)
async def send_card_as_before(query: CallbackQuery, data: EventSend, ctx: Context) -> Replies:
    await cards.send(ctx.session, ctx.person, data.event_id, ctx.now)
    return []
