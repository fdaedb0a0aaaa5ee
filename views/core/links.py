"""Buttons that lead to another screen, wherever they stand."""

from aiogram.filters.callback_data import CallbackData


class Menu(CallbackData, prefix="m"):
    screen: str  # events | mine | week | settings | help | ...
