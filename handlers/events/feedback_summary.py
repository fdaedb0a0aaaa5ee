"""What guests said of a meeting, for whoever runs it."""

from aiogram.types import CallbackQuery

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.core.rights import Act
from services.events import feedback_summary
from views.core.screen import Replies
from views.events import feedback_summary as summary_view
from views.events.feedback_buttons import EventFeedback

hosts = ScopedRouter(Act.MANAGE_EVENT)


@hosts.tap(EventFeedback)
async def show(query: CallbackQuery, data: EventFeedback, ctx: Context) -> Replies:
    event_id = data.event_id
    found = await feedback_summary.summary(ctx.session, ctx.person, event_id, ctx.now)
    return summary_view.screen(found, ctx.t).over(query.message, ctx.chat)
