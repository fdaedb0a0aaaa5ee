"""Who comes to what, and who waits."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, or_, select

from models import SEATED, Answer, AnswerChange, Event, Resident, Rsvp, Session, Subject
from services.core.errors import Refusal
from services.events import cards, cards_clock, cards_readers, hosting_news, openness
from services.events.rsvps_queue import give_back
from services.events.rsvps_seats import Held, answer_of, change, hold, redraw, take_seat
from services.people import residents


@dataclass(frozen=True)
class Answered:
    """What an answer led to: going may become waiting; `position` counts from 1.

    `late`: going, but after the start.
    """

    event: Event
    answer: Answer
    changed: bool
    position: int | None = None
    entered: bool = False  # and belongs to its club by it
    outside: bool = False  # nothing was recorded: one has to join first
    late: bool = False

    @property
    def subject(self) -> Subject:
        return cards.subject(self.event.id)


async def answer(
    session: Session,
    resident: Resident,
    event_id: int,
    wish: Answer,
    now: datetime,
    *,
    by: Resident | None = None,
) -> Answered:
    """Record an answer; when the event is full, "going" becomes "waiting".

    `by`: whoever leads the meeting gives it for them, and knows what follows; else it is their own.
    Refuses "event-gone", "event-cancelled" and "rsvp-too-late". This is the busiest path of the
    product: a batch of taps on one event asks two questions, and its rows are written together.
    """
    if wish in (Answer.WAITING, Answer.OFFERED):  # a consequence, not a wish
        wish = Answer.GOING
    held = await answerable(session, event_id, now)
    event, who = held.event, by or resident
    if openness.joins_first(event, resident, wish):
        return Answered(event, wish, changed=False, outside=True)
    entered = await openness.enter(session, resident, event, wish, now)
    rsvp = await answer_of(session, held, resident.id)
    if rsvp and says(rsvp, wish, event):
        await confirm(session, rsvp, now, by is None)
        return Answered(event, rsvp.answer, False, await cards_readers.position(session, rsvp))

    before, was_full = rsvp.answer if rsvp else None, event.full
    if wish is Answer.GOING and before not in SEATED and not await take_seat(session, event):
        wish = Answer.WAITING
    rsvp = write(session, rsvp, event, resident, wish, now, by is None)
    held.answers[resident.id] = rsvp
    promoted = await give_back(session, event, rsvp, before, now)
    await redraw(session, held, {resident.id, *promoted}, before, was_full, now)
    if event.full and not was_full:
        await hosting_news.filled(session, event, who, now)
    waits = wish is Answer.WAITING
    position = await queue(session, event, rsvp, who, now) if waits else None
    return Answered(event, wish, True, position, entered)


async def queue(
    session: Session, event: Event, rsvp: Rsvp, by: Resident, now: datetime
) -> int | None:
    """The place of whoever waits from now on; the host hears of the first one."""
    await session.flush()
    position = await cards_readers.position(session, rsvp)
    if position == 1:
        await hosting_news.queued(session, event, by, now)
    return position


async def answerable(session: Session, event_id: int, now: datetime) -> Held:
    """Hold an event that takes answers still; refuses as `answer`."""
    held = await hold(session, event_id)
    if not held or not held.event.published_at:
        raise Refusal("event-gone")
    event = held.event
    if event.cancelled_at:
        raise Refusal("event-cancelled", title=event.title or "")
    if event.starts_at is None or event.starts_at <= now:
        raise Refusal(cards_clock.too_late(event, "rsvp-too-late", now), title=event.title or "")
    return held


def says(rsvp: Rsvp, wish: Answer, event: Event) -> bool:
    """Whether the wish is what is written already; who waits for a seat has said "going"."""
    if rsvp.answer is Answer.WAITING and wish is Answer.GOING:
        return event.full
    return rsvp.answer is wish and not rsvp.late


async def confirm(session: Session, rsvp: Rsvp, now: datetime, own: bool) -> None:
    """A "no" that came from leaving is the person's own once they say it."""
    if rsvp.answer is not Answer.DECLINED or not own:
        return
    last = await session.scalar(
        select(AnswerChange.own)
        .where(AnswerChange.event_id == rsvp.event_id, AnswerChange.resident_id == rsvp.resident_id)
        .order_by(AnswerChange.id.desc())
        .limit(1)
    )
    if last is False:
        change(session, rsvp, Answer.DECLINED, now, own=True)


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
    own: bool,
) -> Rsvp:
    if rsvp is None:
        rsvp = Rsvp(event_id=event.id, resident_id=resident.id)
        session.add(rsvp)
    change(session, rsvp, wish, now, own=own)
    return rsvp


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
        await release(session, resident, event_id, now)


async def release(session: Session, resident: Resident, event_id: int, now: datetime) -> None:
    """Give up a seat or a place in a queue for somebody who did not say so of this meeting."""
    # Only what is read under the lock is true: a seat may have come or gone a moment ago.
    held = await hold(session, event_id)
    rsvp = await answer_of(session, held, resident.id) if held else None
    if not held or not rsvp or rsvp.answer is Answer.DECLINED:
        return
    before, was_full = rsvp.answer, held.event.full
    change(session, rsvp, Answer.DECLINED, now, own=False)
    promoted = await give_back(session, held.event, rsvp, before, now)
    await redraw(session, held, {resident.id, *promoted}, before, was_full, now)
