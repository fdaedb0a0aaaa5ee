"""The community itself: what its owners set, in one row."""

from sqlalchemy import CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class CommunityRecord(Base):
    """The one row that every transaction reads; the environment fills it at the first start."""

    __tablename__ = "community"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(String(64))
    zone: Mapped[str] = mapped_column(String(64))  # by IANA
    language: Mapped[str] = mapped_column(String(2))  # of groups and of missing translations
    # Who answers for the data, and where to write to them: /privacy names both.
    operator: Mapped[str | None] = mapped_column(String(200))
    contact: Mapped[str | None] = mapped_column(String(200))
