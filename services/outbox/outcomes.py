"""What the end of a delivery means for the community, decided by what topics registered."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import Any

from models import Notification, Outcome, Session, State
from models.subjects import Subject
from services.outbox.cards import Tracked
from services.outbox.kinds import KINDS


class Lesson(Enum):
    """What a delivery may teach about its reader or its chat."""

    BLOCKED = "blocked"  # this person does not want us any more
    NOT_STARTED = "not_started"  # this person never pressed Start
    CHAT_MOVED = "chat_moved"  # the group has a new id: `new_chat_id`
    CHAT_GONE = "chat_gone"  # the group does not exist, or has thrown us out


@dataclass(frozen=True)
class Ended:
    """How one notification ended, or, `pending`, when it is tried again.

    `error` is for the operator alone: no decision reads it.
    """

    notification_id: int
    kind: str
    state: State
    outcome: Outcome | None = None
    resident_id: int | None = None
    chat_id: int | None = None
    subject: Subject | None = None
    facts: Any = None
    sent: Tracked | None = None  # the message that it became, if that shows something live
    lesson: Lesson | None = None
    new_chat_id: int | None = None
    retry_at: datetime | None = None
    error: str | None = None
    costs_attempt: bool = False

    def without_lessons(self) -> "Ended":
        """Only how it ended."""
        return replace(self, kind="", lesson=None, sent=None)


Reaction = Callable[[Session, Ended, datetime], Awaitable[None]]
REACTIONS: dict[Lesson, Reaction] = {}


def on(lesson: Lesson) -> Callable[[Reaction], Reaction]:
    """Register what a topic does about a lesson; each lesson has one topic that answers for it."""

    def register(reaction: Reaction) -> Reaction:
        if lesson in REACTIONS:
            raise ValueError(f"{lesson} is answered for twice")
        REACTIONS[lesson] = reaction
        return reaction

    return register


async def learn(session: Session, ended: Ended, now: datetime) -> None:
    """Draw the consequences of one delivery, besides those that its kind counts together."""
    if ended.lesson:
        await REACTIONS[ended.lesson](session, ended, now)


async def count(session: Session, ended: Iterable[Ended], now: datetime) -> None:
    """Tell each kind which of its notifications ended in this step."""
    by_kind: dict[str, list[Ended]] = {}
    for one in ended:
        by_kind.setdefault(one.kind, []).append(one)
    for name, group in by_kind.items():
        kind = KINDS.get(name)
        if kind and kind.on_end:
            await kind.on_end(session, group, now)


def closed(notification: Notification, state: State, outcome: Outcome | None) -> Ended:
    """The end of a notification that nobody has just sent."""
    return Ended(
        notification.id,
        notification.kind,
        state,
        outcome,
        notification.resident_id,
        notification.chat_id,
        notification.subject,
    )
