"""Who is behind an update, and where they are."""

from typing import Any

from aiogram.types import Update, User

Raw = dict[str, Any]

# No database keeps a larger number; Telegram's own are far smaller.
LARGEST_ID = 2**63 - 1


def sender_of(raw: Raw) -> int | None:
    """Whose update it was, if even an undecodable one says so: it is theirs to have deleted."""
    for part in raw.values():
        sender = part.get("from") if isinstance(part, dict) else None
        number = sender.get("id") if isinstance(sender, dict) else None
        if isinstance(number, int) and possible(number):
            return number
    return None


def possible(number: int) -> bool:
    return abs(number) <= LARGEST_ID


def author(update: Update | None) -> User | None:
    """The person behind an update; nobody for channels, bots and anonymous administrators."""
    if update is None:
        return None
    what = update.message or update.callback_query or update.my_chat_member
    user = getattr(what, "from_user", None)
    if user is None or user.is_bot or getattr(what, "sender_chat", None):
        return None
    return user if isinstance(user, User) else None


def is_passing(update: Update | None) -> bool:
    """Whether somebody only blocks or unblocks the bot in their private chat."""
    change = update and update.my_chat_member
    return bool(change and change.chat.type == "private")


def chat_of(update: Update | None) -> int | None:
    """The chat an update came from: for a tap, where the message under the finger hangs."""
    if update is None:
        return None
    if query := update.callback_query:
        return query.message.chat.id if query.message else query.from_user.id
    what = update.message or update.my_chat_member
    return what.chat.id if what else None
