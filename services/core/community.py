"""The community as a transaction sees it: what its owners set, and the facts of the process."""

from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from sqlalchemy import select

from models import CommunityRecord, Session
from models.base import insert_new

ONLY = 1  # the id of the one row
NAME_LIMIT = 64


@dataclass(frozen=True)
class Community:
    """Name, IANA zone, main language, operator and contact are rows.

    The first owners (ADMIN_IDS) and the bot's own username are facts of the process.
    """

    name: str
    zone: str
    language: str
    owner_ids: frozenset[int] = frozenset()
    bot_username: str = ""
    operator: str | None = None
    contact: str | None = None

    @property
    def tz(self) -> ZoneInfo:
        return ZoneInfo(self.zone)


# Columns, not the entity: every transaction asks, and nothing needs to be tracked.
ROW = select(
    CommunityRecord.name,
    CommunityRecord.zone,
    CommunityRecord.language,
    CommunityRecord.operator,
    CommunityRecord.contact,
).where(CommunityRecord.id == ONLY)


async def read(session: Session, known: Community) -> Community:
    """`known` as its row is now, in one statement; as it is where there is no row yet.

    Asked anew in every transaction: what an owner changed holds at once, in every replica.
    """
    row = (await session.execute(ROW)).one_or_none()
    return replace(known, **row._mapping) if row else known


async def seed(session: Session, first: Community) -> None:
    """The environment fills the row at the first start; afterwards the row wins."""
    values = {"name": first.name[:NAME_LIMIT], "zone": first.zone, "language": first.language}
    await insert_new(session, CommunityRecord, [{"id": ONLY, **values}])
