"""Reply markup: what Telegram accepts under a message."""

from simulator.api.errors import bad
from simulator.api.records import Json

INLINE_ACTIONS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query",
    "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "copy_text",
    "callback_game", "pay", "disabled",
)  # fmt: skip
INLINE_KEYS = {"text", "icon_custom_emoji_id", "style", *INLINE_ACTIONS}
KINDS = ("inline_keyboard", "keyboard", "remove_keyboard", "force_reply")
URL_SCHEMES = ("http://", "https://", "tg://", "ton://")


def parsed(markup: Json | None) -> Json | None:
    """Check the shape of a markup; an empty inline keyboard is none at all."""
    if not markup:
        return None
    if not any(kind in markup for kind in KINDS):
        return None
    if "inline_keyboard" in markup:
        rows = markup["inline_keyboard"]
        if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
            raise bad(
                'can\'t parse reply keyboard markup: Field "inline_keyboard" must be an array'
            )
        rows = [[_inline(button) for button in row] for row in rows if row]
        return {"inline_keyboard": rows} if rows else None
    return markup


def _inline(button: Json) -> Json:
    if not isinstance(button, dict):
        raise bad("can't parse inline keyboard button: Inline keyboard button must be an object")
    if "text" not in button:
        raise bad("can't parse inline keyboard button: Can't find field \"text\"")
    if not any(action in button for action in INLINE_ACTIONS):
        raise bad(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    return button


def check(markup: Json | None) -> None:
    """What the data centre refuses: sizes, data, links."""
    if markup is None:
        return
    if "inline_keyboard" in markup:
        _check_inline(markup["inline_keyboard"])
    elif "keyboard" in markup:
        rows = markup["keyboard"]
        if not rows or not any(rows):
            raise bad("REPLY_MARKUP_INVALID")
        if sum(len(row) for row in rows) > 300:
            raise bad("reply markup is too long")


def _check_inline(rows: list[list[Json]]) -> None:
    if sum(len(row) for row in rows) > 100 or any(len(row) > 8 for row in rows):
        raise bad("reply markup is too long")
    for row in rows:
        for button in row:
            _check_button(button)


def _check_button(button: Json) -> None:
    if not str(button["text"]).strip():
        raise bad("BUTTON_TEXT_INVALID")
    data = button.get("callback_data")
    if data is not None and not 1 <= len(str(data).encode()) <= 64:
        raise bad("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url is not None and not _is_link(str(url)):
        raise bad(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    copied = button.get("copy_text")
    if copied is not None and not 1 <= len(str(copied.get("text", ""))) <= 256:
        raise bad("BUTTON_COPY_TEXT_INVALID")


def _is_link(url: str) -> bool:
    scheme, _, rest = url.rpartition("://")
    if scheme and not url.lower().startswith(URL_SCHEMES):
        return False
    return bool(rest) and (url.lower().startswith("tg://") or "." in rest or ":" in rest)


def unknown_keys(markup: Json | None) -> set[str]:
    """Button fields the Bot API does not have."""
    if not markup or "inline_keyboard" not in markup:
        return set()
    return {key for row in markup["inline_keyboard"] for button in row for key in button} - (
        INLINE_KEYS
    )
