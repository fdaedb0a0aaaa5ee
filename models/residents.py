"""People: who they are, what they like, what we last asked them."""

from datetime import date, datetime, time
from enum import Enum, StrEnum

from sqlalchemy import BigInteger, ForeignKey, Index, String, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Moment, named
from models.rights import Role


class Resident(Base):
    """A person the bot has met; a member of the community once `joined_at` is set."""

    __tablename__ = "residents"

    id: Mapped[int] = mapped_column(primary_key=True)
    telegram_id: Mapped[int | None] = mapped_column(BigInteger, unique=True)
    name: Mapped[str] = mapped_column(String(64))
    username: Mapped[str | None] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(String(2))
    # What follows from the grants and from having joined, kept here for every tap to read;
    # only `services.core.rights` writes it.
    role: Mapped[Role] = mapped_column(named(Role), default=Role.STRANGER)

    occupation: Mapped[str | None] = mapped_column(String(200))
    intro: Mapped[str | None] = mapped_column(String(1000))
    section_id: Mapped[int | None] = mapped_column(ForeignKey("sections.id"))
    source: Mapped[str | None] = mapped_column(String(64))
    invited_by_id: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    invite_code: Mapped[str | None] = mapped_column(String(16), unique=True)

    met_at: Mapped[datetime] = mapped_column(Moment)
    last_seen_at: Mapped[datetime] = mapped_column(Moment)
    started_at: Mapped[datetime | None] = mapped_column(Moment)
    # The newest charter this person accepted, known without a statement; `charter_acceptances`
    # has them all. And when they were last shown a newer one.
    charter_number: Mapped[int | None]
    charter_shown_at: Mapped[datetime | None] = mapped_column(Moment)
    joined_at: Mapped[datetime | None] = mapped_column(Moment)
    blocked_at: Mapped[datetime | None] = mapped_column(Moment)
    deleted_at: Mapped[datetime | None] = mapped_column(Moment)

    quiet_from: Mapped[time | None]
    quiet_until: Mapped[time | None]
    # Comes to nothing that repeats, and reads nothing that can wait, until this day.
    away_until: Mapped[date | None]
    # Neighbours read the name with a link to the person; lists do not name the person at all.
    linked: Mapped[bool] = mapped_column(default=False, server_default=false())
    hidden: Mapped[bool] = mapped_column(default=False, server_default=false())

    question: Mapped["Question | None"] = relationship(lazy="raise", uselist=False)

    @property
    def first_name(self) -> str:
        """What they are called when spoken to: the first word of the name."""
        return next(iter(self.name.split()), self.name)


class Switch(StrEnum):
    """The messages that a person may switch off, in the order of the screen."""

    REMINDERS = "reminders"
    INVITATIONS = "invitations"
    ANNOUNCEMENTS = "announcements"
    FEEDBACK = "feedback"
    DIGEST = "digest"


class Mute(Base):
    """A person does not want these messages; no row means that they do."""

    __tablename__ = "mutes"

    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), primary_key=True)
    switch: Mapped[Switch] = mapped_column(named(Switch), primary_key=True)


class ResidentInterest(Base):
    __tablename__ = "resident_interests"

    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), primary_key=True)
    topic_id: Mapped[int] = mapped_column(ForeignKey("topics.id"), primary_key=True)


class Membership(Enum):
    JOINED = "joined"
    LEFT = "left"
    RETURNED = "returned"


class MembershipChange(Base):
    """Joining and leaving, as facts that are only added: months gone by never shift."""

    __tablename__ = "membership_changes"
    __table_args__ = (Index("ix_membership_changes_at", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    change: Mapped[Membership] = mapped_column(named(Membership))
    # Of leaving, why; of joining, the prefix of the start link they came by.
    reason: Mapped[str | None] = mapped_column(String(32))
    at: Mapped[datetime] = mapped_column(Moment)


class About(Enum):
    """What the next words of a person will answer."""

    CHARTER = "charter"
    NAME = "name"
    OCCUPATION = "occupation"
    SECTION = "section"
    INTERESTS = "interests"
    INTRO = "intro"
    INTRO_CONSENT = "intro_consent"
    PROFILE_NAME = "profile_name"  # the same questions again, asked from the settings
    PROFILE_OCCUPATION = "profile_occupation"
    PROFILE_INTRO = "profile_intro"
    PROFILE_INTRO_CONSENT = "profile_intro_consent"
    EVENT_TITLE = "event_title"
    EVENT_WHEN = "event_when"
    EVENT_PLACE = "event_place"
    EVENT_SEATS = "event_seats"
    EVENT_DESCRIPTION = "event_description"
    EVENT_PHOTO = "event_photo"
    ABSENCE_DAY = "absence_day"
    EVENT_CANCEL_REASON = "event_cancel_reason"
    CLUB_TITLE = "club_title"
    CLUB_PURPOSE = "club_purpose"
    IDEA_WORDS = "idea_words"
    IDEA_RETURN = "idea_return"
    CLUB_LETTER = "club_letter"
    ANNOUNCEMENT = "announcement"
    ANNOUNCEMENT_WHEN = "announcement_when"
    TEAM_NOTE = "team_note"
    LETTER = "letter"
    CHECKIN_CODE = "checkin_code"
    CHECKIN_NAME = "checkin_name"
    GUEST_NAME = "guest_name"
    GUEST_REASON = "guest_reason"
    FEEDBACK_WORDS = "feedback_words"
    APPOINTMENT = "appointment"
    CHARTER_TEXT = "charter_text"
    CHARTER_TRANSLATION = "charter_translation"
    COMMUNITY_NAME = "community_name"
    COMMUNITY_ZONE = "community_zone"
    COMMUNITY_OPERATOR = "community_operator"
    COMMUNITY_CONTACT = "community_contact"
    TOPIC_NAME = "topic_name"
    TOPIC_TRANSLATION = "topic_translation"
    FORMAT_NAME = "format_name"
    FORMAT_TRANSLATION = "format_translation"
    SECTION_NAME = "section_name"
    SECTION_TRANSLATION = "section_translation"


class Question(Base):
    """What we last asked this person; with the draft row it is the whole conversation state."""

    __tablename__ = "questions"

    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), primary_key=True)
    about: Mapped[About] = mapped_column(named(About))
    subject_id: Mapped[int | None]
    other_id: Mapped[int | None]  # whom of the subject's people it is about, where it is about one
    link: Mapped[str | None] = mapped_column(String(64))  # a start link to follow after the answer
    day: Mapped[date | None]  # what was answered so far where a moment was asked for
    asked_at: Mapped[datetime] = mapped_column(Moment)
