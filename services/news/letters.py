"""What a host writes to the guests of one meeting: an announcement of its own kind and limits."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, select

from models import (
    About,
    Announcement,
    AnnouncementState,
    Audience,
    Event,
    Notification,
    Resident,
    Session,
)
from services.core.errors import Refusal
from services.core.words import CAPTION_LIMIT, TEXT_LIMIT
from services.events import planning
from services.mailings import audience, report
from services.mailings.report import Progress
from services.news import announcements
from services.news.announcements import Draft
from services.news.announcements_content import words
from services.outbox.kinds import Kind, declare
from services.people import residents, residents_names

# The line above the words: the title, the day, who writes.
ROOM = 300
# Guests cannot switch letters off, so there are few of them.
MOST, WITHIN = 3, timedelta(days=1)


@dataclass(frozen=True)
class Letter:
    """What a guest gets; `author` is how the host is called."""

    announcement: Announcement
    event: Event
    author: str


@dataclass(frozen=True)
class LetterDraft:
    """Before it is sent; `people` counts the readers of each choice."""

    letter: Letter
    draft: Draft
    people: dict[Audience, int]


async def facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Letter:
    announcement = await words(session, notification.subject_id or 0, AnnouncementState.SENDING)
    return await complete(session, announcement)


GUEST_LETTER = declare(
    Kind(report.LETTER, priority=4, facts=facts, at_most_once=True, on_end=report.on_end)
)


async def complete(session: Session, announcement: Announcement) -> Letter:
    (author,) = await residents_names.names(session, announcement.author_id)
    event = await session.get_one(Event, announcement.event_id)
    return Letter(announcement, event, author)


async def ask(session: Session, person: Resident, event_id: int, now: datetime) -> Event:
    """The next message of this person is for the guests. Refuses as `led` does."""
    event = await led(session, person, event_id, now)
    residents.ask(session, person, About.LETTER, now, event.id)
    return event


async def led(session: Session, person: Resident, event_id: int, now: datetime) -> Event:
    """A meeting whose guests may be written to; refuses "event-gone", "not-your-event", and
    "letter-too-late" two weeks after it.
    """
    event = await planning.public(session, person, event_id)
    if event.ends_at is None or event.ends_at <= now - audience.RECENT:
        raise Refusal("letter-too-late", title=event.title or "")
    return event


async def write(
    session: Session, person: Resident, html: str, photo: str | None, length: int, now: datetime
) -> LetterDraft:
    """Take a message as the words of the one draft to these guests, new or not.

    `length` is in Telegram's units, without markup. Refuses "too-long", and waits for another.
    """
    event = await led(session, person, (person.question and person.question.subject_id) or 0, now)
    await taken(session, person, length, photo, ROOM)
    about = Announcement.event_id == event.id
    letter = await open_draft(session, person, now, Announcement.letter.is_(True), about)
    if letter:
        await announcements.alter(session, letter, AnnouncementState.DRAFT, html=html, photo=photo)
    else:
        letter = Announcement(
            author_id=person.id,
            html=html,
            photo=photo,
            letter=True,
            audience=Audience.GOING,
            event_id=event.id,
            created_at=now,
        )
        session.add(letter)
        await session.flush()
    return await draft(session, letter, now)


async def taken(
    session: Session, person: Resident, length: int, photo: str | None, head: int
) -> None:
    """What was asked for is here, and fits under a line of at most `head` units."""
    limit = (CAPTION_LIMIT if photo else TEXT_LIMIT) - head
    if length > limit:
        raise Refusal("too-long", limit=limit, length=length)
    await residents.close_question(session, person)


async def open_draft(
    session: Session, person: Resident, now: datetime, *which: ColumnElement[bool]
) -> Announcement | None:
    """The latest draft of this author that fits, if it is fresh enough to go on with."""
    found: Announcement | None = await session.scalar(
        select(Announcement)
        .where(
            *which,
            Announcement.author_id == person.id,
            Announcement.state == AnnouncementState.DRAFT,
            Announcement.created_at > now - announcements.DRAFT_LIVES,
        )
        .order_by(Announcement.id.desc())
        .limit(1)
    )
    return found


async def draft(session: Session, letter: Announcement, now: datetime) -> LetterDraft:
    return LetterDraft(
        await complete(session, letter),
        await announcements.draft(session, letter, now),
        await audience.guests(session, letter),
    )


async def choose(
    session: Session, person: Resident, letter_id: int, to: Audience, now: datetime
) -> LetterDraft:
    """Whom of the guests it is for."""
    letter = await own_draft(session, person, letter_id, now)
    await announcements.alter(session, letter, AnnouncementState.DRAFT, audience=to)
    return await draft(session, letter, now)


async def rewrite(session: Session, person: Resident, letter_id: int, now: datetime) -> Event:
    """The next message replaces the words of this draft."""
    letter = await own_draft(session, person, letter_id, now)
    return await ask(session, person, letter.event_id or 0, now)


async def confirm(session: Session, person: Resident, letter_id: int, now: datetime) -> Progress:
    """Send a draft, once however often it is confirmed.

    Refuses "letters-enough" where these guests had their letters of the day, and as
    `announcements.confirm` does.
    """
    letter = await own_draft(session, person, letter_id, now)
    lately = select(func.count()).where(
        Announcement.letter,
        Announcement.event_id == letter.event_id,
        Announcement.confirmed_at > now - WITHIN,
    )
    if (await session.scalar(lately) or 0) >= MOST:
        raise Refusal("letters-enough", most=MOST)
    return await announcements.send(session, letter, now)


async def discard(session: Session, person: Resident, letter_id: int, now: datetime) -> None:
    letter = await own_draft(session, person, letter_id, now)
    await announcements.drop(session, letter, now)


async def own_draft(
    session: Session, person: Resident, letter_id: int, now: datetime
) -> Announcement:
    """The author's own draft, if they still lead the meeting; refuses as `led` does, and
    "announcement-gone", "-already" sent and "-stale".
    """
    letter = await report.find(session, letter_id)
    if not letter.letter:
        raise Refusal("announcement-gone")
    await led(session, person, letter.event_id or 0, now)
    return announcements.still_draft(person, letter, now)
