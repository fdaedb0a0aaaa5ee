"""What is on: the agenda, one's own events, a card, its guests, its calendar file."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.methods import DeleteMessage
from aiogram.types import CallbackQuery, Message

from handlers.filters import IN_PRIVATE, PRIVATE, private_message
from models import Resident, Role, Session
from services.core.community import Community
from services.events import agenda, cards
from services.events.agenda import Which
from services.outbox import cards as tracked_cards
from services.outbox import notifications
from views.core.links import Menu
from views.core.screen import Replies
from views.core.texts import Texts
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

router = Router(name=__name__)
COMMANDS = {"events": Which.ALL, "my": Which.MINE}
SCREENS = {"events": Which.ALL, "mine": Which.MINE}


async def painted_over(session: Session, query: CallbackQuery) -> None:
    if query.message:
        await tracked_cards.paint_over(session, query.message.chat.id, query.message.message_id)


@router.message(Command(*COMMANDS), PRIVATE, flags={"needs": Role.RESIDENT})
async def from_command(
    message: Message,
    command: CommandObject,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    page = await agenda.page(session, resident, COMMANDS[command.command], 0, now)
    return [pages.screen(page, t).to(message.chat.id)]


@router.callback_query(
    Menu.filter(F.screen.in_(SCREENS)), IN_PRIVATE, flags={"needs": Role.RESIDENT}
)
async def from_menu(
    query: CallbackQuery,
    callback_data: Menu,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    page = await agenda.page(session, resident, SCREENS[callback_data.screen], 0, now)
    return [pages.screen(page, t).to(query.from_user.id)]


@router.callback_query(Agenda.filter(), IN_PRIVATE, flags={"needs": Role.RESIDENT})
async def turn(
    query: CallbackQuery,
    callback_data: Agenda,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    page = await agenda.page(session, resident, callback_data.which, callback_data.page, now)
    await painted_over(session, query)
    return pages.screen(page, t).over(query.message, query.from_user.id)


@router.callback_query(AgendaAround.filter(), IN_PRIVATE, flags={"needs": Role.RESIDENT})
async def back_to_list(
    query: CallbackQuery,
    callback_data: AgendaAround,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    page = await agenda.page_around(session, resident, callback_data.event_id, now)
    await painted_over(session, query)
    return pages.screen(page, t).over(query.message, query.from_user.id)


@router.callback_query(EventOpen.filter(), IN_PRIVATE, flags={"needs": Role.RESIDENT})
async def open_card(
    query: CallbackQuery,
    callback_data: EventOpen,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    card = await cards.card(session, callback_data.event_id, resident, now)
    under = private_message(query)
    if under and (card.event.photo or not under["has_photo"]):
        await tracked_cards.shown(session, card.event, resident, now, **under)
        return cards_view.for_reader(card, t).over(query.message, query.from_user.id)
    # A photo cannot become text: a new message it is, and the outbox learns its id.
    await notifications.owe_card(session, resident, card.event.id, now)
    return (
        [DeleteMessage(chat_id=under["chat_id"], message_id=under["message_id"])] if under else []
    )


@router.callback_query(EventSend.filter(), IN_PRIVATE, flags={"needs": Role.RESIDENT})
async def send_card(
    query: CallbackQuery,
    callback_data: EventSend,
    session: Session,
    resident: Resident,
    now: datetime,
) -> Replies:
    event = await cards.find(session, callback_data.event_id)
    await notifications.owe_card(session, resident, event.id, now)
    return []


@router.callback_query(EventPeople.filter(), IN_PRIVATE, flags={"needs": Role.RESIDENT})
async def show_people(
    query: CallbackQuery, callback_data: EventPeople, session: Session, t: Texts
) -> Replies:
    guests = await agenda.guests(session, callback_data.event_id)
    await painted_over(session, query)
    return pages.people(guests, t).over(query.message, query.from_user.id)


@router.callback_query(EventCalendar.filter(), IN_PRIVATE, flags={"needs": Role.RESIDENT})
async def send_calendar(
    query: CallbackQuery,
    callback_data: EventCalendar,
    session: Session,
    t: Texts,
    community: Community,
    now: datetime,
) -> Replies:
    event = await cards.find(session, callback_data.event_id)
    return [calendar.document(event, query.from_user.id, t, community, now)]
