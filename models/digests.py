"""The digest: what the team adds to it in words of its own."""

from datetime import datetime

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment


class TeamNote(Base):
    """A few words of the team to everyone; a draft until it is published, and then till a newer."""

    __tablename__ = "team_notes"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    html: Mapped[str] = mapped_column(Text)
    written_at: Mapped[datetime] = mapped_column(Moment)
    published_at: Mapped[datetime | None] = mapped_column(Moment)
    withdrawn_at: Mapped[datetime | None] = mapped_column(Moment)

    @property
    def shown(self) -> bool:
        return self.published_at is not None and self.withdrawn_at is None
