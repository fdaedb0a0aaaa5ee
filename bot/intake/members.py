"""What somebody may do in a chat, as a server says it that knows fewer rights than aiogram."""

from typing import Any, ClassVar

from aiogram.methods import TelegramMethod
from aiogram.types import ChatMemberAdministrator, ChatMemberRestricted

# aiogram asks for each of these, also for those that came with the newest Bot API.
RIGHTS = {
    kind.model_fields["status"].default: [
        name for name, field in kind.model_fields.items() if field.is_required() and "can_" in name
    ]
    for kind in (ChatMemberAdministrator, ChatMemberRestricted)
}


def complete(update: dict[str, Any]) -> None:
    """A right that the server does not know of is not given."""
    for kind in ("my_chat_member", "chat_member"):
        change = update.get(kind)
        for side in ("old_chat_member", "new_chat_member"):
            member = change.get(side) if isinstance(change, dict) else None
            if isinstance(member, dict):
                for name in RIGHTS.get(str(member.get("status")), ()):
                    member.setdefault(name, False)


class GetRawMember(TelegramMethod[dict[str, Any]]):
    """getChatMember as raw JSON, whatever rights the server knows."""

    __returning__: ClassVar[type] = dict[str, Any]
    __api_method__: ClassVar[str] = "getChatMember"

    chat_id: int
    user_id: int
