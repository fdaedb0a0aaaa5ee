"""Meetings that repeat, and who comes to all of them."""

from datetime import date, datetime, time

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment


class Series(Base):
    """A rhythm and its clock on the wall; what its meetings are like, the meetings say themselves.

    Of a draft it is only the rhythm. Dates are those of the zone.
    """

    __tablename__ = "series"

    id: Mapped[int] = mapped_column(primary_key=True)
    rule: Mapped[str] = mapped_column(String(200))  # RRULE, RFC 5545
    zone: Mapped[str] = mapped_column(String(64))  # by IANA
    first_on: Mapped[date | None]
    at: Mapped[time | None]
    # Every date up to this one has become a meeting.
    made_until: Mapped[date | None]
    ended_at: Mapped[datetime | None] = mapped_column(Moment)
    created_at: Mapped[datetime] = mapped_column(Moment)


class SeriesGuest(Base):
    """Somebody comes to all meetings of a series, in the order of `id` where seats are few.

    Who gives it up keeps the row, and gets a new one when they take it up again.
    """

    __tablename__ = "series_guests"

    id: Mapped[int] = mapped_column(primary_key=True)
    series_id: Mapped[int] = mapped_column(ForeignKey("series.id"), index=True)
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), index=True)
    since: Mapped[datetime] = mapped_column(Moment)
    until: Mapped[datetime | None] = mapped_column(Moment)
