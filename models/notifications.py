"""What must reach someone else, or later: rows that the outbox delivers."""

from datetime import datetime
from enum import Enum, StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, named
from models.subjects import Subject, SubjectKind


class State(Enum):
    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"


class Outcome(StrEnum):
    """Why a notification ended as it did; a report counts by it."""

    SENT = "sent"
    EXPIRED = "expired"  # too late to be of use
    MUTED = "muted"  # the reader does not want this kind
    OVER_BUDGET = "over_budget"  # the reader has had enough of these: the digest tells it
    UNREACHABLE = "unreachable"  # Telegram would not let us write, so we did not try
    BLOCKED = "blocked"  # Telegram did not let us write
    OBSOLETE = "obsolete"  # not true any more, or there was nothing to say
    WITHDRAWN = "withdrawn"  # called off before it was sent
    REFUSED = "refused"  # Telegram will never take it
    BROKEN = "broken"  # a bug: it could not be read or rendered
    UNCERTAIN = "uncertain"  # it may have arrived or not
    DELAYED = "delayed"  # still pending: Telegram could not be reached, it is tried again
    RESENT = "resent"  # was uncertain; a newer row was owed instead


class Notification(Base):
    """One message owed to one chat, once: `key` says what for.

    `kind` is the name of a record that a topic has declared.
    """

    __tablename__ = "notifications"
    __table_args__ = (
        Index("ix_notifications_due", "state", "priority", "due_at", "id"),
        Index("ix_notifications_subject", "subject_kind", "subject_id", "kind", "state"),
        Index("ix_notifications_resident", "resident_id", "kind", "closed_at"),
        Index("ix_notifications_closed_at", "closed_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(32))
    key: Mapped[str] = mapped_column(String(128), unique=True)
    state: Mapped[State] = mapped_column(named(State), default=State.PENDING)
    outcome: Mapped[Outcome | None] = mapped_column(named(Outcome))
    priority: Mapped[int]
    resident_id: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    chat_id: Mapped[int | None] = mapped_column(BigInteger)
    thread_id: Mapped[int | None] = mapped_column(BigInteger)  # a topic of a forum
    subject_kind: Mapped[SubjectKind | None] = mapped_column(named(SubjectKind))
    subject_id: Mapped[int | None]
    details: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    owed_at: Mapped[datetime] = mapped_column(Moment)
    due_at: Mapped[datetime] = mapped_column(Moment)
    expires_at: Mapped[datetime | None] = mapped_column(Moment)
    claimed_at: Mapped[datetime | None] = mapped_column(Moment)
    closed_at: Mapped[datetime | None] = mapped_column(Moment)
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str | None] = mapped_column(String(255))

    @property
    def subject(self) -> Subject | None:
        if self.subject_kind is None or self.subject_id is None:
            return None
        return Subject(self.subject_kind, self.subject_id)


class NotificationTotal(Base):
    """How many notifications of the same sort were swept: rows go, their counts stay."""

    __tablename__ = "notification_totals"

    id: Mapped[int] = mapped_column(primary_key=True)
    month: Mapped[str] = mapped_column(String(7))  # of closing, in UTC: 2026-11
    kind: Mapped[str] = mapped_column(String(32))
    subject_kind: Mapped[SubjectKind | None] = mapped_column(named(SubjectKind))
    subject_id: Mapped[int | None]
    state: Mapped[State] = mapped_column(named(State))
    outcome: Mapped[Outcome | None] = mapped_column(named(Outcome))
    people: Mapped[int]
