"""The community in numbers, month by month."""

from datetime import date, datetime

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.filters import IN_PRIVATE, PRIVATE
from models import Role, Session
from services.core.community import Community
from services.numbers import stats
from views.core.screen import Replies
from views.core.texts import Texts
from views.numbers import stats as stats_view
from views.numbers.buttons import Month, MonthWords

router = Router(name=__name__)


@router.message(Command("stats"), PRIVATE, flags={"needs": Role.MANAGER})
async def show(
    message: Message, session: Session, t: Texts, community: Community, now: datetime
) -> Replies:
    month = stats.month_of(now, community.zone)
    page = stats_view.screen(await stats.of_month(session, community, month, now), t)
    return [*stats_view.drawing(page, message.chat.id), page.to(message.chat.id)]


@router.callback_query(Month.filter(), IN_PRIVATE, flags={"needs": Role.MANAGER})
async def turn(
    query: CallbackQuery,
    callback_data: Month,
    session: Session,
    t: Texts,
    community: Community,
    now: datetime,
) -> Replies:
    month, chat_id = first_day(callback_data.month), query.from_user.id
    page = stats_view.screen(await stats.of_month(session, community, month, now), t)
    return [*stats_view.drawing(page, chat_id), *page.over(query.message, chat_id)]


@router.callback_query(MonthWords.filter(), IN_PRIVATE, flags={"needs": Role.MANAGER})
async def quote(
    query: CallbackQuery,
    callback_data: MonthWords,
    session: Session,
    t: Texts,
    community: Community,
    now: datetime,
) -> Replies:
    month = first_day(callback_data.month)
    said = await stats.said_in_month(session, community, month, now)
    return [stats_view.words(month, said, t).to(query.from_user.id)]


def first_day(month: str) -> date:
    return date.fromisoformat(f"{month}-01")
