"""What an owner does first, and what can wait."""

from aiogram import F
from aiogram.types import CallbackQuery

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.community import checklist, settings
from services.core.rights import Act
from services.people import joining
from views.community import checklist as screens
from views.community.buttons import CommunityAct, CommunityStep
from views.core.screen import Replies
from views.people import joining as joining_view

owners = ScopedRouter(Act.EDIT_COMMUNITY)


@owners.tap(CommunityAct, F.act == CommunityStep.CHECKLIST)
async def show(query: CallbackQuery, ctx: Context) -> Replies:
    await settings.leave(ctx.session, ctx.person)
    known = await checklist.read(ctx.session, ctx.community)
    return screens.screen(known, ctx.person, ctx.t).over(query.message, ctx.chat)


@owners.tap(CommunityAct, F.act == CommunityStep.PICTURE)
async def explain_picture(query: CallbackQuery, ctx: Context) -> Replies:
    return screens.picture(ctx.t).over(query.message, ctx.chat)


@owners.tap(CommunityAct, F.act == CommunityStep.LATER)
async def put_off(query: CallbackQuery, ctx: Context) -> Replies:
    arrival = await joining.arrive(ctx.session, ctx.person, "", ctx.now)
    shown = joining_view.arrival(arrival, ctx.person, ctx.t, ctx.community)
    return [reply for screen in shown for reply in screen.over(query.message, ctx.chat)]
