"""Living messages: where an event card or an announcement's progress hangs."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment


class Post(Base):
    """The newest message in a chat that shows a subject; redrawn when the subject's version rises.

    A card in a private chat also shows the answer of `resident_id`.
    """

    __tablename__ = "posts"
    __table_args__ = (
        UniqueConstraint("chat_id", "event_id"),
        UniqueConstraint("chat_id", "announcement_id"),
        Index("ix_posts_event", "event_id"),
        Index("ix_posts_announcement", "announcement_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int | None] = mapped_column(ForeignKey("events.id"))
    announcement_id: Mapped[int | None] = mapped_column(ForeignKey("announcements.id"))
    resident_id: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    chat_id: Mapped[int] = mapped_column(BigInteger)
    message_id: Mapped[int] = mapped_column(BigInteger)
    has_photo: Mapped[bool] = mapped_column(default=False)
    drawn_version: Mapped[int]
    drawn_at: Mapped[datetime] = mapped_column(Moment)
