"""The community's own chats, bound by a manager."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment


class Chat(Base):
    """A group where cards and introductions are posted."""

    __tablename__ = "chats"

    id: Mapped[int] = mapped_column(primary_key=True)
    chat_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    title: Mapped[str] = mapped_column(String(255))
    bound_by_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    bound_at: Mapped[datetime] = mapped_column(Moment)
