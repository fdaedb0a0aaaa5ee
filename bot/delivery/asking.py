"""The message whose buttons answer what a person was asked last; answered, it loses them."""

from collections.abc import Iterable
from dataclasses import dataclass

from aiogram.methods import EditMessageReplyMarkup
from aiogram.types import InlineKeyboardMarkup, Message

from models import Question
from views.core.screen import Calls

Asked = tuple[object, ...] | None


@dataclass(frozen=True)
class Turn:
    """What one update did to the question that is open in somebody's private chat."""

    chat_id: int
    before: Asked
    after: Asked


def asked(question: Question | None) -> Asked:
    """What tells one question from the next one."""
    if question is None:
        return None
    return (question.about, question.subject_id, question.day, question.asked_at)


@dataclass(frozen=True)
class Asking:
    """A message that asks, by the data of its buttons: marks on them come and go."""

    message_id: int
    data: tuple[str | None, ...]


class AskingMessages:
    """Kept in memory alone: after a restart an old keyboard stays, and its taps are safe."""

    def __init__(self) -> None:
        self._by_chat: dict[int, Asking] = {}

    def follow(self, turn: Turn, replies: Calls, sent: Iterable[Message]) -> Calls:
        """Note which message asks from now on; what takes the buttons off the one before.

        A toast alone leaves them: there would be no way on.
        """
        old = self._by_chat.pop(turn.chat_id, None)
        touched = {getattr(reply, "message_id", None) for reply in replies}
        seen = [message for message in sent if message.chat.id == turn.chat_id]
        shown = latest(seen)
        new = old
        if turn.before != turn.after:
            new = shown if turn.after else None
        elif old and shown and shown.data == old.data:
            # Asked once more further down, or drawn again with other marks.
            new = shown if shown.message_id > old.message_id else old
        elif old and old.message_id in touched:
            new = None  # it shows another screen now
        if new:
            self._by_chat[turn.chat_id] = new
        if old is None or new == old or old.message_id in touched or not seen:
            return []
        return [EditMessageReplyMarkup(chat_id=turn.chat_id, message_id=old.message_id)]


def latest(messages: Iterable[Message]) -> Asking | None:
    """The last message with buttons under it."""
    found = None
    for message in messages:
        if isinstance(message.reply_markup, InlineKeyboardMarkup):
            buttons = [one for row in message.reply_markup.inline_keyboard for one in row]
            found = Asking(message.message_id, tuple(one.callback_data for one in buttons))
    return found
