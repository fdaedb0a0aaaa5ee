"""What the ears have heard: every update once, and the ones that could not be understood."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment


class HeardUpdate(Base):
    """An update whose effect is committed; its repetition changes nothing."""

    __tablename__ = "heard_updates"
    __table_args__ = (Index("ix_heard_updates_heard_at", "heard_at"),)

    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    heard_at: Mapped[datetime] = mapped_column(Moment)


class RejectedUpdate(Base):
    """An update set aside, because it could not be decoded or its handler failed."""

    __tablename__ = "rejected_updates"

    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    telegram_id: Mapped[int | None] = mapped_column(BigInteger, index=True)
    body: Mapped[str] = mapped_column(Text)
    error: Mapped[str] = mapped_column(String(1000))
    rejected_at: Mapped[datetime] = mapped_column(Moment)
