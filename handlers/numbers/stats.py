"""The community in numbers, month by month."""

from datetime import date

from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.context import Context
from handlers.routing import ScopedRouter
from services.core.rights import Act
from services.numbers import stats
from views.core.screen import Replies
from views.numbers import stats as stats_view
from views.numbers.buttons import Month, MonthWords

managers = ScopedRouter(Act.SEE_STATS)
readers = ScopedRouter(Act.READ_FEEDBACK)


@managers.message(Command("stats"))
async def show(message: Message, ctx: Context) -> Replies:
    numbers = await stats.newest(ctx.session, ctx.community, ctx.now)
    page = stats_view.screen(numbers, ctx.t)
    return [*stats_view.drawing(page, ctx.chat), page.to(ctx.chat)]


@managers.tap(Month)
async def turn(query: CallbackQuery, data: Month, ctx: Context) -> Replies:
    month = first_day(data.month)
    numbers = await stats.of_month(ctx.session, ctx.community, month, ctx.now)
    page = stats_view.screen(numbers, ctx.t)
    return [*stats_view.drawing(page, ctx.chat), *page.over(query.message, ctx.chat)]


@readers.tap(MonthWords)
async def quote(query: CallbackQuery, data: MonthWords, ctx: Context) -> Replies:
    month = first_day(data.month)
    verdict = await stats.verdict(ctx.session, ctx.community, month, ctx.now)
    return [stats_view.verdict(month, verdict, ctx.t).to(ctx.chat)]


def first_day(month: str) -> date:
    return date.fromisoformat(f"{month}-01")
