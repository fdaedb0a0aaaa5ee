"""An announcement for one part of the community."""

from aiogram.types import CallbackQuery

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.core.rights import Act
from services.news import announcements_sections
from views.core.screen import Replies
from views.news import announcements as page
from views.news.buttons import AnnouncementSection

managers = ScopedRouter(Act.ANNOUNCE)


@managers.tap(AnnouncementSection)
async def choose(query: CallbackQuery, data: AnnouncementSection, ctx: Context) -> Replies:
    draft = await announcements_sections.choose(
        ctx.session, ctx.person, data.announcement_id, data.section_id, ctx.now
    )
    return page.preview(draft, ctx.t, ctx.chat, instead_of=query.message)
