"""What is under way can be stopped, and what may be lost sent again, whatever its readers are."""

from aiogram.types import CallbackQuery

from handlers.context import Context
from services.news import announcements_sent
from views.core.screen import Replies
from views.news import announcements as page


async def stop(query: CallbackQuery, announcement_id: int, ctx: Context) -> Replies:
    progress = await announcements_sent.stop(ctx.session, ctx.person, announcement_id, ctx.now)
    screen = page.progress(progress, ctx.t).over(query.message, ctx.chat)
    return [query.answer(ctx.t.plain("announcement-stopping")), *screen]


async def resend(query: CallbackQuery, announcement_id: int, ctx: Context) -> Replies:
    progress = await announcements_sent.resend(ctx.session, ctx.person, announcement_id, ctx.now)
    return page.progress(progress, ctx.t).over(query.message, ctx.chat)
