"""Clubs: circles of people that meet again and again, and who belongs to them."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String, false
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, named
from models.residents import Membership


class Club(Base):
    """A draft of its founder until `founded_at`; who hosts it, the grants with its scope say."""

    __tablename__ = "clubs"
    # An old button must not reach the draft that came after a dropped one.
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str | None] = mapped_column(String(60))
    purpose: Mapped[str | None] = mapped_column(String(500))  # what it is for
    topic_id: Mapped[int | None] = mapped_column(ForeignKey("topics.id"))
    founder_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    created_at: Mapped[datetime] = mapped_column(Moment)
    founded_at: Mapped[datetime | None] = mapped_column(Moment)
    closed_at: Mapped[datetime | None] = mapped_column(Moment)
    # How many belong to it; changed with each row of theirs, so that lists need not count.
    members: Mapped[int] = mapped_column(default=0)
    # The topic of a forum that is the club's own; Telegram calls it a thread.
    chat_id: Mapped[int | None] = mapped_column(BigInteger)
    thread_id: Mapped[int | None] = mapped_column(BigInteger)


class ClubMember(Base):
    """Somebody belongs to a club, or did until `left_at`; how it came to that, the changes say."""

    __tablename__ = "club_members"
    __table_args__ = (Index("ix_club_members_resident", "resident_id"),)

    club_id: Mapped[int] = mapped_column(ForeignKey("clubs.id"), primary_key=True)
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), primary_key=True)
    since: Mapped[datetime] = mapped_column(Moment)
    left_at: Mapped[datetime | None] = mapped_column(Moment)
    # The club invites and writes to whoever has not asked it for silence.
    silent: Mapped[bool] = mapped_column(default=False, server_default=false())


class ClubChange(Base):
    """Joining, leaving and returning, as facts that are only added."""

    __tablename__ = "club_changes"
    __table_args__ = (
        Index("ix_club_changes_club", "club_id", "at"),
        Index("ix_club_changes_resident", "resident_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    club_id: Mapped[int] = mapped_column(ForeignKey("clubs.id"))
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    change: Mapped[Membership] = mapped_column(named(Membership))
    at: Mapped[datetime] = mapped_column(Moment)


class ClubOffer(Base):
    """A host of a club asks a member to host it, too; once answered it is done with."""

    __tablename__ = "club_offers"
    __table_args__ = (
        Index("ix_club_offers_club", "club_id", "resident_id"),
        Index("ix_club_offers_resident", "resident_id"),
        # An old button must not answer a newer offer.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    club_id: Mapped[int] = mapped_column(ForeignKey("clubs.id"))
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    by_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    offered_at: Mapped[datetime] = mapped_column(Moment)
    answered_at: Mapped[datetime | None] = mapped_column(Moment)
    accepted: Mapped[bool] = mapped_column(default=False, server_default=false())
