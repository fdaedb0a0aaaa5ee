"""The community's own chats, bound by a manager, and what the bot may do in groups."""

from datetime import datetime

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String, false
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, named
from models.residents import Membership


class Chat(Base):
    """A group where cards and introductions are posted."""

    __tablename__ = "chats"

    id: Mapped[int] = mapped_column(primary_key=True)
    chat_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    title: Mapped[str] = mapped_column(String(255))
    bound_by_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    bound_at: Mapped[datetime] = mapped_column(Moment)
    # Whether it has topics of its own, as Telegram last said.
    forum: Mapped[bool] = mapped_column(default=False, server_default=false())
    # When the bot last listed meetings there, and last said where it talks: not every minute.
    listed_at: Mapped[datetime | None] = mapped_column(Moment)
    hinted_at: Mapped[datetime | None] = mapped_column(Moment)


class ChatStanding(Base):
    """What the bot is in a group and may do there, as Telegram last said.

    Telegram says so when the bot is added, which is before the group is bound.
    """

    __tablename__ = "chat_standings"

    chat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    status: Mapped[str] = mapped_column(String(16))
    rights: Mapped[list[str]] = mapped_column(JSON)
    at: Mapped[datetime] = mapped_column(Moment)


class ChatMemberChange(Base):
    """Somebody joined or left a community chat, as facts that are only added.

    Who it was is a keyed digest: people who never spoke to the bot have no row and no name.
    """

    __tablename__ = "chat_member_changes"
    __table_args__ = (
        Index("ix_chat_member_changes_person", "person_digest"),
        Index("ix_chat_member_changes_chat", "chat_id", "at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    chat_id: Mapped[int] = mapped_column(BigInteger)
    person_digest: Mapped[str] = mapped_column(String(32))
    change: Mapped[Membership] = mapped_column(named(Membership))
    at: Mapped[datetime] = mapped_column(Moment)
