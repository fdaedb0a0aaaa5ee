"""What one person's telephone shows: chats, messages, badges – as JSON for the page."""

import json
from typing import TYPE_CHECKING

from simulator.api.chats import PRESENT
from simulator.api.records import Chat, Json, StoredMessage, User
from simulator.people import screens
from simulator.people.people import Person

if TYPE_CHECKING:
    from simulator.world import World

KEPT = 200  # messages per chat that a page holds
BADGE_LIMIT = 100  # beyond it a badge says 99+
ADMINS = frozenset({"creator", "administrator"})
BUTTON_KINDS = {"callback_data": "callback", "url": "url", "copy_text": "copy"}


class Telephones:
    """Everybody's screens; what was said before the first look counts as read."""

    def __init__(self, world: "World") -> None:
        self.world = world
        self._floor: dict[int, int] | None = None
        self._marks: dict[tuple[int, int], int] = {}

    # Badges

    def begin(self) -> None:
        if self._floor is None:
            self._floor = {chat.id: chat.last_id for chat in self.world.chats.values()}

    def mark_read(self, person: Person, chat: Chat, message_id: int) -> None:
        upto = min(message_id, chat.last_id)
        self._marks[person.id, chat.id] = max(upto, self._read(person, chat))

    def _read(self, person: Person, chat: Chat) -> int:
        return self._marks.get((person.id, chat.id), (self._floor or {}).get(chat.id, 0))

    def _unread(self, person: Person, chat: Chat) -> int:
        count = 0
        for number in range(chat.last_id, self._read(person, chat), -1):
            found = chat.messages.get(number)
            if found and not found.deleted and found.sender_id != person.id:
                count += 1
                if count == BADGE_LIMIT:
                    break
        return count

    # People

    def cast(self) -> list[tuple[Person, str]]:
        return self.world.cast or [(person, "") for person in self.world.people.values()]

    def people(self) -> list[Json]:
        """The cast first, with badges; then everybody else."""
        cast = self.cast()
        roles = {person.id: role for person, role in cast}
        others = [person for person in self.world.people.values() if person.id not in roles]
        return [
            {
                "id": person.id,
                "name": full_name(person.user),
                "username": person.user.username,
                "role": roles.get(person.id),
                "unread": self._total(person) if person.id in roles else 0,
            }
            for person in [*(person for person, _ in cast), *others]
            if not person.user.deleted
        ]

    def _total(self, person: Person) -> int:
        return sum(self._unread(person, chat) for chat in self.chats(person))

    # Chats

    def chats(self, person: Person) -> list[Chat]:
        """The private chat with the bot, and the groups they are in."""
        groups = [
            chat
            for chat in self.world.chats.values()
            if chat.kind != "private"
            and chat.migrated_to is None
            and chat.members.get(person.id) in PRESENT
        ]
        return [person.chat, *groups]

    def header(self, person: Person, chat: Chat) -> Json:
        """Everything about a chat but its messages."""
        private = chat.kind == "private"
        keyboard = chat.keyboard or {}
        return {
            "id": chat.id,
            "kind": chat.kind,
            "title": self._profile("name", person) if private else chat.raw["title"],
            "description": self._profile("description", person) if private else "",
            "members": sum(status in PRESENT for status in chat.members.values()),
            "blocked": private and person.user.blocked,
            "keyboard": [[_key(key) for key in row] for row in keyboard.get("keyboard", [])],
            "placeholder": keyboard.get("input_field_placeholder"),
            "commands": self._commands(person, chat),
            "pinned": chat.pinned[-1] if chat.pinned else None,
            "read": self._read(person, chat),
            "unread": self._unread(person, chat),
        }

    def messages(self, chat: Chat) -> list[Json]:
        return [self.message(chat, stored) for stored in chat.visible()[-KEPT:]]

    def message(self, chat: Chat, stored: StoredMessage) -> Json:
        raw = stored.raw
        sender = self.world.users[stored.sender_id]
        shown: Json = {
            "id": stored.id,
            "from": sender.id,
            "name": full_name(sender),
            "date": raw["date"],
            "edits": stored.edits,
            "edited": "edit_date" in raw,
            "text": stored.text,
            "entities": raw.get("entities") or raw.get("caption_entities") or [],
        }
        if "photo" in raw:
            photo = raw["photo"][-1]
            shown["photo"] = {key: photo[key] for key in ("file_id", "width", "height")}
        elif "document" in raw:
            document = raw["document"]
            shown["document"] = {key: document[key] for key in ("file_id", "file_name")}
            shown["document"]["size"] = document["file_size"]
        elif not stored.text:
            shown["service"] = _service(self.world, raw)
        if rows := screens.inline_rows(stored):
            shown["buttons"] = [[_button(button) for button in row] for row in rows]
        if replied := raw.get("reply_to_message"):
            text = str(replied.get("text") or replied.get("caption") or "")
            author = replied["from"]["first_name"]
            shown["reply"] = {"id": replied["message_id"], "name": author, "text": text[:120]}
        if reactions := chat.reactions.get(stored.id):
            shown["reactions"] = [one.get("emoji", "⭐") for one in reactions]
        return shown

    def _profile(self, field: str, person: Person) -> str:
        texts = self.world.profile
        language = person.user.language_code or ""
        default = self.world.bot.first_name if field == "name" else ""
        return texts.get((field, language)) or texts.get((field, "")) or default

    def _commands(self, person: Person, chat: Chat) -> list[Json]:
        """The narrowest scope that has any, in the person's language before the common one."""
        scopes: list[Json] = [{"type": "chat", "chat_id": chat.id}]
        if chat.kind == "private":
            scopes.append({"type": "all_private_chats"})
        else:
            if chat.members.get(person.id) in ADMINS:
                scopes.insert(0, {"type": "chat_administrators", "chat_id": chat.id})
                scopes.append({"type": "all_chat_administrators"})
            member = {"type": "chat_member", "chat_id": chat.id, "user_id": person.id}
            scopes = [member, *scopes, {"type": "all_group_chats"}]
        for scope in [*scopes, {"type": "default"}]:
            for language in (person.user.language_code or "", ""):
                found = self.world.commands.get((json.dumps(scope, sort_keys=True), language))
                if found:
                    return found
        return []

    # The whole screen

    def clock(self) -> Json:
        world = self.world
        return {
            "now": int(world.now.timestamp() * 1000),
            "speed": world.clock.speed,
            "zone": world.zone,
        }

    def state(self, person: Person | None) -> Json:
        self.begin()
        bot = self.world.bot
        state: Json = {
            "clock": self.clock(),
            "bot": {"id": bot.id, "name": bot.first_name, "username": bot.username},
            "people": self.people(),
            "tour": [
                {"what": what, "person": person.id, "chat": chat.id}
                for what, person, chat in self.world.tour
            ],
            "language": self.world.language,
            "me": None,
            "chats": [],
        }
        if person is not None:
            state["me"] = {"id": person.id, "name": full_name(person.user)}
            state["chats"] = [
                {**self.header(person, chat), "messages": self.messages(chat)}
                for chat in self.chats(person)
            ]
        return state


def full_name(user: User) -> str:
    return " ".join(filter(None, (user.first_name, user.last_name)))


def _button(button: Json) -> Json:
    """The label and what a finger does; the callback data stays with the bot."""
    kind = next((BUTTON_KINDS[key] for key in BUTTON_KINDS if key in button), "other")
    shown = {
        "text": button["text"],
        "kind": "disabled" if "disabled" in button else kind,
        "style": button.get("style"),
    }
    if kind == "url":
        shown["url"] = button["url"]
    if kind == "copy":
        shown["copy"] = button["copy_text"]["text"]
    return shown


def _key(key: Json | str) -> Json:
    if isinstance(key, str):
        return {"text": key, "kind": "text"}
    shown = {"text": key["text"], "kind": "text", "style": key.get("style")}
    if request := key.get("request_users"):
        shown |= {"kind": "users", "max": int(request.get("max_quantity", 1))}
    elif any(name.startswith("request_") for name in key):
        shown["kind"] = "other"
    return shown


def _service(world: "World", raw: Json) -> Json:
    """What happened instead of words."""
    if joined := raw.get("new_chat_members"):
        return {"kind": "joined", "names": [user["first_name"] for user in joined]}
    if left := raw.get("left_chat_member"):
        return {"kind": "left", "names": [left["first_name"]]}
    if shared := raw.get("users_shared"):
        users = [world.users[user["user_id"]] for user in shared["users"]]
        return {"kind": "shared", "names": [full_name(user) for user in users]}
    if "migrate_to_chat_id" in raw or "migrate_from_chat_id" in raw:
        return {"kind": "upgraded", "names": []}
    return {"kind": "other", "names": []}
