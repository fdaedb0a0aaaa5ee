"""Announcements: audience, queue, stop, progress."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from models import Announcement, AnnouncementState, Notification, Session, State
from services.errors import Refusal


@dataclass(frozen=True)
class Progress:
    """How far an announcement has come, in people."""

    announcement: Announcement
    sent: int
    waiting: int
    blocked: int
    failed: int
    unknown: int
    cancelled: int

    @property
    def total(self) -> int:
        return self.sent + self.waiting + self.blocked + self.failed + self.unknown + self.cancelled


async def progress(session: Session, announcement_id: int) -> Progress:
    """Counted from the notifications themselves; refuses "announcement-gone"."""
    announcement = await session.get(Announcement, announcement_id, populate_existing=True)
    if not announcement:
        raise Refusal("announcement-gone")
    rows = await session.execute(
        select(Notification.state, Notification.error, func.count())
        .where(Notification.announcement_id == announcement_id)
        .group_by(Notification.state, Notification.error)
    )
    counts = dict.fromkeys(State, 0)
    blocked = 0
    for state, error, count in rows:
        if error and ("Forbidden" in error or error == "unreachable"):
            blocked += count
        else:
            counts[state] += count
    return Progress(
        announcement=announcement,
        sent=counts[State.SENT],
        waiting=counts[State.PENDING] + counts[State.SENDING],
        blocked=blocked,
        failed=counts[State.FAILED],
        unknown=counts[State.UNKNOWN],
        cancelled=counts[State.CANCELLED],
    )


async def progressed(session: Session, announcement_ids: Iterable[int], now: datetime) -> None:
    """Some of its notifications were closed: the progress is stale, and it may be finished."""
    for announcement_id in announcement_ids:
        announcement = await session.get(Announcement, announcement_id)
        if not announcement:
            continue
        announcement.version += 1
        left = await session.scalar(
            select(func.count()).where(
                Notification.announcement_id == announcement_id,
                Notification.state.in_((State.PENDING, State.SENDING)),
            )
        )
        if not left and announcement.state is AnnouncementState.SENDING:
            announcement.state = AnnouncementState.DONE
            announcement.finished_at = now
