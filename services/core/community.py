"""The community as a transaction sees it: what its owners set, and the facts of the process."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from models import CharterVersion, CommunityRecord, Session
from services.core.rows import insert_new

ONLY = 1  # the id of the one row
FIRST_CHARTER = 1  # the number of the rules that came with the bot
NAME_LIMIT = 64
NAMELESS = "Domovoy"  # the name of a community that nobody has named


@dataclass(frozen=True)
class Community:
    """Name, IANA zone, main language, operator, contact, hours and the charter in force are rows.

    The first owners (ADMIN_IDS) and the bot's own username are facts of the process.
    """

    name: str
    zone: str
    language: str
    owner_ids: frozenset[int] = frozenset()
    bot_username: str = ""
    operator: str | None = None
    contact: str | None = None
    evening_at: time = time(19)  # the reminder of the day before
    soon_minutes: int = 180  # before the start, the second reminder
    digest_at: time = time(10)  # on Mondays
    night: tuple[time, time] = (time(22), time(10))  # what can wait is not asked then
    idea_votes: int = 8  # so many who would come make an idea a club
    idea_days: int = 14  # so long it is asked
    charter: int = FIRST_CHARTER  # the newest one
    charter_for_all: int = FIRST_CHARTER  # the newest that everyone must have accepted

    @property
    def soon(self) -> timedelta:
        return timedelta(minutes=self.soon_minutes)

    @property
    def tz(self) -> ZoneInfo:
        return ZoneInfo(self.zone)

    def today(self, now: datetime) -> date:
        return now.astimezone(self.tz).date()


@dataclass(frozen=True)
class Charter:
    """A version of the rules; without texts, those that came with the bot."""

    number: int = FIRST_CHARTER
    texts: dict[str, str] = field(default_factory=dict)


NEWEST = select(func.coalesce(func.max(CharterVersion.number), FIRST_CHARTER))

# Columns, not the entity: every transaction asks, and nothing needs to be tracked.
ROW = select(
    CommunityRecord.name,
    CommunityRecord.zone,
    CommunityRecord.language,
    CommunityRecord.operator,
    CommunityRecord.contact,
    CommunityRecord.evening_at,
    CommunityRecord.soon_minutes,
    CommunityRecord.digest_at,
    CommunityRecord.night_from,
    CommunityRecord.night_until,
    CommunityRecord.idea_votes,
    CommunityRecord.idea_days,
    NEWEST.scalar_subquery().label("charter"),
    NEWEST.where(CharterVersion.everyone).scalar_subquery().label("charter_for_all"),
).where(CommunityRecord.id == ONLY)


async def read(session: Session, known: Community) -> Community:
    """`known` as its row is now, in one statement; as it is where there is no row yet.

    Asked anew in every transaction: what an owner changed holds at once, in every replica.
    """
    row = (await session.execute(ROW)).one_or_none()
    if row is None:
        return known
    values = dict(row._mapping)
    night = values.pop("night_from"), values.pop("night_until")
    return replace(known, night=night, **values)


async def newest_charter(session: Session) -> Charter:
    """What newcomers accept."""
    found = await session.execute(
        select(CharterVersion.number, CharterVersion.texts)
        .where(CharterVersion.number.is_not(None))
        .order_by(CharterVersion.number.desc())
        .limit(1)
    )
    row = found.one_or_none()
    return Charter(row.number, row.texts) if row and row.number else Charter()


async def seed(session: Session, first: Community, now: datetime) -> None:
    """The environment fills the row at the first start; afterwards the row wins."""
    values = {"name": first.name[:NAME_LIMIT], "zone": first.zone, "language": first.language}
    await insert_new(session, CommunityRecord, [{"id": ONLY, **values}])
    if not await session.scalar(select(func.count()).select_from(CharterVersion)):
        rules = {"number": FIRST_CHARTER, "texts": {}, "everyone": False, "published_at": now}
        await insert_new(session, CharterVersion, [rules])
