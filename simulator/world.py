"""The world a bot lives in: who is there, what was said, what the bot has not heard yet."""

import asyncio
import hashlib
import itertools
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from simulator.api.members import member_raw
from simulator.api.records import Call, Chat, ChatKind, Json, Query, StoredFile, StoredMessage, User
from simulator.api.updates import UpdateQueue
from simulator.api.webhook import Webhook
from simulator.clock import WorldClock
from simulator.faults import Faults
from simulator.limits import TELEGRAM, Limits, Pace
from simulator.people import rest
from simulator.people.people import Group, Person
from simulator.signal import Signal

TOKEN = "4242424242:simulated-token"
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
Listener = Callable[[str, Json], None]
# How the web chat moves the clock; without one it jumps, whatever was due in between.
Mover = Callable[[timedelta], Awaitable[None]]
# Lives until the bot writes to somebody; whether it did.
Waiter = Callable[[], Awaitable[bool]]
# Tells where the same world is in another language.
Guide = Callable[[str], Awaitable[str]]


class World:
    # What whoever runs a bot here lends: how it comes to rest, how its time is lived, other towns.
    rest: Callable[[], Awaitable[None]] | None = None
    live_through: Mover | None = None
    live_on: Waiter | None = None
    visit: Guide | None = None
    zone = "UTC"  # the time zone of the web chat's clock, an IANA name
    language = ""  # what the people here speak; nothing if it does not matter

    def __init__(
        self,
        *,
        start: datetime = START,
        speed: float = 1.0,
        token: str = TOKEN,
        username: str = "simulated_bot",
        name: str = "Bot",
        limits: Limits | None = TELEGRAM,
        seed: int = 0,
    ) -> None:
        self.clock = WorldClock(start, speed)
        self.token = token
        self.seed = seed
        self.bot = User(int(token.split(":", maxsplit=1)[0]), name, username=username, is_bot=True)
        self.users: dict[int, User] = {self.bot.id: self.bot}
        self.chats: dict[int, Chat] = {}
        self.people: dict[int, Person] = {}
        self.cast: list[tuple[Person, str]] = []  # whom the web chat features, with a role
        # Where a visitor of the web chat may begin: what to do, as whom, in which chat.
        self.tour: list[tuple[str, Person, Chat]] = []
        self.files: dict[str, StoredFile] = {}
        self.queries: dict[str, Query] = {}
        self.query_seconds = 15.0  # world seconds a button press may stay unanswered
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.profile: dict[tuple[str, str], str] = {}  # (name or description, language) -> text
        self.menu_button: Json = {"type": "commands"}
        self.pace = Pace(limits)
        self.faults = Faults(seed)
        self.updates = UpdateQueue(self.clock.now, seed)
        self.webhook = Webhook()
        self.calls: deque[Call] = deque(maxlen=100_000)
        self.unknown_methods: list[str] = []
        self.warnings: list[str] = []
        self.listeners: list[Listener] = []
        self.changed = Signal()
        self.traffic = rest.Traffic()
        self._numbers, self._user_ids, self._group_ids = map(itertools.count, (1, 5_000_000_001, 1))
        self.clock.on_change.append(lambda: self.tell("clock", {}))

    @property
    def now(self) -> datetime:
        return self.clock.now()

    # People and places

    def person(
        self,
        first_name: str,
        *,
        username: str | None = None,
        language_code: str | None = "ru",
        last_name: str | None = None,
        user_id: int | None = None,
        started: bool = False,
    ) -> Person:
        """Somebody with a telephone; `started` skips their first /start."""
        number = next(self._user_ids) if user_id is None else user_id
        if number in self.users:
            raise ValueError(f"user {number} is already here")
        user = User(number, first_name, last_name, username, language_code, started=started)
        self.users[user.id] = user
        self.chats[user.id] = Chat(user.id, "private", user.chat_raw)
        self.people[user.id] = Person(self, user)
        return self.people[user.id]

    def group(
        self,
        title: str,
        members: Iterable[Person] = (),
        *,
        kind: ChatKind = "supergroup",
        bot_joins: bool = True,
        username: str | None = None,
        forum: bool = False,
    ) -> Group:
        """A group; its first member is the creator and adds the bot."""
        number = next(self._group_ids)
        chat_id = -(1_000_000_000_000 + number) if kind == "supergroup" else -(4_000_000 + number)
        raw: Json = {"id": chat_id, "type": kind, "title": title}
        if username:
            raw["username"] = username
        if forum:
            raw["is_forum"] = True
        chat = Chat(chat_id, kind, raw)
        self.chats[chat_id] = chat
        people = list(members)
        for person in people:
            chat.members[person.id] = "member"
        if people:
            chat.members[people[0].id] = "creator"
        group = Group(self, chat)
        if bot_joins:
            self.seat_bot(chat, people[0].user if people else self.bot, "member")
        return group

    def upgrade(self, group: Group) -> Group:
        """Turn a basic group into a supergroup: a new id, and the old one answers with it."""
        old = group.chat
        chat_id = -(1_000_000_000_000 + next(self._group_ids))
        new = Chat(chat_id, "supergroup", {**old.raw, "id": chat_id, "type": "supergroup"})
        new.members, old.migrated_to = dict(old.members), chat_id
        self.chats[chat_id] = new
        self.say(old, self.bot, {"migrate_to_chat_id": chat_id})
        self.say(new, self.bot, {"migrate_from_chat_id": old.id})
        return Group(self, new)

    def seat_bot(self, chat: Chat, by: User, status: str) -> None:
        """Change what the bot is in a chat (or, in private, whether it is blocked)."""
        before = chat.members.get(self.bot.id, "member" if chat.kind == "private" else "left")
        chat.members[self.bot.id] = status
        change = self._membership(chat, by, self.bot, before, status)
        self.updates.push("my_chat_member", change, f"chat:{chat.id}")
        self.tell("member", change)
        if chat.kind != "private" and before in {"left", "kicked"}:
            self.say(chat, by, {"new_chat_members": [self.bot.raw]})

    def _membership(self, chat: Chat, by: User, user: User, before: str, after: str) -> Json:
        return {
            "chat": chat.raw,
            "from": by.raw,
            "date": int(self.now.timestamp()),
            "old_chat_member": member_raw(user, before),
            "new_chat_member": member_raw(user, after, chat.withheld_from(user, self.bot)),
        }

    def reseat(self, chat: Chat, user: User, status: str) -> None:
        """Somebody joins or leaves; the bot learns it where it is an administrator, if it asked."""
        before = chat.members.get(user.id, "left")
        chat.members[user.id] = status
        change = self._membership(chat, user, user, before, status)
        if chat.members.get(self.bot.id) in {"creator", "administrator"}:
            self.updates.push("chat_member", change, f"chat:{chat.id}")
        self.tell("member", change)

    def open_thread(self, chat: Chat, by: User, name: str) -> int:
        """A topic of a forum; its number is that of the message which says so."""
        number = chat.last_id + 1
        chat.threads[number] = name
        created = {"forum_topic_created": {"name": name, "icon_color": 0x6FB9F0}}
        content = {"message_thread_id": number, "is_topic_message": True, **created}
        self.post(chat, by, content)
        return number

    # Messages

    def post(
        self, chat: Chat, sender: User, content: Json, file: StoredFile | None = None
    ) -> StoredMessage:
        """Put a message on everybody's screen; the bot hears of it only through `say`."""
        chat.last_id += 1
        now = self.now
        raw = {
            "message_id": chat.last_id,
            "from": sender.raw,
            "chat": chat.raw,
            "date": int(now.timestamp()),
            **content,
        }
        message = StoredMessage(raw, chat.id, sender.id, now, file=file)
        chat.messages[chat.last_id] = message
        chat.last_speaker = sender.id
        self.tell("message", raw)
        return message

    def say(
        self, chat: Chat, sender: User, content: Json, file: StoredFile | None = None
    ) -> StoredMessage:
        message = self.post(chat, sender, content, file)
        self.updates.push("message", message.raw, f"chat:{chat.id}")
        return message

    def rewrite(self, message: StoredMessage, raw: Json) -> None:
        message.raw = raw
        message.edits += 1
        self.tell("edited", raw)

    def delete(self, message: StoredMessage) -> None:
        message.deleted = True
        self.tell("deleted", {"chat": {"id": message.chat_id}, "message_id": message.id})

    def add_file(self, kind: Any, name: str, mime: str, data: bytes) -> StoredFile:
        number = next(self._numbers)
        digest = hashlib.sha256(f"{self.seed}:{number}".encode()).hexdigest()
        folder = "photos" if kind == "photo" else "documents"
        path = f"{folder}/file_{number}"
        file = StoredFile(f"Ag{digest[:48]}", f"Aq{digest[48:]}", path, kind, name, mime, data)
        self.files[file.file_id] = file
        return file

    def gives_picture(self, data: bytes) -> None:
        """The bot gets a picture, as BotFather would set it."""
        self.bot.pictures.insert(0, self.add_file("photo", "picture.jpg", "image/jpeg", data))

    # Updates

    def push_callback(self, person: Person, message: StoredMessage, data: str) -> Query:
        """Press a button without waiting for anything: for thousands of taps."""
        query_id = str(9_000_000_000_000 + next(self._numbers))
        query = Query(query_id, person.id, message.chat_id, message.id, self.now)
        self.queries[query_id] = query
        press = {
            "id": query_id,
            "from": person.user.raw,
            "message": message.raw,
            "chat_instance": str(hash((self.seed, message.chat_id))),
            "data": data,
        }
        self.updates.push("callback_query", press, f"user:{person.id}")
        return query

    def inject(self, raw: Json) -> int | None:
        """Queue an update as it is, however malformed; it only gets an update_id."""
        return self.updates.put(raw, "injected")

    def deliver_again(self, update_id: int | None = None) -> None:
        self.updates.repeat(update_id)

    def reorder(self) -> None:
        self.updates.shuffle()

    # Watching

    def tell(self, kind: str, payload: Json) -> None:
        self.changed.beat()
        for listener in self.listeners:
            listener(kind, payload)

    async def rested(self, query: Query | None = None) -> None:
        """Until the bot has dealt with everything said so far (see `rest`)."""
        if self.rest is not None:
            await self.rest()
        else:
            await rest.rested(self, query)

    async def polled(self, seconds: float = 10.0) -> None:
        """Until a bot listens: after starting one, and before speaking to it."""
        async with asyncio.timeout(seconds):
            while not (self.traffic.polls or self.webhook.url):
                await self.changed.wait(1.0)

    def check(self) -> None:
        """Fail when the bot used methods or parameters that this server does not know."""
        complaints = [f"unknown method {name}" for name in self.unknown_methods] + self.warnings
        if complaints:
            raise AssertionError("; ".join(complaints))
