"""Publishing a meeting: whom it reaches, and that it happens once."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, false, func, select, true, update
from sqlalchemy.orm.attributes import set_committed_value

from models import (
    Chat,
    Club,
    ClubMember,
    Event,
    EventInterest,
    Notification,
    OpenTo,
    Resident,
    ResidentInterest,
    Session,
    State,
    SubjectKind,
    Switch,
)
from services.chats import bindings
from services.core.errors import Refusal
from services.core.rows import UNSYNCED
from services.events import (
    agenda,
    cards,
    openness,
    planning,
    publishing_checks,
    publishing_threads,
    series,
)
from services.events.planning import Plan
from services.events.publishing_checks import Checks
from services.events.publishing_threads import Place
from services.outbox import cards as tracked
from services.outbox import consent, notifications
from services.outbox.kinds import Budget, Kind, Quiet, declare

INVITATIONS = Budget("invitations", limit=2, window=timedelta(days=7))
EVENT_POST = declare(Kind("event_post", priority=1, facts=cards.coming_facts, quiet=Quiet.PASS))
EVENT_INVITATION = declare(
    Kind(
        "event_invitation",
        priority=5,
        facts=cards.coming_facts,
        at_most_once=True,
        switch=Switch.INVITATIONS,
        budget=INVITATIONS,
    )
)


class Invited(StrEnum):
    """Who gets a personal invitation, beside the card in the community chats."""

    CLUB = "club"
    EVERYONE = "everyone"
    INTERESTED = "interested"
    CHAT = "chat"


@dataclass(frozen=True)
class Reach:
    """Whom a publication would reach: people by choice of invitation, titles of bound chats.

    `digest`: so many of them had their invitations of this week and will find it in the digest.
    """

    plan: Plan
    people: dict[Invited, int]
    digest: dict[Invited, int]
    chats: list[str]
    checks: Checks = field(default_factory=Checks)


@dataclass(frozen=True)
class Publication:
    """`later` of those invited read of it in the digest; not `fresh`: it was public before."""

    event: Event
    chats: list[str]
    invited: int = 0
    later: int = 0
    fresh: bool = True


async def reach(session: Session, person: Resident, event_id: int, now: datetime) -> Reach:
    """What each choice would mean; a plan that still lacks something reaches nobody.

    Refuses "already-published" and "draft-late" when the start has passed meanwhile.
    """
    plan = await planning.show(session, person, event_id, now)
    event = plan.event
    if event.published_at:
        raise Refusal("already-published", title=event.title or "")
    if plan.lacks:
        return Reach(plan, {}, {}, [])
    if event.starts_at and event.starts_at <= now:
        raise Refusal("draft-late")
    choices = choices_of(plan)
    full = consent.spent(INVITATIONS, now)
    people = {one: await count(session, event, one) for one in choices}
    digest = {one: await count(session, event, one, full) for one in choices}
    chats = [chat.title for chat in await posted_in(session, event)]
    checks = await publishing_checks.check(session, event, now)
    return Reach(plan, people, digest, chats, checks)


def choices_of(plan: Plan) -> list[Invited]:
    choices = list(Invited)
    if not plan.event.club_id:
        choices.remove(Invited.CLUB)
    if plan.event.open_to is OpenTo.CLUB:
        return [Invited.CLUB, Invited.CHAT]
    if not plan.card.interests:
        choices.remove(Invited.INTERESTED)
    return choices


async def posted_in(session: Session, event: Event) -> list[Chat]:
    """The chats that show it; a meeting of a club alone is shown in none."""
    return [] if event.open_to is OpenTo.CLUB else await bindings.bound(session)


async def open_to(
    session: Session, person: Resident, event_id: int, whom: OpenTo, now: datetime
) -> Reach:
    """Who may come to a meeting that is not public yet. Refuses "club-needed"."""
    event = await planning.own(session, person, event_id)
    if not event.club_id:
        raise Refusal("club-needed")
    if not event.published_at:
        event.open_to = whom
    return await reach(session, person, event_id, now)


async def publish(
    session: Session, person: Resident, event_id: int, invited: Invited, now: datetime
) -> Publication:
    """Make the event public, once: cards for the chats and the host, invitations for the chosen.

    Refuses "draft-incomplete" and "draft-late"; the draft stays then.
    """
    event = await planning.own(session, person, event_id)
    chats = await posted_in(session, event)
    titles = [chat.title for chat in chats]
    if event.published_at:
        return Publication(event, titles, fresh=False)
    if planning.lacks(event):
        raise Refusal("draft-incomplete")
    if event.starts_at is None or event.starts_at <= now:
        raise Refusal("draft-late")
    if not await claim(session, event, now):
        return Publication(event, titles, fresh=False)
    await planning.stop_asking(session, person)
    await series.start(session, event, now)
    readers = list(await session.scalars(audience(event, invited)))
    later = await count(session, event, invited, consent.spent(INVITATIONS, now))
    places = await publishing_threads.places(session, event, chats)
    await notifications.owe_all(session, debts(event, person, places, readers, now))
    await tracked.changed(session, SubjectKind.EVENT, [event.id], now)
    return Publication(event, titles, len(readers), later)


def debts(
    event: Event, publisher: Resident, places: list[Place], readers: list[int], now: datetime
) -> list[dict[str, Any]]:
    """The card for each chat and for who published it, and an invitation for each reader."""
    posts = [post(event.id, *place, now) for place in places]
    key, own = f"card:{event.id}:{publisher.id}:published", publisher.id
    subject = cards.subject(event.id)
    posts.append(notifications.row(cards.EVENT_CARD, key, now, subject=subject, resident_id=own))
    return posts + [invitation(event, reader, now) for reader in readers]


def invitation(event: Event, reader: int, now: datetime) -> dict[str, Any]:
    what: dict[str, Any] = {"resident_id": reader, "expires_at": event.starts_at}
    key, subject = f"invitation:{event.id}:{reader}", cards.subject(event.id)
    return notifications.row(EVENT_INVITATION, key, now, subject=subject, **what)


async def claim(session: Session, event: Event, now: datetime) -> bool:
    """Turn the draft into an event; one statement, so two taps cannot both win."""
    await session.flush()
    won = await session.scalar(
        update(Event)
        .where(Event.id == event.id, Event.published_at.is_(None))
        .values(published_at=now)
        .returning(Event.id)
        .execution_options(**UNSYNCED)
    )
    if won:
        set_committed_value(event, "published_at", now)
    return won is not None


async def count(
    session: Session, event: Event, invited: Invited, *conditions: ColumnElement[bool]
) -> int:
    people = audience(event, invited).where(*conditions).order_by(None).subquery()
    return await session.scalar(select(func.count()).select_from(people)) or 0


def audience(event: Event, invited: Invited) -> Select[int]:
    """Ids of the residents to invite: reachable, willing, and not the host."""
    chosen = (
        select(Resident.id)
        .where(
            Resident.id != event.host_id,
            consent.MEMBER,
            consent.REACHABLE,
            consent.wants(Switch.INVITATIONS),
        )
        .order_by(Resident.id)
    )
    if invited is Invited.CHAT:
        return chosen.where(false())
    if event.club_id:
        club = select(ClubMember.resident_id).where(ClubMember.club_id == event.club_id)
        chosen = chosen.where(Resident.id.not_in(club.where(ClubMember.silent)))
        if invited is Invited.CLUB or event.open_to is OpenTo.CLUB:
            return chosen.where(Resident.id.in_(club.where(ClubMember.left_at.is_(None))))
    if invited is Invited.INTERESTED:
        liked = (
            select(ResidentInterest.resident_id)
            .join(EventInterest, EventInterest.topic_id == ResidentInterest.topic_id)
            .where(EventInterest.event_id == event.id)
        )
        return chosen.where(Resident.id.in_(liked))
    return chosen


async def post_next(session: Session, now: datetime) -> None:
    """Owe the community chats the card of the next meeting of each series, once each."""
    posted = and_(
        notifications.about(SubjectKind.EVENT, Event.id),
        Notification.kind == EVENT_POST.name,
        Notification.chat_id == Chat.chat_id,
    )
    missing = await session.execute(
        select(Event.id, Chat.chat_id, Club.thread_id)
        .select_from(Event)
        .join(Chat, true())  # each chat that is bound
        .outerjoin(Club, and_(Club.id == Event.club_id, Club.chat_id == Chat.chat_id))
        .where(
            Event.series_id.is_not(None),
            openness.for_all(),
            Event.starts_at > now,
            agenda.coming(now),
            agenda.next_of_series(now),
            ~exists().where(posted),
        )
    )
    rows = [post(*one, now) for one in missing.all()]
    await notifications.owe_all(session, rows)


def post(event_id: int, chat_id: int, thread_id: int | None, now: datetime) -> dict[str, Any]:
    where: dict[str, Any] = {"chat_id": chat_id, "thread_id": thread_id}
    key, subject = f"post:{event_id}:{chat_id}", cards.subject(event_id)
    return notifications.row(EVENT_POST, key, now, subject=subject, **where)


@bindings.when_moved
async def repost(session: Session, old: int, new: int, now: datetime) -> None:
    """Owe the new chat the cards of coming events that hung in the old one."""
    hung = await session.scalars(
        select(Notification.subject_id)
        .join(Event, Event.id == Notification.subject_id)
        .where(
            Notification.chat_id == old,
            Notification.kind == EVENT_POST.name,
            Notification.state == State.SENT,
            Event.starts_at > now,
            Event.cancelled_at.is_(None),
        )
        .distinct()
    )
    rows = [post(event_id, new, None, now) for event_id in hung if event_id]
    await notifications.owe_all(session, rows)
