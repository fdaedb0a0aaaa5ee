"""Somebody is away for a while, and back."""

from aiogram import F
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.routing import Asked, ScopedRouter
from models import About
from services.core.rights import Act
from services.events import absences
from views.core.links import ScreenName
from views.core.screen import Replies
from views.events import absences as pages
from views.events.buttons import AbsenceAct, AbsenceFor, AbsenceStep

residents = ScopedRouter(Act.TAKE_PART)


@residents.opens(ScreenName.ABSENCE)
async def show(query: CallbackQuery, ctx: Context) -> Replies:
    absence = await absences.look(ctx.session, ctx.person, ctx.community, ctx.now)
    return [pages.screen(absence, ctx.t).to(ctx.chat)]


@residents.tap(AbsenceAct, F.act == AbsenceStep.CHANGE)
async def ask(query: CallbackQuery, ctx: Context) -> Replies:
    absence = await absences.ask(ctx.session, ctx.person, ctx.community, ctx.now)
    return pages.question(absence, ctx.t).over(query.message, ctx.chat)


@residents.tap(AbsenceFor)
async def choose(query: CallbackQuery, data: AbsenceFor, ctx: Context) -> Replies:
    absence = await absences.choose(ctx.session, ctx.person, data.span, ctx.community, ctx.now)
    return pages.screen(absence, ctx.t).over(query.message, ctx.chat)


@residents.message(Asked(About.ABSENCE_DAY), F.text)
async def write(message: Message, ctx: Context) -> Replies:
    said = message.text or ""
    absence = await absences.write(ctx.session, ctx.person, said, ctx.community, ctx.now)
    return [pages.screen(absence, ctx.t).to(ctx.chat)]


@residents.tap(AbsenceAct, F.act == AbsenceStep.END)
async def end(query: CallbackQuery, ctx: Context) -> Replies:
    absence = await absences.end(ctx.session, ctx.person, ctx.community, ctx.now)
    return pages.back(absence, ctx.t).over(query.message, ctx.chat)
