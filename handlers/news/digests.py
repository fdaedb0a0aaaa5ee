"""The week on demand."""

from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.core.rights import Act
from services.news import digests
from views.core.links import ScreenName
from views.core.screen import Replies
from views.news import digests as digests_view
from views.news.buttons import DigestsAgain

residents = ScopedRouter(Act.TAKE_PART)
managers = ScopedRouter(Act.ANNOUNCE)


@residents.message(Command("week"))
async def from_command(message: Message, ctx: Context) -> Replies:
    week = await digests.of_week(ctx.session, ctx.person, ctx.now - digests.WEEK, ctx.now)
    return [digests_view.screen(week, ctx.t).to(ctx.chat)]


@residents.opens(ScreenName.WEEK)
async def from_elsewhere(query: CallbackQuery, ctx: Context) -> Replies:
    week = await digests.of_week(ctx.session, ctx.person, ctx.now - digests.WEEK, ctx.now)
    return [digests_view.screen(week, ctx.t).to(ctx.chat)]


@managers.tap(DigestsAgain)
async def send_again(query: CallbackQuery, ctx: Context) -> Replies:
    people = await digests.send_again(ctx.session, ctx.person, ctx.now)
    week = await digests.of_week(ctx.session, ctx.person, ctx.now - digests.WEEK, ctx.now)
    screen = digests_view.screen(week, ctx.t).over(query.message, ctx.chat)
    return [query.answer(ctx.t.plain("doubt-sent", people=people)), *screen]
