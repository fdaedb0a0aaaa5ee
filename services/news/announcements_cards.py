"""What the author's own messages about an announcement show: what is planned, or how far it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from models import (
    AnnouncementState,
    Notification,
    Resident,
    Session,
    SubjectKind,
)
from services.mailings import report
from services.mailings.report import Progress
from services.news import announcements
from services.news.announcements import Draft
from services.news.announcements_content import subject
from services.outbox import cards, notifications
from services.outbox.cards import CardKind
from services.outbox.kinds import Kind, Quiet, declare

UNSENT = (AnnouncementState.DRAFT, AnnouncementState.SCHEDULED)


@dataclass(frozen=True)
class Planned:
    """A draft or a scheduled announcement, with its readers as they are `now`."""

    draft: Draft
    now: datetime


async def shown(session: Session, announcement_id: int, now: datetime) -> Planned | Progress:
    """Refuses "announcement-gone"."""
    announcement = await report.find(session, announcement_id)
    if announcement.state in UNSENT:
        return Planned(await announcements.draft(session, announcement, now), now)
    return await report.count(session, announcement)


async def for_readers(
    session: Session, announcement_id: int, readers: Sequence[Resident | None], now: datetime
) -> dict[int | None, Planned | Progress]:
    """The same for whoever reads it; only the author has a card of it."""
    facts = await shown(session, announcement_id, now)
    return {reader.id if reader else None: facts for reader in readers}


TRACKED = cards.register(
    CardKind(SubjectKind.ANNOUNCEMENT, for_readers, report.versions, report.over_before)
)


async def facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Planned | Progress:
    return await shown(session, notification.subject_id or 0, now)


# Its buttons are of use at once only: they stop what is being sent.
ANNOUNCEMENT_CARD = declare(Kind("announcement_card", priority=0, facts=facts, quiet=Quiet.PASS))


async def owe(session: Session, announcement_id: int, author_id: int, now: datetime) -> None:
    """A new message that is tracked: one that is sent as a reply would not follow the facts."""
    key = f"announcement:{announcement_id}:card:{now.isoformat()}"
    what = {"resident_id": author_id, "subject": subject(announcement_id)}
    await notifications.owe(session, ANNOUNCEMENT_CARD, key, now, **what)
