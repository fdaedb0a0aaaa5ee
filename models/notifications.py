"""What must reach someone else, or later: rows that the outbox delivers."""

from datetime import datetime
from enum import Enum
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, named


class Kind(Enum):
    """Each kind has a view and a text; the order here is no priority."""

    EVENT_POST = "event_post"  # the card in a community chat
    EVENT_CARD = "event_card"  # the card for one person, on request
    EVENT_INVITATION = "event_invitation"  # the card for one person of the audience
    EVENT_MOVED = "event_moved"
    EVENT_CHANGED = "event_changed"
    EVENT_CANCELLED = "event_cancelled"
    SEAT_PROMOTED = "seat_promoted"
    REMINDER_EVENING = "reminder_evening"
    REMINDER_SOON = "reminder_soon"
    FEEDBACK_QUESTION = "feedback_question"
    DIGEST = "digest"
    ANNOUNCEMENT = "announcement"
    ANNOUNCEMENT_TEST = "announcement_test"
    INTRO_POST = "intro_post"
    APPOINTED = "appointed"
    COMMANDS = "commands"  # the command menu of one person


class State(Enum):
    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"


class Notification(Base):
    """One message owed to one chat, once: `key` says what for."""

    __tablename__ = "notifications"
    __table_args__ = (
        Index("ix_notifications_due", "state", "priority", "due_at", "id"),
        Index("ix_notifications_event", "event_id"),
        Index("ix_notifications_announcement", "announcement_id", "state"),
        Index("ix_notifications_resident", "resident_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[Kind] = mapped_column(named(Kind))
    key: Mapped[str] = mapped_column(String(128), unique=True)
    state: Mapped[State] = mapped_column(named(State), default=State.PENDING)
    priority: Mapped[int]
    resident_id: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    chat_id: Mapped[int | None] = mapped_column(BigInteger)
    event_id: Mapped[int | None] = mapped_column(ForeignKey("events.id"))
    announcement_id: Mapped[int | None] = mapped_column(ForeignKey("announcements.id"))
    details: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    owed_at: Mapped[datetime] = mapped_column(Moment)
    due_at: Mapped[datetime] = mapped_column(Moment)
    expires_at: Mapped[datetime | None] = mapped_column(Moment)
    claimed_at: Mapped[datetime | None] = mapped_column(Moment)
    closed_at: Mapped[datetime | None] = mapped_column(Moment)
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str | None] = mapped_column(String(255))
