"""What people sent, read."""

from html import escape
from typing import Any

from aiogram.types import Message, SharedUser, User
from aiogram.types.chat_member_union import ChatMemberUnion
from aiogram.utils.text_decorations import HtmlDecoration

from services.chats.bindings_standing import Standing
from services.core import words
from services.people.residents import Visitor
from views.core import texts


def visitor(user: User | SharedUser, default_language: str, *, passing: bool = False) -> Visitor:
    """A person as Telegram introduces them, by an update of theirs or chosen from a list."""
    names = (user.first_name, user.last_name)
    return Visitor(
        telegram_id=user.user_id if isinstance(user, SharedUser) else user.id,
        name=" ".join(name for name in names if name),
        username=user.username,
        language=texts.language_of(getattr(user, "language_code", None), default_language),
        passing=passing,
    )


def standing(member: ChatMemberUnion | dict[str, Any]) -> Standing:
    """What somebody is in a chat and may do there; decoded, or as Telegram sent it."""
    said = dict(member)
    given = {name for name, value in said.items() if name.startswith("can_") and value is True}
    return Standing(said["status"], frozenset(given))


class Markup(HtmlDecoration):
    """The person's own formatting; an address may hold quotes and ampersands."""

    def link(self, value: str, link: str) -> str:
        return super().link(value, escape(link))

    def pre_language(self, value: str, language: str) -> str:
        return f'<pre><code class="language-{escape(language)}">{value}</code></pre>'


MARKUP = Markup()


def written(message: Message) -> str:
    """The words of a message with their formatting, as they will be sent."""
    said = message.text or message.caption or ""
    return MARKUP.unparse(said, message.entities or message.caption_entities)


def names(message: Message, username: str) -> bool:
    """Whether its words name this account."""
    return f"@{username}".lower() in (message.text or message.caption or "").lower()


def length(message: Message) -> int:
    """Of the words without their formatting, in Telegram's units."""
    return words.units(message.text or message.caption or "")


def photo(message: Message) -> str | None:
    """The largest size of a picture, by its file id."""
    sizes = message.photo or []
    return max(sizes, key=lambda size: size.width * size.height).file_id if sizes else None
