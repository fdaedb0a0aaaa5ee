"""How a meeting was, in the words and numbers of those who came."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, SmallInteger, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment


class Reason(StrEnum):
    """A chip under the score: what was best, or what to improve."""

    PEOPLE = "people"
    TALK = "talk"
    HOST = "host"
    TOPIC = "topic"
    MOOD = "mood"
    VENUE = "venue"
    MORE_PEOPLE = "more_people"
    MORE_TALK = "more_talk"
    BETTER_HOST = "better_host"
    OTHER_TOPIC = "other_topic"
    OTHER_TIME = "other_time"
    OTHER_VENUE = "other_venue"


class Feedback(Base):
    """One guest's score of one event, 0 to 10; reasons are keys of chips."""

    __tablename__ = "feedback"
    __table_args__ = (
        UniqueConstraint("event_id", "resident_id"),
        CheckConstraint("score BETWEEN 0 AND 10", name="score"),
        Index("ix_feedback_answered_at", "answered_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    score: Mapped[int] = mapped_column(SmallInteger)
    reasons: Mapped[list[str]] = mapped_column(JSON, default=list)
    words: Mapped[str | None]
    # The guest lets the host read the words, however few have answered.
    for_host: Mapped[bool] = mapped_column(default=False)
    answered_at: Mapped[datetime] = mapped_column(Moment)
