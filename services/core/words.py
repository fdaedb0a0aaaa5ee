"""Words as people write them, without the characters that nobody can see."""

import unicodedata

from services.core.errors import Refusal

# What Telegram takes of a bot, in `units`, with and without a picture; Premium lets a person
# write longer captions than that.
TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024

# Letters and symbols by category, and yet there is nothing to see.
BLANKS = dict.fromkeys(map(ord, "\u115f\u1160\u3164\uffa0\u2800"), " ")
# Joiners hold together emoji and the letters of some scripts.
JOINERS = frozenset("\u200c\u200d")
# Planes of emoji: what Python's tables do not know yet may be this year's.
EMOJI = range(0x1F000, 0x1FB00)


def units(words: str) -> int:
    """The length as Telegram counts it: in UTF-16, so that most emoji count twice."""
    return len(words.encode("utf-16-le")) // 2


def line(words: str) -> str:
    """One line without invisible or direction-turning characters; empty if there is nothing to see.

    A name that turned the writing direction would turn the card it stands in.
    """
    return " ".join(shown(words).split())


def lines(words: str) -> str:
    """Several lines, each cleaned, with at most one blank line between them."""
    rows = [line(row) for row in words.splitlines()]
    kept = [row for row, before in zip(rows, ["", *rows], strict=False) if row or before]
    return "\n".join(kept).strip()


def within(cleaned: str, limit: int) -> str:
    """Cleaned words as they are; refuses "nothing-to-see" and "too-long"."""
    if not cleaned:
        raise Refusal("nothing-to-see")
    if len(cleaned) > limit:
        raise Refusal("too-long", limit=limit, length=len(cleaned))
    return cleaned


def shown(words: str) -> str:
    spaced = words.translate(BLANKS)
    kept = "".join(one for one in spaced if one.isspace() or one in JOINERS or not unseen(one))
    return kept if any(category(one)[0] in "LNPS" for one in kept) else ""


def spoken(name: str) -> bool:
    """Whether one can say it: neighbours call each other by names, not by signs and numbers."""
    return any(one.isalpha() for one in name)


def unseen(character: str) -> bool:
    """Controls, zero-width and direction marks, lone surrogates, code points without a meaning."""
    return category(character)[0] == "C"


def category(character: str) -> str:
    return "So" if ord(character) in EMOJI else unicodedata.category(character)
