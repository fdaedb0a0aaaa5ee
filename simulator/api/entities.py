"""From what a bot asks to what a person sees: text, entities, limits."""

import re
from collections.abc import Callable

from simulator.api import html_markup
from simulator.api.errors import bad
from simulator.api.html_markup import width
from simulator.api.records import Json

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
RAW_LIMIT = 32_768
KNOWN = frozenset(
    {
        "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold",
        "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote",
        "code", "pre", "text_link", "text_mention", "custom_emoji", "date_time",
    }
)  # fmt: skip
FOUND = re.compile(
    r"(?P<url>(?:https?://|www\.)[^\s<>\"«»]*[^\s<>\"«».,:;!?)\]]|\bt\.me/\w[\w/?=&-]*)"
    r"|(?P<email>[\w.+-]+@[\w-]+\.[\w.-]*\w)"
    r"|(?P<bot_command>(?<![\w/<>@.])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/]))"
    r"|(?P<mention>(?<!\w)@[A-Za-z]\w{2,31}\b)"
    r"|(?P<hashtag>(?<!\w)#(?!\d+\b)\w{1,256})"
)
MARKS = re.compile("[/@#]|www\\.|t\\.me")
CONTROL = re.compile("[\x00-\x09\x0b-\x1f]")

MentionOf = Callable[[int], Json | None]


def formatted(
    params: Json, field: str, users: MentionOf, *, required: bool
) -> tuple[str, list[Json]]:
    """Parse, clean and measure-ready text; `users` names the person behind a text mention."""
    raw = str(params.get(field) or "")
    what = "message text" if field == "text" else "message caption"
    if not raw and required:
        raise bad(f"{what} is empty")
    if len(raw.encode()) > RAW_LIMIT:
        raise bad("text is too long")
    text, entities = _parsed(params, field, raw)
    text, entities = trimmed(text, entities)
    if required and not text:
        raise bad("text must be non-empty")
    entities = [known for entity in entities if (known := _mentioning(entity, users))]
    entities += detected(text, entities)
    entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return text, entities


def check_length(text: str, field: str) -> None:
    limit = TEXT_LIMIT if field == "text" else CAPTION_LIMIT
    if len(text) > limit:
        raise bad("message is too long" if field == "text" else "message caption is too long")


def _parsed(params: Json, field: str, raw: str) -> tuple[str, list[Json]]:
    mode = str(params.get("parse_mode") or "").lower()
    if mode == "html":
        return html_markup.parse(raw)
    if mode in {"", "none"}:
        given = params.get("entities" if field == "text" else "caption_entities") or []
        return raw, checked(raw, given)
    # Markdown is a grammar of its own; better refused in plain sight than half understood.
    raise bad("unsupported parse_mode")


def checked(text: str, given: list[Json]) -> list[Json]:
    """Entities sent by the bot itself: they must lie inside the text, on whole characters."""
    edges = _edges(text)
    end = width(text)
    result = []
    for entity in given:
        if entity.get("type") not in KNOWN:
            raise bad("can't parse MessageEntity: Unsupported type specified")
        offset, length = int(entity["offset"]), int(entity["length"])
        if offset < 0 or offset > end:
            raise bad(f"Entity begins after the end of the text at UTF-16 offset {offset}")
        if offset + length > end:
            raise bad(
                f"Entity beginning at UTF-16 offset {offset} ends after the end of the text"
                f" at UTF-16 offset {offset + length}"
            )
        if edges is not None and not {offset, offset + length} <= edges:
            raise bad(f"Entity begins in a middle of a UTF-16 symbol at byte offset {offset}")
        if length > 0:
            result.append(dict(entity))
    return result


def _edges(text: str) -> set[int] | None:
    """UTF-16 offsets between characters; None when every offset is one."""
    if width(text) == len(text):
        return None
    edges, at = {0}, 0
    for character in text:
        at += 1 + (character > "\uffff")
        edges.add(at)
    return edges


def trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Telegram strips the ends of a message and moves the entities along."""
    text = CONTROL.sub(" ", text)
    left = len(text) - len(text.lstrip(" \n"))
    text = text.strip(" \n")
    end = width(text)
    result = []
    for entity in entities:
        begin = max(0, entity["offset"] - left)
        stop = min(end, entity["offset"] + entity["length"] - left)
        if stop > begin:
            result.append({**entity, "offset": begin, "length": stop - begin})
    return text, result


def _mentioning(entity: Json, users: MentionOf) -> Json | None:
    if entity["type"] != "text_mention":
        return entity
    user_id = entity.get("user_id") or (entity.get("user") or {}).get("id")
    user = users(int(user_id)) if user_id else None
    if user is None:  # a stranger cannot be mentioned: the link silently disappears
        return None
    shown = {"type": "text_mention", "offset": entity["offset"], "length": entity["length"]}
    return {**shown, "user": user}


def detected(text: str, taken: list[Json] | None = None) -> list[Json]:
    """Commands, mentions, links and the like that Telegram finds by itself."""
    if not MARKS.search(text):
        return []
    busy = [(entity["offset"], entity["offset"] + entity["length"])
            for entity in taken or ()
            if entity["type"] in {"code", "pre", "text_link", "text_mention"}]  # fmt: skip
    result = []
    for match in FOUND.finditer(text):
        offset, length = width(text[: match.start()]), width(match[0])
        if not any(begin < offset + length and offset < end for begin, end in busy):
            result.append({"type": str(match.lastgroup), "offset": offset, "length": length})
    return result
