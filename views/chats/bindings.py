"""What is said in a group about being its bot, and to its organisers about the groups."""

from collections.abc import Sequence

from aiogram.types import InlineKeyboardButton

from services.chats.bindings_standing import Lack, Surveyed
from services.core.community import Community
from views.core.buttons import Row, keyboard
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines


def bound(lacks: Sequence[Lack], t: Texts, community: Community, *, fresh: bool) -> Screen:
    said = t("bind-done" if fresh else "bind-already", community=community.name)
    if not lacks:
        return Screen(said)
    return Screen(lines(said, "", *wanting(lacks, t)), keyboard([promotion(t, community)]))


def unbound(t: Texts, *, was_bound: bool) -> Screen:
    return Screen(t("unbind-done" if was_bound else "unbind-already"))


def listing(surveyed: Sequence[Surveyed], t: Texts, community: Community, *more: Row) -> Screen:
    """The community chats with what the bot lacks there, and the way to add another."""
    if not surveyed:
        return Screen(
            t("bind-how", community=community.name), keyboard([addition(t, community)], *more)
        )
    parts = [lines("", *described(one, t)) for one in surveyed]
    lacking = [promotion(t, community)] if any(one.lacks for one in surveyed) else []
    text = lines(t("chats-title"), *parts, "", t("chats-more"))
    return Screen(text, keyboard(lacking, [addition(t, community)], *more))


def described(one: Surveyed, t: Texts) -> list[Html]:
    title = t("chat-line", title=one.chat.title)
    if one.standing is None:
        return [title]
    return [title, *(wanting(one.lacks, t) or [t("chat-well")])]


def wanting(lacks: Sequence[Lack], t: Texts) -> list[Html]:
    """What goes wrong and, in one sentence, the way to give the right."""
    return [t(f"chat-lacks-{one}") for one in lacks]


def addition(t: Texts, community: Community) -> InlineKeyboardButton:
    """Lets one choose a group, adds the bot and binds it at once."""
    url = f"https://t.me/{community.bot_username}?startgroup=bind"
    return InlineKeyboardButton(text=t.plain("bind-add"), url=url)


def promotion(t: Texts, community: Community) -> InlineKeyboardButton:
    """The same for a group where it is already: Telegram asks whether to make it administrator."""
    url = f"https://t.me/{community.bot_username}?startgroup=bind&admin=manage_chat"
    return InlineKeyboardButton(text=t.plain("bind-promote"), url=url)


def enough(t: Texts) -> Screen:
    return Screen(t("chat-enough"))


def hello(t: Texts, community: Community) -> Screen:
    return Screen(t("bind-hello", community=community.name))


def anonymous(t: Texts) -> Screen:
    return Screen(t("bind-anonymous"))
