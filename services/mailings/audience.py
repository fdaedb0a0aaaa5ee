"""Whom an announcement reaches: everyone, who shares an interest or a section, guests."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, func, not_, select, true

from models import (
    SEATED,
    Announcement,
    Answer,
    Audience,
    Club,
    ClubMember,
    Event,
    Resident,
    ResidentInterest,
    Rsvp,
    Section,
    Session,
    Switch,
    Topic,
)
from services.outbox import consent

# Guests of a past event may still need to hear of a forgotten umbrella.
RECENT = timedelta(days=14)
EVENTS_OFFERED = 10
CLUBS_OFFERED = 6

WILLING = consent.wants(Switch.ANNOUNCEMENTS)
READERS = and_(consent.MEMBER, consent.REACHABLE, WILLING)

# Clubs that are neither drafts nor closed, and members of them whom they may write to.
GOING_ON = and_(Club.founded_at.is_not(None), Club.closed_at.is_(None))
LISTENING = (ClubMember.left_at.is_(None), ~ClubMember.silent)

ANSWERS = {
    Audience.GOING: (Answer.GOING,),
    Audience.WAITING: (Answer.WAITING, Answer.OFFERED),
    Audience.GUESTS: (*SEATED, Answer.WAITING, Answer.MAYBE),
}


@dataclass(frozen=True)
class Reach:
    """In people: who will get it, who declined announcements, who cannot be written to.

    `digest`: so many of the readers have had enough this week and will find it in their digest.
    """

    readers: int
    digest: int
    unwilling: int
    unreachable: int


async def reach(session: Session, announcement: Announcement, full: ColumnElement[bool]) -> Reach:
    """Source: residents as they are now; somebody may block the bot before they are written to.

    `full` is the condition of having no room left for one more.
    """
    wants = willing(announcement)
    reads = and_(consent.REACHABLE, wants)
    found = await session.execute(
        select(
            func.count().filter(reads),
            func.count().filter(reads, full),
            func.count().filter(consent.REACHABLE, not_(wants)),
            func.count().filter(~consent.REACHABLE),
        )
        .select_from(Resident)
        .where(*circle(announcement))
    )
    return Reach(*found.one())


async def readers(session: Session, announcement: Announcement) -> list[int]:
    """Ids of the residents who should get it."""
    found = await session.scalars(
        select(Resident.id)
        .where(consent.REACHABLE, willing(announcement), *circle(announcement))
        .order_by(Resident.id)
    )
    return list(found)


def willing(announcement: Announcement) -> ColumnElement[bool]:
    """What guests must hear of their meeting is not an announcement that one can switch off."""
    return true() if announcement.letter else WILLING


def circle(announcement: Announcement) -> list[ColumnElement[bool]]:
    """What the chosen audience has in common, as conditions on residents."""
    if announcement.audience is Audience.INTEREST:
        liking = select(ResidentInterest.resident_id).where(
            ResidentInterest.topic_id == announcement.topic_id
        )
        return [*known(announcement), Resident.id.in_(liking)]
    if announcement.audience is Audience.SECTION:
        return [*known(announcement), Resident.section_id == announcement.section_id]
    if announcement.audience is Audience.CLUB:
        members = select(ClubMember.resident_id).where(
            ClubMember.club_id.in_(announcement.club_ids), *LISTENING
        )
        return [*known(announcement), Resident.id.in_(members)]
    if answers := ANSWERS.get(announcement.audience):
        guests = select(Rsvp.resident_id).where(
            Rsvp.event_id == announcement.event_id, Rsvp.answer.in_(answers)
        )
        return [*known(announcement), Resident.id.in_(guests)]
    return known(announcement)


def known(announcement: Announcement) -> list[ColumnElement[bool]]:
    """A letter reaches guests who have not joined, too, and not who writes it."""
    if announcement.letter:
        return [Resident.deleted_at.is_(None), Resident.id != announcement.author_id]
    return [consent.MEMBER]


async def guests(session: Session, letter: Announcement) -> dict[Audience, int]:
    """How many would read a letter, by what they answered."""
    rows = await session.execute(
        select(Rsvp.answer, func.count())
        .join(Resident, Resident.id == Rsvp.resident_id)
        .where(Rsvp.event_id == letter.event_id, consent.REACHABLE, *known(letter))
        .group_by(Rsvp.answer)
    )
    counts = {row[0]: row[1] for row in rows}
    return {one: sum(counts.get(said, 0) for said in ANSWERS[one]) for one in ANSWERS}


async def everyone(session: Session) -> int:
    return await session.scalar(select(func.count()).select_from(Resident).where(READERS)) or 0


async def by_interest(session: Session) -> list[tuple[Topic, int]]:
    """Topics that somebody likes and no owner has hidden, the most popular first."""
    count = func.count()
    found = await session.execute(
        select(Topic, count)
        .join(ResidentInterest, ResidentInterest.topic_id == Topic.id)
        .join(Resident, Resident.id == ResidentInterest.resident_id)
        .where(READERS, Topic.hidden_at.is_(None))
        .group_by(Topic.id)
        .order_by(count.desc(), Topic.position, Topic.id)
    )
    return [(topic, people) for topic, people in found]


async def by_section(session: Session) -> list[tuple[Section, int]]:
    """Sections that somebody belongs to and no owner has hidden, in the owners' order."""
    found = await session.execute(
        select(Section, func.count())
        .join(Resident, Resident.section_id == Section.id)
        .where(READERS, Section.hidden_at.is_(None))
        .group_by(Section.id)
        .order_by(Section.position, Section.id)
    )
    return [(section, people) for section, people in found]


async def by_club(session: Session) -> list[tuple[Club, int]]:
    """Clubs that go on and have readers, the largest first."""
    count = func.count()
    found = await session.execute(
        select(Club, count)
        .join(ClubMember, ClubMember.club_id == Club.id)
        .join(Resident, Resident.id == ClubMember.resident_id)
        .where(READERS, *LISTENING, GOING_ON)
        .group_by(Club.id)
        .order_by(count.desc(), Club.id)
        .limit(CLUBS_OFFERED)
    )
    return [(club, people) for club, people in found]


async def by_event(session: Session, now: datetime) -> list[tuple[Event, int]]:
    """Coming events with guests, the nearest first, then those of the last two weeks."""
    counts = (
        select(Rsvp.event_id, func.count().label("people"))
        .join(Resident, Resident.id == Rsvp.resident_id)
        .where(READERS, Rsvp.answer == Answer.GOING)
        .group_by(Rsvp.event_id)
        .subquery()
    )
    found = await session.execute(
        select(Event, counts.c.people)
        .join(counts, counts.c.event_id == Event.id)
        .where(Event.published_at.is_not(None), Event.ends_at > now - RECENT)
        .order_by(Event.starts_at)
    )
    events = [(event, people) for event, people in found]
    coming = [one for one in events if one[0].ends_at and one[0].ends_at > now]
    past = [one for one in reversed(events) if one not in coming]
    return (coming + past)[:EVENTS_OFFERED]
