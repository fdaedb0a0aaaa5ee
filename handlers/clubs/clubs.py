"""The clubs: lists, the card of one, belonging to it."""

from aiogram import F
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.clubs import clubs
from services.core.rights import Act
from views.clubs import clubs as page
from views.clubs.buttons import Clubs, ClubTap, MemberStep
from views.core.links import Go, ScreenName
from views.core.screen import Replies

residents = ScopedRouter(Act.TAKE_PART)


@residents.message(Command("clubs"))
async def show(message: Message, ctx: Context) -> Replies:
    shown = await clubs.page(ctx.session, ctx.person, None, 0, ctx.now)
    return [page.screen(shown, ctx.t, ctx.community).to(ctx.chat)]


@residents.opens(ScreenName.CLUBS)
async def show_anew(query: CallbackQuery, ctx: Context) -> Replies:
    shown = await clubs.page(ctx.session, ctx.person, None, 0, ctx.now)
    return [page.screen(shown, ctx.t, ctx.community).to(ctx.chat)]


@residents.opens(ScreenName.CLUB)
async def show_one_anew(query: CallbackQuery, data: Go, ctx: Context) -> Replies:
    card = await clubs.card(ctx.session, ctx.person, data.id or 0, ctx.now)
    return [page.card(card, ctx.t).to(ctx.chat)]


@residents.tap(Clubs)
async def turn(query: CallbackQuery, data: Clubs, ctx: Context) -> Replies:
    shown = await clubs.page(ctx.session, ctx.person, data.which, data.page, ctx.now)
    return page.screen(shown, ctx.t, ctx.community).over(query.message, ctx.chat)


@residents.tap(ClubTap, F.act == MemberStep.SHOW)
async def show_one(query: CallbackQuery, data: ClubTap, ctx: Context) -> Replies:
    card = await clubs.card(ctx.session, ctx.person, data.club_id, ctx.now)
    return page.card(card, ctx.t).over(query.message, ctx.chat)


@residents.tap(ClubTap, F.act == MemberStep.JOIN)
async def join(query: CallbackQuery, data: ClubTap, ctx: Context) -> Replies:
    await clubs.join(ctx.session, ctx.person, data.club_id, ctx.now)
    return await redrawn(query, data, ctx)


@residents.tap(ClubTap, F.act == MemberStep.LEAVE)
async def leave(query: CallbackQuery, data: ClubTap, ctx: Context) -> Replies:
    await clubs.leave(ctx.session, ctx.person, data.club_id, ctx.now)
    return await redrawn(query, data, ctx)


@residents.tap(ClubTap, F.act.in_({MemberStep.SILENT, MemberStep.LOUD}))
async def silence(query: CallbackQuery, data: ClubTap, ctx: Context) -> Replies:
    silent = data.act is MemberStep.SILENT
    await clubs.silence(ctx.session, ctx.person, data.club_id, silent, ctx.now)
    return await redrawn(query, data, ctx)


async def redrawn(query: CallbackQuery, data: ClubTap, ctx: Context) -> Replies:
    """The card as it is now, and what has just changed."""
    card = await clubs.card(ctx.session, ctx.person, data.club_id, ctx.now)
    said = ctx.t.plain(f"club-did-{data.act}", title=card.club.title or "")
    return [query.answer(said), *page.card(card, ctx.t).over(query.message, ctx.chat)]
