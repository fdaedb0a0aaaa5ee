"""What people sent, read; and the message under the finger."""

from typing import Any

from aiogram.types import CallbackQuery, Message

from models import Session
from services.outbox import cards as tracked_cards


def private_message(query: CallbackQuery) -> dict[str, Any] | None:
    """The message under the finger, as `cards.tapped` wants it; None in a group."""
    message = query.message
    if not isinstance(message, Message) or message.chat.type != "private":
        return None
    return {
        "chat_id": message.chat.id,
        "message_id": message.message_id,
        "has_photo": bool(message.photo),
    }


async def painted_over(session: Session, query: CallbackQuery) -> None:
    """The card under the finger gives way to another screen: it is tracked no longer."""
    if query.message:
        await tracked_cards.paint_over(session, query.message.chat.id, query.message.message_id)
