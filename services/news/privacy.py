"""What announcements keep about a person: what they wrote, and what was said to them."""

from datetime import datetime

from sqlalchemy import or_, select, update

from models import (
    Announcement,
    AnnouncementState,
    Notification,
    Resident,
    Session,
    State,
    SubjectKind,
    TeamNote,
)
from services.core import privacy
from services.core.privacy import Record, moment
from services.core.rows import UNSYNCED
from services.mailings import report
from services.outbox import notifications

UNSENT = (AnnouncementState.DRAFT, AnnouncementState.SCHEDULED, AnnouncementState.DISCARDED)


async def export(session: Session, person: Resident) -> Record:
    told = await session.execute(
        select(Announcement.html, Notification.closed_at)
        .join(Notification, Notification.subject_id == Announcement.id)
        .where(
            Notification.subject_kind == SubjectKind.ANNOUNCEMENT,
            Notification.kind.in_(report.MAILINGS),
            Notification.resident_id == person.id,
            Notification.state == State.SENT,
        )
        .order_by(Notification.id)
    )
    mine = Announcement.author_id == person.id
    noted = TeamNote.author_id == person.id
    return {
        "announcements": [
            {"text": row.html, "created_at": moment(row.created_at)}
            for row in await privacy.rows(session, Announcement, mine)
        ],
        "words_of_the_team": [
            {"text": row.html, "written_at": moment(row.written_at)}
            for row in await privacy.rows(session, TeamNote, noted)
        ],
        "announcements_received": [{"text": row[0], "at": moment(row[1])} for row in told],
    }


async def forget(session: Session, person: Resident, now: datetime) -> None:
    """What was not sent loses its words; the rest was said to everyone. Reports count one less."""
    await session.execute(
        update(Announcement)
        .where(
            Announcement.author_id == person.id,
            Announcement.state.in_(UNSENT),
        )
        .values(html="", photo=None, state=AnnouncementState.DISCARDED)
        .execution_options(**UNSYNCED)
    )
    await session.execute(
        update(TeamNote)
        .where(
            TeamNote.author_id == person.id,
            or_(TeamNote.published_at.is_(None), TeamNote.withdrawn_at.is_not(None)),
        )
        .values(html="")
        .execution_options(**UNSYNCED)
    )
    mine = (
        Notification.resident_id == person.id,
        Notification.subject_kind == SubjectKind.ANNOUNCEMENT,
    )
    pending = select(Notification.subject_id).where(*mine, Notification.state == State.PENDING)
    announced = [one for one in await session.scalars(pending.distinct()) if one]
    await notifications.cancel(session, now, *mine)
    await report.advance(session, announced, now)


privacy.register(
    "news",
    export=export,
    forget=forget,
    lines=["privacy-news"],
    columns=["announcements.author_id", "team_notes.author_id"],
)
