"""An announcement for the members of one or several clubs."""

from aiogram import F
from aiogram.types import CallbackQuery

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.core.rights import Act
from services.news import announcements_clubs
from views.core.screen import Replies
from views.news import announcements as page
from views.news import announcements_clubs as clubs_view
from views.news.buttons import AnnouncementAct, AnnouncementClub, AnnouncementStep

managers = ScopedRouter(Act.ANNOUNCE)


@managers.tap(AnnouncementAct, F.act == AnnouncementStep.CLUBS)
async def offer(query: CallbackQuery, data: AnnouncementAct, ctx: Context) -> Replies:
    draft_id = data.announcement_id
    shown = await announcements_clubs.choices(ctx.session, ctx.person, draft_id, ctx.now)
    return clubs_view.screen(shown, ctx.t).over(query.message, ctx.chat)


@managers.tap(AnnouncementClub, F.club_id == 0)
async def done(query: CallbackQuery, data: AnnouncementClub, ctx: Context) -> Replies:
    draft_id = data.announcement_id
    draft = await announcements_clubs.done(ctx.session, ctx.person, draft_id, ctx.now)
    return page.preview(draft, ctx.t, ctx.chat, instead_of=query.message)


@managers.tap(AnnouncementClub)
async def toggle(query: CallbackQuery, data: AnnouncementClub, ctx: Context) -> Replies:
    draft_id, club_id = data.announcement_id, data.club_id
    shown = await announcements_clubs.toggle(ctx.session, ctx.person, draft_id, club_id, ctx.now)
    return clubs_view.screen(shown, ctx.t).over(query.message, ctx.chat)
