"""Topics of forums; here they are called threads, as in `message_thread_id`."""

from typing import TYPE_CHECKING, Any

from simulator.api import chats
from simulator.api.errors import bad
from simulator.api.records import Call, Chat, Json

if TYPE_CHECKING:
    from simulator.world import World

COLORS = frozenset({0x6FB9F0, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F})
BLUE = 0x6FB9F0
RIGHT = "can_manage_topics"
LONGEST = 128


def create(world: "World", call: Call) -> Json:
    chat = chats.writable(world, call.chat_id)
    name = str(call.params["name"]).strip()[:LONGEST]
    color = call.params.get("icon_color", BLUE)
    if not chat.raw.get("is_forum"):
        raise bad("the chat is not a forum")
    if not manages(world, chat):
        raise bad("not enough rights to create a topic")
    if not name:
        raise bad("title must be non-empty")
    if color not in COLORS:
        raise bad("invalid icon color specified")
    world.pace.spend(chat.id, world.now)
    number = world.open_thread(chat, world.bot, name)
    return {"message_thread_id": number, "name": name, "icon_color": color}


def manages(world: "World", chat: Chat) -> bool:
    return chats.governs(world, chat) and RIGHT not in chat.withheld


def inside(world: "World", chat: Chat, number: Any) -> Json:
    """What a message carries that is sent into a thread."""
    if not number:
        return {}
    if number not in chat.threads:
        raise bad("message thread not found")
    if number in chat.closed_threads and not manages(world, chat):
        raise bad("TOPIC_CLOSED")
    return {"message_thread_id": number, "is_topic_message": True}


METHODS = {"createForumTopic": create}
