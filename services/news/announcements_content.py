"""What readers get of an announcement: the message, and later the words that were held back."""

from datetime import datetime, timedelta

from sqlalchemy import select

from models import (
    Announcement,
    AnnouncementState,
    Notification,
    Outcome,
    Resident,
    Session,
    Subject,
    SubjectKind,
    Switch,
)
from services.core.errors import Refusal
from services.mailings import report
from services.outbox.kinds import Budget, Kind, declare


async def words(session: Session, announcement_id: int, state: AnnouncementState) -> Announcement:
    """What is said while the announcement is in this state; asked just before sending."""
    announcement = await session.get(Announcement, announcement_id)
    if not announcement or announcement.state is not state:
        raise Refusal("announcement-over")
    return announcement


async def facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Announcement:
    return await words(session, notification.subject_id or 0, AnnouncementState.SENDING)


# A digest has no room for more.
MISSED = 30
ANNOUNCEMENTS = Budget("announcements", limit=2, window=timedelta(days=7))
ANNOUNCEMENT = declare(
    Kind(
        report.MAILING,
        priority=7,
        facts=facts,
        at_most_once=True,
        switch=Switch.ANNOUNCEMENTS,
        budget=ANNOUNCEMENTS,
        on_end=report.on_end,
    )
)


def subject(announcement_id: int) -> Subject:
    return Subject(SubjectKind.ANNOUNCEMENT, announcement_id)


async def read(session: Session, reader: Resident, announcement_id: int) -> Announcement:
    """One that was meant for this reader; refuses "announcement-gone"."""
    owed = await session.scalar(
        select(Notification.outcome).where(
            *report.mailing_of(announcement_id),
            Notification.resident_id == reader.id,
            Notification.outcome.in_((Outcome.SENT, Outcome.OVER_BUDGET)),
        )
    )
    announcement = await session.get(Announcement, announcement_id) if owed else None
    if not announcement:
        raise Refusal("announcement-gone")
    return announcement


async def missed(session: Session, reader: Resident, since: datetime) -> list[Announcement]:
    """Announcements that this reader was not sent because of the push budget, the newest first."""
    found = await session.scalars(
        select(Announcement)
        .join(Notification, Notification.subject_id == Announcement.id)
        .where(
            Notification.subject_kind == SubjectKind.ANNOUNCEMENT,
            Notification.kind == report.MAILING,
            Notification.resident_id == reader.id,
            Notification.outcome == Outcome.OVER_BUDGET,
            Notification.closed_at > since,
        )
        .order_by(Notification.closed_at.desc(), Announcement.id.desc())
        .limit(MISSED)
    )
    return list(found)
