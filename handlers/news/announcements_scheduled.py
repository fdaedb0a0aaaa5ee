"""When an announcement leaves, by a tap or by words; what is planned is shown, or called back."""

from datetime import UTC, datetime

from aiogram import F
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.routing import Asked, ScopedRouter
from models import About
from services.core.rights import Act
from services.news import announcements_scheduled
from views.core.screen import Replies
from views.news import announcements_scheduled as page
from views.news.announcements import message as whole
from views.news.buttons import AnnouncementAct, AnnouncementStep, AnnouncementWhen

managers = ScopedRouter(Act.ANNOUNCE)


@managers.tap(AnnouncementAct, F.act == AnnouncementStep.LATER)
async def ask(query: CallbackQuery, data: AnnouncementAct, ctx: Context) -> Replies:
    draft_id, zone = data.announcement_id, ctx.community.zone
    when = await announcements_scheduled.ask(ctx.session, ctx.person, draft_id, zone, ctx.now)
    return page.question(when, ctx.t, zone, ctx.now).over(query.message, ctx.chat)


@managers.message(Asked(About.ANNOUNCEMENT_WHEN), F.text)
async def write(message: Message, ctx: Context) -> Replies:
    said, zone = message.text or "", ctx.community.zone
    when = await announcements_scheduled.write(ctx.session, ctx.person, said, zone, ctx.now)
    return [page.question(when, ctx.t, zone, ctx.now).to(ctx.chat)] if when else []


@managers.tap(AnnouncementWhen)
async def schedule(query: CallbackQuery, data: AnnouncementWhen, ctx: Context) -> Replies:
    moment, draft_id = datetime.fromtimestamp(data.at, UTC), data.announcement_id
    planned = await announcements_scheduled.schedule(
        ctx.session, ctx.person, draft_id, moment, ctx.now
    )
    return page.card(planned, ctx.t, ctx.community).over(query.message, ctx.chat)


@managers.tap(AnnouncementAct, F.act == AnnouncementStep.SHOW)
async def show(query: CallbackQuery, data: AnnouncementAct, ctx: Context) -> Replies:
    draft_id = data.announcement_id
    shown = await announcements_scheduled.show(ctx.session, ctx.person, draft_id, ctx.now)
    return page.card(shown, ctx.t, ctx.community).over(query.message, ctx.chat)


@managers.tap(AnnouncementAct, F.act == AnnouncementStep.WHOLE)
async def read(query: CallbackQuery, data: AnnouncementAct, ctx: Context) -> Replies:
    draft_id = data.announcement_id
    words = await announcements_scheduled.words(ctx.session, ctx.person, draft_id, ctx.now)
    return [whole(words).to(ctx.chat)]


@managers.tap(AnnouncementAct, F.act == AnnouncementStep.RECALL)
async def recall(query: CallbackQuery, data: AnnouncementAct, ctx: Context) -> Replies:
    draft_id = data.announcement_id
    planned = await announcements_scheduled.recall(ctx.session, ctx.person, draft_id, ctx.now)
    return page.card(planned, ctx.t, ctx.community).over(query.message, ctx.chat)
