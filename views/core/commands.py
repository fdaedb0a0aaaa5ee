"""The command menu: who sees which commands, per scope and language."""

from functools import cache

from aiogram.methods import DeleteMyCommands, SetMyCommands
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)

from models import Resident, Role
from services.core.languages import Language
from views.core import texts
from views.core.screen import Calls, Reply
from views.core.texts import Texts

# From which role on a command is open; the order is the order of the menu.
COMMANDS: dict[str, Role] = {
    "events": Role.RESIDENT,
    "my": Role.RESIDENT,
    "week": Role.RESIDENT,
    "newevent": Role.HOST,
    "announce": Role.MANAGER,
    "stats": Role.MANAGER,
    "appoint": Role.OWNER,
    "settings": Role.RESIDENT,
    "privacy": Role.STRANGER,
    "mydata": Role.STRANGER,
    "deleteme": Role.STRANGER,
    "help": Role.STRANGER,
    "cancel": Role.STRANGER,
}


def of(role: Role) -> list[str]:
    """The commands that a role may use, in the order of the menu."""
    return [name for name, needs in COMMANDS.items() if role >= needs]


def menu(names: list[str], t: Texts) -> list[BotCommand]:
    return [BotCommand(command=name, description=t.plain(f"command-{name}")) for name in names]


@cache
def for_all(default: str) -> Calls:
    """The menus of people nobody knows yet, and of groups, in each language."""
    calls: Calls = []
    for language in (None, *Language):
        t = texts.of(language or default)
        start = BotCommand(command="start", description=t.plain("command-start"))
        private = [start, *menu(of(Role.RESIDENT), t)]
        calls += [
            SetMyCommands(
                commands=private,
                scope=BotCommandScopeAllPrivateChats(),
                language_code=language,
            ),
            SetMyCommands(
                commands=menu(["bind", "unbind"], t),
                scope=BotCommandScopeAllGroupChats(),
                language_code=language,
            ),
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
