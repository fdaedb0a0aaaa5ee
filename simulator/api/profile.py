"""Who the bot says it is: name, descriptions, commands, menu button."""

import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from simulator.api import chats
from simulator.api.errors import bad
from simulator.api.records import Call, Json
from simulator.api.uploads import content

if TYPE_CHECKING:
    from simulator.world import World

NAME = re.compile(r"/?[a-z0-9_]{1,32}")
SCOPES = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}
TEXTS = {"Name": ("name", 64), "Description": ("description", 512)} | {
    "ShortDescription": ("short_description", 120)
}
Method = Callable[["World", Call], Any]


def get_me(world: "World", call: Call) -> Json:
    return {
        **world.bot.raw,
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def _language(call: Call) -> str:
    language = str(call.params.get("language_code") or "")
    if language and not re.fullmatch("[a-z]{2}", language):
        raise bad("LANG_CODE_INVALID")
    return language


def _key(world: "World", call: Call) -> tuple[str, str]:
    scope = call.params.get("scope") or {"type": "default"}
    kind = scope.get("type")
    if kind not in SCOPES:
        raise bad("can't parse BotCommandScope: Unsupported type specified")
    for field in SCOPES[kind]:
        if field not in scope:
            raise bad(f"can't parse BotCommandScope: Can't find field \"{field}\"")
    if "chat_id" in scope:
        chats.find(world, scope["chat_id"])
    return json.dumps(scope, sort_keys=True), _language(call)


def set_commands(world: "World", call: Call) -> bool:
    commands = call.params.get("commands", [])
    if len(commands) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not NAME.fullmatch(command["command"]):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"].strip()) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    world.commands[_key(world, call)] = commands
    world.tell("commands", {})
    return True


def get_commands(world: "World", call: Call) -> list[Json]:
    return world.commands.get(_key(world, call), [])


def delete_commands(world: "World", call: Call) -> bool:
    world.commands.pop(_key(world, call), None)
    world.tell("commands", {})
    return True


def _setter(field: str, limit: int) -> Method:
    def set_text(world: "World", call: Call) -> bool:
        text = str(call.params.get(field) or "")
        if len(text) > limit:
            raise bad(f"bot {field.replace('_', ' ')} is too long")
        world.profile[field, _language(call)] = text
        return True

    return set_text


def _getter(field: str) -> Method:
    def get_text(world: "World", call: Call) -> Json:
        language = _language(call)
        default = world.bot.first_name if field == "name" else ""
        fallback = world.profile.get((field, ""), default)
        return {field: world.profile.get((field, language)) or fallback}

    return get_text


def set_menu_button(world: "World", call: Call) -> bool:
    button = call.params.get("menu_button") or {"type": "default"}
    if button.get("type") not in {"commands", "web_app", "default"}:
        raise bad("can't parse menu button: Unsupported type specified")
    if call.chat_id is None:
        world.menu_button = button
    else:
        chats.find(world, call.chat_id).menu_button = button
    return True


def get_menu_button(world: "World", call: Call) -> Json:
    if call.chat_id is None:
        return world.menu_button
    return chats.find(world, call.chat_id).menu_button or world.menu_button


def get_photos(world: "World", call: Call) -> Json:
    user = world.users.get(call.params["user_id"])
    if user is None:
        raise bad("invalid user_id specified")
    limit = int(call.params.get("limit") or 100)
    if not 1 <= limit <= 100:
        raise bad("limit must be between 1 and 100")
    shown = user.pictures[int(call.params.get("offset") or 0) :][:limit]
    photos = [content(file)["photo"] for file in shown]
    return {"total_count": len(user.pictures), "photos": photos}


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "getUserProfilePhotos": get_photos,
    "setMyCommands": set_commands,
    "getMyCommands": get_commands,
    "deleteMyCommands": delete_commands,
    "setChatMenuButton": set_menu_button,
    "getChatMenuButton": get_menu_button,
    **{f"setMy{name}": _setter(*text) for name, text in TEXTS.items()},
    **{f"getMy{name}": _getter(text[0]) for name, text in TEXTS.items()},
}
