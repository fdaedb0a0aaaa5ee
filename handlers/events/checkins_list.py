"""Hosts at the door: the code, the list, the marks."""

from aiogram import F
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.routing import Asked, ScopedRouter
from models import About
from services.core.rights import Act
from services.events import checkins_list
from views.core.links import Go, ScreenName
from views.core.screen import Replies
from views.events import checkins_list as list_view
from views.events.buttons import DoorAct, DoorMark, DoorPage, DoorStep

hosts = ScopedRouter(Act.MANAGE_EVENT)


async def redrawn(query: CallbackQuery, event_id: int, page: int, ctx: Context) -> Replies:
    shown = await checkins_list.page(ctx.session, ctx.person, event_id, page, ctx.now)
    return list_view.screen(shown, ctx.t).over(query.message, ctx.chat)


@hosts.opens(ScreenName.DOOR)
async def show_anew(query: CallbackQuery, data: Go, ctx: Context) -> Replies:
    shown = await checkins_list.page(ctx.session, ctx.person, data.id or 0, 0, ctx.now)
    return [list_view.screen(shown, ctx.t).to(ctx.chat)]


@hosts.tap(DoorAct, F.act == DoorStep.LIST)
async def show(query: CallbackQuery, data: DoorAct, ctx: Context) -> Replies:
    return await redrawn(query, data.event_id, 0, ctx)


@hosts.tap(DoorPage)
async def turn(query: CallbackQuery, data: DoorPage, ctx: Context) -> Replies:
    return await redrawn(query, data.event_id, data.page, ctx)


@hosts.tap(DoorMark)
async def mark(query: CallbackQuery, data: DoorMark, ctx: Context) -> Replies:
    event_id, guest, here = data.event_id, data.resident_id, data.here
    marked = await checkins_list.mark(ctx.session, ctx.person, event_id, guest, here, ctx.now)
    toast = query.answer(list_view.marked(marked, ctx.t))
    return [toast, *await redrawn(query, event_id, data.page, ctx)]


@hosts.tap(DoorAct, F.act == DoorStep.CODE)
async def show_code(query: CallbackQuery, data: DoorAct, ctx: Context) -> Replies:
    # A new message: it is held up while the list is worked with.
    door = await checkins_list.code(ctx.session, ctx.person, data.event_id, ctx.now)
    return [list_view.code(door, ctx.t, ctx.community).to(ctx.chat)]


@hosts.tap(DoorAct, F.act == DoorStep.FIND)
async def search(query: CallbackQuery, data: DoorAct, ctx: Context) -> Replies:
    await checkins_list.search(ctx.session, ctx.person, data.event_id, ctx.now)
    return list_view.searching(data.event_id, ctx.t).over(query.message, ctx.chat)


@hosts.message(Asked(About.CHECKIN_NAME), F.text)
async def find(message: Message, ctx: Context) -> Replies:
    found = await checkins_list.find(ctx.session, ctx.person, message.text or "", ctx.now)
    return [list_view.found(found, ctx.t).to(ctx.chat)]


@hosts.tap(DoorAct, F.act.in_({DoorStep.CLOSE, DoorStep.REOPEN}))
async def close(query: CallbackQuery, data: DoorAct, ctx: Context) -> Replies:
    closed = data.act is DoorStep.CLOSE
    await checkins_list.close(ctx.session, ctx.person, data.event_id, closed, ctx.now)
    return await redrawn(query, data.event_id, 0, ctx)
