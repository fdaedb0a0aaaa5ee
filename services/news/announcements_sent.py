"""What becomes of an announcement once it is confirmed: it is stopped, or sent to some again."""

from datetime import datetime

from models import Announcement, AnnouncementState, Resident, Session, Subject, SubjectKind
from services.core import rights
from services.core.errors import Refusal
from services.core.rights import Act
from services.events import planning
from services.mailings import report
from services.mailings.report import Progress
from services.news import announcements
from services.outbox import doubts, notifications


async def stop(session: Session, person: Resident, announcement_id: int, now: datetime) -> Progress:
    """Call off what is not on its way yet; refuses "announcement-over" when nothing is left."""
    announcement = await sent(session, person, announcement_id)
    if announcement.state is not AnnouncementState.SENDING:
        raise Refusal("announcement-over")
    # The rows before the announcement: the outbox locks them in this order, too.
    await notifications.cancel(session, now, *report.mailing_of(announcement.id))
    stopped = {"state": AnnouncementState.STOPPED, "finished_at": now}
    await announcements.alter(session, announcement, AnnouncementState.SENDING, **stopped)
    await report.redraw(session, [announcement.id], now)
    return await report.count(session, announcement)


async def resend(
    session: Session, person: Resident, announcement_id: int, now: datetime
) -> Progress:
    """Send it again to those, and only those, of whom nobody knows whether they got it.

    As for `stop`; refuses "announcement-none-unknown", also when this has been done already.
    """
    announcement = await sent(session, person, announcement_id)
    finished = announcement.finished_at
    if announcement.state is not AnnouncementState.DONE or not finished:
        raise Refusal("announcement-none-unknown")
    if now - finished > doubts.WITHIN:
        raise Refusal("announcement-old")
    which = report.mailing_of(announcement.id)
    if not await doubts.count(session, *which):
        raise Refusal("announcement-none-unknown")
    again = {"state": AnnouncementState.SENDING, "finished_at": None}
    await announcements.alter(session, announcement, AnnouncementState.DONE, **again)
    await report.redraw(session, [announcement.id], now)
    taken = await doubts.take(session, *which)
    keys = {f"{one.key}:again": one.resident_id for one in taken if one.resident_id}
    await announcements.owe(session, announcement, keys, now)
    return await report.count(session, announcement)


async def sent(session: Session, person: Resident, announcement_id: int) -> Announcement:
    """An announcement that its author or an owner stops or resends; else "announcement-gone".

    Of a letter decides whoever leads the meeting, or hosts the club.
    """
    announcement = await report.find(session, announcement_id)
    if announcement.letter:
        await planning.own(session, person, announcement.event_id or 0)
        return announcement
    if announcement.club_id:
        about = Subject(SubjectKind.CLUB, announcement.club_id)
        await rights.require(session, person, Act.MANAGE_CLUB, about)
        return announcement
    author = announcement.author_id
    await rights.require(session, person, Act.MANAGE_ANNOUNCEMENT, author_id=author)
    return announcement
