"""Announcements: draft, and confirm once."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import false, select, update

from models import (
    About,
    Announcement,
    AnnouncementState,
    Audience,
    Club,
    Event,
    Resident,
    Section,
    Session,
    Topic,
    Urgency,
)
from services.chats import bindings
from services.core import rights
from services.core.errors import Refusal
from services.core.rights import Act
from services.core.rows import UNSYNCED
from services.core.words import CAPTION_LIMIT, TEXT_LIMIT
from services.events import cards
from services.mailings import audience, report
from services.mailings.audience import ANSWERS, Reach
from services.mailings.report import Progress
from services.news import announcements_chat, announcements_settled
from services.news.announcements_content import ANNOUNCEMENTS, subject
from services.outbox import consent, notifications
from services.people import interests, residents, sections

# A forgotten draft is not sent by a stray tap; old news is not sent at all.
DRAFT_LIVES = timedelta(hours=24)
NEWS_LIVES = timedelta(days=2)
T = TypeVar("T", Event, Topic, Section)


@dataclass(frozen=True)
class Draft:
    """An announcement before it is sent; a new one is for everyone until somebody chooses.

    `chats`: so many could have it, too; `divided`: the community lists sections.
    """

    announcement: Announcement
    reach: Reach
    event: Event | None = None
    topic: Topic | None = None
    section: Section | None = None
    chosen: bool = True
    chats: int = 0
    divided: bool = False
    clubs: tuple[Club, ...] = ()


@dataclass(frozen=True)
class Choices:
    """The audiences on offer with their readers; all but everyone are listed on request.

    `divided`: the community lists sections.
    """

    announcement: Announcement
    everyone: int
    interests: list[tuple[Topic, int]]
    sections: list[tuple[Section, int]]
    divided: bool
    events: list[tuple[Event, int]]


async def ask_words(session: Session, person: Resident, now: datetime) -> None:
    """The next message of this person is what they want to announce."""
    await rights.require(session, person, Act.ANNOUNCE)
    residents.ask(session, person, About.ANNOUNCEMENT, now)


async def rewrite(session: Session, person: Resident, announcement_id: int, now: datetime) -> None:
    """The next message replaces the words of this draft."""
    announcement = await own_draft(session, person, announcement_id, now)
    residents.ask(session, person, About.ANNOUNCEMENT, now, announcement.id)


async def write(
    session: Session, person: Resident, html: str, photo: str | None, length: int, now: datetime
) -> Draft:
    """Take a message as the words of a new draft, or of the one being rewritten.

    `length` is in Telegram's units, without markup. Refuses "too-long", and waits for another.
    """
    await rights.require(session, person, Act.ANNOUNCE)
    limit = CAPTION_LIMIT if photo else TEXT_LIMIT
    if length > limit:
        raise Refusal("too-long", limit=limit, length=length)
    draft_id = person.question.subject_id if person.question else None
    if draft_id:
        announcement = await own_draft(session, person, draft_id, now)
        await alter(session, announcement, AnnouncementState.DRAFT, html=html, photo=photo)
        await residents.close_question(session, person)
        return await draft(session, announcement, now)
    announcement = Announcement(author_id=person.id, html=html, photo=photo, created_at=now)
    session.add(announcement)
    await residents.close_question(session, person)
    await session.flush()
    everyone, divided = await reach(session, announcement, now), await sections.offered(session)
    return Draft(announcement, everyone, chosen=False, divided=divided)


async def choices(
    session: Session, person: Resident, announcement_id: int, now: datetime
) -> Choices:
    """Whom this draft may go to, and how many people that is."""
    return Choices(
        announcement=await own_draft(session, person, announcement_id, now),
        everyone=await audience.everyone(session),
        interests=await audience.by_interest(session),
        sections=await audience.by_section(session),
        divided=await sections.offered(session),
        events=await audience.by_event(session, now),
    )


async def choose(
    session: Session,
    person: Resident,
    announcement_id: int,
    audience: Audience,
    topic: str | None,
    event_id: int | None,
    now: datetime,
) -> Draft:
    """Set the audience of a draft; refuses "event-gone" for the guests of no public event."""
    announcement = await own_draft(session, person, announcement_id, now)
    if audience in ANSWERS and not await cards.seek(session, event_id or 0):
        raise Refusal("event-gone")
    topic_id = (await interests.find(session, topic)).id if topic else None
    target = {"audience": audience, "topic_id": topic_id, "event_id": event_id}
    await alter(session, announcement, AnnouncementState.DRAFT, **target, section_id=None)
    return await draft(session, announcement, now)


async def hurry(
    session: Session, person: Resident, announcement_id: int, urgency: Urgency, now: datetime
) -> Draft:
    """Set what a draft is let past: the push budget, then quiet hours, too."""
    announcement = await own_draft(session, person, announcement_id, now)
    await alter(session, announcement, AnnouncementState.DRAFT, urgency=urgency)
    return await draft(session, announcement, now)


async def post(
    session: Session, person: Resident, announcement_id: int, wanted: bool, now: datetime
) -> Draft:
    """Whether a draft is posted in the community chats, too."""
    announcement = await own_draft(session, person, announcement_id, now)
    await alter(session, announcement, AnnouncementState.DRAFT, to_chat=wanted)
    return await draft(session, announcement, now)


async def test(session: Session, person: Resident, announcement_id: int, now: datetime) -> Draft:
    """What the author alone gets, exactly as everyone would, with the draft under it."""
    return await draft(session, await own_draft(session, person, announcement_id, now), now)


async def confirm(
    session: Session, person: Resident, announcement_id: int, now: datetime
) -> Progress:
    """Send a draft or a scheduled one to its audience, once however often it is confirmed.

    Refuses "announcement-nobody", and as `own_draft` does.
    """
    announcement = await own_draft(session, person, announcement_id, now, scheduled=True)
    return await send(session, announcement, now)


async def send(session: Session, announcement: Announcement, now: datetime) -> Progress:
    """Owe it to its readers; of two who do so at once, one hears "announcement-already".

    What was true of it, a draft or scheduled, must be so still.
    """
    readers = await audience.readers(session, announcement)
    if not readers:
        raise Refusal("announcement-nobody")
    begun = {"state": AnnouncementState.SENDING, "confirmed_at": now}
    await alter(session, announcement, announcement.state, **begun)
    await announcements_settled.settle(session, announcement, now)
    keys = {f"announcement:{announcement.id}:{reader}": reader for reader in readers}
    await announcements_chat.owe(session, announcement, now)
    await owe(session, announcement, keys, now)
    return await report.count(session, announcement)


async def discard(session: Session, person: Resident, announcement_id: int, now: datetime) -> None:
    await drop(session, await own_draft(session, person, announcement_id, now), now)


async def drop(session: Session, announcement: Announcement, now: datetime) -> None:
    state = AnnouncementState.DISCARDED
    await alter(session, announcement, AnnouncementState.DRAFT, state=state, finished_at=now)
    await announcements_settled.settle(session, announcement, now)


async def owe(
    session: Session, announcement: Announcement, keys: dict[str, int], now: datetime
) -> None:
    what: dict[str, Any] = {
        "subject": subject(announcement.id),
        "expires_at": now + NEWS_LIVES,
        "details": {consent.PASSES: passes(announcement)},
    }
    kind = report.kind_of(announcement)
    letters = [
        notifications.row(kind, key, now, resident_id=reader, **what)
        for key, reader in keys.items()
    ]
    await notifications.owe_all(session, letters)


def passes(announcement: Announcement) -> list[str]:
    """What it is let past; guests must hear of their meeting, whatever else they heard."""
    budget = announcement.urgency is not Urgency.ORDINARY or announcement.audience in ANSWERS
    night = announcement.urgency is Urgency.NIGHT
    return [name for name, so in (("budget", budget), ("quiet", night)) if so]


async def reach(session: Session, announcement: Announcement, now: datetime) -> Reach:
    within = "budget" not in passes(announcement)
    full = consent.spent(ANNOUNCEMENTS, now) if within else false()
    return await audience.reach(session, announcement, full)


async def one(session: Session, table: type[T], row_id: int | None) -> T | None:
    return await session.get(table, row_id) if row_id else None


async def draft(session: Session, announcement: Announcement, now: datetime) -> Draft:
    event = await one(session, Event, announcement.event_id)
    topic = await one(session, Topic, announcement.topic_id)
    section = await one(session, Section, announcement.section_id)
    named = select(Club).where(Club.id.in_(announcement.club_ids)).order_by(Club.title)
    clubs = tuple(await session.scalars(named)) if announcement.club_ids else ()
    chats = len(await bindings.bound(session))
    reached = await reach(session, announcement, now)
    return Draft(announcement, reached, event, topic, section, chats=chats, clubs=clubs)


async def own_draft(
    session: Session,
    person: Resident,
    announcement_id: int,
    now: datetime,
    *,
    scheduled: bool = False,
) -> Announcement:
    """The author's own draft, or also one that is `scheduled`.

    Refuses "announcement-gone", "-already" sent, "-scheduled" and "-stale".
    """
    await rights.require(session, person, Act.ANNOUNCE)
    announcement = await report.find(session, announcement_id)
    if announcement.letter or announcement.club_id:  # it knows other readers and other limits
        raise Refusal("announcement-gone")
    return still_draft(person, announcement, now, scheduled=scheduled)


def still_draft(
    person: Resident, announcement: Announcement, now: datetime, *, scheduled: bool = False
) -> Announcement:
    discarded = announcement.state is AnnouncementState.DISCARDED
    if announcement.author_id != person.id or discarded:
        raise Refusal("announcement-gone")
    if announcement.state is AnnouncementState.SCHEDULED:
        if scheduled:
            return announcement
        raise Refusal("announcement-scheduled")
    if announcement.state is not AnnouncementState.DRAFT:
        raise Refusal("announcement-already")
    if now - announcement.created_at > DRAFT_LIVES:
        raise Refusal("announcement-stale")
    return announcement


async def alter(
    session: Session, announcement: Announcement, only_in: AnnouncementState, **values: Any
) -> None:
    """Change it in one statement, unless it has left this state meanwhile: no two taps can race."""
    changed = await session.scalar(
        update(Announcement)
        .where(Announcement.id == announcement.id, Announcement.state == only_in)
        .values(version=Announcement.version + 1, **values)
        .returning(Announcement.id)
        .execution_options(**UNSYNCED)
    )
    if changed is None:
        raise Refusal("announcement-already")
    await session.refresh(announcement)
