"""A host writes to the members of a club: words, look, send, stop."""

from aiogram import F
from aiogram.types import CallbackQuery, Message

from handlers import incoming
from handlers.context import Context
from handlers.news import announcements_sent
from handlers.routing import Asked, ScopedRouter
from models import About
from services.core.rights import Act
from services.news import letters_clubs
from views.core.links import Go, ScreenName
from views.core.screen import Replies
from views.news import announcements as page
from views.news import letters_clubs as letter_view
from views.news.buttons import ClubLetterAct, ClubLetterStep

hosts = ScopedRouter(Act.MANAGE_CLUB)


@hosts.opens(ScreenName.CLUB_LETTER)
async def begin(query: CallbackQuery, data: Go, ctx: Context) -> Replies:
    club = await letters_clubs.ask(ctx.session, ctx.person, data.id or 0, ctx.now)
    return [letter_view.ask(club, ctx.t).to(ctx.chat)]


@hosts.message(Asked(About.CLUB_LETTER), F.text | F.photo)
async def write(message: Message, ctx: Context) -> Replies:
    html, photo = incoming.written(message), incoming.photo(message)
    length, person = incoming.length(message), ctx.person
    head = letter_view.head(await letters_clubs.asked_for(ctx.session, person), person, ctx.t)
    sent = (head, html, photo, length)
    draft = await letters_clubs.write(ctx.session, person, *sent, ctx.now)
    return letter_view.preview(draft, ctx.t, ctx.chat)


@hosts.message(Asked(About.CLUB_LETTER))
async def wrong_kind(message: Message, ctx: Context) -> Replies:
    return [letter_view.wrong_kind(ctx.t).to(ctx.chat)]


@hosts.tap(ClubLetterAct, F.act == ClubLetterStep.TEXT)
async def rewrite(query: CallbackQuery, data: ClubLetterAct, ctx: Context) -> Replies:
    club = await letters_clubs.rewrite(ctx.session, ctx.person, data.letter_id, ctx.now)
    return [letter_view.ask(club, ctx.t).to(ctx.chat)]


@hosts.tap(ClubLetterAct, F.act == ClubLetterStep.CONFIRM)
async def confirm(query: CallbackQuery, data: ClubLetterAct, ctx: Context) -> Replies:
    progress = await letters_clubs.confirm(ctx.session, ctx.person, data.letter_id, ctx.now)
    return page.progress(progress, ctx.t).over(query.message, ctx.chat)


@hosts.tap(ClubLetterAct, F.act == ClubLetterStep.DISCARD)
async def discard(query: CallbackQuery, data: ClubLetterAct, ctx: Context) -> Replies:
    await letters_clubs.discard(ctx.session, ctx.person, data.letter_id, ctx.now)
    return letter_view.discarded(data.club_id, ctx.t).over(query.message, ctx.chat)


@hosts.tap(ClubLetterAct, F.act == ClubLetterStep.STOP)
async def stop(query: CallbackQuery, data: ClubLetterAct, ctx: Context) -> Replies:
    return await announcements_sent.stop(query, data.letter_id, ctx)


@hosts.tap(ClubLetterAct, F.act == ClubLetterStep.RESEND)
async def resend(query: CallbackQuery, data: ClubLetterAct, ctx: Context) -> Replies:
    return await announcements_sent.resend(query, data.letter_id, ctx)
