"""Pieces of keyboards, and the types that bound what a forged button can say."""

from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from pydantic import Field

Row = list[InlineKeyboardButton]

# Forged numbers that no table could hold never reach a handler.
RowId = Annotated[int, Field(ge=0, lt=2**31)]
UnixTime = Annotated[int, Field(ge=0, lt=2**32)]
YearMonth = Annotated[str, Field(pattern=r"^20\d\d-(0[1-9]|1[0-2])$")]  # 2026-11


def button(text: str, data: CallbackData, style: str | None = None) -> InlineKeyboardButton:
    """A button that calls back; style is "success", "danger" or "primary"."""
    return InlineKeyboardButton(text=text, callback_data=data.pack(), style=style)


def keyboard(*rows: Row) -> InlineKeyboardMarkup:
    """Rows of buttons, without the empty ones."""
    return InlineKeyboardMarkup(inline_keyboard=[row for row in rows if row])


def grid(buttons: Row, width: int) -> list[Row]:
    """Buttons in rows of at most `width`."""
    return [buttons[start : start + width] for start in range(0, len(buttons), width)]
