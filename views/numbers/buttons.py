"""Data of the buttons about the numbers: a public contract, docs/callbacks.md."""

from aiogram.filters.callback_data import CallbackData

from views.core.buttons import YearMonth


class Month(CallbackData, prefix="mo"):
    month: YearMonth


class MonthWords(CallbackData, prefix="mw"):
    month: YearMonth
