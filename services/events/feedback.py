"""How a meeting was: whom to ask and when, what they say, and until when they may change it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from sqlalchemy import exists, select

from models import (
    About,
    Answer,
    Event,
    Feedback,
    Notification,
    Reason,
    Resident,
    Rsvp,
    Session,
    SubjectKind,
    Switch,
)
from services.core import words
from services.core.community import Community
from services.core.errors import Refusal
from services.events import cards, rsvps
from services.outbox import consent, notifications
from services.outbox.kinds import Budget, Kind, Over, Quiet, declare
from services.outbox.quiet_hours import night_until
from services.people import residents

ASK_AFTER = timedelta(hours=1)
ASK_WITHIN = timedelta(days=3)
CHANGE_WITHIN = timedelta(days=14)
SCORES = range(11)
WORDS_LIMIT = 1000

BEST = (Reason.PEOPLE, Reason.TALK, Reason.HOST, Reason.TOPIC, Reason.MOOD, Reason.VENUE)
BETTER = (
    Reason.MORE_PEOPLE,
    Reason.MORE_TALK,
    Reason.BETTER_HOST,
    Reason.OTHER_TOPIC,
    Reason.OTHER_TIME,
    Reason.OTHER_VENUE,
)


class Camp(Enum):
    """Where a score puts a guest in the Net Promoter Score."""

    PROMOTER = "promoter"
    PASSIVE = "passive"
    DETRACTOR = "detractor"


def camp(score: int) -> Camp:
    if score >= 9:
        return Camp.PROMOTER
    return Camp.PASSIVE if score >= 7 else Camp.DETRACTOR


def offered(score: int) -> Sequence[Reason]:
    """Who is delighted is asked what was best, everyone else what could be better."""
    return BEST if camp(score) is Camp.PROMOTER else BETTER


@dataclass(frozen=True)
class Form:
    """What one guest says of one event; no `given` before the first score."""

    event: Event
    given: Feedback | None


def ask_at(ends_at: datetime, community: Community) -> datetime:
    """An hour after the end, or the next morning when that hour is at night."""
    due = ends_at + ASK_AFTER
    return night_until(community, due) or due


async def owe_due(session: Session, community: Community, now: datetime) -> int:
    """Owe the question about every event whose time has come; to how many people.

    Asked are those who were going, want to be asked and can be reached; the host is not. What
    downtime delays is asked late, up to three days, and then not at all. By night the outbox
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
    """Event and guest, for the guests who were never asked about it."""
    asked = exists().where(
        Notification.kind == FEEDBACK_QUESTION.name,
        Notification.subject_kind == SubjectKind.EVENT,
        Notification.subject_id == Rsvp.event_id,
        Notification.resident_id == Rsvp.resident_id,
    )
    found = await session.execute(
        select(Rsvp.event_id, Rsvp.resident_id)
        .join(Event, Event.id == Rsvp.event_id)
        .join(Resident, Resident.id == Rsvp.resident_id)
        .where(
            Rsvp.event_id.in_(event_ids),
            Rsvp.answer == Answer.GOING,
            Rsvp.resident_id != Event.host_id,
            consent.wants(Switch.FEEDBACK),
            consent.REACHABLE,
            ~asked,
        )
    )
    return [(event_id, guest) for event_id, guest in found]


async def form(session: Session, resident: Resident, event_id: int, now: datetime) -> Form:
    """The form as this guest has filled it in so far.

    Refuses "event-gone", "event-cancelled", "feedback-guests-only" for who was not going or was
    the host, "feedback-too-early" and, after two weeks, "feedback-too-late".
    """
    event, rsvp = await rsvps.find(session, event_id, resident.id)
    if not event or not event.published_at:
        raise Refusal("event-gone")
    title = event.title or ""
    if event.cancelled_at:
        raise Refusal("event-cancelled", title=title)
    if not rsvp or rsvp.answer is not Answer.GOING or event.host_id == resident.id:
        raise Refusal("feedback-guests-only", title=title)
    if not cards.over(event, now):
        raise Refusal("feedback-too-early", title=title)
    assert event.ends_at is not None
    if now > event.ends_at + CHANGE_WITHIN:
        raise Refusal("feedback-too-late", title=title)
    given = await session.scalar(
        select(Feedback).where(Feedback.event_id == event_id, Feedback.resident_id == resident.id)
    )
    return Form(event, given)


async def rate(
    session: Session, resident: Resident, event_id: int, score: int, now: datetime
) -> Form:
    """Give a score from 0 to 10, or another one; reasons that no longer fit it are dropped."""
    if score not in SCORES:
        raise Refusal("feedback-no-such-score")
    filled = await form(session, resident, event_id, now)
    if not filled.given:
        given = Feedback(
            event_id=event_id, resident_id=resident.id, score=score, reasons=[], answered_at=now
        )
        session.add(given)
        return Form(filled.event, given)
    filled.given.score, filled.given.answered_at = score, now
    filled.given.reasons = [key for key in filled.given.reasons if key in offered(score)]
    return filled


async def toggle(
    session: Session, resident: Resident, event_id: int, reason: Reason, now: datetime
) -> Form:
    """Mark a reason or take it away; a chip that the score does not offer changes nothing."""
    filled = await form(session, resident, event_id, now)
    if filled.given and reason in offered(filled.given.score):
        chosen = {*filled.given.reasons} ^ {reason.value}
        filled.given.reasons = [one.value for one in offered(filled.given.score) if one in chosen]
        filled.given.answered_at = now
    return filled


async def ask_words(session: Session, resident: Resident, event_id: int, now: datetime) -> Form:
    """The next words of this person are about this event, once there is a score."""
    filled = await form(session, resident, event_id, now)
    if filled.given:
        residents.ask(session, resident, About.FEEDBACK_WORDS, now, event_id)
    return filled


async def look(session: Session, resident: Resident, event_id: int, now: datetime) -> Form:
    """Back to the form: words are no longer waited for."""
    filled = await form(session, resident, event_id, now)
    await stop_waiting(session, resident, event_id)
    return filled


async def stop_waiting(session: Session, resident: Resident, event_id: int) -> None:
    question = resident.question
    if question and (question.about, question.subject_id) == (About.FEEDBACK_WORDS, event_id):
        await residents.close_question(session, resident)


async def write(session: Session, resident: Resident, said: str, now: datetime) -> Form | Refusal:
    """Take words as the answer to `ask_words`; refuses "too-long" and "nothing-to-see", and waits.

    An event that can no longer be judged is a refusal to return, not to raise: the question must
    go in the same transaction, or every further word of this person would be refused as well.
    """
    assert resident.question is not None
    event_id = resident.question.subject_id or 0
    cleaned = words.within(words.lines(said), WORDS_LIMIT)
    try:
        filled = await form(session, resident, event_id, now)
    except Refusal as refusal:
        await residents.close_question(session, resident)
        return refusal
    if filled.given:
        filled.given.words, filled.given.answered_at = cleaned, now
    await residents.close_question(session, resident)
    return filled


async def facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Form:
    assert reader is not None
    return await form(session, reader, notification.subject_id or 0, now)


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
