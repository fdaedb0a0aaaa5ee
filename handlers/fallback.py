"""Whatever nobody understood: one gentle hint, or a fresh screen for an outdated button."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.filters import IN_PRIVATE, PRIVATE
from models import Resident, Role
from views import help_page
from views.screen import Replies
from views.texts import Texts

router = Router(name=__name__)


@router.message(PRIVATE, flags={"needs": Role.STRANGER})
async def hint(message: Message, resident: Resident, t: Texts) -> Replies:
    return [help_page.hint(resident, t).to(message.chat.id)]


@router.callback_query(IN_PRIVATE, flags={"needs": Role.STRANGER})
async def outdated(query: CallbackQuery, resident: Resident, t: Texts) -> Replies:
    fresh = help_page.screen(resident, t).to(query.from_user.id)
    return [query.answer(t.plain("outdated-button"), show_alert=True), fresh]


@router.callback_query(flags={"needs": Role.STRANGER})
async def outdated_in_group(query: CallbackQuery, t: Texts) -> Replies:
    return [query.answer(t.plain("outdated-button"), show_alert=True)]
