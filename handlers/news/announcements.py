"""Announcements: write, choose the audience, look, test, confirm, stop."""

from aiogram import F
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers import incoming
from handlers.context import Context
from handlers.news import announcements_sent
from handlers.routing import Asked, ScopedRouter
from models import About, Urgency
from services.core.rights import Act
from services.news import announcements, announcements_content, announcements_scheduled
from views.core.links import Go, ScreenName
from views.core.screen import Replies
from views.news import announcements as page
from views.news import announcements_scheduled as scheduled_page
from views.news import announcements_sections
from views.news.buttons import AnnouncementAct, AnnouncementAudience, AnnouncementStep

managers = ScopedRouter(Act.ANNOUNCE)
residents = ScopedRouter(Act.TAKE_PART)

LISTS = {
    AnnouncementStep.AUDIENCE: page.any_audience,
    AnnouncementStep.INTERESTS: page.topics,
    AnnouncementStep.SECTIONS: announcements_sections.screen,
    AnnouncementStep.EVENTS: page.events,
}
POSTS = {AnnouncementStep.CHAT: True, AnnouncementStep.NO_CHAT: False}
URGENCIES = {
    AnnouncementStep.ORDINARY: Urgency.ORDINARY,
    AnnouncementStep.URGENT: Urgency.URGENT,
    AnnouncementStep.NIGHT: Urgency.NIGHT,
}


@managers.message(Command("announce"))
async def begin(message: Message, ctx: Context) -> Replies:
    await announcements.ask_words(ctx.session, ctx.person, ctx.now)
    waiting = await announcements_scheduled.waiting(ctx.session, ctx.person)
    return [scheduled_page.ask(waiting, ctx.t, ctx.community.zone).to(ctx.chat)]


@managers.message(Asked(About.ANNOUNCEMENT), F.text | F.photo)
async def write(message: Message, ctx: Context) -> Replies:
    html, photo = incoming.written(message), incoming.photo(message)
    length = incoming.length(message)
    draft = await announcements.write(ctx.session, ctx.person, html, photo, length, ctx.now)
    return page.after_writing(draft, ctx.t, ctx.chat)


@managers.message(Asked(About.ANNOUNCEMENT))
async def wrong_kind(message: Message, ctx: Context) -> Replies:
    return [page.wrong_kind(ctx.t).to(ctx.chat)]


@managers.tap(AnnouncementAct, F.act.in_(LISTS))
async def offer(query: CallbackQuery, data: AnnouncementAct, ctx: Context) -> Replies:
    draft_id = data.announcement_id
    choices = await announcements.choices(ctx.session, ctx.person, draft_id, ctx.now)
    return LISTS[data.act](choices, ctx.t).over(query.message, ctx.chat)


@managers.tap(AnnouncementAudience)
async def choose(query: CallbackQuery, data: AnnouncementAudience, ctx: Context) -> Replies:
    chosen = data
    target = (chosen.audience, chosen.topic, chosen.event_id)
    draft_id = chosen.announcement_id
    draft = await announcements.choose(ctx.session, ctx.person, draft_id, *target, ctx.now)
    return page.preview(draft, ctx.t, ctx.chat, instead_of=query.message)


@managers.tap(AnnouncementAct, F.act == AnnouncementStep.TEXT)
async def rewrite(query: CallbackQuery, data: AnnouncementAct, ctx: Context) -> Replies:
    await announcements.rewrite(ctx.session, ctx.person, data.announcement_id, ctx.now)
    return [page.ask_again(ctx.t).to(ctx.chat)]


@managers.tap(AnnouncementAct, F.act.in_(URGENCIES))
async def hurry(query: CallbackQuery, data: AnnouncementAct, ctx: Context) -> Replies:
    urgency, draft_id = URGENCIES[data.act], data.announcement_id
    draft = await announcements.hurry(ctx.session, ctx.person, draft_id, urgency, ctx.now)
    return page.control(draft, ctx.t).over(query.message, ctx.chat)


@managers.tap(AnnouncementAct, F.act.in_(POSTS))
async def post(query: CallbackQuery, data: AnnouncementAct, ctx: Context) -> Replies:
    wanted, draft_id = POSTS[data.act], data.announcement_id
    draft = await announcements.post(ctx.session, ctx.person, draft_id, wanted, ctx.now)
    return page.control(draft, ctx.t).over(query.message, ctx.chat)


@managers.tap(AnnouncementAct, F.act == AnnouncementStep.TEST)
async def test(query: CallbackQuery, data: AnnouncementAct, ctx: Context) -> Replies:
    draft = await announcements.test(ctx.session, ctx.person, data.announcement_id, ctx.now)
    shown = page.preview(draft, ctx.t, ctx.chat, instead_of=query.message)
    return [query.answer(ctx.t.plain("announcement-tested")), *shown]


@managers.tap(AnnouncementAct, F.act == AnnouncementStep.CONFIRM)
async def confirm(query: CallbackQuery, data: AnnouncementAct, ctx: Context) -> Replies:
    progress = await announcements.confirm(ctx.session, ctx.person, data.announcement_id, ctx.now)
    return page.progress(progress, ctx.t).over(query.message, ctx.chat)


@managers.tap(AnnouncementAct, F.act == AnnouncementStep.DISCARD)
async def discard(query: CallbackQuery, data: AnnouncementAct, ctx: Context) -> Replies:
    await announcements.discard(ctx.session, ctx.person, data.announcement_id, ctx.now)
    return page.discarded(ctx.t).over(query.message, ctx.chat)


@managers.tap(AnnouncementAct, F.act == AnnouncementStep.STOP)
async def stop(query: CallbackQuery, data: AnnouncementAct, ctx: Context) -> Replies:
    return await announcements_sent.stop(query, data.announcement_id, ctx)


@managers.tap(AnnouncementAct, F.act == AnnouncementStep.RESEND)
async def resend(query: CallbackQuery, data: AnnouncementAct, ctx: Context) -> Replies:
    return await announcements_sent.resend(query, data.announcement_id, ctx)


@residents.opens(ScreenName.ANNOUNCEMENT)
async def read(query: CallbackQuery, data: Go, ctx: Context) -> Replies:
    announcement = await announcements_content.read(ctx.session, ctx.person, data.id or 0)
    return [page.message(announcement).to(ctx.chat)]
