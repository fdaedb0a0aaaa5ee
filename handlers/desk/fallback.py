"""Whatever nobody understood: one gentle hint, or a fresh screen for an outdated button."""

from aiogram import F, Router
from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message

from handlers.filters import IN_PRIVATE, PRIVATE
from models import Resident, Role
from views.core.screen import Replies
from views.core.texts import Texts
from views.desk import home

router = Router(name=__name__)

# What a person may send; nobody expects an answer to a pinned message or a new wallpaper.
SENT = {
    ContentType.TEXT,
    ContentType.ANIMATION,
    ContentType.AUDIO,
    ContentType.CHECKLIST,
    ContentType.CONTACT,
    ContentType.DICE,
    ContentType.DOCUMENT,
    ContentType.GAME,
    ContentType.LOCATION,
    ContentType.PAID_MEDIA,
    ContentType.PHOTO,
    ContentType.POLL,
    ContentType.STICKER,
    ContentType.STORY,
    ContentType.USERS_SHARED,
    ContentType.VENUE,
    ContentType.VIDEO,
    ContentType.VIDEO_NOTE,
    ContentType.VOICE,
}


@router.message(PRIVATE, F.content_type.in_(SENT), flags={"needs": Role.STRANGER})
async def hint(message: Message, resident: Resident, t: Texts) -> Replies:
    return [home.hint(resident, message.text, t).to(message.chat.id)]


@router.callback_query(IN_PRIVATE, flags={"needs": Role.STRANGER})
async def outdated(query: CallbackQuery, resident: Resident, t: Texts) -> Replies:
    fresh = home.screen(resident, t).to(query.from_user.id)
    return [query.answer(t.plain("outdated-button"), show_alert=True), fresh]


@router.callback_query(flags={"needs": Role.STRANGER})
async def outdated_in_group(query: CallbackQuery, t: Texts) -> Replies:
    return [query.answer(t.plain("outdated-button"), show_alert=True)]
