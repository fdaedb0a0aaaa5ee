"""What is on: the agenda, one's own events, a card, its guests, its calendar file."""

from aiogram import F
from aiogram.filters import Command, CommandObject
from aiogram.methods import DeleteMessage
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.routing import ScopedRouter, private_message
from models import Role, Session
from services.events import agenda, cards
from services.events.agenda import Which
from services.outbox import cards as tracked_cards
from services.outbox import notifications
from views.core.links import Menu
from views.core.screen import Replies
from views.events import agenda as pages
from views.events import calendar
from views.events import cards as cards_view
from views.events.buttons import (
    Agenda,
    AgendaAround,
    EventCalendar,
    EventOpen,
    EventPeople,
    EventSend,
)

residents = ScopedRouter(Role.RESIDENT)
COMMANDS = {"events": Which.ALL, "my": Which.MINE}
SCREENS = {"events": Which.ALL, "mine": Which.MINE}


async def painted_over(session: Session, query: CallbackQuery) -> None:
    if query.message:
        await tracked_cards.paint_over(session, query.message.chat.id, query.message.message_id)


@residents.message(Command(*COMMANDS))
async def from_command(message: Message, command: CommandObject, ctx: Context) -> Replies:
    page = await agenda.page(ctx.session, ctx.person, COMMANDS[command.command], 0, ctx.now)
    return [pages.screen(page, ctx.t).to(ctx.chat)]


@residents.tap(Menu, F.screen.in_(SCREENS))
async def from_menu(query: CallbackQuery, data: Menu, ctx: Context) -> Replies:
    page = await agenda.page(ctx.session, ctx.person, SCREENS[data.screen], 0, ctx.now)
    return [pages.screen(page, ctx.t).to(ctx.chat)]


@residents.tap(Agenda)
async def turn(query: CallbackQuery, data: Agenda, ctx: Context) -> Replies:
    page = await agenda.page(ctx.session, ctx.person, data.which, data.page, ctx.now)
    await painted_over(ctx.session, query)
    return pages.screen(page, ctx.t).over(query.message, ctx.chat)


@residents.tap(AgendaAround)
async def back_to_list(query: CallbackQuery, data: AgendaAround, ctx: Context) -> Replies:
    page = await agenda.page_around(ctx.session, ctx.person, data.event_id, ctx.now)
    await painted_over(ctx.session, query)
    return pages.screen(page, ctx.t).over(query.message, ctx.chat)


@residents.tap(EventOpen)
async def open_card(query: CallbackQuery, data: EventOpen, ctx: Context) -> Replies:
    card = await cards.card(ctx.session, data.event_id, ctx.person, ctx.now)
    under = private_message(query)
    if under and (card.event.photo or not under["has_photo"]):
        await tracked_cards.shown(ctx.session, card.event, ctx.person, ctx.now, **under)
        return cards_view.for_reader(card, ctx.t).over(query.message, ctx.chat)
    # A photo cannot become text: a new message it is, and the outbox learns its id.
    await notifications.owe_card(ctx.session, ctx.person, card.event.id, ctx.now)
    return (
        [DeleteMessage(chat_id=under["chat_id"], message_id=under["message_id"])] if under else []
    )


@residents.tap(EventSend)
async def send_card(query: CallbackQuery, data: EventSend, ctx: Context) -> Replies:
    event = await cards.find(ctx.session, data.event_id)
    await notifications.owe_card(ctx.session, ctx.person, event.id, ctx.now)
    return []


@residents.tap(EventPeople)
async def show_people(query: CallbackQuery, data: EventPeople, ctx: Context) -> Replies:
    guests = await agenda.guests(ctx.session, data.event_id)
    await painted_over(ctx.session, query)
    return pages.people(guests, ctx.t).over(query.message, ctx.chat)


@residents.tap(EventCalendar)
async def send_calendar(query: CallbackQuery, data: EventCalendar, ctx: Context) -> Replies:
    event = await cards.find(ctx.session, data.event_id)
    return [calendar.document(event, ctx.chat, ctx.t, ctx.community, ctx.now)]
