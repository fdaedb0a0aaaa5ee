"""The poster of the week: posted in the community chats on Monday, pinned, and kept true."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from models import (
    Chat,
    Event,
    Notification,
    Poster,
    Resident,
    Session,
    State,
    Subject,
    SubjectKind,
)
from services.chats import bindings
from services.core import jobs
from services.core.community import Community
from services.core.errors import Refusal
from services.core.rows import insert_new
from services.events import openness
from services.news import digests
from services.outbox import cards, notifications
from services.outbox.cards import CardKind
from services.outbox.ended import Ended
from services.outbox.kinds import Kind, Quiet, declare, nothing
from services.outbox.quiet_hours import night_until

JOB = "poster"
# A crowd that answers must not crowd the chat with edits.
REDRAW_EVERY = timedelta(seconds=30)


@dataclass(frozen=True)
class Week:
    """What everybody sees: the events of these days in their order, those called off meanwhile too.

    `true_until` is when it changes though nothing is decided: one begins, ends, or the week does.
    """

    poster: Poster
    events: list[Event]
    now: datetime
    version: int

    @property
    def over(self) -> bool:
        return self.poster.ends_at <= self.now

    @property
    def subject(self) -> Subject:
        return Subject(SubjectKind.WEEK, self.poster.id)

    @property
    def true_until(self) -> datetime:
        moments = [at for one in self.events for at in (one.starts_at, one.ends_at) if at]
        return min([at for at in moments if at > self.now] + [self.poster.ends_at])


async def owe_due(session: Session, community: Community, now: datetime) -> int:
    """On Monday owe this week's poster to the chats that were bound by then; how many.

    Nothing is posted at night, nor while the week has no event: who plans one on Monday makes it.
    """
    due = digests.monday(community, now)
    week = f"{due:%G-W%V}"
    late = not due <= now < due + digests.USEFUL
    if late or night_until(community, now) or await jobs.done(session, JOB, week):
        return 0
    chats = list(await session.scalars(select(Chat.chat_id).where(Chat.bound_at <= due)))
    days: dict[str, Any] = {"week": week, "starts_at": due, "ends_at": due + digests.WEEK}
    if not chats or not await session.scalar(select(Event.id).where(shown_in(**days)).limit(1)):
        return 0
    await insert_new(session, Poster, [days])
    poster = await session.scalar(select(Poster).where(Poster.week == week))
    assert poster is not None
    await jobs.mark_done(session, JOB, week)
    return await notifications.owe_all(session, [row(poster, chat, now) for chat in chats])


def row(poster: Poster, chat_id: int, now: datetime) -> dict[str, Any]:
    return notifications.row(
        POSTER,
        f"poster:{poster.week}:{chat_id}",
        now,
        chat_id=chat_id,
        subject=Subject(SubjectKind.WEEK, poster.id),
        expires_at=poster.ends_at,
    )


def shown_in(week: str, starts_at: datetime, ends_at: datetime) -> ColumnElement[bool]:
    """Public events of these days; one that was called off before them is no news."""
    return and_(
        Event.published_at.is_not(None),
        openness.for_all(),
        Event.starts_at >= starts_at,
        Event.starts_at < ends_at,
        or_(Event.cancelled_at.is_(None), Event.cancelled_at > starts_at),
    )


async def of(session: Session, poster_id: int, now: datetime) -> Week:
    """Refuses "week-empty" when there is nothing to show any more."""
    poster = await session.get(Poster, poster_id)
    if not poster:
        raise Refusal("week-empty")
    version = (await session.execute(versions([poster_id]))).one()[1]
    found = await session.scalars(
        select(Event)
        .where(shown_in(poster.week, poster.starts_at, poster.ends_at))
        .order_by(Event.starts_at, Event.id)
    )
    return Week(poster, list(found), now, version)


async def for_readers(
    session: Session, poster_id: int, readers: Sequence[Resident | None], now: datetime
) -> dict[int | None, Week]:
    """It hangs in chats only, where all see the same."""
    return {None: await of(session, poster_id, now)}


async def facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Week:
    week = await of(session, notification.subject_id or 0, now)
    if week.over or not week.events:
        raise Refusal("week-empty")
    return week


def versions(ids: Iterable[int]) -> Select[int, int]:
    """What its events have changed together; one that moved in or out changes it, too."""
    within = and_(Event.starts_at >= Poster.starts_at, Event.starts_at < Poster.ends_at)
    changes = func.coalesce(func.sum(Event.version + 1), 0)
    return (
        select(Poster.id, changes)
        .outerjoin(Event, and_(Event.published_at.is_not(None), within))
        .where(Poster.id.in_(ids))
        .group_by(Poster.id)
    )


def over_before(moment: datetime) -> Select[int]:
    return select(Poster.id).where(Poster.ends_at < moment)


TRACKED = cards.register(
    CardKind(
        SubjectKind.WEEK,
        for_readers,
        versions,
        over_before,
        follows=SubjectKind.EVENT,
        every=REDRAW_EVERY,
    )
)


async def pin(session: Session, ended: Sequence[Ended], now: datetime) -> None:
    """What was posted is pinned where the bot may, and what it had pinned before is let go."""
    rows: list[dict[str, Any]] = []
    for one in ended:
        if not one.sent:
            continue
        chat_id, message_id = one.sent.chat_id, one.sent.message_id
        where: dict[str, Any] = {"chat_id": chat_id, "subject": one.subject}
        rows.append(pinning(POSTER_PIN, chat_id, message_id, where, now))
        pinned = await session.scalars(
            select(Notification).where(
                Notification.kind == POSTER_PIN.name,
                Notification.chat_id == chat_id,
                Notification.state == State.SENT,
                Notification.details.is_not(None),
            )
        )
        for older in pinned:
            if number := older.details.get("message_id"):
                rows.append(pinning(POSTER_UNPIN, chat_id, number, where, now))
    await notifications.owe_all(session, rows)


def pinning(
    kind: Kind, chat_id: int, message_id: int, where: dict[str, Any], now: datetime
) -> dict[str, Any]:
    key = f"{kind.name}:{chat_id}:{message_id}"
    return notifications.row(kind, key, now, details={"message_id": message_id}, **where)


POSTER = declare(Kind("poster", priority=2, facts=facts, quiet=Quiet.PASS, on_end=pin))
POSTER_PIN = declare(Kind("poster_pin", priority=2, facts=nothing, quiet=Quiet.PASS))
POSTER_UNPIN = declare(Kind("poster_unpin", priority=2, facts=nothing, quiet=Quiet.PASS))


@bindings.when_moved
async def repost(session: Session, old: int, new: int, now: datetime) -> None:
    """Owe the new chat the poster of this week that hung in the old one."""
    hung = await session.scalars(
        select(Poster)
        .join(Notification, Notification.subject_id == Poster.id)
        .where(
            Notification.kind == POSTER.name,
            Notification.chat_id == old,
            Notification.state == State.SENT,
            Poster.ends_at > now,
        )
        .distinct()
    )
    await notifications.owe_all(session, [row(poster, new, now) for poster in hung])
