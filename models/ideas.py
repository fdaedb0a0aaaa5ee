"""Ideas: what a resident proposes, and who would come if it became a club."""

from datetime import datetime
from enum import Enum, StrEnum

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, named


class IdeaStage(Enum):
    DRAFT = "draft"
    WAITING = "waiting"  # for a manager
    RETURNED = "returned"  # its author may mend it
    VOTING = "voting"
    GO = "go"  # it became a club
    NO_GO = "no_go"
    JOINED = "joined"  # to another idea


class Lead(StrEnum):
    """Whether its author would lead it."""

    YES = "yes"
    TOGETHER = "together"
    NO = "no"


class VoteChoice(StrEnum):
    COME = "come"
    HELP = "help"  # comes, and does something for it
    PASS = "pass"  # noqa: S105 - no password


class Idea(Base):
    """What somebody proposes; slots are codes such as "4-evening", Monday is 0."""

    __tablename__ = "ideas"
    __table_args__ = (
        Index("ix_ideas_stage", "stage"),
        Index("ix_ideas_author", "author_id"),
        # An old button must not reach the draft that came after a dropped one.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    stage: Mapped[IdeaStage] = mapped_column(named(IdeaStage), default=IdeaStage.DRAFT)
    words: Mapped[str | None] = mapped_column(String(300))
    topic_id: Mapped[int | None] = mapped_column(ForeignKey("topics.id"))
    format_id: Mapped[int | None] = mapped_column(ForeignKey("formats.id"))
    slots: Mapped[list[str]] = mapped_column(JSON, default=list)
    lead: Mapped[Lead | None] = mapped_column(named(Lead))
    created_at: Mapped[datetime] = mapped_column(Moment)
    sent_at: Mapped[datetime | None] = mapped_column(Moment)
    return_reason: Mapped[str | None] = mapped_column(String(300))
    published_at: Mapped[datetime | None] = mapped_column(Moment)
    # So many votes until then make it a club; as the community had set it when it was published.
    threshold: Mapped[int] = mapped_column(default=0)
    until: Mapped[datetime | None] = mapped_column(Moment)
    reached_at: Mapped[datetime | None] = mapped_column(Moment)
    decided_at: Mapped[datetime | None] = mapped_column(Moment)
    club_id: Mapped[int | None] = mapped_column(ForeignKey("clubs.id"))
    joined_to_id: Mapped[int | None] = mapped_column(ForeignKey("ideas.id"))
    # Rises with every change that a card shows.
    version: Mapped[int] = mapped_column(default=0)


class IdeaVote(Base):
    """What somebody says to an idea now."""

    __tablename__ = "idea_votes"
    __table_args__ = (Index("ix_idea_votes_resident", "resident_id"),)

    idea_id: Mapped[int] = mapped_column(ForeignKey("ideas.id"), primary_key=True)
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), primary_key=True)
    choice: Mapped[VoteChoice] = mapped_column(named(VoteChoice))
    slots: Mapped[list[str]] = mapped_column(JSON, default=list)
    at: Mapped[datetime] = mapped_column(Moment)


class IdeaVoteChange(Base):
    """One vote, as a fact that is only added."""

    __tablename__ = "idea_vote_changes"
    __table_args__ = (
        Index("ix_idea_vote_changes_idea", "idea_id", "at"),
        Index("ix_idea_vote_changes_resident", "resident_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    idea_id: Mapped[int] = mapped_column(ForeignKey("ideas.id"))
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    choice: Mapped[VoteChoice] = mapped_column(named(VoteChoice))
    slots: Mapped[list[str]] = mapped_column(JSON, default=list)
    at: Mapped[datetime] = mapped_column(Moment)
