"""Who may come to a meeting of a club, and which other clubs are called to it."""

from aiogram import F
from aiogram.types import CallbackQuery

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.core.rights import Act
from services.events import publishing, publishing_clubs
from views.core.screen import Replies
from views.events import openness
from views.events import publishing as publishing_view
from views.events.buttons import DraftOpen, EventClub

hosts = ScopedRouter(Act.MANAGE_EVENT)


@hosts.tap(DraftOpen)
async def turn(query: CallbackQuery, data: DraftOpen, ctx: Context) -> Replies:
    whom, event_id = data.open_to, data.event_id
    reach = await publishing.open_to(ctx.session, ctx.person, event_id, whom, ctx.now)
    return publishing_view.audience(reach, ctx.t).over(query.message, ctx.chat)


@hosts.tap(EventClub, F.club_id == 0)
async def offer(query: CallbackQuery, data: EventClub, ctx: Context) -> Replies:
    shown = await publishing_clubs.offer(ctx.session, ctx.person, data.event_id, ctx.now)
    return openness.clubs(shown, ctx.t).over(query.message, ctx.chat)


@hosts.tap(EventClub)
async def invite(query: CallbackQuery, data: EventClub, ctx: Context) -> Replies:
    event_id, club_id = data.event_id, data.club_id
    people = await publishing_clubs.invite(ctx.session, ctx.person, event_id, club_id, ctx.now)
    shown = await publishing_clubs.offer(ctx.session, ctx.person, event_id, ctx.now)
    screen = openness.clubs(shown, ctx.t).over(query.message, ctx.chat)
    return [query.answer(ctx.t.plain("openness-invited", people=people)), *screen]
