"""Another host for a club: asked by one, accepted by the other; or one host less."""

from aiogram import F
from aiogram.types import CallbackQuery

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.clubs import clubs, clubs_founding, clubs_hosts
from services.core.rights import Act
from views.clubs import clubs as page
from views.clubs import clubs_hosts as hosts_view
from views.clubs.buttons import (
    ClubAct,
    ClubCandidates,
    ClubOfferAnswer,
    ClubOfferTo,
    ClubStep,
)
from views.core.screen import Replies

hosts = ScopedRouter(Act.MANAGE_CLUB)
residents = ScopedRouter(Act.TAKE_PART)


@hosts.tap(ClubCandidates)
async def choose(query: CallbackQuery, data: ClubCandidates, ctx: Context) -> Replies:
    club_id, number = data.club_id, data.page
    shown = await clubs_hosts.candidates(ctx.session, ctx.person, club_id, number, ctx.now)
    return hosts_view.candidates(shown, ctx.t).over(query.message, ctx.chat)


@hosts.tap(ClubOfferTo)
async def offer(query: CallbackQuery, data: ClubOfferTo, ctx: Context) -> Replies:
    club_id, whom = data.club_id, data.resident_id
    name = await clubs_hosts.offer(ctx.session, ctx.person, club_id, whom, ctx.now)
    return [query.answer(ctx.t.plain("club-offered", name=name), show_alert=True)]


@residents.tap(ClubOfferAnswer)
async def answer(query: CallbackQuery, data: ClubOfferAnswer, ctx: Context) -> Replies:
    found = await clubs_hosts.answer(ctx.session, ctx.person, data.offer_id, data.yes, ctx.now)
    return hosts_view.answered(found, ctx.t).over(query.message, ctx.chat)


@hosts.tap(ClubAct, F.act == ClubStep.RESIGN)
async def make_sure(query: CallbackQuery, data: ClubAct, ctx: Context) -> Replies:
    club = await clubs_founding.own(ctx.session, ctx.person, data.club_id)
    return hosts_view.resigning(club.id, club.title or "", ctx.t).over(query.message, ctx.chat)


@hosts.tap(ClubAct, F.act == ClubStep.RESIGN_YES)
async def resign(query: CallbackQuery, data: ClubAct, ctx: Context) -> Replies:
    club = await clubs_hosts.resign(ctx.session, ctx.person, data.club_id, ctx.now)
    card = await clubs.card(ctx.session, ctx.person, club.id, ctx.now)
    return page.card(card, ctx.t).over(query.message, ctx.chat)
