"""What aiogram never sees: updates whose shape it cannot digest in bounded time.

aiogram tries every member of a union at every level, so a tagged object inside a tagged one costs
it some twenty times more per level: nested bold text at the fourth takes a second, at the sixth
minutes, wherever in an update a message nests.
"""

from collections.abc import Iterator
from typing import Any

# The Bot API of the aiogram at which the costs were measured.
MEASURED_AT = "10.3"

# Telegram's own updates have about ten levels and some hundred values.
DEEPEST = 20
LARGEST = 10_000
# A tagged object has a "type": a chat, an entity, the origin of a forwarded message.
TAGS = 3
TAGGED_INSIDE = 100

NESTING = (dict, list)

RICH = "rich_message"
LONGEST_TEXT = 4096


def simplify(update: dict[str, Any]) -> bool:
    """Put the words of rich messages in their place; whether aiogram may see the rest."""
    values, inside = 1, 0
    left: list[tuple[Any, int, int]] = [(update, 1, 0)]
    while left:
        value, depth, tags = left.pop()
        if isinstance(value, dict):
            if RICH in value:
                value.setdefault("text", words(value.pop(RICH)) or None)
            tags += "type" in value
            inside += tags > 1
            value = value.values()
        values += len(value)
        # What is inside lies one deeper.
        if depth + bool(value) > DEEPEST or values > LARGEST:
            return False
        if tags > TAGS or inside > TAGGED_INSIDE:
            return False
        left += [(one, depth + 1, tags) for one in value if isinstance(one, NESTING)]
    return True


def words(rich: Any) -> str:
    """The plain text of a rich message, a line for each block; as much as a message may have."""
    text = ""
    for number, piece in enumerate(pieces(rich)):
        text += piece
        if number > LARGEST or len(text) > LONGEST_TEXT:
            break
    return text.strip()[:LONGEST_TEXT]


def pieces(rich: Any) -> Iterator[str]:
    left = [rich]
    while left:
        value = left.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            left += reversed(value)
        elif isinstance(value, dict):
            left += [value.get("text")]
            for block in reversed(value.get("blocks") or []):
                left += ["\n", block]
        else:
            yield ""
