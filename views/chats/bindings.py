"""What is said in a group about being its bot."""

from aiogram.types import InlineKeyboardButton

from services.core.community import Community
from views.core.buttons import keyboard
from views.core.screen import Screen
from views.core.texts import Texts


def bound(t: Texts, community: Community, *, fresh: bool) -> Screen:
    return Screen(t("bind-done" if fresh else "bind-already", community=community.name))


def unbound(t: Texts, *, was_bound: bool) -> Screen:
    return Screen(t("unbind-done" if was_bound else "unbind-already"))


def how(t: Texts, community: Community) -> Screen:
    """In a private chat: a button that lets one choose a group and binds it at once."""
    url = f"https://t.me/{community.bot_username}?startgroup=bind"
    add = InlineKeyboardButton(text=t.plain("bind-add"), url=url)
    return Screen(t("bind-how", community=community.name), keyboard([add]))


def hello(t: Texts, community: Community) -> Screen:
    return Screen(t("bind-hello", community=community.name))


def anonymous(t: Texts) -> Screen:
    return Screen(t("bind-anonymous"))
