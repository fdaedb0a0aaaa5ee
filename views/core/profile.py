"""How the bot introduces itself before anybody has spoken to it."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from aiogram.methods import (
    GetMyDescription,
    GetMyShortDescription,
    SetMyDescription,
    SetMyShortDescription,
    TelegramMethod,
)

from services.core.languages import Language
from views.core import texts
from views.core.screen import Reply

DESCRIPTION, SHORT = "description", "short_description"


@dataclass(frozen=True)
class Introduction:
    """Words in one profile field; without a language, for everyone whose language has none."""

    field: str
    language: Language | None
    text: str
    asks: TelegramMethod[Any]
    sets: Reply


@cache
def introductions(default: str) -> list[Introduction]:
    """What an empty chat says, and what a profile and a forwarded link say, in each language.

    `default` needs no words of its own: everyone who speaks no other language reads them.
    """
    found = []
    for language in (None, *(one for one in Language if one != default)):
        t = texts.of(language or default)
        long, short = t.plain("bot-description"), t.plain("bot-short-description")
        where = {"language_code": language}
        found += [
            Introduction(
                DESCRIPTION,
                language,
                long,
                GetMyDescription(**where),
                SetMyDescription(description=long, **where),
            ),
            Introduction(
                SHORT,
                language,
                short,
                GetMyShortDescription(**where),
                SetMyShortDescription(short_description=short, **where),
            ),
        ]
    return found
