"""An announcement for the members of one or several clubs."""

from dataclasses import dataclass
from datetime import datetime

from models import Announcement, AnnouncementState, Audience, Club, Resident, Session
from services.clubs import clubs
from services.core.errors import Refusal
from services.mailings import audience
from services.news import announcements


@dataclass(frozen=True)
class ClubChoices:
    """The clubs on offer with their readers; those chosen are in the announcement."""

    announcement: Announcement
    clubs: list[tuple[Club, int]]


async def choices(
    session: Session, person: Resident, announcement_id: int, now: datetime
) -> ClubChoices:
    announcement = await announcements.own_draft(session, person, announcement_id, now)
    return ClubChoices(announcement, await audience.by_club(session))


async def toggle(
    session: Session, person: Resident, announcement_id: int, club_id: int, now: datetime
) -> ClubChoices:
    """One club more or less. Refuses "club-gone" and "club-closed"."""
    announcement = await announcements.own_draft(session, person, announcement_id, now)
    chosen = set(announcement.club_ids) ^ {(await clubs.find_open(session, club_id)).id}
    target = {"topic_id": None, "event_id": None, "section_id": None}
    whom = {"audience": Audience.CLUB, "club_ids": sorted(chosen)}
    await announcements.alter(session, announcement, AnnouncementState.DRAFT, **target, **whom)
    return await choices(session, person, announcement_id, now)


async def done(
    session: Session, person: Resident, announcement_id: int, now: datetime
) -> announcements.Draft:
    """Refuses "announcement-no-club" while none is chosen."""
    announcement = await announcements.own_draft(session, person, announcement_id, now)
    if announcement.audience is not Audience.CLUB or not announcement.club_ids:
        raise Refusal("announcement-no-club")
    return await announcements.draft(session, announcement, now)
