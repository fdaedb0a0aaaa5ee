"""An announcement in the community chats, beside the letters of its readers."""

from datetime import datetime

from models import Announcement, AnnouncementState, Notification, Resident, Session
from services.chats import bindings
from services.core.errors import Refusal
from services.news.announcements_content import subject
from services.outbox import notifications
from services.outbox.kinds import Kind, Quiet, declare

SAID = (AnnouncementState.SENDING, AnnouncementState.DONE)


async def facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Announcement:
    """Refuses "announcement-over" for one that was stopped."""
    announcement = await session.get(Announcement, notification.subject_id or 0)
    if not announcement or announcement.state not in SAID:
        raise Refusal("announcement-over")
    return announcement


ANNOUNCEMENT_POST = declare(
    Kind("announcement_post", priority=7, facts=facts, at_most_once=True, quiet=Quiet.PASS)
)


async def owe(session: Session, announcement: Announcement, now: datetime) -> None:
    """Once for each chat that is bound now, if its author wants that."""
    if not announcement.to_chat:
        return
    posts = [
        notifications.row(
            ANNOUNCEMENT_POST,
            f"announcement:{announcement.id}:chat:{chat.chat_id}",
            now,
            chat_id=chat.chat_id,
            subject=subject(announcement.id),
        )
        for chat in await bindings.bound(session)
    ]
    await notifications.owe_all(session, posts)
