"""What meetings keep about a person: answers, visits, scores and words, and what they host."""

from datetime import datetime

from sqlalchemy import delete, exists, or_, select, update

from models import (
    AnswerChange,
    Attendance,
    DoorTry,
    Event,
    EventInterest,
    Feedback,
    HostOffer,
    Notification,
    Resident,
    Rsvp,
    Series,
    SeriesGuest,
    Session,
    SubjectKind,
)
from services.core import privacy
from services.core.privacy import Record, moment
from services.core.rows import UNSYNCED
from services.outbox import cards


async def export(session: Session, person: Resident) -> Record:
    return {
        "answers": await answers(session, person),
        "attendance": await attendance(session, person),
        "wrong_door_codes": await wrong_codes(session, person),
        "feedback": await feedback(session, person),
        "asked_to_host": await asked_to_host(session, person),
        "all_dates_of": await standing(session, person),
        "hosted_events": [
            {"title": row.title, "starts_at": moment(row.starts_at), "place": row.place}
            for row in await privacy.rows(session, Event, Event.host_id == person.id)
        ],
    }


async def answers(session: Session, person: Resident) -> list[Record]:
    """Each with all that was answered before, the oldest first."""
    found = await session.execute(
        select(Rsvp, Event)
        .join(Event, Event.id == Rsvp.event_id)
        .where(Rsvp.resident_id == person.id)
        .order_by(Rsvp.id)
    )
    changes: dict[int, list[Record]] = {}
    mine = AnswerChange.resident_id == person.id
    for row in await privacy.rows(session, AnswerChange, mine):
        said = {"answer": row.answer.value, "at": moment(row.at)}
        changes.setdefault(row.event_id, []).append(said)
    return [
        {
            "event": event.title,
            "starts_at": moment(event.starts_at),
            "answer": rsvp.answer.value,
            "brings": rsvp.brings,
            "at": moment(rsvp.answered_at),
            "late": rsvp.late,
            "seat_held_until": moment(rsvp.offered_until),
            "changes": changes.get(event.id, []),
        }
        for rsvp, event in found.all()
    ]


async def attendance(session: Session, person: Resident) -> list[Record]:
    """All that was said, the oldest first."""
    found = await session.execute(
        select(Attendance, Event.title)
        .join(Event, Event.id == Attendance.event_id)
        .where(Attendance.resident_id == person.id)
        .order_by(Attendance.id)
    )
    return [
        {"event": title, "came": fact.came, "known_by": fact.way.value, "at": moment(fact.at)}
        for fact, title in found.all()
    ]


async def wrong_codes(session: Session, person: Resident) -> list[Record]:
    found = await session.execute(
        select(Event.title, DoorTry.wrong)
        .join(Event, Event.id == DoorTry.event_id)
        .where(DoorTry.resident_id == person.id)
        .order_by(DoorTry.event_id)
    )
    return [{"event": title, "times": wrong} for title, wrong in found]


async def asked_to_host(session: Session, person: Resident) -> list[Record]:
    found = await session.execute(
        select(HostOffer, Event.title)
        .join(Event, Event.id == HostOffer.event_id)
        .where(HostOffer.resident_id == person.id)
        .order_by(HostOffer.id)
    )
    return [
        {"event": title, "at": moment(one.offered_at), "accepted": one.accepted}
        for one, title in found
    ]


async def standing(session: Session, person: Resident) -> list[Record]:
    """The series to all of whose dates this person said yes, and until when."""
    title = select(Event.title).where(Event.series_id == SeriesGuest.series_id).limit(1)
    found = await session.execute(
        select(SeriesGuest, title.scalar_subquery())
        .where(SeriesGuest.resident_id == person.id)
        .order_by(SeriesGuest.id)
    )
    return [
        {"event": title, "since": moment(one.since), "until": moment(one.until)}
        for one, title in found.all()
    ]


async def feedback(session: Session, person: Resident) -> list[Record]:
    found = await session.execute(
        select(Feedback, Event)
        .join(Event, Event.id == Feedback.event_id)
        .where(Feedback.resident_id == person.id)
        .order_by(Feedback.id)
    )
    return [
        {
            "event": event.title,
            "score": said.score,
            "reasons": list(said.reasons),
            "words": said.words,
            "host_may_read": said.for_host,
            "at": moment(said.answered_at),
        }
        for said, event in found.all()
    ]


async def forget(session: Session, person: Resident, now: datetime) -> None:
    """Words and drafts go, answers, visits and scores stay without a name."""
    await drop_drafts(session, person)
    answered = select(Rsvp.event_id).where(Rsvp.resident_id == person.id)
    named = select(Event.id).where(or_(Event.host_id == person.id, Event.id.in_(answered)))
    for emptied in (
        delete(DoorTry).where(DoorTry.resident_id == person.id),
        update(Feedback).where(Feedback.resident_id == person.id).values(words=None),
        update(Event).where(Event.id.in_(named)).values(version=Event.version + 1),
    ):
        await session.execute(emptied.execution_options(**UNSYNCED))
    # Cards that show the name are drawn again without it.
    await cards.changed(session, SubjectKind.EVENT, named, now)


async def drop_drafts(session: Session, person: Resident) -> None:
    """What this person prepared and never published."""
    mine = select(Event.id).where(Event.host_id == person.id, Event.published_at.is_(None))
    # Locked first: a draft that is being published this very moment is no draft any more.
    drafts = list(await session.scalars(mine.with_for_update()))
    for gone in (
        delete(EventInterest).where(EventInterest.event_id.in_(drafts)),
        delete(Notification).where(
            Notification.subject_kind == SubjectKind.EVENT, Notification.subject_id.in_(drafts)
        ),
        delete(Event).where(Event.id.in_(drafts)),
        delete(Series).where(~exists().where(Event.series_id == Series.id)),
    ):
        await session.execute(gone.execution_options(**UNSYNCED))


privacy.register(
    "events",
    export=export,
    forget=forget,
    lines=["privacy-events"],
    columns=[
        "events.host_id",
        "rsvps.resident_id",
        "answer_changes.resident_id",
        "attendances.resident_id",
        "attendances.marked_by_id",
        "door_tries.resident_id",
        "host_offers.resident_id",
        "host_offers.by_id",
        "series_guests.resident_id",
        "feedback.resident_id",
    ],
)
