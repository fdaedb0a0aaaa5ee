"""Debts of speech: owe, claim, close. The outbox delivers them, once each."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from models import Kind, Notification, Resident, Session, State
from models.base import insert_new

# Replies to people never wait here; among notifications the smaller number goes first.
PRIORITY = {
    Kind.EVENT_CARD: 0,
    Kind.COMMANDS: 0,
    Kind.ANNOUNCEMENT_TEST: 0,
    Kind.SEAT_PROMOTED: 1,
    Kind.EVENT_CANCELLED: 1,
    Kind.EVENT_MOVED: 1,
    Kind.APPOINTED: 1,
    Kind.EVENT_POST: 1,
    Kind.INTRO_POST: 1,
    Kind.REMINDER_SOON: 2,
    Kind.REMINDER_EVENING: 3,
    Kind.EVENT_CHANGED: 3,
    Kind.FEEDBACK_QUESTION: 4,
    Kind.EVENT_INVITATION: 5,
    Kind.DIGEST: 6,
    Kind.ANNOUNCEMENT: 7,
}

# After a crash nobody knows whether a message in flight arrived. These are never sent twice;
# the others are never lost.
AT_MOST_ONCE = frozenset(
    {Kind.ANNOUNCEMENT, Kind.FEEDBACK_QUESTION, Kind.EVENT_INVITATION, Kind.DIGEST}
)

# A message that may not be lost is tried for a day while nobody knows whether it arrived.
ATTEMPTS = 1440


@dataclass(frozen=True)
class Result:
    """How a delivery ended; `retry_at` puts the row back among the pending."""

    notification_id: int
    state: State
    error: str | None = None
    retry_at: datetime | None = None
    costs_attempt: bool = False


def row(
    kind: Kind,
    key: str,
    now: datetime,
    *,
    resident_id: int | None = None,
    chat_id: int | None = None,
    event_id: int | None = None,
    announcement_id: int | None = None,
    due_at: datetime | None = None,
    expires_at: datetime | None = None,
    details: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """A notification as a row for `owe_all`; `key` is unique over all time."""
    return {
        "kind": kind,
        "key": key,
        "state": State.PENDING,
        "priority": PRIORITY[kind],
        "resident_id": resident_id,
        "chat_id": chat_id,
        "event_id": event_id,
        "announcement_id": announcement_id,
        "due_at": due_at or now,
        "expires_at": expires_at,
        "details": details or {},
        "owed_at": now,
        "attempts": 0,
    }


async def owe(session: Session, kind: Kind, key: str, now: datetime, **what: Any) -> bool:
    """Owe one notification; False if this key was owed before."""
    return bool(await owe_all(session, [row(kind, key, now, **what)]))


async def owe_all(session: Session, rows: list[dict[str, Any]]) -> int:
    """Owe many; how many were new. Rows whose key exists are left as they are."""
    await session.flush()
    return await insert_new(session, Notification, rows)


async def owe_commands(session: Session, resident: Resident, now: datetime) -> None:
    """The person's role or language changed, so the command menu must follow."""
    if resident.telegram_id:
        key = f"commands:{resident.id}:{now.isoformat()}"
        await owe(session, Kind.COMMANDS, key, now, resident_id=resident.id)


async def claim(session: Session, limit: int, now: datetime) -> list[Notification]:
    """Take the next due rows for sending. Commit before the calls: that is the claim."""
    due = (
        select(Notification.id)
        .where(Notification.state == State.PENDING, Notification.due_at <= now)
        # A newer version of the bot, before a step back, may have owed what this one cannot say.
        .where(Notification.kind.in_(Kind))
        .order_by(Notification.priority, Notification.due_at, Notification.id)
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
        .execution_options(synchronize_session=False, populate_existing=True)
    )
    return sorted(claimed, key=lambda one: (one.priority, one.due_at, one.id))


async def close(session: Session, results: Iterable[Result], now: datetime) -> None:
    """Write down how deliveries ended; those that ended alike share a statement."""
    alike: dict[Result, list[int]] = {}
    for result in results:
        alike.setdefault(replace(result, notification_id=0), []).append(result.notification_id)
    for result, ids in alike.items():
        values: dict[str, Any] = {
            "state": result.state,
            "error": (result.error or "")[:255] or None,
        }
        if result.state is State.PENDING:
            values["due_at"] = result.retry_at or now
        else:
            values["closed_at"] = now
        if result.costs_attempt:
            values["attempts"] = Notification.attempts + 1
        await session.execute(
            update(Notification)
            .where(Notification.id.in_(ids), Notification.state == State.SENDING)
            .values(values)
            .execution_options(synchronize_session=False)
        )


async def give_up(session: Session, notification_id: int, error: str, now: datetime) -> None:
    """A pending row that cannot even be looked at is set aside."""
    await session.execute(
        update(Notification)
        .where(Notification.id == notification_id, Notification.state == State.PENDING)
        .values(state=State.FAILED, error=error[:255], closed_at=now)
        .execution_options(synchronize_session=False)
    )


async def cancel(session: Session, now: datetime, *conditions: Any) -> int:
    """Call off what is still pending and fits the conditions; how many there were."""
    await session.flush()
    cancelled = await session.scalars(
        update(Notification)
        .where(Notification.state == State.PENDING, *conditions)
        .values(state=State.CANCELLED, closed_at=now)
        .returning(Notification.id)
        .execution_options(synchronize_session=False)
    )
    return len(list(cancelled))


async def recover(session: Session, now: datetime, claimed_before: datetime) -> int:
    """After a crash: rows in flight become `unknown` or, where loss is worse, `pending` again."""
    orphaned = (
        Notification.state == State.SENDING,
        Notification.claimed_at < claimed_before,
    )
    found = 0
    for kinds, values in (
        (Notification.kind.in_(AT_MOST_ONCE), {"state": State.UNKNOWN, "closed_at": now}),
        (Notification.kind.not_in(AT_MOST_ONCE), {"state": State.PENDING, "due_at": now}),
    ):
        recovered = await session.scalars(
            update(Notification)
            .where(*orphaned, kinds)
            .values(values)
            .returning(Notification.id)
            .execution_options(synchronize_session=False)
        )
        found += len(list(recovered))
    return found


async def owe_card(session: Session, resident: Resident, event_id: int, now: datetime) -> None:
    """Send this person the living card of an event."""
    key = f"card:{event_id}:{resident.id}:{now.isoformat()}"
    await owe(session, Kind.EVENT_CARD, key, now, resident_id=resident.id, event_id=event_id)
