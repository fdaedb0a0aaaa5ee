"""The command menu: who sees which commands, per scope and language."""

from functools import cache

from aiogram.methods import DeleteMyCommands, SetMyCommands
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)

from models import Resident, Role
from services.core import rights
from services.core.languages import Language
from services.core.rights import Act
from views.core import texts
from views.core.screen import Calls, Reply
from views.core.texts import Texts

# What one must be able to do for a command to be open; the order is the order of the menu.
COMMANDS: dict[str, Act] = {
    "start": Act.VISIT,
    "events": Act.TAKE_PART,
    "clubs": Act.TAKE_PART,
    "newevent": Act.PLAN_EVENTS,
    "announce": Act.ANNOUNCE,
    "stats": Act.SEE_STATS,
    "bind": Act.BIND_CHAT,
    "appoint": Act.APPOINT,
    "me": Act.TAKE_PART,
    "help": Act.VISIT,
}
# They work, and are a button or two away from those of the menu.
TYPED: dict[str, Act] = {
    "my": Act.TAKE_PART,
    "week": Act.TAKE_PART,
    "settings": Act.TAKE_PART,
    "privacy": Act.VISIT,
    "mydata": Act.VISIT,
    "deleteme": Act.VISIT,
    "cancel": Act.VISIT,
}


# Telegram's own button for adding a bot to a group says /start there.
IN_GROUPS = ("bind", "unbind", "newevent", "start", "events")


def of(role: Role) -> list[str]:
    """The commands that a role may use, in the order of the menu."""
    return [name for name, act in COMMANDS.items() if rights.allows(role, act)]


def menu(names: list[str], t: Texts) -> list[BotCommand]:
    return [BotCommand(command=name, description=t.plain(f"command-{name}")) for name in names]


@cache
def for_all(default: str) -> Calls:
    """The menus of people nobody knows yet, and of groups, in each language.

    Those see what residents see: /events has the way in for who has not joined.
    """
    calls: Calls = []
    for language in (None, *Language):
        t = texts.of(language or default)
        calls += [
            SetMyCommands(
                commands=menu(of(Role.RESIDENT), t),
                scope=BotCommandScopeAllPrivateChats(),
                language_code=language,
            ),
            SetMyCommands(
                commands=menu(["bind", "unbind"], t),
                scope=BotCommandScopeAllChatAdministrators(),
                language_code=language,
            ),
            # Whom they were of no use, 0.1.0 showed them, too.
            DeleteMyCommands(scope=BotCommandScopeAllGroupChats(), language_code=language),
        ]
    return calls


def for_one(resident: Resident, t: Texts) -> Reply:
    """The menu of one person, by role, in the language they chose."""
    assert resident.telegram_id is not None
    return SetMyCommands(
        commands=menu(of(resident.role), t),
        scope=BotCommandScopeChat(chat_id=resident.telegram_id),
    )


def forgotten(telegram_id: int) -> Reply:
    """Whoever is deleted sees the menu of people nobody knows."""
    return DeleteMyCommands(scope=BotCommandScopeChat(chat_id=telegram_id))
