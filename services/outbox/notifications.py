"""Notifications: owe, claim, close. The outbox delivers them, once each."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, and_, func, select, update

from models import Notification, Outcome, Session, State, Subject, SubjectKind
from services.core.rows import FRESH, UNSYNCED, insert_new
from services.outbox.ended import Ended, closed
from services.outbox.kinds import KINDS, Kind

# Marks a session that owes something, so that its commit wakes the outbox.
DUE = "notifications_due"
# A message that may not be lost is tried for a day while nobody knows whether it arrived.
ATTEMPTS = 1440


def row(
    kind: Kind,
    key: str,
    now: datetime,
    *,
    resident_id: int | None = None,
    chat_id: int | None = None,
    thread_id: int | None = None,
    subject: Subject | None = None,
    due_at: datetime | None = None,
    expires_at: datetime | None = None,
    details: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """A notification as a row for `owe_all`; `key` is unique over all time."""
    return {
        "kind": kind.name,
        "key": key,
        "state": State.PENDING,
        "priority": kind.priority,
        "resident_id": resident_id,
        "chat_id": chat_id,
        "thread_id": thread_id,
        "subject_kind": subject.kind if subject else None,
        "subject_id": subject.id if subject else None,
        "due_at": due_at or now,
        "expires_at": expires_at,
        "details": details or {},
        "owed_at": now,
        "attempts": 0,
    }


def about(kind: SubjectKind, which: int | SQLColumnExpression[int]) -> ColumnElement[bool]:
    """Notifications about one subject; `which` may be a column of the statement around."""
    return and_(Notification.subject_kind == kind, Notification.subject_id == which)


async def owe(session: Session, kind: Kind, key: str, now: datetime, **what: Any) -> bool:
    """Owe one notification; False if this key was owed before."""
    return bool(await owe_all(session, [row(kind, key, now, **what)]))


async def owe_all(session: Session, rows: list[dict[str, Any]]) -> int:
    """Owe many; how many were new. Rows whose key exists are left as they are."""
    await session.flush()
    new = await insert_new(session, Notification, rows)
    if new:
        session.info[DUE] = True
    return new


async def claim(
    session: Session, limit: int, now: datetime, *, repeatable: bool = False
) -> list[Notification]:
    """Take the next due rows for sending. Commit before the calls: that is the claim.

    With `repeatable`, rows that may be sent twice go first: a probe had better be one of them.
    """
    probe = [Notification.kind.in_(once_only())] if repeatable else []
    due = (
        select(Notification.id)
        .where(Notification.state == State.PENDING, Notification.due_at <= now)
        # A newer version of the bot, before a step back, may have owed what this one cannot say.
        .where(Notification.kind.in_(KINDS))
        .order_by(*probe, Notification.priority, Notification.due_at, Notification.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    ids = list(await session.scalars(due))
    if not ids:
        return []
    claimed = await session.scalars(
        update(Notification)
        .where(Notification.id.in_(ids), Notification.state == State.PENDING)
        .values(state=State.SENDING, claimed_at=now)
        .returning(Notification)
        .execution_options(**UNSYNCED, **FRESH)
    )
    return sorted(claimed, key=lambda one: (one.priority, one.due_at, one.id))


def once_only() -> list[str]:
    """The kinds that are never sent twice."""
    return [kind.name for kind in KINDS.values() if kind.at_most_once]


async def release(session: Session, ids: list[int], now: datetime) -> None:
    """Let go of rows that were claimed and certainly not sent."""
    await session.execute(
        update(Notification)
        .where(Notification.id.in_(ids), Notification.state == State.SENDING)
        .values(state=State.PENDING, due_at=now)
        .execution_options(**UNSYNCED)
    )


async def next_due(session: Session) -> datetime | None:
    """When the next pending row is due; None if nothing is owed."""
    due: datetime | None = await session.scalar(
        select(func.min(Notification.due_at)).where(
            Notification.state == State.PENDING, Notification.kind.in_(KINDS)
        )
    )
    return due


async def close(session: Session, ended: Iterable[Ended], now: datetime) -> None:
    """Write down how deliveries ended; those that ended alike share a statement."""
    alike: dict[tuple[Any, ...], list[int]] = {}
    for one in ended:
        end = (one.state, one.outcome, one.error, one.retry_at, one.costs_attempt)
        alike.setdefault(end, []).append(one.notification_id)
    for (state, outcome, error, retry_at, costs_attempt), ids in alike.items():
        values: dict[str, Any] = {
            "state": state,
            "outcome": outcome,
            "error": (error or "")[:255] or None,
        }
        if state is State.PENDING:
            values["due_at"] = retry_at or now
        else:
            values["closed_at"] = now
        if costs_attempt:
            values["attempts"] = Notification.attempts + 1
        await session.execute(
            update(Notification)
            .where(Notification.id.in_(ids), Notification.state == State.SENDING)
            .values(values)
            # Nobody reads these rows again in this transaction.
            .execution_options(**UNSYNCED)
        )


async def give_up(session: Session, notification_id: int, error: str, now: datetime) -> None:
    """A pending row that cannot even be looked at is set aside."""
    await session.execute(
        update(Notification)
        .where(Notification.id == notification_id, Notification.state == State.PENDING)
        .values(state=State.FAILED, outcome=Outcome.BROKEN, error=error[:255], closed_at=now)
        .execution_options(**UNSYNCED)
    )


async def cancel(session: Session, now: datetime, *conditions: Any) -> int:
    """Call off what is still pending and fits the conditions; how many there were."""
    await session.flush()
    cancelled = await session.scalars(
        update(Notification)
        .where(Notification.state == State.PENDING, *conditions)
        .values(state=State.CANCELLED, outcome=Outcome.WITHDRAWN, closed_at=now)
        .returning(Notification.id)
        .execution_options(**UNSYNCED)
    )
    return len(list(cancelled))


async def hasten(session: Session, resident_id: int, due_at: datetime, now: datetime) -> None:
    """What waits for exactly this moment, and is meant for this person, is due now."""
    session.info[DUE] = True
    await session.execute(
        update(Notification)
        .where(
            Notification.state == State.PENDING,
            Notification.resident_id == resident_id,
            Notification.due_at == due_at,
        )
        .values(due_at=now)
        .execution_options(**UNSYNCED)
    )


async def revive(session: Session, now: datetime, *conditions: Any) -> None:
    """What was found to be untrue, and fits the conditions, is true again and owed again."""
    session.info[DUE] = True
    await session.execute(
        update(Notification)
        .where(
            Notification.state == State.CANCELLED,
            Notification.outcome == Outcome.OBSOLETE,
            *conditions,
        )
        .values(state=State.PENDING, outcome=None, closed_at=None, due_at=now)
        .execution_options(**UNSYNCED)
    )


async def recover(session: Session, now: datetime, claimed_before: datetime) -> list[Ended]:
    """After a crash: rows in flight become `unknown` or, where loss is worse, `pending` again."""
    orphaned = (
        Notification.state == State.SENDING,
        Notification.claimed_at < claimed_before,
    )
    once = Notification.kind.in_(once_only())
    unknown = {"state": State.UNKNOWN, "outcome": Outcome.UNCERTAIN, "closed_at": now}
    found: list[Ended] = []
    for kinds, values in ((once, unknown), (~once, {"state": State.PENDING, "due_at": now})):
        recovered = await session.scalars(
            update(Notification)
            .where(*orphaned, kinds)
            .values(values)
            .returning(Notification)
            # What the session holds is older than this statement.
            .execution_options(**UNSYNCED, **FRESH)
        )
        found += [closed(one, one.state, one.outcome) for one in recovered]
    return found
