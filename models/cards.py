"""Tracked messages: the cards in chats that are drawn again when what they show has changed."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, named
from models.subjects import Subject, SubjectKind


class Card(Base):
    """One message that shows a subject; in a private chat, as `resident_id` sees it.

    `due_at` says when it has to be drawn again, None that nothing is expected to change.
    """

    __tablename__ = "cards"
    __table_args__ = (
        UniqueConstraint("chat_id", "message_id"),
        Index("ix_cards_subject", "subject_kind", "subject_id", "resident_id"),
        Index("ix_cards_resident", "resident_id"),
        # Partial: however many cards rest, the look at what is due reads only those that do not.
        Index(
            "ix_cards_due",
            "patient",
            "due_at",
            sqlite_where=text("due_at IS NOT NULL"),
            postgresql_where=text("due_at IS NOT NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    subject_kind: Mapped[SubjectKind] = mapped_column(named(SubjectKind))
    subject_id: Mapped[int]
    resident_id: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    chat_id: Mapped[int] = mapped_column(BigInteger)
    message_id: Mapped[int] = mapped_column(BigInteger)
    has_photo: Mapped[bool] = mapped_column(default=False)
    # How it shows the subject: "reminder_soon"; None is the whole of it.
    look: Mapped[str | None] = mapped_column(String(32))
    due_at: Mapped[datetime | None] = mapped_column(Moment)
    # Its reader did nothing that asks for an answer: letters and announcements go ahead of it.
    patient: Mapped[bool] = mapped_column(default=False)
    # What others do redraws it no earlier, so that a crowd of taps makes few edits.
    not_before: Mapped[datetime] = mapped_column(Moment)

    @property
    def subject(self) -> Subject:
        return Subject(self.subject_kind, self.subject_id)
