"""What a host writes to the members of a club: an announcement to them alone."""

from datetime import datetime

from models import (
    About,
    Announcement,
    AnnouncementState,
    Audience,
    Club,
    Resident,
    Session,
)
from services.clubs import clubs, clubs_founding
from services.core import rights
from services.core.errors import Refusal
from services.core.rights import Act
from services.mailings import report
from services.mailings.report import Progress
from services.news import announcements, letters
from services.news.announcements import Draft
from services.people import residents

# The line above the words: which club, and who writes.
ROOM = 200


async def ask(session: Session, person: Resident, club_id: int, now: datetime) -> Club:
    """The next message of this person is for the members. Refuses as `clubs_founding.own`."""
    club = await clubs_founding.running(session, person, club_id)
    residents.ask(session, person, About.CLUB_LETTER, now, club.id)
    return club


async def asked_for(session: Session, person: Resident) -> Club:
    """The club whose members the next words are for."""
    club_id = (person.question and person.question.subject_id) or 0
    return await clubs_founding.running(session, person, club_id)


async def write(
    session: Session,
    person: Resident,
    head: str,
    html: str,
    photo: str | None,
    length: int,
    now: datetime,
) -> Draft:
    """Take a message, under the line that says whence it comes, as the one draft to this club.

    `length` is in Telegram's units, without markup. Refuses "too-long", and waits for another.
    """
    club = await asked_for(session, person)
    await letters.taken(session, person, length, photo, ROOM)
    words = {"html": "\n\n".join(part for part in (head, html) if part), "photo": photo}
    letter = await letters.open_draft(session, person, now, Announcement.club_id == club.id)
    if letter:
        await announcements.alter(session, letter, AnnouncementState.DRAFT, **words)
    else:
        whom = {"audience": Audience.CLUB, "club_id": club.id, "club_ids": [club.id]}
        letter = Announcement(author_id=person.id, created_at=now, **words, **whom)
        session.add(letter)
        await session.flush()
    return await announcements.draft(session, letter, now)


async def own_draft(
    session: Session, person: Resident, letter_id: int, now: datetime
) -> Announcement:
    """The author's own draft, if they still host the club."""
    letter = await report.find(session, letter_id)
    if not letter.club_id:
        raise Refusal("announcement-gone")
    await rights.require(session, person, Act.MANAGE_CLUB, clubs.subject(letter.club_id))
    return announcements.still_draft(person, letter, now)


async def rewrite(session: Session, person: Resident, letter_id: int, now: datetime) -> Club:
    letter = await own_draft(session, person, letter_id, now)
    return await ask(session, person, letter.club_id or 0, now)


async def confirm(session: Session, person: Resident, letter_id: int, now: datetime) -> Progress:
    """Send it, once however often it is confirmed; refuses as `announcements.send`."""
    return await announcements.send(session, await own_draft(session, person, letter_id, now), now)


async def discard(session: Session, person: Resident, letter_id: int, now: datetime) -> None:
    await announcements.drop(session, await own_draft(session, person, letter_id, now), now)
