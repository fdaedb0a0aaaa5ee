"""A host closes a club: a second look, then thanks."""

from aiogram import F
from aiogram.types import CallbackQuery

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.clubs import clubs_closing
from services.core.rights import Act
from views.clubs import clubs_closing as page
from views.clubs.buttons import ClubAct, ClubStep
from views.core.screen import Replies

hosts = ScopedRouter(Act.MANAGE_CLUB)


@hosts.tap(ClubAct, F.act == ClubStep.CLOSE)
async def make_sure(query: CallbackQuery, data: ClubAct, ctx: Context) -> Replies:
    shown = await clubs_closing.look(ctx.session, ctx.person, data.club_id, ctx.now)
    return page.sure(shown, ctx.t).over(query.message, ctx.chat)


@hosts.tap(ClubAct, F.act == ClubStep.CLOSE_YES)
async def close(query: CallbackQuery, data: ClubAct, ctx: Context) -> Replies:
    shown = await clubs_closing.close(ctx.session, ctx.person, data.club_id, ctx.now)
    return page.farewell(shown, ctx.t).over(query.message, ctx.chat)
