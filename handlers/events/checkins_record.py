"""My own record of visits."""

from aiogram.types import CallbackQuery

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.core.rights import Act
from services.events import checkins_record
from views.core.links import ScreenName
from views.core.screen import Replies
from views.events import checkins_record as record_view

residents = ScopedRouter(Act.TAKE_PART)


@residents.opens(ScreenName.RECORD)
async def show(query: CallbackQuery, ctx: Context) -> Replies:
    record = await checkins_record.record(ctx.session, ctx.person, ctx.now)
    return [record_view.screen(record, ctx.t).to(ctx.chat)]
