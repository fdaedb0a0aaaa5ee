"""How a meeting was: what its guests say, and until when they may change it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from sqlalchemy import select

from models import About, Answer, Event, Feedback, Reason, Resident, Session
from services.core import rights, words
from services.core.errors import Refusal
from services.core.rights import Act
from services.events import attendance, cards_clock, feedback_words, rsvps
from services.people import residents

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
    """What one guest says of one event; no `given` before the first score.

    `came`: whether the guest was there, as far as said; `marked`: seen at the door.
    `host_reads`: the host is a manager, who reads the words anyway.
    """

    event: Event
    given: Feedback | None
    came: bool | None
    host_reads: bool
    marked: bool = False


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
    said = await attendance.said(session, event_id, resident.id)
    going = rsvp is not None and rsvp.answer is Answer.GOING
    if not (going or (said and said.came)) or event.host_id == resident.id:
        raise Refusal("feedback-guests-only", title=title)
    if not cards_clock.over(event, now):
        raise Refusal("feedback-too-early", title=title)
    assert event.ends_at is not None
    if now > event.ends_at + CHANGE_WITHIN:
        raise Refusal("feedback-too-late", title=title)
    given = await session.scalar(
        select(Feedback).where(Feedback.event_id == event_id, Feedback.resident_id == resident.id)
    )
    host = await session.scalar(select(Resident.role).where(Resident.id == event.host_id))
    reads = bool(host and rights.allows(host, Act.READ_FEEDBACK))
    return Form(event, given, said.came if said else None, reads, bool(said and said.marked))


async def rate(
    session: Session, resident: Resident, event_id: int, score: int, now: datetime
) -> Form:
    """Give a score from 0 to 10, or another one; reasons that no longer fit it are dropped.

    Whoever rates a meeting was there.
    """
    if score not in SCORES:
        raise Refusal("feedback-no-such-score")
    filled = await form(session, resident, event_id, now)
    await attendance.note(session, event_id, resident.id, True, now)
    if not filled.given:
        given = Feedback(
            event_id=event_id, resident_id=resident.id, score=score, reasons=[], answered_at=now
        )
        session.add(given)
        return replace(filled, given=given)
    filled.given.score, filled.given.answered_at = score, now
    filled.given.reasons = [key for key in filled.given.reasons if key in offered(score)]
    await feedback_words.tell_managers(session, filled.given, now)
    return filled


async def absent(session: Session, resident: Resident, event_id: int, now: datetime) -> Form:
    """The guest was not there after all: that is no score, and one given by mistake goes.

    Whoever was seen at the door was there: a button from before refuses "feedback-was-there".
    """
    filled = await form(session, resident, event_id, now)
    if filled.marked:
        raise Refusal("feedback-was-there", title=filled.event.title or "")
    await attendance.note(session, event_id, resident.id, False, now)
    await stop_waiting(session, resident, event_id)
    if filled.given:
        await session.delete(filled.given)
    return replace(filled, given=None, came=False)


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


async def share(session: Session, resident: Resident, event_id: int, now: datetime) -> Form:
    """Let the host read one's words, or no longer."""
    filled = await form(session, resident, event_id, now)
    if filled.given and filled.given.words:
        filled.given.for_host = not filled.given.for_host
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
        filled.given.for_host = False  # that was said of the words that stood there before
        await feedback_words.tell_managers(session, filled.given, now)
    await residents.close_question(session, resident)
    return filled
