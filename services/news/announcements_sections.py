"""An announcement for one part of the community."""

from datetime import datetime

from models import AnnouncementState, Audience, Resident, Session
from services.news import announcements
from services.news.announcements import Draft
from services.people import sections


async def choose(
    session: Session, person: Resident, announcement_id: int, section_id: int, now: datetime
) -> Draft:
    """Set the section as the audience of a draft; refuses "outdated-button" for none."""
    announcement = await announcements.own_draft(session, person, announcement_id, now)
    section = await sections.find(session, section_id)
    target = {"audience": Audience.SECTION, "section_id": section.id}
    target |= {"topic_id": None, "event_id": None}
    await announcements.alter(session, announcement, AnnouncementState.DRAFT, **target)
    return await announcements.draft(session, announcement, now)
