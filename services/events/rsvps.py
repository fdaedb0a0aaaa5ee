"""Who comes to what, and who waits."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, insert, or_, select
from sqlalchemy import event as sqlalchemy_event
from sqlalchemy.orm import Session as SyncSession

from models import Answer, AnswerChange, Event, Resident, Rsvp, Session, Subject, SubjectKind
from services.core.errors import Refusal
from services.core.rows import FRESH
from services.events import cards, cards_clock, hosting_news
from services.outbox import cards as tracked
from services.outbox import notifications
from services.outbox.kinds import Kind, Quiet, declare
from services.people import residents

SEAT_PROMOTED = declare(
    Kind("seat_promoted", priority=1, facts=cards.coming_facts, quiet=Quiet.PASS)
)

FACTS = "answer_changes"  # where a session keeps them until its commit


@dataclass(frozen=True)
class Answered:
    """What an answer led to: going may become waiting; `position` counts from 1."""

    event: Event
    answer: Answer
    changed: bool
    position: int | None = None

    @property
    def subject(self) -> Subject:
        return cards.subject(self.event.id)


async def answer(
    session: Session, resident: Resident, event_id: int, wish: Answer, now: datetime
) -> Answered:
    """Record an answer; when the event is full, "going" becomes "waiting".

    Refuses "event-gone", "event-cancelled" and "rsvp-too-late". This is the busiest path of the
    product: a batch of taps on one event asks two questions, and its rows are written together.
    """
    if wish is Answer.WAITING:  # waiting is a consequence, not a wish
        wish = Answer.GOING
    held = await hold(session, event_id)
    if not held or not held.event.published_at:
        raise Refusal("event-gone")
    event = held.event
    if event.cancelled_at:
        raise Refusal("event-cancelled", title=event.title or "")
    if event.starts_at is None or event.starts_at <= now:
        raise Refusal(cards_clock.too_late(event, "rsvp-too-late", now), title=event.title or "")
    rsvp = await answer_of(session, held, resident.id)
    if rsvp and says(rsvp, wish):
        return Answered(event, rsvp.answer, False, await cards.position(session, rsvp))

    before, was_full = rsvp.answer if rsvp else None, event.full
    if wish is Answer.GOING and not await take_seat(session, event):
        wish = Answer.WAITING
    rsvp = write(session, rsvp, event, resident, wish, now)
    held.answers[resident.id] = rsvp
    promoted = await give_back(session, event, before, now)
    await redraw(session, held, {resident.id, *promoted}, before, was_full, now)
    if event.full and not was_full:
        await hosting_news.filled(session, event, resident, now)
    if wish is not Answer.WAITING:
        return Answered(event, wish, True)
    await session.flush()
    position = await cards.position(session, rsvp)
    if position == 1:
        await hosting_news.queued(session, event, resident, now)
    return Answered(event, wish, True, position)


def says(rsvp: Rsvp, wish: Answer) -> bool:
    """Whether the wish is what is written already; who waits has said "going"."""
    return rsvp.answer is wish or (wish is Answer.GOING and rsvp.answer is Answer.WAITING)


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


async def find(
    session: Session, event_id: int, resident_id: int
) -> tuple[Event | None, Rsvp | None]:
    """The event and this person's answer, for reading."""
    mine = and_(Rsvp.event_id == Event.id, Rsvp.resident_id == resident_id)
    found = await session.execute(
        select(Event, Rsvp).outerjoin(Rsvp, mine).where(Event.id == event_id)
    )
    row = found.one_or_none()
    return (row[0], row[1]) if row else (None, None)


def write(
    session: Session,
    rsvp: Rsvp | None,
    event: Event,
    resident: Resident,
    wish: Answer,
    now: datetime,
) -> Rsvp:
    if rsvp is None:
        rsvp = Rsvp(event_id=event.id, resident_id=resident.id)
        session.add(rsvp)
    change(session, rsvp, wish, now, own=True)
    return rsvp


def change(session: Session, rsvp: Rsvp, answer: Answer, now: datetime, *, own: bool) -> None:
    """Set the answer that holds now, and add the fact that it was given: both or neither."""
    rsvp.answer, rsvp.answered_at = answer, now
    facts = session.info.get(FACTS)
    if facts is None:
        facts = session.info[FACTS] = []
        sqlalchemy_event.listen(session.sync_session, "before_commit", add_facts)
    fact = {"event_id": rsvp.event_id, "resident_id": rsvp.resident_id, "answer": answer}
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


async def give_back(
    session: Session, event: Event, before: Answer | None, now: datetime
) -> list[int]:
    """Free the seat of somebody whose answer was this and is another now; who moved up."""
    if before is not Answer.GOING:
        return []
    event.taken -= 1
    return await fill_seats(session, event, now)


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
    elif before is Answer.WAITING or len(guests) > 1:
        waiting = select(Rsvp.resident_id).where(
            Rsvp.event_id == event.id, Rsvp.answer == Answer.WAITING
        )
        await tracked.changed(session, SubjectKind.EVENT, [event.id], now, readers=waiting)


async def touch(session: Session, event: Event, now: datetime) -> None:
    """The organisers changed something: every card has to follow."""
    await hold(session, event.id)
    event.version += 1
    await tracked.changed(session, SubjectKind.EVENT, [event.id], now)


async def fill_seats(session: Session, event: Event, now: datetime) -> list[int]:
    """Give free seats to whoever has waited longest, and tell them; the ids of the lucky ones.

    Every path that frees a seat ends here: leaving, removal, a raised limit, a block, a deletion.
    """
    await hold(session, event.id)
    if event.cancelled_at or event.starts_at is None or event.starts_at <= now:
        return []
    await session.flush()
    promoted: list[int] = []
    while (next_up := await longest_waiting(session, event.id)) and await take_seat(session, event):
        change(session, next_up, Answer.GOING, now, own=False)
        await notifications.owe(
            session,
            SEAT_PROMOTED,
            f"promoted:{event.id}:{next_up.resident_id}:{now.isoformat()}",
            now,
            resident_id=next_up.resident_id,
            subject=cards.subject(event.id),
            expires_at=event.starts_at,
        )
        promoted.append(next_up.resident_id)
    return promoted


async def longest_waiting(session: Session, event_id: int) -> Rsvp | None:
    first: Rsvp | None = await session.scalar(
        select(Rsvp)
        .where(Rsvp.event_id == event_id, Rsvp.answer == Answer.WAITING)
        .order_by(Rsvp.answered_at, Rsvp.id)
        .limit(1)
        .execution_options(**FRESH)
    )
    return first


@residents.when_leaving
async def release_all(session: Session, resident: Resident, now: datetime) -> None:
    """Give up every coming seat and place in a queue: this person blocked the bot or left."""
    coming = await session.scalars(
        select(Event.id)
        .join(Rsvp, Rsvp.event_id == Event.id)
        .where(
            Rsvp.resident_id == resident.id,
            Rsvp.answer != Answer.DECLINED,
            Event.starts_at > now,
            # One that was just called off may come back.
            or_(Event.cancelled_at.is_(None), Event.cancelled_at > now - cards_clock.UNDO),
        )
        .order_by(Event.id)  # whoever else gives up several waits instead of deadlocking
    )
    for event_id in coming.all():
        # Only what is read under the lock is true: a seat may have come or gone a moment ago.
        held = await hold(session, event_id)
        rsvp = await answer_of(session, held, resident.id) if held else None
        if not held or not rsvp or rsvp.answer is Answer.DECLINED:
            continue
        before, was_full = rsvp.answer, held.event.full
        change(session, rsvp, Answer.DECLINED, now, own=False)
        promoted = await give_back(session, held.event, before, now)
        await redraw(session, held, {resident.id, *promoted}, before, was_full, now)
