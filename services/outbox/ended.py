"""How a delivery ended."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import Any

from models import Notification, Outcome, State
from models.subjects import Subject
from services.outbox.cards import Tracked


class Lesson(Enum):
    """What a delivery may teach about its reader or its chat."""

    BLOCKED = "blocked"  # this person does not want us any more
    NOT_STARTED = "not_started"  # this person never pressed Start
    CHAT_MOVED = "chat_moved"  # the group has a new id: `new_chat_id`
    THREAD_GONE = "thread_gone"  # the topic of the forum was deleted, or closed to us
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
    thread_id: int | None = None  # into which it was sent, or that it has made
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


def closed(notification: Notification, state: State, outcome: Outcome | None) -> Ended:
    """The end of a notification that nobody has just sent."""
    return Ended(
        notification.id,
        notification.kind,
        state,
        outcome,
        notification.resident_id,
        notification.chat_id,
        notification.thread_id,
        notification.subject,
    )
