"""What one person has on the screen: messages, buttons, and where a finger would go."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.api.records import Chat, Json, StoredMessage

if TYPE_CHECKING:
    from simulator.world import World


@dataclass(frozen=True)
class Message:
    """A message as it looks now."""

    id: int
    text: str
    entities: list[Json]
    buttons: list[list[str]]
    from_bot: bool
    edited: int
    photo: bytes | None
    document: bytes | None
    filename: str | None
    stored: StoredMessage

    def entity(self, kind: str) -> list[str]:
        """The pieces of text under entities of a kind: bold, text_link, spoiler…"""
        units = self.text.encode("utf-16-le")
        return [
            units[2 * found["offset"] : 2 * (found["offset"] + found["length"])].decode("utf-16-le")
            for found in self.entities
            if found["type"] == kind
        ]


def message(world: "World", stored: StoredMessage) -> Message:
    file = stored.file
    data = file.data if file else None
    return Message(
        id=stored.id,
        text=stored.text,
        entities=stored.raw.get("entities") or stored.raw.get("caption_entities") or [],
        buttons=[[str(button["text"]) for button in row] for row in inline_rows(stored)],
        from_bot=stored.sender_id == world.bot.id,
        edited=stored.edits,
        photo=data if file and file.kind == "photo" else None,
        document=data if file and file.kind == "document" else None,
        filename=file.name if file and file.kind == "document" else None,
        stored=stored,
    )


def messages(world: "World", chat: Chat) -> list[Message]:
    return [message(world, stored) for stored in chat.visible()]


def inline_rows(stored: StoredMessage) -> list[list[Json]]:
    markup = stored.raw.get("reply_markup") or {}
    rows: list[list[Json]] = markup.get("inline_keyboard", [])
    return rows


def button_under(
    chat: Chat, label: str, on: str | None = None
) -> tuple[StoredMessage, Json] | None:
    """The newest message that has such a button; in it an exact label goes first."""
    for stored in reversed(chat.visible()):
        if on is not None and on not in stored.text:
            continue
        buttons = [button for row in inline_rows(stored) for button in row]
        for exact in (True, False):
            for button in buttons:
                text = str(button["text"])
                if text == label or (not exact and label in text):
                    return stored, button
    return None


def keyboard_button(chat: Chat, label: str) -> Json | None:
    """A button of the reply keyboard; Telegram allows plain strings for plain buttons."""
    rows = (chat.keyboard or {}).get("keyboard", [])
    buttons = [
        {"text": button} if isinstance(button, str) else button for row in rows for button in row
    ]
    for exact in (True, False):
        for button in buttons:
            if button["text"] == label or (not exact and label in button["text"]):
                return dict(button)
    return None


def dump(world: "World", chat: Chat, last: int = 8) -> str:
    """The end of a chat in a form that explains a failed test."""
    lines = [f"--- {chat.raw.get('title') or chat.raw.get('first_name')} ---"]
    for shown in messages(world, chat)[-last:]:
        who = "bot" if shown.from_bot else world.users[shown.stored.sender_id].first_name
        content = shown.text or shown.filename or ("photo" if shown.photo else "service message")
        lines.append(f"[{shown.id}] {who}: {content}")
        lines += ["      " + " ".join(f"[{label}]" for label in row) for row in shown.buttons]
    for row in (chat.keyboard or {}).get("keyboard", []):
        labels = [button if isinstance(button, str) else button["text"] for button in row]
        lines.append("   ⌨  " + " ".join(f"[{label}]" for label in labels))
    return "\n".join(lines)
