"""Guests one by one: hosts answer for them and remove them."""

from aiogram import F
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.routing import Asked, ScopedRouter
from models import About, Answer
from services.core.rights import Act
from services.events import hosting_guests
from views.core.screen import Replies
from views.events import hosting_guests as guests_view
from views.events.buttons import GuestAct, GuestFind, GuestPage, GuestRemove, GuestStep

hosts = ScopedRouter(Act.MANAGE_EVENT)

ANSWERS = {GuestStep.GOING: Answer.GOING, GuestStep.MAYBE: Answer.MAYBE}


@hosts.tap(GuestPage)
async def turn(query: CallbackQuery, data: GuestPage, ctx: Context) -> Replies:
    shown = await hosting_guests.page(ctx.session, ctx.person, data.event_id, data.page, ctx.now)
    return guests_view.screen(shown, ctx.t).over(query.message, ctx.chat)


@hosts.tap(GuestAct, F.act == GuestStep.SHOW)
async def show(query: CallbackQuery, data: GuestAct, ctx: Context) -> Replies:
    event_id, guest = data.event_id, data.resident_id
    shown = await hosting_guests.show(ctx.session, ctx.person, event_id, guest, ctx.now)
    return guests_view.guest(shown, ctx.t).over(query.message, ctx.chat)


@hosts.tap(GuestAct, F.act.in_(ANSWERS))
async def answer(query: CallbackQuery, data: GuestAct, ctx: Context) -> Replies:
    event_id, guest, wish = data.event_id, data.resident_id, ANSWERS[data.act]
    shown = await hosting_guests.answer(ctx.session, ctx.person, event_id, guest, wish, ctx.now)
    return guests_view.guest(shown, ctx.t).over(query.message, ctx.chat)


@hosts.tap(GuestAct, F.act == GuestStep.REMOVE)
async def ask_why(query: CallbackQuery, data: GuestAct, ctx: Context) -> Replies:
    event_id, guest = data.event_id, data.resident_id
    shown = await hosting_guests.ask_why(ctx.session, ctx.person, event_id, guest, ctx.now)
    return guests_view.why(shown, ctx.t).over(query.message, ctx.chat)


@hosts.tap(GuestRemove)
async def remove(query: CallbackQuery, data: GuestRemove, ctx: Context) -> Replies:
    event_id, guest, why = data.event_id, data.resident_id, data.why
    shown = await hosting_guests.remove(ctx.session, ctx.person, event_id, guest, ctx.now, why=why)
    screen = guests_view.guest(shown, ctx.t).over(query.message, ctx.chat)
    return [query.answer(guests_view.removed_toast(shown, ctx.t)), *screen]


@hosts.message(Asked(About.GUEST_REASON), F.text)
async def write_why(message: Message, ctx: Context) -> Replies:
    shown = await hosting_guests.write_why(ctx.session, ctx.person, message.text or "", ctx.now)
    return [guests_view.guest(shown, ctx.t).to(ctx.chat)]


@hosts.tap(GuestFind)
async def search(query: CallbackQuery, data: GuestFind, ctx: Context) -> Replies:
    await hosting_guests.search(ctx.session, ctx.person, data.event_id, ctx.now)
    return guests_view.searching(data.event_id, ctx.t).over(query.message, ctx.chat)


@hosts.message(Asked(About.GUEST_NAME), F.text)
async def find(message: Message, ctx: Context) -> Replies:
    found = await hosting_guests.find(ctx.session, ctx.person, message.text or "", ctx.now)
    return [guests_view.found(found, ctx.t).to(ctx.chat)]
