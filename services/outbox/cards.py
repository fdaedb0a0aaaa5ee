"""Living messages: where a card hangs, and which ones show yesterday's news."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, or_, select, update

from models import Announcement, Event, Post, Resident, Session
from models.base import insert_new
from services.core.errors import Refusal
from services.events import cards
from services.events.cards import EventCard
from services.mailings import report
from services.mailings.report import Progress

# However many tap, a message is redrawn at most once in this time.
REDRAW_EVERY = timedelta(seconds=3)
NEVER_DRAWN = -1


async def hang(
    session: Session,
    *,
    chat_id: int,
    message_id: int,
    now: datetime,
    version: int,
    event_id: int | None = None,
    announcement_id: int | None = None,
    resident_id: int | None = None,
    has_photo: bool = False,
) -> None:
    """Remember the newest message of a chat that shows a subject; the older one stops living."""
    reader = await session.get(Resident, resident_id) if resident_id else None
    if reader and reader.deleted_at:
        return  # deleted while the card was on its way
    subject = Post.event_id == event_id if event_id else Post.announcement_id == announcement_id
    values = {
        "resident_id": resident_id,
        "message_id": message_id,
        "has_photo": has_photo,
        "drawn_version": version,
        "drawn_at": now,
    }
    key = {"chat_id": chat_id, "event_id": event_id, "announcement_id": announcement_id}
    if await insert_new(session, Post, [{**key, **values}]):
        return
    await session.execute(
        update(Post)
        .where(Post.chat_id == chat_id, subject)
        .values(values)
        .execution_options(synchronize_session=False)
    )


async def tapped(
    session: Session,
    event: Event,
    reader: Resident,
    now: datetime,
    *,
    chat_id: int,
    message_id: int,
    has_photo: bool,
) -> None:
    """A private card was tapped: it is the living one of its chat, and due for redrawing."""
    await hang(
        session,
        chat_id=chat_id,
        message_id=message_id,
        now=now - REDRAW_EVERY,
        version=event.version - 1,
        event_id=event.id,
        resident_id=reader.id,
        has_photo=has_photo,
    )


async def shown(
    session: Session,
    event: Event,
    reader: Resident,
    now: datetime,
    *,
    chat_id: int,
    message_id: int,
    has_photo: bool,
) -> None:
    """A message of a private chat is being drawn as this card, whatever it showed before."""
    await paint_over(session, chat_id, message_id)
    await hang(
        session,
        chat_id=chat_id,
        message_id=message_id,
        now=now,
        version=event.version,
        event_id=event.id,
        resident_id=reader.id,
        has_photo=has_photo or bool(event.photo),
    )


async def show_progress(
    session: Session,
    announcement: Announcement,
    author: Resident,
    now: datetime,
    *,
    chat_id: int,
    message_id: int,
    has_photo: bool,
) -> None:
    """From now on this message of the author's chat shows how far the announcement has come."""
    await hang(
        session,
        chat_id=chat_id,
        message_id=message_id,
        now=now,
        version=announcement.version,
        announcement_id=announcement.id,
        resident_id=author.id,
        has_photo=has_photo,
    )


async def paint_over(session: Session, chat_id: int, message_id: int) -> None:
    """A message is being drawn as something else: a card that lived there must not come back."""
    await session.execute(
        delete(Post)
        .where(Post.chat_id == chat_id, Post.message_id == message_id)
        .execution_options(synchronize_session=False)
    )


async def stale(session: Session, limit: int) -> list[Post]:
    """Posts drawn before their subject changed, the longest unredrawn first."""
    found = await session.scalars(
        select(Post)
        .outerjoin(Event, Event.id == Post.event_id)
        .outerjoin(Announcement, Announcement.id == Post.announcement_id)
        .where(or_(Post.drawn_version < Event.version, Post.drawn_version < Announcement.version))
        .order_by(Post.drawn_at, Post.id)
        .limit(limit)
    )
    return list(found)


async def close_begun(session: Session, now: datetime) -> None:
    """The shared cards of meetings that have begun since: there is nothing left to answer.

    A private card finds out when it is next opened: a crowd of edits at every start helps no one.
    """
    inviting = await session.scalars(
        select(Post.id)
        .join(Event, Event.id == Post.event_id)
        .where(
            Post.resident_id.is_(None),
            Event.starts_at <= now,
            Event.starts_at > Post.drawn_at,
            Event.cancelled_at.is_(None),
        )
    )
    if ids := inviting.all():
        await session.execute(
            update(Post)
            .where(Post.id.in_(ids))
            .values(drawn_version=NEVER_DRAWN)
            .execution_options(synchronize_session=False)
        )


async def drawn(session: Session, post: Post, version: int, now: datetime) -> None:
    await touch(session, post, drawn_version=version, drawn_at=now)


async def put_off(session: Session, post: Post, until: datetime) -> None:
    """Not drawn, and not to be tried again before `until`."""
    await touch(session, post, drawn_at=until - REDRAW_EVERY)


async def touch(session: Session, post: Post, **values: object) -> None:
    """Change the post, unless a newer message of the chat has taken its place meanwhile."""
    await session.execute(
        update(Post)
        .where(Post.id == post.id, Post.message_id == post.message_id)
        .values(values)
        .execution_options(synchronize_session=False)
    )


async def take_down(session: Session, post: Post) -> None:
    """The message is gone, or the chat is: nothing to redraw there any more."""
    await session.execute(
        delete(Post)
        .where(Post.id == post.id, Post.message_id == post.message_id)
        .execution_options(synchronize_session=False)
    )


async def leave_chat(session: Session, chat_id: int) -> None:
    """The chat is gone for us, and every message in it: nothing to redraw there any more."""
    await session.execute(
        delete(Post).where(Post.chat_id == chat_id).execution_options(synchronize_session=False)
    )


@dataclass(frozen=True)
class Subject:
    """What a post shows, as its reader sees it; without a reader, as the chat does."""

    shown: EventCard | Progress
    version: int
    reader: Resident | None


async def subject(session: Session, post: Post, now: datetime) -> Subject | None:
    """The facts for redrawing a post; None if there is nothing to show any more."""
    reader = await session.get(Resident, post.resident_id) if post.resident_id else None
    try:
        if post.event_id:
            card = await cards.card(session, post.event_id, reader, now)
            return Subject(card, card.event.version, reader)
        assert post.announcement_id is not None
        reached = await report.of(session, post.announcement_id)
        return Subject(reached, reached.announcement.version, reader)
    except Refusal:
        return None
