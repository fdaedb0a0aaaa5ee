"""When a meeting starts, by a tap or by words."""

from datetime import UTC, datetime

from aiogram import F
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.events.planning import redrawn
from handlers.routing import Asked, ScopedRouter
from models import About
from services.core.rights import Act
from services.events import planning_when, series_lines
from views.core.screen import Replies
from views.events import hosting
from views.events.buttons import DraftWhen

hosts = ScopedRouter(Act.MANAGE_EVENT)


@hosts.tap(DraftWhen)
async def schedule(query: CallbackQuery, data: DraftWhen, ctx: Context) -> Replies:
    start = datetime.fromtimestamp(data.at, UTC)
    sure, event_id = data.sure, data.event_id
    plan = await planning_when.schedule(ctx.session, ctx.person, event_id, start, sure, ctx.now)
    return redrawn(query, plan, ctx)


@hosts.message(Asked(About.EVENT_WHEN), F.text)
async def write(message: Message, ctx: Context) -> Replies:
    plan = await series_lines.write(ctx.session, ctx.person, message.text or "", ctx.now)
    return [hosting.screen(plan, ctx.t, ctx.now).to(ctx.chat)]
