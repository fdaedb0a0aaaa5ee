"""What is kept about a person: shown, handed over, deleted."""

from aiogram import F
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.core import rights
from services.core.rights import Act
from services.people import privacy
from views.core import commands
from views.core.links import ScreenName
from views.core.screen import Replies
from views.people import privacy as privacy_view
from views.people.buttons import Privacy, PrivacyAct

anyone = ScopedRouter(Act.VISIT)


@anyone.message(Command("privacy"))
async def show(message: Message, ctx: Context) -> Replies:
    return [privacy_view.screen(ctx.person, ctx.t, ctx.community).to(ctx.chat)]


@anyone.opens(ScreenName.PRIVACY)
async def show_anew(query: CallbackQuery, ctx: Context) -> Replies:
    return [privacy_view.screen(ctx.person, ctx.t, ctx.community).to(ctx.chat)]


@anyone.message(Command("mydata"))
async def export(message: Message, ctx: Context) -> Replies:
    record = await privacy.export(ctx.session, ctx.person, ctx.now)
    return [privacy_view.copy(record, ctx.chat, ctx.t)]


@anyone.tap(Privacy, F.act == PrivacyAct.EXPORT)
async def export_by_button(query: CallbackQuery, ctx: Context) -> Replies:
    record = await privacy.export(ctx.session, ctx.person, ctx.now)
    return [privacy_view.copy(record, ctx.chat, ctx.t)]


@anyone.message(Command("deleteme"))
async def explain(message: Message, ctx: Context) -> Replies:
    last_owner = await rights.is_last_owner(ctx.session, ctx.person)
    return [privacy_view.consequences(ctx.t, last_owner=last_owner).to(ctx.chat)]


@anyone.tap(Privacy, F.act == PrivacyAct.DELETE)
async def explain_anew(query: CallbackQuery, ctx: Context) -> Replies:
    last_owner = await rights.is_last_owner(ctx.session, ctx.person)
    explained = privacy_view.consequences(ctx.t, last_owner=last_owner)
    return explained.over(query.message, ctx.chat)


@anyone.tap(Privacy, F.act == PrivacyAct.KEEP)
async def keep(query: CallbackQuery, ctx: Context) -> Replies:
    return privacy_view.kept(ctx.t).over(query.message, ctx.chat)


@anyone.tap(Privacy, F.act == PrivacyAct.DELETE_YES)
async def forget(query: CallbackQuery, ctx: Context) -> Replies:
    await privacy.forget(ctx.session, ctx.person, ctx.now)
    menu = commands.forgotten(ctx.chat)
    return [menu, *privacy_view.goodbye(ctx.t).over(query.message, ctx.chat)]
