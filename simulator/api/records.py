"""What the world consists of: users, chats, messages, files, button presses, calls."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

Json = dict[str, Any]
ChatKind = Literal["private", "group", "supergroup"]


@dataclass(slots=True)
class User:
    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False
    started: bool = False  # has ever written to the bot
    blocked: bool = False
    deleted: bool = False
    pictures: list["StoredFile"] = field(default_factory=list)  # the newest first

    @property
    def raw(self) -> Json:
        raw: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for name in ("last_name", "username", "language_code"):
            if (value := getattr(self, name)) is not None:
                raw[name] = value
        return raw

    @property
    def chat_raw(self) -> Json:
        raw = {**self.raw, "type": "private"}
        del raw["is_bot"]
        raw.pop("language_code", None)
        return raw


@dataclass(slots=True)
class StoredFile:
    file_id: str
    unique_id: str
    path: str
    kind: Literal["photo", "document"]
    name: str
    mime: str
    data: bytes


@dataclass(slots=True)
class StoredMessage:
    """`raw` is replaced on every edit, never changed, so that queued updates keep their moment."""

    raw: Json
    chat_id: int
    sender_id: int
    date: datetime
    deleted: bool = False
    edits: int = 0
    file: StoredFile | None = None
    editable: bool = True  # a message with a reply keyboard can never be edited

    @property
    def id(self) -> int:
        return int(self.raw["message_id"])

    @property
    def text(self) -> str:
        return str(self.raw.get("text") or self.raw.get("caption") or "")


@dataclass(slots=True)
class Chat:
    id: int
    kind: ChatKind
    raw: Json
    messages: dict[int, StoredMessage] = field(default_factory=dict)
    last_id: int = 0
    members: dict[int, str] = field(default_factory=dict)  # user id -> ChatMember status
    keyboard: Json | None = None  # the reply keyboard now on the screen
    pinned: list[int] = field(default_factory=list)
    migrated_to: int | None = None
    last_speaker: int = 0
    reactions: dict[int, list[Json]] = field(default_factory=dict)
    menu_button: Json | None = None
    threads: dict[int, str] = field(default_factory=dict)  # of a forum: number -> name
    closed_threads: set[int] = field(default_factory=set)
    withheld: frozenset[str] = frozenset()  # rights that the bot has not, though administrator

    def withheld_from(self, user: User, bot: User) -> frozenset[str]:
        """The rights that an administrator has not; of people nobody withholds any."""
        return self.withheld if user.id == bot.id else frozenset()

    def visible(self) -> list[StoredMessage]:
        return [message for message in self.messages.values() if not message.deleted]


@dataclass(slots=True)
class Query:
    """A press of an inline button and what the bot said to it."""

    id: str
    user_id: int
    chat_id: int
    message_id: int
    asked_at: datetime
    answered: bool = False
    text: str | None = None
    alert: bool = False
    url: str | None = None


@dataclass(slots=True)
class Upload:
    name: str
    mime: str
    data: bytes


@dataclass(slots=True)
class Call:
    """One request of the bot and its fate; the call log is the judge's history."""

    method: str
    params: Json
    files: dict[str, Upload]
    at: datetime
    real: float
    effect: bool = False
    status: int = 0
    answer: Any = None
    fault: str | None = None

    @property
    def chat_id(self) -> Any:
        return self.params.get("chat_id")
