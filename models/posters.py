"""The week in the community chats: one message, posted on Monday and true until the next."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment


class Poster(Base):
    """The seven days that the messages of one week show."""

    __tablename__ = "posters"

    id: Mapped[int] = mapped_column(primary_key=True)
    week: Mapped[str] = mapped_column(String(8), unique=True)  # of the ISO calendar: 2026-W10
    starts_at: Mapped[datetime] = mapped_column(Moment)
    ends_at: Mapped[datetime] = mapped_column(Moment)
