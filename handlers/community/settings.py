"""🛠 Community: managers see it, owners change it."""

from aiogram import F
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.routing import Asked, ScopedRouter
from models import Changed
from services.chats import bindings_standing as standing
from services.community import settings
from services.core.rights import Act
from views.community import settings as screens
from views.community.buttons import (
    CommunityAct,
    CommunityLanguage,
    CommunityStep,
    CommunityUndo,
    CommunityZone,
)
from views.core.links import ScreenName
from views.core.screen import Replies

managers = ScopedRouter(Act.SEE_COMMUNITY)
owners = ScopedRouter(Act.EDIT_COMMUNITY)

ASK = {CommunityStep.OPERATOR: Changed.OPERATOR, CommunityStep.CONTACT: Changed.CONTACT}
CLEAR = {step: field for field, step in screens.CLEAR.items()}


@managers.message(Command("community"))
async def show(message: Message, ctx: Context) -> Replies:
    shown = await settings.overview(ctx.session, ctx.person, ctx.community)
    return [screens.home(shown, ctx.t, ctx.now).to(ctx.chat)]


@managers.opens(ScreenName.COMMUNITY)
async def show_anew(query: CallbackQuery, ctx: Context) -> Replies:
    shown = await settings.overview(ctx.session, ctx.person, ctx.community)
    return [screens.home(shown, ctx.t, ctx.now).to(ctx.chat)]


@managers.tap(CommunityAct, F.act == CommunityStep.HOME)
async def go_back(query: CallbackQuery, ctx: Context) -> Replies:
    await settings.leave(ctx.session, ctx.person)
    shown = await settings.overview(ctx.session, ctx.person, ctx.community)
    return screens.home(shown, ctx.t, ctx.now).over(query.message, ctx.chat)


@managers.tap(CommunityAct, F.act == CommunityStep.CHATS)
async def show_chats(query: CallbackQuery, ctx: Context) -> Replies:
    surveyed = await standing.survey(ctx.session)
    return screens.chats(surveyed, ctx.t, ctx.community).over(query.message, ctx.chat)


@owners.tap(CommunityAct, F.act == CommunityStep.NAME)
async def ask_name(query: CallbackQuery, ctx: Context) -> Replies:
    await settings.ask(ctx.session, ctx.person, Changed.NAME, ctx.now)
    shown = await settings.overview(ctx.session, ctx.person, ctx.community)
    return screens.ask_name(shown, ctx.t).over(query.message, ctx.chat)


@owners.tap(CommunityAct, F.act == CommunityStep.ZONE)
async def ask_zone(query: CallbackQuery, ctx: Context) -> Replies:
    await settings.ask(ctx.session, ctx.person, Changed.ZONE, ctx.now)
    shown = await settings.overview(ctx.session, ctx.person, ctx.community)
    return screens.ask_zone(shown, ctx.t, ctx.now).over(query.message, ctx.chat)


@owners.tap(CommunityAct, F.act == CommunityStep.CONTACTS)
async def show_contacts(query: CallbackQuery, ctx: Context) -> Replies:
    shown = await settings.overview(ctx.session, ctx.person, ctx.community)
    return screens.contacts(shown, ctx.t).over(query.message, ctx.chat)


@owners.tap(CommunityAct, F.act.in_(ASK))
async def ask_contact(query: CallbackQuery, data: CommunityAct, ctx: Context) -> Replies:
    field = ASK[data.act]
    await settings.ask(ctx.session, ctx.person, field, ctx.now)
    shown = await settings.overview(ctx.session, ctx.person, ctx.community)
    return screens.ask_contact(field, shown, ctx.t).over(query.message, ctx.chat)


@owners.tap(CommunityAct, F.act.in_(CLEAR))
async def clear(query: CallbackQuery, data: CommunityAct, ctx: Context) -> Replies:
    field, known = CLEAR[data.act], ctx.community
    shown = await settings.choose(ctx.session, ctx.person, known, field, None, ctx.now)
    return screens.home(shown, ctx.t, ctx.now).over(query.message, ctx.chat)


@owners.tap(CommunityZone)
async def choose_zone(query: CallbackQuery, data: CommunityZone, ctx: Context) -> Replies:
    field, known = Changed.ZONE, ctx.community
    shown = await settings.choose(ctx.session, ctx.person, known, field, data.zone, ctx.now)
    return screens.home(shown, ctx.t, ctx.now).over(query.message, ctx.chat)


@owners.tap(CommunityLanguage)
async def choose_language(query: CallbackQuery, data: CommunityLanguage, ctx: Context) -> Replies:
    field, known = Changed.LANGUAGE, ctx.community
    shown = await settings.choose(ctx.session, ctx.person, known, field, data.language, ctx.now)
    return screens.home(shown, ctx.t, ctx.now).over(query.message, ctx.chat)


@owners.tap(CommunityUndo)
async def undo(query: CallbackQuery, data: CommunityUndo, ctx: Context) -> Replies:
    change_id, known = data.change_id, ctx.community
    shown = await settings.undo(ctx.session, ctx.person, known, change_id, ctx.now)
    return screens.home(shown, ctx.t, ctx.now).over(query.message, ctx.chat)


@owners.message(Asked(*settings.ANSWERS), F.text)
async def write(message: Message, ctx: Context) -> Replies:
    said = message.text or ""
    shown = await settings.write(ctx.session, ctx.person, ctx.community, said, ctx.now)
    return [screens.home(shown, ctx.t, ctx.now).to(ctx.chat)]
