"""What the bot has told Telegram about itself."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment


class ProfileText(Base):
    """The last words of ours that introduce the bot in a language; "" is for all the others.

    Only their digest: it tells our own words from those that an owner wrote in BotFather. The
    picture, once there is one, is kept the same way; nobody but an owner can set it.
    """

    __tablename__ = "profile_texts"

    field: Mapped[str] = mapped_column(String(32), primary_key=True)
    language: Mapped[str] = mapped_column(String(2), primary_key=True)
    digest: Mapped[str] = mapped_column(String(64))
    set_at: Mapped[datetime] = mapped_column(Moment)
