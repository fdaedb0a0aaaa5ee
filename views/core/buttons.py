"""Pieces of keyboards, and the types that bound what a forged button can say."""

import re
from collections.abc import Callable
from typing import Annotated, Any, Self

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from pydantic import Field
from pydantic_core import CoreSchema
from pydantic_core.core_schema import no_info_plain_validator_function

from views.core.texts import Texts

Row = list[InlineKeyboardButton]

# Forged numbers that no table could hold never reach a handler.
RowId = Annotated[int, Field(ge=0, lt=2**31)]
TelegramId = Annotated[int, Field(ge=1, lt=2**52)]
UnixTime = Annotated[int, Field(ge=0, lt=2**32)]
YearMonth = Annotated[str, Field(pattern=r"^20\d\d-(0[1-9]|1[0-2])$")]  # 2026-11


class TopicCode(str):
    """A topic of interest: the key of one that came with the bot, or the number of another."""

    __slots__ = ()

    def __new__(cls, value: str) -> Self:
        if not re.fullmatch(r"[a-z]{1,16}|[1-9][0-9]{0,8}", value):
            raise ValueError("neither a key nor a number")
        return super().__new__(cls, value)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> CoreSchema:
        return no_info_plain_validator_function(cls)


def button(text: str, data: CallbackData, style: str | None = None) -> InlineKeyboardButton:
    """A button that calls back; style is "success", "danger" or "primary"."""
    return InlineKeyboardButton(text=text, callback_data=data.pack(), style=style)


def keyboard(*rows: Row) -> InlineKeyboardMarkup:
    """Rows of buttons, without the empty ones."""
    return InlineKeyboardMarkup(inline_keyboard=[row for row in rows if row])


def grid(buttons: Row, width: int) -> list[Row]:
    """Buttons in rows of at most `width`."""
    return [buttons[start : start + width] for start in range(0, len(buttons), width)]


def turns(number: int, pages: int, to: Callable[[int], CallbackData], t: Texts) -> Row:
    """‹ 2/5 ›, all three always in the same place; beyond the last page comes the first."""
    if pages == 1:
        return []
    here = t.plain("page-here", number=number + 1, pages=pages)
    steps = ((t.plain("page-before"), -1), (here, 0), (t.plain("page-after"), 1))
    return [button(text, to((number + step) % pages)) for text, step in steps]
