"""A screen: text, buttons and maybe a picture, sent anew or drawn over an older message."""

from dataclasses import dataclass
from datetime import datetime
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

from models import Subject

Reply = TelegramMethod[Any]
Calls = list[Reply]
# What a handler returns; the edge sends the calls and follows the notes.
Replies = list["Reply | Drawn"]
Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply


@dataclass(frozen=True)
class Live:
    """What a screen shows, so that its message is tracked; `until` when that is true by itself.

    `version` is the subject's; None asks to draw the message again at once.
    `look` is the name of a view that `draws` it; None leaves it as the message was.
    """

    subject: Subject
    until: datetime | None = None
    version: int | None = None
    look: str | None = None


@dataclass(frozen=True)
class Drawn:
    """Not a call, but a note beside it: what a message of a private chat shows from now on."""

    chat_id: int
    message_id: int
    has_photo: bool
    shows: Live | None


def drawn(
    message: MaybeInaccessibleMessageUnion | None, shows: Live | None, *, has_photo: bool = False
) -> list[Drawn]:
    """The note about a message, if it hangs in a private chat."""
    if not isinstance(message, Message) or message.chat.type != "private":
        return []
    photo = has_photo or bool(message.photo)
    return [Drawn(message.chat.id, message.message_id, photo, shows)]


@dataclass(frozen=True)
class Screen:
    text: str
    buttons: Markup | None = None
    picture: str | InputFile | None = None
    shows: Live | None = None

    def to(self, chat_id: int, thread_id: int | None = None) -> Reply:
        """Send it as a new message; of a forum, into one of its topics."""
        where: dict[str, Any] = {"chat_id": chat_id, "message_thread_id": thread_id}
        if self.picture:
            return SendPhoto(
                photo=self.picture, caption=self.text, reply_markup=self.buttons, **where
            )
        return SendMessage(text=self.text, reply_markup=self.buttons, **where)

    def over(self, message: MaybeInaccessibleMessageUnion | None, chat_id: int) -> Replies:
        """Draw it in place of a message; where Telegram cannot, send it anew."""
        if not isinstance(message, Message):
            return [self.to(chat_id)]
        has_photo = bool(message.photo)
        if has_photo and not self.picture:
            return [*removed(message), self.to(chat_id)]
        edit = self.redraw(chat_id, message.message_id, has_photo=has_photo)
        return [edit, *drawn(message, self.shows, has_photo=bool(self.picture))]

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


def removed(message: MaybeInaccessibleMessageUnion | None) -> Replies:
    """Take a message away, if Telegram still lets us see it."""
    if not isinstance(message, Message):
        return []
    gone = DeleteMessage(chat_id=message.chat.id, message_id=message.message_id)
    return [gone, *drawn(message, None)]
