"""Methods that change or remove what is already on a screen, and answers to button presses."""

from datetime import timedelta
from typing import TYPE_CHECKING

from simulator.api import chats, entities, keyboards, uploads
from simulator.api.errors import NOT_MODIFIED, QUERY_TOO_OLD, bad
from simulator.api.records import Call, Json, StoredFile, StoredMessage
from simulator.api.send import written

if TYPE_CHECKING:
    from simulator.world import World

CONTENT = (
    "text", "entities", "caption", "caption_entities", "photo", "document",
    "link_preview_options", "reply_markup",
)  # fmt: skip


def edit_text(world: "World", call: Call) -> Json:
    content = written(world, call, "text")
    if preview := call.params.get("link_preview_options"):
        content["link_preview_options"] = preview
    message = _own(world, call)
    if "text" not in message.raw:
        raise bad("there is no text in the message to edit")
    entities.check_length(content["text"], "text")
    return _changed(world, call, message, content)


def edit_caption(world: "World", call: Call) -> Json:
    content = written(world, call, "caption")
    message = _own(world, call)
    if "text" in message.raw:
        raise bad("there is no caption in the message to edit")
    entities.check_length(content.get("caption", ""), "caption")
    return _changed(world, call, message, _kept(message, "photo", "document") | content)


def edit_markup(world: "World", call: Call) -> Json:
    message = _own(world, call)
    kept = _kept(message, *(key for key in CONTENT if key != "reply_markup"))
    return _changed(world, call, message, kept)


def edit_media(world: "World", call: Call) -> Json:
    media = call.params["media"]
    kind = media.get("type")
    if kind not in {"photo", "document"}:
        raise bad("can't parse InputMedia: only photo and document live here")
    message = _own(world, call)
    file = uploads.taken(world, call, media.get("media"), kind)
    caption = written(world, Call(call.method, media, {}, call.at, call.real), "caption")
    entities.check_length(caption.get("caption", ""), "caption")
    return _changed(world, call, message, uploads.content(file) | caption, file)


def _own(world: "World", call: Call) -> StoredMessage:
    """The bot's own message that an edit names."""
    if call.params.get("inline_message_id"):
        raise bad("MESSAGE_ID_INVALID")
    chat = chats.writable(world, call.chat_id)
    message = chats.message_in(chat, call.params.get("message_id"), "edit")
    if message.sender_id != world.bot.id or not message.editable:
        raise bad("message can't be edited")
    return message


def _kept(message: StoredMessage, *keys: str) -> Json:
    return {key: message.raw[key] for key in keys if key in message.raw}


def _changed(
    world: "World",
    call: Call,
    message: StoredMessage,
    content: Json,
    file: StoredFile | None = None,
) -> Json:
    """Replace the content; a markup that is not given disappears, as in Telegram."""
    markup = keyboards.parsed(call.params.get("reply_markup"))
    keyboards.check(markup)
    if markup and "inline_keyboard" in markup:
        content["reply_markup"] = markup
    if content == _kept(message, *CONTENT):
        raise bad(NOT_MODIFIED)
    if message.chat_id < 0:  # edits in groups are counted, in private they are not
        world.pace.spend(message.chat_id, world.now)
    rest = {key: value for key, value in message.raw.items() if key not in CONTENT}
    world.rewrite(message, {**rest, **content, "edit_date": int(world.now.timestamp())})
    if file is not None:
        message.file = file
    return message.raw


def delete(world: "World", call: Call) -> bool:
    chat = chats.writable(world, call.chat_id)
    message = chats.message_in(chat, call.params.get("message_id"), "delete")
    _check_deletable(world, message)
    world.delete(message)
    return True


def delete_many(world: "World", call: Call) -> bool:
    chat = chats.writable(world, call.chat_id)
    ids = call.params["message_ids"]
    if not 1 <= len(ids) <= 100:
        raise bad("too many message identifiers specified" if ids else "message_ids is empty")
    for message in [chat.messages[number] for number in ids if number in chat.messages]:
        if not message.deleted:  # what is not there is skipped without a word
            _check_deletable(world, message)
            world.delete(message)
    return True


def _check_deletable(world: "World", message: StoredMessage) -> None:
    chat = world.chats[message.chat_id]
    if message.sender_id != world.bot.id and not chats.governs(world, chat):
        raise bad("message can't be deleted")
    if world.now - message.date > timedelta(hours=48):
        raise bad("message can't be deleted for everyone")


def answer_callback(world: "World", call: Call) -> bool:
    query = world.queries.get(call.params["callback_query_id"])
    if query is None or query.answered:
        raise bad(QUERY_TOO_OLD)
    if world.now - query.asked_at > timedelta(seconds=world.query_seconds):
        raise bad(QUERY_TOO_OLD)
    text = call.params.get("text") or None
    if text is not None and len(text) > 200:
        raise bad("MESSAGE_TOO_LONG")
    query.answered, query.text = True, text
    query.alert, query.url = bool(call.params.get("show_alert")), call.params.get("url")
    toast = {"user_id": query.user_id, "text": text, "alert": query.alert, "url": query.url}
    world.tell("toast", {"query_id": query.id, **toast})
    return True


METHODS = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageReplyMarkup": edit_markup,
    "editMessageMedia": edit_media,
    "deleteMessage": delete,
    "deleteMessages": delete_many,
    "answerCallbackQuery": answer_callback,
}
