"""How far announcements have come, counted from their notifications."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, exists, func, select, update

from models import Announcement, AnnouncementState, Kind, Notification, Session, State
from services.core.errors import Refusal

# The mark of a letter in doubt that was sent once more: the newer one is counted instead.
RESENT = "resent"


@dataclass(frozen=True)
class Progress:
    """In people; their sum is everyone the announcement was meant for.

    `later`: pending until their quiet hours end; `unwilling`: declined announcements meanwhile;
    `cancelled`: stopped or out of date.
    """

    announcement: Announcement
    sent: int = 0
    waiting: int = 0
    later: int = 0
    blocked: int = 0
    unwilling: int = 0
    failed: int = 0
    unknown: int = 0
    cancelled: int = 0

    @property
    def total(self) -> int:
        closed = self.sent + self.blocked + self.unwilling + self.failed + self.unknown
        return closed + self.waiting + self.later + self.cancelled


async def of(session: Session, announcement_id: int) -> Progress:
    """Refuses "announcement-gone"."""
    return await count(session, await find(session, announcement_id))


async def find(session: Session, announcement_id: int) -> Announcement:
    """As it is now in the database; refuses "announcement-gone"."""
    await session.flush()
    announcement = await session.get(Announcement, announcement_id, populate_existing=True)
    if not announcement:
        raise Refusal("announcement-gone")
    return announcement


async def count(session: Session, announcement: Announcement) -> Progress:
    """Source: the notifications themselves, grouped by how they ended; one statement."""
    rows = await session.execute(
        select(
            Notification.state,
            Notification.error,
            (Notification.due_at > Notification.owed_at).label("put_off"),
            func.count().label("people"),
        )
        .where(*letters_of(announcement.id))
        .group_by(Notification.state, Notification.error, "put_off")
    )
    counts: dict[str, int] = {}
    for state, error, put_off, people in rows:
        if error != RESENT:
            name = column(state, error, bool(put_off))
            counts[name] = counts.get(name, 0) + people
    return Progress(announcement, **counts)


def column(state: State, error: str | None, put_off: bool) -> str:
    """Where in the report a letter in this state belongs."""
    if state is State.PENDING:
        # A retry has an error to remember; quiet hours have none.
        return "later" if put_off and not error else "waiting"
    if state is State.SENDING:
        return "waiting"
    if state is State.CANCELLED and error == "unwanted":
        return "unwilling"
    if error == "unreachable" or (state is State.FAILED and error and "Forbidden" in error):
        return "blocked"
    return str(state.value)


def letters_of(announcement_id: int) -> tuple[ColumnElement[bool], ...]:
    return (
        Notification.announcement_id == announcement_id,
        Notification.kind == Kind.ANNOUNCEMENT,
    )


async def advance(session: Session, announcement_ids: Iterable[int], now: datetime) -> None:
    """Some of its letters were closed: the progress is stale, and it may be finished.

    First the version, then the question whether anything is left: the first statement makes
    replicas wait for each other, so that the last of them sees what the others have closed.
    """
    for announcement_id in sorted(announcement_ids):
        await session.execute(
            update(Announcement)
            .where(Announcement.id == announcement_id)
            .values(version=Announcement.version + 1)
            .execution_options(synchronize_session=False)
        )
        await finish(session, now, Announcement.id == announcement_id)


async def finish(session: Session, now: datetime, *which: ColumnElement[bool]) -> None:
    """Close announcements that have nothing left to send, however their last letters ended."""
    left = exists().where(
        Notification.announcement_id == Announcement.id,
        Notification.kind == Kind.ANNOUNCEMENT,
        Notification.state.in_((State.PENDING, State.SENDING)),
    )
    await session.execute(
        update(Announcement)
        .where(Announcement.state == AnnouncementState.SENDING, ~left, *which)
        .values(state=AnnouncementState.DONE, finished_at=now, version=Announcement.version + 1)
        .execution_options(synchronize_session=False)
    )
