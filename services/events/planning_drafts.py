"""Drafts: one open at a time for each host, and nothing in it is lost by accident."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import joinedload

from models import (
    About,
    Event,
    EventInterest,
    Resident,
    Series,
    Session,
    Subject,
    SubjectKind,
)
from services.core import rights, words
from services.core.errors import Refusal
from services.core.rights import Act
from services.events import cards, cards_clock, planning
from services.events.planning import Plan


async def reopen(
    session: Session, person: Resident, zone: str, title: str | None, now: datetime
) -> Plan:
    """The plan of the one open draft, or of a new one; `title` fills a draft that has none."""
    event, reopened = await find(session, person, zone, title, now)
    return replace(await planning.plan(session, person, event, now), reopened=reopened)


async def find(
    session: Session, person: Resident, zone: str, title: str | None, now: datetime
) -> tuple[Event, bool]:
    """The draft of `reopen`, and whether something stood in it."""
    await rights.require(session, person, Act.PLAN_EVENTS)
    seen = words.line(title or "")
    title = planning.checked(seen, About.EVENT_TITLE) if seen else None
    event = await latest_draft(session, person)
    reopened = event is not None and not blank(event)
    if event is None:
        event = await create(session, person, now, zone=zone)
    if not event.starts_at:
        event.zone = zone  # an owner may have changed it since
    if title and not event.title:
        event.title = title
    return event, reopened


async def latest_draft(session: Session, person: Resident) -> Event | None:
    draft: Event | None = await session.scalar(
        select(Event)
        .where(Event.host_id == person.id, Event.published_at.is_(None))
        .options(joinedload(Event.host))
        .order_by(Event.id.desc())
        .limit(1)
    )
    return draft


def blank(event: Event) -> bool:
    """Whether nothing would be lost with this draft."""
    return not (event.title or event.starts_at or event.place or event.description or event.photo)


async def create(session: Session, person: Resident, now: datetime, **values: Any) -> Event:
    """A new draft; refuses "not-allowed" to who may not plan events, not even of its club."""
    club = values.get("club_id")
    if not (club and await rights.may(session, person, Act.MANAGE_CLUB, of_club(club))):
        await rights.require(session, person, Act.PLAN_EVENTS)
    event = Event(host_id=person.id, host=person, created_at=now, **values)
    session.add(event)
    await session.flush()
    return event


def of_club(club_id: int) -> Subject:
    return Subject(SubjectKind.CLUB, club_id)


async def open_still(session: Session, person: Resident, event_id: int, now: datetime) -> Plan:
    """The plan of a draft; refuses "already-published" for what is public."""
    plan = await planning.show(session, person, event_id, now)
    if plan.event.published_at:
        raise Refusal("already-published", title=plan.event.title or "")
    return plan


async def drop(session: Session, person: Resident, event_id: int) -> None:
    """Delete a draft; refuses "already-published" for what is public."""
    event = await planning.own(session, person, event_id)
    if event.published_at:
        raise Refusal("already-published", title=event.title or "")
    await planning.stop_asking(session, person)
    await session.execute(delete(EventInterest).where(EventInterest.event_id == event.id))
    await session.delete(event)
    if event.series_id:  # a rhythm without a meeting
        await session.flush()
        await session.execute(delete(Series).where(Series.id == event.series_id))


async def start_afresh(session: Session, person: Resident, event_id: int, now: datetime) -> Plan:
    """Delete a draft and begin another one in the same zone, of the same club."""
    old = await planning.own(session, person, event_id)
    kept = {"zone": old.zone, "club_id": old.club_id}
    await drop(session, person, event_id)
    return await planning.plan(session, person, await create(session, person, now, **kept), now)


@dataclass(frozen=True)
class Copy:
    """A draft like an earlier meeting, and when that one could have been again."""

    plan: Plan
    dates: list[datetime]


async def repeat(session: Session, person: Resident, event_id: int, now: datetime) -> Copy:
    """A new draft with all but the time; refuses "draft-open" rather than lose an older draft."""
    event = await planning.own(session, person, event_id)
    draft = await latest_draft(session, person)
    if draft and not blank(draft):
        raise Refusal("draft-open")
    if draft:
        await drop(session, person, draft.id)
    kept = (
        *("title", "description", "place", "online", "photo", "zone", "minutes", "seats"),
        *("plus_one", "club_id", "open_to", "format_id"),
    )
    liked = await cards.interests(session, event.id)
    copy = await create(session, person, now, **{name: getattr(event, name) for name in kept})
    session.add_all(EventInterest(event_id=copy.id, topic_id=one.id) for one in liked)
    dates = next_dates(event, now) if event.starts_at else []
    return Copy(await planning.plan(session, person, copy, now), dates)


def next_dates(event: Event, now: datetime) -> list[datetime]:
    """The same weekday and hour of its place: the next one to come, a week after, three weeks."""
    assert event.starts_at is not None
    # Adding to a local time keeps the hour of the clock when summer time begins or ends.
    local = cards_clock.local(event)
    first = max(1, (now - event.starts_at) // timedelta(weeks=1) + 1)
    return [(local + timedelta(weeks=first + more)).astimezone(UTC) for more in (0, 1, 3)]
