"""How far the clock's jobs have come."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class Mark(Base):
    """The last period a job has finished, such as `digest` → `2026-W47`."""

    __tablename__ = "marks"

    job: Mapped[str] = mapped_column(String(32), primary_key=True)
    period: Mapped[str] = mapped_column(String(32))
