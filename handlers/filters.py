"""Which handler an update is for, and where it came from; never whether it is allowed."""

from typing import Any

from aiogram import F
from aiogram.filters import BaseFilter
from aiogram.types import CallbackQuery, Message

from models import About, Resident

PRIVATE = F.chat.type == "private"
GROUP = F.chat.type.in_({"group", "supergroup"})
# In a handler of taps: the message under the finger hangs in a private chat.
IN_PRIVATE = F.message.chat.type == "private"


class Asked(BaseFilter):
    """The message answers what we last asked this person."""

    def __init__(self, *about: About) -> None:
        self._about = about

    async def __call__(self, message: Message, resident: Resident | None = None) -> bool:
        question = resident.question if resident else None
        command = (message.text or "").startswith("/")
        private = message.chat.type == "private"
        return bool(question and question.about in self._about and private and not command)


def private_message(query: CallbackQuery) -> dict[str, Any] | None:
    """The message under the finger, as `posts.tapped` wants it; None in a group."""
    message = query.message
    if not isinstance(message, Message) or message.chat.type != "private":
        return None
    return {
        "chat_id": message.chat.id,
        "message_id": message.message_id,
        "has_photo": bool(message.photo),
    }
