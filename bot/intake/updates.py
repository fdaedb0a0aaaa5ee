"""Who is behind an update, and where they are."""

import re
from typing import Any

from aiogram.types import Update, User

from views.core import commands

Raw = dict[str, Any]

# No database keeps a larger number; Telegram's own are far smaller.
LARGEST_ID = 2**63 - 1


GROUPS = ("group", "supergroup")


def for_us(raw: Raw, username: str) -> bool:
    """Whether the bot has anything to do with this; asked before it is decoded.

    What people of a group say among themselves is none of its business, even where Telegram lets
    it hear everything: only a command that it knows there, words that name it or reply to it, and
    news of the group itself.
    """
    if from_nowhere(raw):
        return False
    message = raw.get("message")
    chat = message.get("chat") if isinstance(message, dict) else None
    if not isinstance(chat, dict) or chat.get("type") not in GROUPS:
        return True
    assert isinstance(message, dict)
    if "migrate_to_chat_id" in message:
        return True
    said = message.get("text", message.get("caption"))
    return commands_us(said, username) or names_us(said, username) or replies(message, username)


def from_nowhere(raw: Raw) -> bool:
    """From the number 0, which Telegram gives to nobody."""
    for part in raw.values():
        if not isinstance(part, dict):
            continue
        shown = part.get("message")
        around = shown.get("chat") if isinstance(shown, dict) else None
        for who in (part.get("from"), part.get("chat"), around):
            if isinstance(who, dict) and is_zero(who.get("id")):
                return True
    return False


def is_zero(number: Any) -> bool:
    """As lenient as who decodes it after us."""
    try:
        return int(number) == 0
    except (TypeError, ValueError, OverflowError):
        return False


def commands_us(text: object, username: str) -> bool:
    if not isinstance(text, str) or not text.startswith("/"):
        return False
    name, _, bot = text.split(maxsplit=1)[0][1:].partition("@")
    return name in commands.IN_GROUPS and bot.lower() in ("", username.lower())


def names_us(text: object, username: str) -> bool:
    named = rf"(?<!\w)@{re.escape(username)}(?!\w)"
    return isinstance(text, str) and re.search(named, text, re.IGNORECASE) is not None


def replies(message: Raw, username: str) -> bool:
    """To something that the bot has said."""
    answered = message.get("reply_to_message")
    author = answered.get("from") if isinstance(answered, dict) else None
    name = author.get("username") if isinstance(author, dict) else None
    return isinstance(name, str) and name.lower() == username.lower()


def sender_of(raw: Raw) -> int | None:
    """Whose update it was, if even an undecodable one says so: it is theirs to have deleted."""
    for part in raw.values():
        sender = part.get("from") if isinstance(part, dict) else None
        number = sender.get("id") if isinstance(sender, dict) else None
        if isinstance(number, int) and possible(number):
            return number
    return None


def possible(number: int) -> bool:
    return 0 < abs(number) <= LARGEST_ID


def author(update: Update | None) -> User | None:
    """The person behind an update; nobody for channels, bots and anonymous administrators.

    Who joins or leaves a group, or lets somebody in, does not speak to the bot: nobody, too.
    """
    if update is None:
        return None
    return speaker(update.message or update.callback_query or update.my_chat_member)


def speaker(what: object) -> User | None:
    user = getattr(what, "from_user", None)
    if user is None or user.is_bot or getattr(what, "sender_chat", None):
        return None
    return user if isinstance(user, User) else None


def is_passing(update: Update | None) -> bool:
    """Whether somebody is known from a chat only: a tap, or words in private, speak to the bot.

    A command in a group is answered without a row, and so is adding, removing or blocking the bot.
    """
    message = update and update.message
    if message:
        return message.chat.type != "private"
    return bool(update and update.my_chat_member)


def chat_of(update: Update | None) -> int | None:
    """The chat an update came from: for a tap, where the message under the finger hangs."""
    if update is None:
        return None
    if query := update.callback_query:
        return query.message.chat.id if query.message else query.from_user.id
    what = update.message or update.my_chat_member or update.chat_member
    return what.chat.id if what else None
