"""Announcements that leave later: asked when, sent at their moment, or given back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import select

from models import (
    About,
    Announcement,
    AnnouncementState,
    Notification,
    Question,
    Resident,
    Session,
)
from services.core import moments, rights
from services.core.errors import Refusal
from services.core.moments import Options
from services.core.rights import Act
from services.core.rows import FRESH
from services.mailings import report
from services.mailings.report import Progress
from services.news import announcements, announcements_cards, announcements_settled
from services.news.announcements_cards import Planned
from services.news.announcements_content import subject
from services.outbox import notifications
from services.outbox.kinds import Kind, declare
from services.people import residents

SOONEST = timedelta(minutes=1)
FURTHEST = timedelta(days=30)
# So late it is still sent when the bot was down; later its author decides anew.
LATE = timedelta(hours=3)
# When a day is worth a button, and how near such a moment may be.
HOURS = (time(9), time(18))
CHIP_NOTICE = timedelta(minutes=15)
# Under the question what to announce there is room for so many that wait already.
LISTED = 6

SCHEDULED = AnnouncementState.SCHEDULED
DRAFT_AGAIN: dict[str, Any] = {"state": AnnouncementState.DRAFT, "send_at": None}


@dataclass(frozen=True)
class When:
    """The question when to send it; with `options` once words have told something."""

    announcement: Announcement
    moments: Sequence[datetime]
    options: Options | None = None


class Why(StrEnum):
    """Why it was not sent at its moment."""

    NOBODY = "nobody"
    ROLE = "role"
    LATE = "late"


@dataclass(frozen=True)
class Unsent:
    announcement: Announcement
    why: Why


async def facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Unsent:
    """Refuses "announcement-gone" where its author has gone on with it meanwhile."""
    announcement = await report.find(session, notification.subject_id or 0)
    if announcement.state is not AnnouncementState.DRAFT:
        raise Refusal("announcement-gone")
    return Unsent(announcement, Why(notification.details["why"]))


ANNOUNCEMENT_UNSENT = declare(Kind("announcement_unsent", priority=3, facts=facts))


async def waiting(session: Session, person: Resident) -> Sequence[Announcement]:
    """What this person has scheduled, the nearest first."""
    found = await session.scalars(
        select(Announcement)
        .where(Announcement.author_id == person.id, Announcement.state == SCHEDULED)
        .order_by(Announcement.send_at, Announcement.id)
        .limit(LISTED)
    )
    return found.all()


async def show(
    session: Session, person: Resident, announcement_id: int, now: datetime
) -> Planned | Progress:
    """One's own announcement as it is now; refuses "announcement-gone"."""
    await rights.require(session, person, Act.ANNOUNCE)
    announcement = await report.find(session, announcement_id)
    gone = announcement.letter or announcement.state is AnnouncementState.DISCARDED
    if gone or announcement.author_id != person.id:
        raise Refusal("announcement-gone")
    await residents.drop_question(session, person, (About.ANNOUNCEMENT, About.ANNOUNCEMENT_WHEN))
    return await announcements_cards.shown(session, announcement_id, now)


async def words(
    session: Session, person: Resident, announcement_id: int, now: datetime
) -> Announcement:
    """The whole of what will be sent."""
    return await announcements.own_draft(session, person, announcement_id, now, scheduled=True)


async def ask(
    session: Session, person: Resident, announcement_id: int, zone: str, now: datetime
) -> When:
    """The next words of this person say when to send it."""
    announcement = await words(session, person, announcement_id, now)
    residents.ask(session, person, About.ANNOUNCEMENT_WHEN, now, announcement.id)
    return When(announcement, moments.near(now, zone, HOURS, CHIP_NOTICE))


async def write(
    session: Session, person: Resident, said: str, zone: str, now: datetime
) -> When | None:
    """Take words as the moment; a day without its hour is kept, and its hours are offered.

    Refuses as `moments.read_moment` and `schedule`; what was asked and kept stands then.
    """
    question = person.question
    assert question is not None
    announcement = await words(session, person, question.subject_id or 0, now)
    read = read_moment(said, zone, question, now)
    if isinstance(read, datetime):
        await schedule(session, person, announcement.id, read, now)
        await announcements_cards.owe(session, announcement.id, person.id, now)
        return None
    residents.ask(session, person, About.ANNOUNCEMENT_WHEN, now, announcement.id, day=read.day)
    return When(announcement, read.moments, read)


def read_moment(said: str, zone: str, question: Question, now: datetime) -> datetime | Options:
    """As `moments.read_moment`, which knows no limit of ours."""
    try:
        read = moments.read_moment(said, now, zone, question.day)
    except Refusal as refusal:
        if refusal.key == "when-too-far":
            raise Refusal("announcement-too-far", days=FURTHEST.days) from None
        raise
    if isinstance(read, Options) and read.moments:
        within(read.moments[0], now)
    return read


def within(moment: datetime, now: datetime) -> None:
    if moment - now > FURTHEST:
        raise Refusal("announcement-too-far", days=FURTHEST.days)


async def schedule(
    session: Session, person: Resident, announcement_id: int, moment: datetime, now: datetime
) -> Planned:
    """Send it by itself at this moment, whatever was set before.

    Refuses "when-past", "announcement-too-soon", "-too-far", and as `own_draft` does.
    """
    announcement = await words(session, person, announcement_id, now)
    if moment <= now:
        raise Refusal("when-past")
    if moment - now < SOONEST:
        raise Refusal("announcement-too-soon")
    within(moment, now)
    return await plan(session, announcement, now, state=SCHEDULED, send_at=moment)


async def recall(
    session: Session, person: Resident, announcement_id: int, now: datetime
) -> Planned:
    """It is a draft again, and a fresh one."""
    announcement = await words(session, person, announcement_id, now)
    return await plan(session, announcement, now, **DRAFT_AGAIN, created_at=now)


async def plan(
    session: Session, announcement: Announcement, now: datetime, **values: Any
) -> Planned:
    await announcements.alter(session, announcement, announcement.state, **values)
    await announcements_settled.settle(session, announcement, now)
    return Planned(await announcements.draft(session, announcement, now), now)


async def send_due(session: Session, now: datetime) -> int:
    """Send what is due, or give it back; how many there were.

    The rows are locked: another replica passes them by, and a tap of the author's waits.
    """
    found = await session.scalars(
        select(Announcement)
        .where(Announcement.state == SCHEDULED, Announcement.send_at <= now)
        .order_by(Announcement.send_at, Announcement.id)
        .with_for_update(skip_locked=True)
        .execution_options(**FRESH)
    )
    due = found.all()
    for announcement in due:
        await leave(session, announcement, now)
    return len(due)


async def leave(session: Session, announcement: Announcement, now: datetime) -> None:
    """To whoever is in its audience now; its author sees it go."""
    why = await objection(session, announcement, now)
    if why is None:
        try:
            await announcements.send(session, announcement, now)
        except Refusal:  # before anything was changed
            why = Why.NOBODY
    if why is None:
        await announcements_cards.owe(session, announcement.id, announcement.author_id, now)
    else:
        await give_back(session, announcement, why, now)


async def objection(session: Session, announcement: Announcement, now: datetime) -> Why | None:
    author = await session.get_one(Resident, announcement.author_id, **FRESH)
    if not await rights.may(session, author, Act.ANNOUNCE):
        return Why.ROLE
    assert announcement.send_at is not None
    return Why.LATE if now - announcement.send_at > LATE else None


async def give_back(session: Session, announcement: Announcement, why: Why, now: datetime) -> None:
    """The draft is kept, and its author told."""
    await announcements.alter(session, announcement, SCHEDULED, **DRAFT_AGAIN, created_at=now)
    await announcements_settled.settle(session, announcement, now)
    key = f"announcement:{announcement.id}:unsent:{now.isoformat()}"
    what = {"resident_id": announcement.author_id, "subject": subject(announcement.id)}
    details = {"why": why.value}
    await notifications.owe(session, ANNOUNCEMENT_UNSENT, key, now, **what, details=details)
