"""What may have arrived or not: counted, and sent again when somebody asks for that."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, func, select, update

from models import Notification, Outcome, Session, State
from services.core.rows import FRESH, UNSYNCED
from services.outbox import notifications
from services.outbox.kinds import KINDS

# After that nobody waits for it any more.
WITHIN = timedelta(days=2)


def of_use(now: datetime) -> ColumnElement[bool]:
    """Of the last two days, and not too late."""
    late = Notification.expires_at <= now
    return and_(Notification.closed_at > now - WITHIN, late.is_not(True))


async def count(session: Session, *which: ColumnElement[bool]) -> int:
    """People of whom nobody knows whether they got it, and to whom it was not sent again."""
    await session.flush()
    people = await session.scalar(select(func.count()).where(*doubtful(which)))
    return people or 0


async def take(session: Session, *which: ColumnElement[bool]) -> list[Notification]:
    """Those that are to be sent again, once: whoever asks a second time gets none."""
    await session.flush()
    taken = await session.scalars(
        update(Notification)
        .where(*doubtful(which))
        .values(outcome=Outcome.RESENT)
        .returning(Notification)
        .execution_options(**UNSYNCED, **FRESH)
    )
    return list(taken)


async def send_again(session: Session, now: datetime, *which: ColumnElement[bool]) -> int:
    """Owe the same to the same people; how many they are. What is not true any more is dropped."""
    rows = [again(one, now) for one in await take(session, *which)]
    return await notifications.owe_all(session, rows) if rows else 0


def again(one: Notification, now: datetime) -> dict[str, Any]:
    return notifications.row(
        KINDS[one.kind],
        f"{one.key}:again",
        now,
        resident_id=one.resident_id,
        chat_id=one.chat_id,
        thread_id=one.thread_id,
        subject=one.subject,
        expires_at=one.expires_at,
        details=one.details,
    )


def doubtful(which: tuple[ColumnElement[bool], ...]) -> tuple[ColumnElement[bool], ...]:
    unsent = Notification.outcome.is_distinct_from(Outcome.RESENT)
    return (Notification.state == State.UNKNOWN, unsent, *which)
