"""A screen: text, buttons and maybe a picture, sent anew or drawn over an older message."""

from dataclasses import dataclass
from typing import Any

from aiogram.methods import (
    DeleteMessage,
    EditMessageCaption,
    EditMessageMedia,
    EditMessageText,
    SendMessage,
    SendPhoto,
    TelegramMethod,
)
from aiogram.types import (
    ForceReply,
    InlineKeyboardMarkup,
    InputFile,
    InputMediaPhoto,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from aiogram.types.maybe_inaccessible_message_union import MaybeInaccessibleMessageUnion

Reply = TelegramMethod[Any]
Replies = list[Reply]
Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply

CAPTION_LIMIT = 1024
TEXT_LIMIT = 4096


@dataclass(frozen=True)
class Screen:
    text: str
    buttons: Markup | None = None
    picture: str | InputFile | None = None

    def to(self, chat_id: int) -> Reply:
        """Send it as a new message."""
        if self.picture:
            return SendPhoto(
                chat_id=chat_id, photo=self.picture, caption=self.text, reply_markup=self.buttons
            )
        return SendMessage(chat_id=chat_id, text=self.text, reply_markup=self.buttons)

    def over(self, message: MaybeInaccessibleMessageUnion | None, chat_id: int) -> Replies:
        """Draw it in place of a message; where Telegram cannot, send it anew."""
        if not isinstance(message, Message):
            return [self.to(chat_id)]
        has_photo = bool(message.photo)
        if has_photo and not self.picture:
            return [
                DeleteMessage(chat_id=chat_id, message_id=message.message_id),
                self.to(chat_id),
            ]
        return [self.redraw(chat_id, message.message_id, has_photo=has_photo)]

    def redraw(self, chat_id: int, message_id: int, *, has_photo: bool) -> Reply:
        """Edit a message known by its id; a text message cannot lose or gain its photo twice."""
        buttons = self.buttons if isinstance(self.buttons, InlineKeyboardMarkup) else None
        where: dict[str, Any] = {
            "chat_id": chat_id,
            "message_id": message_id,
            "reply_markup": buttons,
        }
        if self.picture:
            media = InputMediaPhoto(media=self.picture, caption=self.text)
            return EditMessageMedia(media=media, **where)
        if has_photo:
            return EditMessageCaption(caption=self.text, **where)
        return EditMessageText(text=self.text, **where)
