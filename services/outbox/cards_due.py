"""Cards that are due: claimed, looked up, and written down when they have been drawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, case, literal, select, update

from models import Card, Resident, Session, Subject
from models.base import Moment
from services.core.errors import Refusal
from services.core.rows import FRESH, UNSYNCED
from services.outbox.cards import KINDS, REDRAW_EVERY, Reader

# How long a redraw under way keeps others from trying: longer than any call takes.
LEASE = timedelta(minutes=2)


@dataclass(frozen=True)
class Look:
    """What is to be drawn now, whether there is more, and when the next one is due."""

    cards: list[Card]
    more: bool
    next_at: datetime | None


async def claim(session: Session, urgent: int, patient: int, now: datetime) -> Look:
    """Take the next due cards, so many of each rank at most; commit before the calls.

    A claimed card is due again when its lease runs out: a crash in between loses nothing.
    """
    due: list[int] = []
    later: list[datetime] = []
    more = False
    for rank, limit in ((False, urgent), (True, patient)):
        # Of one reader's copies the newest is the likeliest to be looked at. Of those that may
        # wait there can be thousands: the index has them in order.
        order = (Card.due_at,) if rank else (Card.due_at, Card.message_id.desc())
        nearest = await session.execute(
            select(Card.id, Card.due_at)
            .where(Card.patient == rank, Card.due_at.is_not(None))
            .order_by(*order)
            .limit(limit)
            .with_for_update(skip_locked=True)  # whoever is marking one wakes us when it commits
        )
        rows = nearest.all()
        now_due = [row.id for row in rows if row.due_at <= now]
        due += now_due
        more = more or len(now_due) == limit
        later += [row.due_at for row in rows if row.due_at > now]
    return Look(await lease(session, due, now), more, min(later, default=None))


async def lease(session: Session, ids: list[int], now: datetime) -> list[Card]:
    if not ids:
        return []
    claimed = await session.scalars(
        update(Card)
        # Another process may have looked at the same moment: then its lease is in the future.
        .where(Card.id.in_(ids), Card.due_at <= now)
        .values(due_at=now + LEASE, not_before=rests_until(now))
        .returning(Card)
        .execution_options(**UNSYNCED, **FRESH)
    )
    return sorted(claimed, key=lambda one: ids.index(one.id))


def rests_until(now: datetime) -> ColumnElement[datetime]:
    """Until when others do not redraw it, by its kind."""
    slow = [(Card.subject_kind == k.subject, now + k.every) for k in KINDS.values() if k.follows]
    usual = literal(now + REDRAW_EVERY, Moment)
    return case(*slow, else_=usual) if slow else usual


async def readers_of(session: Session, cards: Iterable[Card]) -> dict[int | None, Reader]:
    """Who looks at these cards, by id."""
    ids = {card.resident_id for card in cards if card.resident_id}
    found = await session.scalars(select(Resident).where(Resident.id.in_(ids))) if ids else ()
    return {None: None, **{reader.id: reader for reader in found}}


async def facts(
    session: Session, subject: Subject, readers: Sequence[Reader], now: datetime
) -> dict[int | None, Any]:
    """What a subject shows to each of these readers; nothing if there is nothing any more."""
    try:
        return await KINDS[subject.kind].facts(session, subject.id, readers, now)
    except Refusal:
        return {}


async def drawn(session: Session, cards: Sequence[Card], until: datetime | None) -> None:
    """They are true until then, unless something was decided while they were being drawn."""
    await land(session, cards, due_at=until, patient=Card.resident_id.is_not(None))


async def put_off(session: Session, cards: Sequence[Card], until: datetime) -> None:
    """Not drawn, and not to be tried again before `until`."""
    await land(session, cards, due_at=until, not_before=until)


async def skip(session: Session, cards: Sequence[Card], until: datetime) -> None:
    """Whether claimed or not, they are not to be tried again before `until`."""
    await session.execute(
        update(Card)
        .where(Card.id.in_([one.id for one in cards]))
        .values(due_at=until, not_before=until)
        .execution_options(**UNSYNCED)
    )


async def land(session: Session, cards: Sequence[Card], **values: Any) -> None:
    """Change claimed cards that are claimed still: what was decided since has another due time."""
    await session.execute(
        update(Card)
        .where(Card.id.in_([one.id for one in cards]), Card.due_at == cards[0].due_at)
        .values(values)
        .execution_options(**UNSYNCED)
    )
