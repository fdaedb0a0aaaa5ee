"""Announcements: what was said to many, and to whom."""

from datetime import datetime
from enum import Enum

from sqlalchemy import JSON, ForeignKey, String, Text, false
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, named


class Audience(Enum):
    EVERYONE = "everyone"
    INTEREST = "interest"
    SECTION = "section"
    CLUB = "club"
    GOING = "going"
    WAITING = "waiting"
    GUESTS = "guests"  # going, waiting and maybe


class Urgency(Enum):
    """What an announcement is let past; each word costs its author one more tap."""

    ORDINARY = "ordinary"
    URGENT = "urgent"  # past the push budget
    NIGHT = "night"  # past quiet hours, too


class AnnouncementState(Enum):
    DRAFT = "draft"
    SCHEDULED = "scheduled"
    SENDING = "sending"
    STOPPED = "stopped"
    DONE = "done"
    DISCARDED = "discarded"


class Announcement(Base):
    """A text or a photo for many; its notifications carry the delivery facts."""

    __tablename__ = "announcements"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    html: Mapped[str] = mapped_column(Text, default="")
    photo: Mapped[str | None] = mapped_column(String(255))
    audience: Mapped[Audience] = mapped_column(named(Audience), default=Audience.EVERYONE)
    topic_id: Mapped[int | None] = mapped_column(ForeignKey("topics.id"))
    section_id: Mapped[int | None] = mapped_column(ForeignKey("sections.id"))
    event_id: Mapped[int | None] = mapped_column(ForeignKey("events.id"))
    # What a host writes to the guests of one meeting, `event_id`.
    letter: Mapped[bool] = mapped_column(default=False, server_default=false())
    # What a host writes to the members of this club; and the clubs that it is for.
    club_id: Mapped[int | None] = mapped_column(ForeignKey("clubs.id"))
    club_ids: Mapped[list[int]] = mapped_column(JSON, default=list, server_default="[]")
    # Whether it is posted in the community chats, too.
    to_chat: Mapped[bool] = mapped_column(default=False, server_default=false())
    urgency: Mapped[Urgency] = mapped_column(
        named(Urgency), default=Urgency.ORDINARY, server_default=Urgency.ORDINARY.name
    )
    state: Mapped[AnnouncementState] = mapped_column(
        named(AnnouncementState), default=AnnouncementState.DRAFT
    )
    # Rises with every delivery: a report drawn at an older version is outdated.
    version: Mapped[int] = mapped_column(default=0)
    # A draft gets stale a day after it was written, or was given back to its author.
    created_at: Mapped[datetime] = mapped_column(Moment)
    # When a scheduled one is to be sent; of one that was sent by the clock, when it was to be.
    send_at: Mapped[datetime | None] = mapped_column(Moment)
    confirmed_at: Mapped[datetime | None] = mapped_column(Moment)
    finished_at: Mapped[datetime | None] = mapped_column(Moment)
