"""Owners appoint helpers with Telegram's own list of people."""

from aiogram import F
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.incoming import visitor
from handlers.routing import Asked, ScopedRouter
from models import About
from services.core import rights
from services.core.rights import Act
from services.people import joining, roles
from services.people.roles import Choice
from views.core.links import ScreenName
from views.core.screen import Replies
from views.people import roles as roles_view
from views.people.buttons import Appoint, AppointSurely, Promise, PromiseSurely

owners = ScopedRouter(Act.APPOINT)
residents = ScopedRouter(Act.TAKE_PART)


@owners.message(Command("appoint"))
async def open_picker(message: Message, ctx: Context) -> Replies:
    team = await roles.open_picker(ctx.session, ctx.person, ctx.now)
    return [roles_view.picker(team, ctx.t).to(ctx.chat)]


@owners.opens(ScreenName.TEAM)
async def open_picker_anew(query: CallbackQuery, ctx: Context) -> Replies:
    team = await roles.open_picker(ctx.session, ctx.person, ctx.now)
    return [roles_view.picker(team, ctx.t).to(ctx.chat)]


@owners.message(F.users_shared)
async def choose(message: Message, ctx: Context) -> Replies:
    assert message.users_shared is not None
    shared = visitor(message.users_shared.users[0], ctx.community.language)
    person = await roles.choose(ctx.session, ctx.person, shared, ctx.community, ctx.now)
    screens = (roles_view.chosen(person, ctx.t), roles_view.offer(person, ctx.t))
    return [screen.to(ctx.chat) for screen in screens]


@residents.message(Asked(About.APPOINTMENT))
async def answer_in_words(message: Message, ctx: Context) -> Replies:
    if rights.allows(ctx.person.role, Act.APPOINT) and not roles_view.cancels(message.text):
        return [roles_view.use_buttons(ctx.t).to(ctx.chat)]
    await joining.pause(ctx.session, ctx.person, ctx.now)
    return [roles_view.cancelled(ctx.t).to(ctx.chat)]


@owners.tap(Appoint)
@owners.tap(AppointSurely)
async def appoint(query: CallbackQuery, data: Appoint | AppointSurely, ctx: Context) -> Replies:
    whom, sure = (data.resident_id, data.role), isinstance(data, AppointSurely)
    changing = roles.appoint(ctx.session, ctx.person, *whom, ctx.community, ctx.now, sure=sure)
    return redrawn(query, await changing, ctx)


@owners.tap(Promise)
@owners.tap(PromiseSurely)
async def promise(query: CallbackQuery, data: Promise | PromiseSurely, ctx: Context) -> Replies:
    whom, sure = (data.telegram_id, data.role), isinstance(data, PromiseSurely)
    changing = roles.promise(ctx.session, ctx.person, *whom, ctx.community, ctx.now, sure=sure)
    return redrawn(query, await changing, ctx)


def redrawn(query: CallbackQuery, person: Choice, ctx: Context) -> Replies:
    """The roles as they are now, with a toast if one was given, or with the question."""
    screen = roles_view.offer(person, ctx.t).over(query.message, ctx.chat)
    return screen if person.asked else [query.answer(roles_view.toast(person, ctx.t)), *screen]
