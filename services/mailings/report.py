"""How far announcements have come, counted from their notifications."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, exists, false, func, select, update

from models import (
    Announcement,
    AnnouncementState,
    Notification,
    NotificationTotal,
    Outcome,
    Session,
    State,
    Subject,
    SubjectKind,
)
from services.core.errors import Refusal
from services.core.rows import FRESH, UNSYNCED
from services.outbox import cards, notifications
from services.outbox.ended import Ended
from services.outbox.kinds import KINDS, Kind

# The kinds whose notifications are the mailing itself; a test to its author is another one.
MAILING, LETTER = "announcement", "guest_letter"
MAILINGS = (MAILING, LETTER)


@dataclass(frozen=True)
class Progress:
    """In people; their sum is everyone the announcement was meant for.

    `later`: pending until their quiet hours end; `digest`: had enough announcements this week and
    will read it there; `unwilling`: declined announcements meanwhile; `cancelled`: stopped or out
    of date.
    """

    announcement: Announcement
    sent: int = 0
    waiting: int = 0
    later: int = 0
    digest: int = 0
    blocked: int = 0
    unwilling: int = 0
    failed: int = 0
    unknown: int = 0
    cancelled: int = 0

    @property
    def subject(self) -> Subject:
        return Subject(SubjectKind.ANNOUNCEMENT, self.announcement.id)

    @property
    def total(self) -> int:
        closed = self.sent + self.blocked + self.unwilling + self.failed + self.unknown
        return closed + self.waiting + self.later + self.digest + self.cancelled


async def of(session: Session, announcement_id: int) -> Progress:
    """Refuses "announcement-gone"."""
    return await count(session, await find(session, announcement_id))


async def find(session: Session, announcement_id: int) -> Announcement:
    """As it is now in the database; refuses "announcement-gone"."""
    await session.flush()
    announcement = await session.get(Announcement, announcement_id, **FRESH)
    if not announcement:
        raise Refusal("announcement-gone")
    return announcement


async def count(session: Session, announcement: Announcement) -> Progress:
    """Source: the notifications themselves, and the totals of those that were swept since."""
    rows = await session.execute(
        select(
            Notification.state,
            Notification.outcome,
            (Notification.due_at > Notification.owed_at).label("put_off"),
            func.count().label("people"),
        )
        .where(*mailing_of(announcement.id))
        .group_by(Notification.state, Notification.outcome, "put_off")
    )
    swept = await session.execute(
        select(
            NotificationTotal.state,
            NotificationTotal.outcome,
            false().label("put_off"),
            NotificationTotal.people,
        ).where(
            NotificationTotal.subject_kind == SubjectKind.ANNOUNCEMENT,
            NotificationTotal.subject_id == announcement.id,
            NotificationTotal.kind.in_(MAILINGS),
        )
    )
    counts: dict[str, int] = {}
    for state, outcome, put_off, people in (*rows, *swept):
        if outcome is not Outcome.RESENT:
            name = column(state, outcome, bool(put_off))
            counts[name] = counts.get(name, 0) + people
    return Progress(announcement, **counts)


# Where in the report a closed notification belongs, unless its state says it all.
COLUMNS = {
    Outcome.OVER_BUDGET: "digest",
    Outcome.MUTED: "unwilling",
    Outcome.UNREACHABLE: "blocked",
    Outcome.BLOCKED: "blocked",
}


def column(state: State, outcome: Outcome | None, put_off: bool) -> str:
    """Where in the report a notification in this state belongs."""
    if state is State.PENDING:
        # A retry says that it was delayed; quiet hours leave no outcome.
        return "later" if put_off and not outcome else "waiting"
    if state is State.SENDING:
        return "waiting"
    return COLUMNS.get(outcome, str(state.value)) if outcome else str(state.value)


def kind_of(announcement: Announcement) -> Kind:
    """Of its notifications: guests of a meeting get a letter, which nothing mutes."""
    return KINDS[LETTER if announcement.letter else MAILING]


def mailing_of(announcement_id: int) -> tuple[ColumnElement[bool], ...]:
    return (
        notifications.about(SubjectKind.ANNOUNCEMENT, announcement_id),
        Notification.kind.in_(MAILINGS),
    )


async def on_end(session: Session, ended: Sequence[Ended], now: datetime) -> None:
    """Some letters of mailings ended in this step."""
    await advance(session, {one.subject.id for one in ended if one.subject}, now)


async def advance(session: Session, announcement_ids: Iterable[int], now: datetime) -> None:
    """Some of its letters were closed: the report is outdated, and it may be finished.

    First the version, then the question whether anything is left: the first statement makes
    replicas wait for each other, so that the last of them sees what the others have closed.
    """
    for announcement_id in sorted(announcement_ids):
        await session.execute(
            update(Announcement)
            .where(Announcement.id == announcement_id)
            .values(version=Announcement.version + 1)
            .execution_options(**UNSYNCED)
        )
        await redraw(session, [announcement_id], now)
        await finish(session, now, Announcement.id == announcement_id)


async def finish(session: Session, now: datetime, *which: ColumnElement[bool]) -> None:
    """Close announcements that have nothing left to send, however their last letters ended."""
    left = exists().where(
        notifications.about(SubjectKind.ANNOUNCEMENT, Announcement.id),
        Notification.kind.in_(MAILINGS),
        Notification.state.in_((State.PENDING, State.SENDING)),
    )
    finished = await session.scalars(
        update(Announcement)
        .where(Announcement.state == AnnouncementState.SENDING, ~left, *which)
        .values(state=AnnouncementState.DONE, finished_at=now, version=Announcement.version + 1)
        .returning(Announcement.id)
        .execution_options(**UNSYNCED)
    )
    if ids := finished.all():
        await redraw(session, ids, now)


async def redraw(session: Session, announcement_ids: Iterable[int], now: datetime) -> None:
    """The author's report has to follow."""
    await cards.changed(session, SubjectKind.ANNOUNCEMENT, announcement_ids, now, patient=False)


def over_before(moment: datetime) -> Select[int]:
    """Announcements that were finished by then."""
    return select(Announcement.id).where(Announcement.finished_at < moment)


def versions(ids: Iterable[int]) -> Select[int, int]:
    return select(Announcement.id, Announcement.version).where(Announcement.id.in_(ids))
