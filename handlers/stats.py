"""The community in numbers, month by month."""

from datetime import date, datetime

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.filters import IN_PRIVATE, PRIVATE
from models import Role, Session
from services import pulse
from services.community import Community
from views import pulse_page
from views.buttons import Month, MonthWords
from views.screen import Replies
from views.texts import Texts

router = Router(name=__name__)


@router.message(Command("stats"), PRIVATE, flags={"needs": Role.MANAGER})
async def show(
    message: Message, session: Session, t: Texts, community: Community, now: datetime
) -> Replies:
    month = pulse.month_of(now, community.zone)
    page = pulse_page.screen(await pulse.of_month(session, community, month, now), t)
    return [*pulse_page.drawing(page, message.chat.id), page.to(message.chat.id)]


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
    page = pulse_page.screen(await pulse.of_month(session, community, month, now), t)
    return [*pulse_page.drawing(page, chat_id), *page.over(query.message, chat_id)]


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
    said = await pulse.said_in_month(session, community, month, now)
    return [pulse_page.words(month, said, t).to(query.from_user.id)]


def first_day(month: str) -> date:
    return date.fromisoformat(f"{month}-01")
