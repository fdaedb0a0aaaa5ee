"""Methods that put something new on a screen."""

from typing import TYPE_CHECKING, Any

from simulator.api import chats, entities, keyboards, threads, uploads
from simulator.api.errors import bad
from simulator.api.records import Call, Chat, Json, StoredFile, StoredMessage

if TYPE_CHECKING:
    from simulator.world import World

ACTIONS = frozenset(
    {
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
        "upload_document", "choose_sticker", "find_location", "record_video_note",
        "upload_video_note",
    }
)  # fmt: skip


def raw_user(world: "World", user_id: int) -> Json | None:
    user = world.users.get(user_id)
    return user.raw if user else None


def written(world: "World", call: Call, field: str) -> Json:
    """The text or caption of a request, parsed, as a part of a message."""
    text, found = entities.formatted(
        call.params, field, lambda user_id: raw_user(world, user_id), required=field == "text"
    )
    if not text:
        return {}
    content: Json = {field: text}
    if found:
        content["entities" if field == "text" else "caption_entities"] = found
    return content


def send_message(world: "World", call: Call) -> Json:
    content = written(world, call, "text")
    if preview := call.params.get("link_preview_options"):
        content["link_preview_options"] = preview
    return deliver(world, call, content, "text")


def send_photo(world: "World", call: Call) -> Json:
    return _send_file(world, call, "photo")


def send_document(world: "World", call: Call) -> Json:
    return _send_file(world, call, "document")


def _send_file(world: "World", call: Call, kind: str) -> Json:
    caption = written(world, call, "caption")
    # A refused call must not leave a file behind, so everything else is checked first.
    file = uploads.taken(world, call, call.params.get(kind), kind)
    return deliver(world, call, {**uploads.content(file), **caption}, "caption", file)


def deliver(
    world: "World", call: Call, content: Json, field: str, file: StoredFile | None = None
) -> Json:
    """Everything a new message must pass before it reaches a screen."""
    markup = keyboards.parsed(call.params.get("reply_markup"))
    chat = chats.writable(world, call.chat_id)
    content |= threads.inside(world, chat, call.params.get("message_thread_id"))
    content |= _replying(chat, call.params)
    entities.check_length(content.get(field, ""), field)
    keyboards.check(markup)
    world.pace.spend(chat.id, world.now)
    if call.params.get("protect_content"):
        content["has_protected_content"] = True
    if markup and "inline_keyboard" in markup:
        content["reply_markup"] = markup
    message = world.post(chat, world.bot, content, file)
    _show_keyboard(chat, message, markup)
    return message.raw


def _show_keyboard(chat: Chat, message: StoredMessage, markup: Json | None) -> None:
    if markup is None or "inline_keyboard" in markup:
        return
    message.editable = False
    if "keyboard" in markup:
        chat.keyboard = markup
    elif markup.get("remove_keyboard"):
        chat.keyboard = None


def _replying(chat: Chat, params: Json) -> Json:
    given = params.get("reply_parameters") or {}
    message_id = given.get("message_id") or params.get("reply_to_message_id")
    if not message_id:
        return {}
    message = chat.messages.get(int(message_id))
    if message is not None and not message.deleted:
        return {"reply_to_message": without_reply(message.raw)}
    if given.get("allow_sending_without_reply") or params.get("allow_sending_without_reply"):
        return {}
    raise bad("message to be replied not found")


def without_reply(raw: Json) -> Json:
    return {key: value for key, value in raw.items() if key != "reply_to_message"}


def copy_message(world: "World", call: Call) -> Json:
    source = chats.find(world, call.params.get("from_chat_id"))
    message = chats.message_in(source, call.params.get("message_id"), "copy")
    kinds = ("text", "photo", "document")
    if not any(kind in message.raw for kind in kinds):
        raise bad("message can't be copied")
    keys = (*kinds, "entities", "caption", "caption_entities")
    content: Json = {key: message.raw[key] for key in keys if key in message.raw}
    if "caption" in call.params and "text" not in content:
        content = {key: content[key] for key in kinds if key in content}
        content |= written(world, call, "caption")
    field = "text" if "text" in content else "caption"
    sent = deliver(world, call, content, field, message.file)
    return {"message_id": sent["message_id"]}


def send_chat_action(world: "World", call: Call) -> bool:
    action: Any = call.params.get("action")
    if action not in ACTIONS:
        raise bad("wrong parameter action in request")
    chat = chats.writable(world, call.chat_id)
    world.tell("action", {"chat": chat.raw, "action": action})
    return True


METHODS = {
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "copyMessage": copy_message,
    "sendChatAction": send_chat_action,
}
