"""What reaches a bot: privacy mode in groups, and what people share on request."""

from typing import TYPE_CHECKING

from simulator.api.chats import PRESENT
from simulator.api.records import Chat, Json, User

if TYPE_CHECKING:
    from simulator.world import World


def reaches_bot(world: "World", chat: Chat, raw: Json, last_speaker: int) -> bool:
    """Privacy mode: in groups a bot hears commands and replies meant for it, and no talk."""
    if chat.kind == "private":
        return True
    if not is_present(world, chat):
        return False
    if chat.members[world.bot.id] in {"administrator", "creator"}:
        return True
    replied = raw.get("reply_to_message", {}).get("from", {}).get("id")
    if replied == world.bot.id:
        return True
    return _is_command(world, str(raw.get("text") or ""), last_speaker)


def is_present(world: "World", chat: Chat) -> bool:
    return chat.members.get(world.bot.id, "left") in PRESENT


def _is_command(world: "World", text: str, last_speaker: int) -> bool:
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    if not first.startswith("/"):
        return False
    _, _, addressee = first.partition("@")
    if addressee:
        return addressee.lower() == (world.bot.username or "").lower()
    # In a group with one bot a bare command is meant for it; with others it may not be.
    others = any(user.is_bot and user.id != world.bot.id for user in world.users.values())
    return not others or last_speaker == world.bot.id


def shared(user: User, request: Json) -> Json:
    """One entry of users_shared: only what the button asked for."""
    found: Json = {"user_id": user.id}
    if request.get("request_name"):
        found["first_name"] = user.first_name
        if user.last_name:
            found["last_name"] = user.last_name
    if request.get("request_username") and user.username:
        found["username"] = user.username
    return found
