"""The week on demand."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.filters import IN_PRIVATE, PRIVATE
from models import Resident, Role, Session
from services import digests
from views import digest_page
from views.buttons import Menu
from views.screen import Replies
from views.texts import Texts

router = Router(name=__name__)


@router.message(Command("week"), PRIVATE, flags={"needs": Role.RESIDENT})
async def from_command(
    message: Message, session: Session, resident: Resident, t: Texts, now: datetime
) -> Replies:
    week = await digests.of_week(session, resident, now - digests.WEEK, now)
    return [digest_page.screen(week, t).to(message.chat.id)]


@router.callback_query(Menu.filter(F.screen == "week"), IN_PRIVATE, flags={"needs": Role.RESIDENT})
async def from_menu(
    query: CallbackQuery, session: Session, resident: Resident, t: Texts, now: datetime
) -> Replies:
    week = await digests.of_week(session, resident, now - digests.WEEK, now)
    return [digest_page.screen(week, t).to(query.from_user.id)]
