"""The community itself: what its owners set, and what they list."""

from datetime import datetime, time
from enum import Enum
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, named


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
    # By the clock of the community, or of the event for its reminders.
    evening_at: Mapped[time] = mapped_column(default=time(19))  # the first reminder, a day before
    soon_minutes: Mapped[int] = mapped_column(default=180)  # the second one, before the start
    digest_at: Mapped[time] = mapped_column(default=time(10))  # on Mondays
    night_from: Mapped[time] = mapped_column(default=time(22))  # what can wait is not asked
    night_until: Mapped[time] = mapped_column(default=time(10))
    # So many who would come make an idea a club, if they say so within so many days.
    idea_votes: Mapped[int] = mapped_column(default=8, server_default="8")
    idea_days: Mapped[int] = mapped_column(default=14, server_default="14")


class Listed:
    """What owners list and order, under a name per language; the first name stands in for others.

    Rows are hidden, never deleted: whatever chose one keeps it.
    """

    id: Mapped[int] = mapped_column(primary_key=True)
    names: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)
    position: Mapped[int]
    hidden_at: Mapped[datetime | None] = mapped_column(Moment)


class Seeded(Listed):
    """Those that came with the bot have a key, and no names until an owner renames them.

    Till then each language has its own word.
    """

    key: Mapped[str | None] = mapped_column(String(16), unique=True)
    emoji: Mapped[str | None] = mapped_column(String(16))


class Topic(Seeded, Base):
    """What residents like and events are about."""

    __tablename__ = "topics"

    @property
    def code(self) -> str:
        """What its buttons carry: the key, or the number of one that an owner added."""
        return self.key or str(self.id)


class Format(Seeded, Base):
    """What kind of meeting it is: a talk, a workshop, a walk."""

    __tablename__ = "formats"


class Section(Listed, Base):
    """A part of the community: a building, an entrance, an office; a resident may belong to one."""

    __tablename__ = "sections"


class CharterVersion(Base):
    """A wording of the rules, in several languages; a draft until it is published.

    The rules that came with the bot have no texts of their own. A published one never changes.
    """

    __tablename__ = "charter_versions"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int | None] = mapped_column(unique=True)  # given when it is published
    texts: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)
    # Whether everyone must accept it anew; newcomers always do.
    everyone: Mapped[bool] = mapped_column(default=False)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    published_at: Mapped[datetime | None] = mapped_column(Moment)


class CharterAcceptance(Base):
    """Who accepted which version and when, as facts that are only added."""

    __tablename__ = "charter_acceptances"

    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), primary_key=True)
    number: Mapped[int] = mapped_column(ForeignKey("charter_versions.number"), primary_key=True)
    accepted_at: Mapped[datetime] = mapped_column(Moment)


class Changed(Enum):
    """What an owner may change; of what is listed, the names."""

    NAME = "name"
    ZONE = "zone"
    LANGUAGE = "language"
    OPERATOR = "operator"
    CONTACT = "contact"
    TOPIC = "topic"
    FORMAT = "format"
    SECTION = "section"


class CommunityChange(Base):
    """What was changed by whom, as facts that are only added; undoing one adds another."""

    __tablename__ = "community_changes"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    changed: Mapped[Changed] = mapped_column(named(Changed))
    row_id: Mapped[int | None]  # of what is listed
    was: Mapped[Any] = mapped_column(JSON)
    became: Mapped[Any] = mapped_column(JSON)
    by_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    at: Mapped[datetime] = mapped_column(Moment)
