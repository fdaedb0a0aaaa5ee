"""The seats of a meeting under one lock, its answers as facts, and the copies that follow."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import event as sqlalchemy_event
from sqlalchemy import insert, select
from sqlalchemy.orm import Session as SyncSession

from models import Answer, AnswerChange, Event, Resident, Rsvp, Session, SubjectKind
from services.core.rows import FRESH
from services.events import cards
from services.outbox import cards as tracked

QUEUED = (Answer.WAITING, Answer.OFFERED)
FACTS = "answer_changes"  # where a session keeps them until its commit


@dataclass(frozen=True)
class Held:
    """An event that is ours until the transaction ends, and the answers known so far."""

    event: Event
    answers: dict[int, Rsvp | None]


async def hold(session: Session, event_id: int) -> Held | None:
    """Lock an event for the rest of the transaction, so that no tap can race; None if unknown.

    Asked once per transaction: whoever it has met may answer next, so their answers come along.
    """
    held: dict[int, Held] = session.info.setdefault("held_events", {})
    if event_id not in held:
        event = await session.scalar(
            select(Event)
            .where(Event.id == event_id)
            .with_for_update(key_share=True)
            .execution_options(**FRESH)
        )
        if event is None:
            return None
        met = [one.id for one in session.identity_map.values() if isinstance(one, Resident)]
        found = await session.scalars(
            select(Rsvp)
            .where(Rsvp.event_id == event_id, Rsvp.resident_id.in_(met))
            .execution_options(**FRESH)
        )
        held[event_id] = Held(event, dict.fromkeys(met) | {one.resident_id: one for one in found})
    return held[event_id]


async def answer_of(session: Session, held: Held, resident_id: int) -> Rsvp | None:
    if resident_id not in held.answers:
        rsvp = await cards.answer_of(session, held.event.id, resident_id)
        held.answers[resident_id] = rsvp
    return held.answers[resident_id]


def change(session: Session, rsvp: Rsvp, answer: Answer, now: datetime, *, own: bool) -> None:
    """Set the answer that holds now, and add the fact that it was given: both or neither."""
    rsvp.answer, rsvp.answered_at, rsvp.late = answer, now, False
    if own:
        rsvp.offered_until = None
    add_fact(session, rsvp, now, own=own)


def put(session: Session, rsvp: Rsvp, answer: Answer, now: datetime) -> None:
    """Offer a seat, or take the offer back: the place in the queue stays what it was."""
    rsvp.answer = answer
    add_fact(session, rsvp, now, own=False)


def add_fact(session: Session, rsvp: Rsvp, now: datetime, *, own: bool) -> None:
    facts = session.info.get(FACTS)
    if facts is None:
        facts = session.info[FACTS] = []
        sqlalchemy_event.listen(session.sync_session, "before_commit", add_facts)
    fact = {"event_id": rsvp.event_id, "resident_id": rsvp.resident_id, "answer": rsvp.answer}
    facts.append({**fact, "own": own, "at": now})


def add_facts(session: SyncSession) -> None:
    """One statement for a whole batch, and no keys asked back: taps are the busiest path."""
    if facts := session.info.get(FACTS):
        session.execute(insert(AnswerChange), facts)
        session.info[FACTS] = []


async def take_seat(session: Session, event: Event) -> bool:
    """Count one more seat as taken unless the event is full."""
    await hold(session, event.id)
    if event.full:
        return False
    event.taken += 1
    return True


async def redraw(
    session: Session,
    held: Held,
    guests: set[int],
    before: Answer | None,
    was_full: bool,
    now: datetime,
) -> None:
    """What has to follow an answer that was `before`, on an event that was full or not.

    The shared cards, and every copy of these guests. Copies of others follow only where it
    concerns them: when the last seat goes or the first one comes back, and in the queue.
    """
    event = held.event
    event.version += 1
    # Whoever this transaction has met may answer next: one statement marks them all.
    await tracked.answered(session, cards.subject(event.id), guests | set(held.answers), now)
    if event.full != was_full:
        await tracked.changed(session, SubjectKind.EVENT, [event.id], now)
    elif before in QUEUED or len(guests) > 1:
        waiting = select(Rsvp.resident_id).where(
            Rsvp.event_id == event.id, Rsvp.answer == Answer.WAITING
        )
        await tracked.changed(session, SubjectKind.EVENT, [event.id], now, readers=waiting)


async def touch(session: Session, event: Event, now: datetime) -> None:
    """The organisers changed something: every card has to follow."""
    await hold(session, event.id)
    event.version += 1
    await tracked.changed(session, SubjectKind.EVENT, [event.id], now)
