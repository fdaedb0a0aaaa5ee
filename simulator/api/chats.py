"""Whom a bot may write to, and what it may ask about a chat."""

import re
from typing import TYPE_CHECKING, Any

from simulator.api.errors import UPGRADED, bad, forbidden
from simulator.api.members import member_raw
from simulator.api.records import Call, Chat, Json, StoredMessage

if TYPE_CHECKING:
    from simulator.world import World

GIFTS = (
    "unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription",
    "gifts_from_channels",
)  # fmt: skip
PRESENT = frozenset({"creator", "administrator", "member", "restricted"})


def find(world: "World", chat_id: Any) -> Chat:
    if chat_id in {None, ""}:
        raise bad("chat_id is empty")
    chat = _by_name(world, chat_id) if isinstance(chat_id, str) else world.chats.get(chat_id)
    if chat is None:
        if chat_id == world.bot.id:
            raise forbidden("the bot can't send messages to the bot")
        raise bad("chat not found")
    if chat.migrated_to is not None:
        raise bad(UPGRADED, migrate_to_chat_id=chat.migrated_to)
    return chat


def _by_name(world: "World", name: str) -> Chat | None:
    if not re.fullmatch(r"@\w+", name):
        return None
    for chat in world.chats.values():
        if chat.kind != "private" and chat.raw.get("username", "").lower() == name[1:].lower():
            return chat
    return None


def writable(world: "World", chat_id: Any) -> Chat:
    chat = find(world, chat_id)
    if chat.kind != "private":
        _check_membership(world, chat)
        if chat.members[world.bot.id] == "restricted":
            raise bad("not enough rights to send text messages to the chat")
        return chat
    user = world.users[chat.id]
    if user.deleted:
        raise forbidden("user is deactivated")
    if user.blocked:
        raise forbidden("bot was blocked by the user")
    if not user.started:
        raise forbidden("bot can't initiate conversation with a user")
    return chat


def _check_membership(world: "World", chat: Chat) -> None:
    status = chat.members.get(world.bot.id, "left")
    if status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.kind} chat")
    if status == "left":
        raise forbidden(f"bot is not a member of the {chat.kind} chat")


def message_in(chat: Chat, message_id: Any, purpose: str) -> StoredMessage:
    if not message_id:
        raise bad("message identifier is not specified")
    message = chat.messages.get(message_id)
    if message is None or message.deleted:
        raise bad(f"message to {purpose} not found")
    return message


def governs(world: "World", chat: Chat) -> bool:
    return chat.kind == "private" or chat.members.get(world.bot.id) in {"administrator", "creator"}


def get_chat(world: "World", call: Call) -> Json:
    chat = find(world, call.chat_id)
    full = {
        **chat.raw,
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(GIFTS, True),
    }
    if chat.kind != "private":
        full["permissions"] = {"can_send_messages": True}
    if chat.pinned:
        full["pinned_message"] = chat.messages[chat.pinned[-1]].raw
    return full


def get_chat_member(world: "World", call: Call) -> Json:
    chat = find(world, call.chat_id)
    user = world.users.get(call.params["user_id"])
    if user is None:
        raise bad("invalid user_id specified")
    if chat.kind == "private":
        return member_raw(user, "member")
    _check_membership(world, chat)
    status = chat.members.get(user.id, "left")
    return member_raw(user, status, chat.withheld_from(user, world.bot))


def get_chat_administrators(world: "World", call: Call) -> list[Json]:
    chat = find(world, call.chat_id)
    if chat.kind == "private":
        raise bad("there are no administrators in the private chat")
    found = [
        (world.users[user_id], status)
        for user_id, status in chat.members.items()
        if status in {"creator", "administrator"}
    ]
    return [member_raw(one, status, chat.withheld_from(one, world.bot)) for one, status in found]


def get_chat_member_count(world: "World", call: Call) -> int:
    chat = find(world, call.chat_id)
    if chat.kind == "private":
        return 2
    return sum(status in PRESENT for status in chat.members.values())


def leave_chat(world: "World", call: Call) -> bool:
    chat = find(world, call.chat_id)
    if chat.kind == "private":
        raise bad("chat member status can't be changed in private chats")
    _check_membership(world, chat)
    world.seat_bot(chat, world.bot, "left")
    return True


def pin(world: "World", call: Call) -> bool:
    chat = writable(world, call.chat_id)
    message = message_in(chat, call.params.get("message_id"), "pin")
    if not governs(world, chat):
        raise bad("not enough rights to manage pinned messages in the chat")
    if message.id not in chat.pinned:
        chat.pinned.append(message.id)
    world.tell("pinned", {"chat": chat.raw})
    return True


def unpin(world: "World", call: Call) -> bool:
    chat = writable(world, call.chat_id)
    if not governs(world, chat):
        raise bad("not enough rights to manage pinned messages in the chat")
    message_id = call.params.get("message_id", chat.pinned[-1] if chat.pinned else 0)
    if message_id not in chat.pinned:
        raise bad("message to unpin not found")
    chat.pinned.remove(message_id)
    world.tell("pinned", {"chat": chat.raw})
    return True


def unpin_all(world: "World", call: Call) -> bool:
    chat = writable(world, call.chat_id)
    if not governs(world, chat):
        raise bad("not enough rights to manage pinned messages in the chat")
    chat.pinned.clear()
    world.tell("pinned", {"chat": chat.raw})
    return True


def react(world: "World", call: Call) -> bool:
    chat = writable(world, call.chat_id)
    message = message_in(chat, call.params.get("message_id"), "react")
    reactions = call.params.get("reaction") or []
    if len(reactions) > 1:
        raise bad("REACTIONS_TOO_MANY")
    chat.reactions[message.id] = reactions
    world.tell("reaction", {"chat": chat.raw, "message_id": message.id, "reaction": reactions})
    return True


METHODS = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
    "pinChatMessage": pin,
    "unpinChatMessage": unpin,
    "unpinAllChatMessages": unpin_all,
    "setMessageReaction": react,
}
