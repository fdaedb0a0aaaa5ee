"""A host writes to the guests of a meeting: words, for whom, look, send, stop."""

from aiogram import F
from aiogram.types import CallbackQuery, Message

from handlers import incoming
from handlers.context import Context
from handlers.news import announcements_sent
from handlers.routing import Asked, ScopedRouter
from models import About
from services.core.rights import Act
from services.news import letters
from views.core.links import Go, ScreenName
from views.core.screen import Replies
from views.news import announcements as page
from views.news import letters as letter_view
from views.news.buttons import LetterAct, LetterStep

hosts = ScopedRouter(Act.MANAGE_EVENT)


@hosts.opens(ScreenName.LETTER)
async def begin(query: CallbackQuery, data: Go, ctx: Context) -> Replies:
    event = await letters.ask(ctx.session, ctx.person, data.id or 0, ctx.now)
    return [letter_view.ask(event, ctx.t).to(ctx.chat)]


@hosts.message(Asked(About.LETTER), F.text | F.photo)
async def write(message: Message, ctx: Context) -> Replies:
    html, photo = incoming.written(message), incoming.photo(message)
    length = incoming.length(message)
    draft = await letters.write(ctx.session, ctx.person, html, photo, length, ctx.now)
    return letter_view.preview(draft, ctx.t, ctx.chat)


@hosts.message(Asked(About.LETTER))
async def wrong_kind(message: Message, ctx: Context) -> Replies:
    return [letter_view.wrong_kind(ctx.t).to(ctx.chat)]


@hosts.tap(LetterAct, F.act.in_(letter_view.AUDIENCES))
async def choose(query: CallbackQuery, data: LetterAct, ctx: Context) -> Replies:
    to = letter_view.AUDIENCES[data.act]
    draft = await letters.choose(ctx.session, ctx.person, data.letter_id, to, ctx.now)
    return letter_view.control(draft, ctx.t).over(query.message, ctx.chat)


@hosts.tap(LetterAct, F.act == LetterStep.TEXT)
async def rewrite(query: CallbackQuery, data: LetterAct, ctx: Context) -> Replies:
    event = await letters.rewrite(ctx.session, ctx.person, data.letter_id, ctx.now)
    return [letter_view.ask(event, ctx.t).to(ctx.chat)]


@hosts.tap(LetterAct, F.act == LetterStep.CONFIRM)
async def confirm(query: CallbackQuery, data: LetterAct, ctx: Context) -> Replies:
    progress = await letters.confirm(ctx.session, ctx.person, data.letter_id, ctx.now)
    return page.progress(progress, ctx.t).over(query.message, ctx.chat)


@hosts.tap(LetterAct, F.act == LetterStep.DISCARD)
async def discard(query: CallbackQuery, data: LetterAct, ctx: Context) -> Replies:
    await letters.discard(ctx.session, ctx.person, data.letter_id, ctx.now)
    return letter_view.discarded(ctx.t).over(query.message, ctx.chat)


@hosts.tap(LetterAct, F.act == LetterStep.STOP)
async def stop(query: CallbackQuery, data: LetterAct, ctx: Context) -> Replies:
    return await announcements_sent.stop(query, data.letter_id, ctx)


@hosts.tap(LetterAct, F.act == LetterStep.RESEND)
async def resend(query: CallbackQuery, data: LetterAct, ctx: Context) -> Replies:
    return await announcements_sent.resend(query, data.letter_id, ctx)
