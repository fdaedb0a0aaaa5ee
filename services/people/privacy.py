"""What is kept about a person: a copy for them, and its deletion."""

import json
import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import delete, inspect, or_, select, update

from models import (
    Announcement,
    AnnouncementState,
    Base,
    Card,
    Event,
    EventInterest,
    Feedback,
    Membership,
    MembershipChange,
    Mute,
    Notification,
    RejectedUpdate,
    Resident,
    ResidentInterest,
    Rsvp,
    Session,
    State,
    SubjectKind,
    Switch,
)
from services.core import rights
from services.events import rsvps
from services.mailings import report
from services.outbox import cards, notifications
from services.people import interests, preferences, residents

Record = dict[str, Any]


async def export(session: Session, resident: Resident, now: datetime) -> Record:
    """Everything about this person and nobody else; moments are ISO 8601 in UTC."""
    me, mine = resident.id, resident.telegram_id
    return {
        "exported_at": moment(now),
        "profile": profile(resident),
        "interests": [
            one.key or next(iter(one.names.values()))
            for one in (await interests.choice(session, me)).liked
        ],
        "consent": {
            "charter_version": resident.charter_version,
            "accepted_at": moment(resident.charter_accepted_at),
        },
        "settings": settings(await preferences.settings(session, resident)),
        "membership": [
            {"change": row.change.value, "reason": row.reason, "at": moment(row.at)}
            for row in await rows(session, MembershipChange, MembershipChange.resident_id == me)
        ],
        "answers": await answers(session, me),
        "feedback": await feedback(session, me),
        "hosted_events": [
            {"title": row.title, "starts_at": moment(row.starts_at), "place": row.place}
            for row in await rows(session, Event, Event.host_id == me)
        ],
        "announcements": [
            {"text": row.html, "created_at": moment(row.created_at)}
            for row in await rows(session, Announcement, Announcement.author_id == me)
        ],
        "messages": [
            {"kind": row.kind, "state": row.state.value, "at": moment(row.closed_at)}
            for row in await rows(session, Notification, Notification.resident_id == me)
        ],
        "not_understood": [
            {"update": json.loads(row.body), "at": moment(row.rejected_at)}
            for row in await rows(session, RejectedUpdate, RejectedUpdate.telegram_id == mine)
        ],
    }


def profile(resident: Resident) -> Record:
    return {
        "telegram_id": resident.telegram_id,
        "name": resident.name,
        "username": resident.username,
        "role": resident.role.name.lower(),
        "occupation": resident.occupation,
        "intro": resident.intro,
        "source": resident.source,
        "invite_code": resident.invite_code,
        "met_at": moment(resident.met_at),
        "started_at": moment(resident.started_at),
        "joined_at": moment(resident.joined_at),
        "blocked_at": moment(resident.blocked_at),
        "last_seen_at": moment(resident.last_seen_at),
    }


def settings(chosen: preferences.Settings) -> Record:
    resident, (start, end) = chosen.resident, preferences.quiet(chosen.resident)
    return {
        "language": resident.language,
        **{one.value: one not in chosen.mutes for one in Switch},
        "quiet_from": start.isoformat() if start else None,
        "quiet_until": end.isoformat() if end else None,
    }


async def answers(session: Session, resident_id: int) -> list[Record]:
    found = await session.execute(
        select(Rsvp, Event)
        .join(Event, Event.id == Rsvp.event_id)
        .where(Rsvp.resident_id == resident_id)
        .order_by(Rsvp.id)
    )
    return [
        {
            "event": event.title,
            "starts_at": moment(event.starts_at),
            "answer": rsvp.answer.value,
            "at": moment(rsvp.answered_at),
        }
        for rsvp, event in found.all()
    ]


async def feedback(session: Session, resident_id: int) -> list[Record]:
    found = await session.execute(
        select(Feedback, Event)
        .join(Event, Event.id == Feedback.event_id)
        .where(Feedback.resident_id == resident_id)
        .order_by(Feedback.id)
    )
    return [
        {
            "event": event.title,
            "score": said.score,
            "reasons": list(said.reasons),
            "words": said.words,
            "at": moment(said.answered_at),
        }
        for said, event in found.all()
    ]


async def rows(session: Session, table: type[Base], condition: Any) -> Iterable[Any]:
    """Rows in the order they came to be."""
    in_order = select(table).where(condition).order_by(*inspect(table).primary_key)
    return (await session.scalars(in_order)).all()


def moment(at: datetime | None) -> str | None:
    return at.isoformat(timespec="seconds") if at else None


async def forget(session: Session, resident: Resident, now: datetime) -> None:
    """Delete what is personal; answers, scores and the months' counts stay, with nobody's name.

    Coming seats go to those who wait. Whoever writes again later is somebody new.
    """
    await residents.hold(session, resident)
    if resident.deleted_at:
        return
    await rsvps.release_all(session, resident, now)
    await residents.settle_question(session, resident)
    await cancel_letters(session, resident, now)
    await drop_drafts(session, resident)
    await blank_mentions(session, resident)
    answered = select(Rsvp.event_id).where(Rsvp.resident_id == resident.id)
    named = select(Event.id).where(or_(Event.host_id == resident.id, Event.id.in_(answered)))
    for owned in (
        delete(Mute).where(Mute.resident_id == resident.id),
        delete(ResidentInterest).where(ResidentInterest.resident_id == resident.id),
        delete(Card).where(
            or_(Card.chat_id == resident.telegram_id, Card.resident_id == resident.id)
        ),
        delete(RejectedUpdate).where(RejectedUpdate.telegram_id == resident.telegram_id),
        update(Feedback).where(Feedback.resident_id == resident.id).values(words=None),
        update(Event).where(Event.id.in_(named)).values(version=Event.version + 1),
    ):
        await session.execute(owned.execution_options(synchronize_session=False))
    # Cards that show the name are drawn again without it.
    await cards.changed(session, SubjectKind.EVENT, named, now)
    if resident.joined_at and not resident.blocked_at:
        left = MembershipChange(
            resident_id=resident.id, change=Membership.LEFT, reason="deleted", at=now
        )
        session.add(left)
    strip(resident, now)
    await rights.revoke_all(session, resident, now)
    await session.flush()


def strip(resident: Resident, now: datetime) -> None:
    resident.telegram_id = None
    resident.name = ""
    resident.username = None
    resident.occupation = None
    resident.intro = None
    resident.source = None
    resident.invited_by_id = None
    resident.invite_code = None
    resident.deleted_at = now


async def cancel_letters(session: Session, resident: Resident, now: datetime) -> None:
    """What is still owed will not be sent, and nothing personal stays in what was."""
    mine = or_(
        Notification.resident_id == resident.id, Notification.chat_id == resident.telegram_id
    )
    pending = await session.scalars(
        select(Notification.subject_id)
        .where(
            mine,
            Notification.state == State.PENDING,
            Notification.subject_kind == SubjectKind.ANNOUNCEMENT,
        )
        .distinct()
    )
    announced = [one for one in pending.all() if one]
    await notifications.cancel(session, now, mine)
    await session.execute(
        update(Notification)
        .where(mine)
        .values(details={}, chat_id=None, error=None)
        .execution_options(synchronize_session=False)
    )
    await report.advance(session, announced, now)


async def drop_drafts(session: Session, resident: Resident) -> None:
    """What this person prepared and never published."""
    mine = select(Event.id).where(Event.host_id == resident.id, Event.published_at.is_(None))
    # Locked first: a draft that is being published this very moment is no draft any more.
    drafts = list(await session.scalars(mine.with_for_update()))
    for gone in (
        delete(EventInterest).where(EventInterest.event_id.in_(drafts)),
        delete(Notification).where(
            Notification.subject_kind == SubjectKind.EVENT, Notification.subject_id.in_(drafts)
        ),
        delete(Event).where(Event.id.in_(drafts)),
        update(Announcement)
        .where(
            Announcement.author_id == resident.id,
            Announcement.state.in_((AnnouncementState.DRAFT, AnnouncementState.DISCARDED)),
        )
        .values(html="", photo=None, state=AnnouncementState.DISCARDED),
    ):
        await session.execute(gone.execution_options(synchronize_session=False))


async def blank_mentions(session: Session, resident: Resident) -> None:
    """What others sent and nobody understood stays theirs; what speaks of this person is emptied.

    A number that merely contains this one is somebody else's.
    """
    number = str(resident.telegram_id)
    whole = re.compile(rf"(?<!\d){number}(?!\d)")
    suspects = await session.scalars(
        select(RejectedUpdate).where(
            RejectedUpdate.telegram_id.is_distinct_from(resident.telegram_id),
            or_(RejectedUpdate.body.contains(number), RejectedUpdate.error.contains(number)),
        )
    )
    for row in suspects:
        if whole.search(row.body) or whole.search(row.error):
            row.body, row.error = "{}", row.error.partition(":")[0]
