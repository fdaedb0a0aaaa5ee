"""The week on demand."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.filters import IN_PRIVATE, PRIVATE
from models import Resident, Role, Session
from services.news import digests
from views.core.links import Menu
from views.core.screen import Replies
from views.core.texts import Texts
from views.news import digests as digests_view

router = Router(name=__name__)


@router.message(Command("week"), PRIVATE, flags={"needs": Role.RESIDENT})
async def from_command(
    message: Message, session: Session, resident: Resident, t: Texts, now: datetime
) -> Replies:
    week = await digests.of_week(session, resident, now - digests.WEEK, now)
    return [digests_view.screen(week, t).to(message.chat.id)]


@router.callback_query(Menu.filter(F.screen == "week"), IN_PRIVATE, flags={"needs": Role.RESIDENT})
async def from_menu(
    query: CallbackQuery, session: Session, resident: Resident, t: Texts, now: datetime
) -> Replies:
    week = await digests.of_week(session, resident, now - digests.WEEK, now)
    return [digests_view.screen(week, t).to(query.from_user.id)]
