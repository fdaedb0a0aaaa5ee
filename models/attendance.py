"""Who was there, and what a door needs to know it."""

from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, named


class Way(Enum):
    """How it became known that somebody came or did not."""

    CODE = "code"
    LINK = "link"
    LIST = "list"  # marked by whoever leads the meeting
    SELF = "self"  # their own word afterwards


class Attendance(Base):
    """Somebody was there or was not, as facts that are only added; the newest one holds.

    `marked_by_id`: who leads the meeting and marked them; None where the person did it.
    """

    __tablename__ = "attendances"
    __table_args__ = (
        Index("ix_attendances_event", "event_id", "resident_id"),
        Index("ix_attendances_resident", "resident_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    came: Mapped[bool]
    way: Mapped[Way] = mapped_column(named(Way), default=Way.SELF, server_default=Way.SELF.name)
    marked_by_id: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    at: Mapped[datetime] = mapped_column(Moment)


class Door(Base):
    """The door of one meeting: what opens it, and since when its list is closed.

    Who was going and is not marked has missed the meeting only once the list is closed.
    """

    __tablename__ = "doors"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), primary_key=True)
    code: Mapped[str] = mapped_column(String(4))
    token: Mapped[str] = mapped_column(String(32), unique=True)
    closed_at: Mapped[datetime | None] = mapped_column(Moment)


class DoorTry(Base):
    """How many wrong codes somebody has tried at a door."""

    __tablename__ = "door_tries"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), primary_key=True)
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), primary_key=True)
    wrong: Mapped[int]
