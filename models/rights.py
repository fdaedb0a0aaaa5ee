"""Who may do what, as facts: a right is given at one moment and taken back at another."""

from datetime import datetime
from enum import Enum

from sqlalchemy import BigInteger, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Moment, named
from models.subjects import SubjectKind


class Role(Enum):
    """What a person is to the whole community; `services.core.rights` alone knows their order.

    Not an IntEnum: comparing two of them is a type error and fails at run time, too.
    """

    STRANGER = 0
    RESIDENT = 1
    HOST = 2
    MANAGER = 3
    OWNER = 4


class Right(Enum):
    """What can be given to a person, for the community or for one subject."""

    HOST = "host"
    MANAGER = "manager"
    OWNER = "owner"


class Grant(Base):
    """One right of one person; rows are added and closed once, never changed otherwise.

    Without a scope it is for the community. `granted_by_id` is None where no person did it: the
    operator's setting, or a database older than this table.
    """

    __tablename__ = "grants"
    __table_args__ = (
        Index("ix_grants_resident", "resident_id"),
        Index("ix_grants_scope", "scope", "scope_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    right: Mapped[Right] = mapped_column(named(Right))
    scope: Mapped[SubjectKind | None] = mapped_column(named(SubjectKind))
    scope_id: Mapped[int | None]
    granted_by_id: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    # Given by the operator's setting, and only as long as it names this person.
    by_setting: Mapped[bool] = mapped_column(default=False)
    granted_at: Mapped[datetime] = mapped_column(Moment)
    revoked_at: Mapped[datetime | None] = mapped_column(Moment)


class PendingGrant(Base):
    """A right of the community promised to somebody who has not met the bot yet.

    Nothing is known of them but the number by which they will be recognised.
    """

    __tablename__ = "pending_grants"

    telegram_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    right: Mapped[Right] = mapped_column(named(Right))
    granted_by_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    granted_at: Mapped[datetime] = mapped_column(Moment)
