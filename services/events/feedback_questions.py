"""Whom to ask how a meeting was, and when."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import exists, select, union

from models import (
    Answer,
    Attendance,
    Event,
    Notification,
    Resident,
    Rsvp,
    Session,
    SubjectKind,
    Switch,
)
from services.core.community import Community
from services.events import attendance, cards, feedback
from services.events.feedback import Form
from services.outbox import consent, notifications
from services.outbox.kinds import Budget, Kind, Over, Quiet, declare
from services.outbox.quiet_hours import night_until

ASK_AFTER = timedelta(hours=1)
ASK_WITHIN = timedelta(days=3)


def ask_at(ends_at: datetime, community: Community) -> datetime:
    """An hour after the end, or the next morning when that hour is at night."""
    due = ends_at + ASK_AFTER
    return night_until(community, due) or due


async def owe_due(session: Session, community: Community, now: datetime) -> int:
    """Owe the question about every event whose time has come; to how many people.

    Asked are those who were going or came, want to be asked and can be reached; the host is not.
    What downtime delays is asked late, up to three days, and then not at all. By night the outbox
    keeps the question until the morning.
    """
    ended = await session.execute(
        select(Event.id, Event.ends_at).where(
            Event.published_at.is_not(None),
            Event.cancelled_at.is_(None),
            Event.ends_at <= now - ASK_AFTER,
            # A day more than needed, because a night may have put the question off.
            Event.ends_at > now - ASK_WITHIN - timedelta(days=1),
        )
    )
    due = {one: ask_at(end, community) for one, end in ended if end}
    due = {one: at for one, at in due.items() if at <= now < at + ASK_WITHIN}
    if not due:
        return 0
    rows = [
        notifications.row(
            FEEDBACK_QUESTION,
            f"feedback:{event_id}:{guest}",
            now,
            resident_id=guest,
            subject=cards.subject(event_id),
            expires_at=due[event_id] + ASK_WITHIN,
        )
        for event_id, guest in await unasked(session, due)
    ]
    return await notifications.owe_all(session, rows)


async def unasked(session: Session, event_ids: Iterable[int]) -> list[tuple[int, int]]:
    """Event and guest, for who was going or came, and was never asked about it."""
    going = select(Rsvp.event_id, Rsvp.resident_id).where(
        Rsvp.event_id.in_(event_ids), Rsvp.answer == Answer.GOING
    )
    there = select(Attendance.event_id, Attendance.resident_id).where(
        Attendance.id.in_(attendance.newest(Attendance.event_id.in_(event_ids))), Attendance.came
    )
    guest = union(going, there).subquery()
    asked = exists().where(
        Notification.kind == FEEDBACK_QUESTION.name,
        notifications.about(SubjectKind.EVENT, guest.c.event_id),
        Notification.resident_id == guest.c.resident_id,
    )
    found = await session.execute(
        select(guest.c.event_id, guest.c.resident_id)
        .join(Event, Event.id == guest.c.event_id)
        .join(Resident, Resident.id == guest.c.resident_id)
        .where(
            guest.c.resident_id != Event.host_id,
            consent.wants(Switch.FEEDBACK),
            consent.REACHABLE,
            ~asked,
        )
    )
    return [(event_id, resident_id) for event_id, resident_id in found]


async def facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Form:
    assert reader is not None
    return await feedback.form(session, reader, notification.subject_id or 0, now)


# Two meetings in one day: the second question comes a day later.
QUESTIONS = Budget("feedback", limit=1, window=timedelta(hours=20), over=Over.WAIT)
FEEDBACK_QUESTION = declare(
    Kind(
        "feedback_question",
        priority=4,
        facts=facts,
        at_most_once=True,
        switch=Switch.FEEDBACK,
        quiet=Quiet.DAYTIME,
        budget=QUESTIONS,
    )
)
