"""How far the clock's jobs have come, and when each part of the bot last gave a sign of life."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment


class Mark(Base):
    """The last period a job has finished, such as `digest` → `2026-W47`."""

    __tablename__ = "marks"

    job: Mapped[str] = mapped_column(String(32), primary_key=True)
    period: Mapped[str] = mapped_column(String(32))


class Sign(Base):
    """A sign of life: when a part of the bot, or one of the clock's jobs, last did well or failed.

    `error`: the kind of the last failure, never its words.
    """

    __tablename__ = "signs"

    name: Mapped[str] = mapped_column(String(48), primary_key=True)
    well_at: Mapped[datetime | None] = mapped_column(Moment)
    failed_at: Mapped[datetime | None] = mapped_column(Moment)
    error: Mapped[str | None] = mapped_column(String(100))

    @property
    def failing(self) -> bool:
        """Whether it has not done well since it failed."""
        return bool(self.failed_at and not (self.well_at and self.well_at >= self.failed_at))
