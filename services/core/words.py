"""Words as people write them, without the characters that nobody can see."""

import unicodedata

# Letters and symbols by category, and yet there is nothing to see.
BLANKS = dict.fromkeys(map(ord, "\u115f\u1160\u3164\uffa0\u2800"), " ")
# Joiners hold together emoji and the letters of some scripts.
JOINERS = frozenset("\u200c\u200d")
# Planes of emoji: what Python's tables do not know yet may be this year's.
EMOJI = range(0x1F000, 0x1FB00)


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


def shown(words: str) -> str:
    spaced = words.translate(BLANKS)
    kept = "".join(one for one in spaced if one.isspace() or one in JOINERS or not unseen(one))
    return kept if any(category(one)[0] in "LNPS" for one in kept) else ""


def unseen(character: str) -> bool:
    """Controls, zero-width and direction marks, lone surrogates, code points without a meaning."""
    return category(character)[0] == "C"


def category(character: str) -> str:
    return "So" if ord(character) in EMOJI else unicodedata.category(character)
