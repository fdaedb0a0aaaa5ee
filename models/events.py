"""Meetings and who comes to them."""

from datetime import date, datetime
from enum import Enum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Moment, named
from models.residents import Resident


class OpenTo(Enum):
    """Who may answer to a meeting of a club."""

    ANYBODY = "anybody"
    RESIDENTS = "residents"
    CLUB = "club"  # and nobody else is shown it


class Event(Base):
    """A meeting; a draft until `published_at`, stored as UTC plus the zone of its place."""

    __tablename__ = "events"
    __table_args__ = (
        CheckConstraint("taken >= 0 AND (seats IS NULL OR taken <= seats)", name="seats"),
        Index("ix_events_starts_at", "starts_at"),
        Index("ix_events_ends_at", "ends_at"),
        Index("ix_events_club", "club_id", "starts_at"),
        UniqueConstraint("series_id", "series_on", name="uq_events_series_id_series_on"),
        # An old button must not reach the draft that came after a dropped one.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    host_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    title: Mapped[str | None] = mapped_column(String(100))
    description: Mapped[str | None] = mapped_column(String(700))
    place: Mapped[str | None] = mapped_column(String(200))
    online: Mapped[bool] = mapped_column(default=False)
    photo: Mapped[str | None] = mapped_column(String(255))
    format_id: Mapped[int | None] = mapped_column(ForeignKey("formats.id"))
    zone: Mapped[str] = mapped_column(String(64))
    starts_at: Mapped[datetime | None] = mapped_column(Moment)
    ends_at: Mapped[datetime | None] = mapped_column(Moment)
    minutes: Mapped[int] = mapped_column(default=120)
    seats: Mapped[int | None]
    taken: Mapped[int] = mapped_column(default=0)
    # Guests may bring somebody, who takes a seat of their own.
    plus_one: Mapped[bool] = mapped_column(default=False, server_default=false())

    # Of a meeting that repeats: which date of its series it is, whenever it takes place; and
    # whether it was changed alone, so that changes of them all leave it as it is.
    series_id: Mapped[int | None] = mapped_column(ForeignKey("series.id"))
    series_on: Mapped[date | None]
    by_hand: Mapped[bool] = mapped_column(default=False, server_default=false())

    # Of a meeting of a club: which one, and who may come.
    club_id: Mapped[int | None] = mapped_column(ForeignKey("clubs.id"))
    open_to: Mapped[OpenTo] = mapped_column(
        named(OpenTo), default=OpenTo.ANYBODY, server_default=OpenTo.ANYBODY.name
    )

    created_at: Mapped[datetime] = mapped_column(Moment)
    published_at: Mapped[datetime | None] = mapped_column(Moment)
    cancelled_at: Mapped[datetime | None] = mapped_column(Moment)
    cancel_reason: Mapped[str | None] = mapped_column(String(200))
    # Rises with every change that a card shows; one sent meanwhile is known by it to be outdated.
    version: Mapped[int] = mapped_column(default=0)
    # Rises with every change of time or place: calendars update by it (RFC 5545 SEQUENCE).
    sequence: Mapped[int] = mapped_column(default=0)

    host: Mapped[Resident] = relationship(lazy="raise")

    @property
    def full(self) -> bool:
        return self.seats is not None and self.taken >= self.seats


class EventInterest(Base):
    __tablename__ = "event_interests"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), primary_key=True)
    topic_id: Mapped[int] = mapped_column(ForeignKey("topics.id"), primary_key=True)


class Answer(Enum):
    GOING = "going"
    MAYBE = "maybe"
    DECLINED = "declined"
    WAITING = "waiting"
    OFFERED = "offered"  # the first in the queue, with a seat that is held for a while


# Whose seat is counted as taken.
SEATED = (Answer.GOING, Answer.OFFERED)


class AnswerChange(Base):
    """One answer, as a fact that is only added: a month that is over never shifts.

    `own`: the person gave it; a promotion or a seat given back by leaving is nobody's activity.
    """

    __tablename__ = "answer_changes"
    __table_args__ = (
        Index("ix_answer_changes_at", "at"),
        Index("ix_answer_changes_resident", "resident_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    answer: Mapped[Answer] = mapped_column(named(Answer))
    own: Mapped[bool]
    at: Mapped[datetime] = mapped_column(Moment)


class Rsvp(Base):
    """One person's answer to one event; the waiting list is ordered by (answered_at, id).

    `late`: comes, but after the start. `offered_until`: how long a seat is, or was, held for them.
    """

    __tablename__ = "rsvps"
    __table_args__ = (
        UniqueConstraint("event_id", "resident_id"),
        Index("ix_rsvps_event_answer", "event_id", "answer"),
        Index("ix_rsvps_resident", "resident_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    answer: Mapped[Answer] = mapped_column(named(Answer))
    answered_at: Mapped[datetime] = mapped_column(Moment)
    # So many people come with this one, without a name; their seats are counted as taken.
    brings: Mapped[int] = mapped_column(default=0, server_default="0")
    late: Mapped[bool] = mapped_column(default=False, server_default=false())
    offered_until: Mapped[datetime | None] = mapped_column(Moment)

    event: Mapped[Event] = relationship(lazy="raise")
    resident: Mapped[Resident] = relationship(lazy="raise")
