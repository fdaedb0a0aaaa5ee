"""How long things are kept: nothing personal longer than it is useful."""

from datetime import datetime, timedelta

from sqlalchemy import delete, func, insert, literal, select, update

from models import (
    HeardUpdate,
    Notification,
    NotificationTotal,
    PendingGrant,
    RejectedUpdate,
    Session,
)
from services.core.rows import UNSYNCED
from services.outbox import cards

# Telegram repeats an update for a day at most.
HEARD = timedelta(days=2)
# Long enough to look into what went wrong.
REJECTED = timedelta(days=14)
# What was said stays counted; its details do not. A week of nights is enough to catch them all.
DETAILS = timedelta(days=30)
NIGHTS = timedelta(days=7)
# Who has not opened the bot by then is appointed anew, if anybody still wants it.
PROMISED = timedelta(days=30)
# A report is read for a year; after that the counts are enough.
NOTIFICATIONS = timedelta(days=396)
# A message about something that ended so long ago is history; nobody asks it for news.
CARDS = timedelta(days=30)


async def sweep(session: Session, now: datetime) -> None:
    """Forget old updates, details of notifications and cards of what is over; then the rest."""
    await session.execute(
        delete(PendingGrant)
        .where(PendingGrant.granted_at < now - PROMISED)
        .execution_options(**UNSYNCED)
    )
    await session.execute(
        delete(HeardUpdate).where(HeardUpdate.heard_at < now - HEARD).execution_options(**UNSYNCED)
    )
    await session.execute(
        delete(RejectedUpdate)
        .where(RejectedUpdate.rejected_at < now - REJECTED)
        .execution_options(**UNSYNCED)
    )
    await session.execute(
        update(Notification)
        .where(
            Notification.closed_at < now - DETAILS,
            Notification.closed_at >= now - DETAILS - NIGHTS,
        )
        .values(details={}, error=None)
        .execution_options(**UNSYNCED)
    )
    await cards.sweep(session, now - CARDS)
    await total_up(session, now - NOTIFICATIONS)


async def total_up(session: Session, before: datetime) -> None:
    """Replace notifications closed before a moment by their counts, month by month (UTC)."""
    oldest = await session.scalar(select(func.min(Notification.closed_at)))
    while oldest and oldest < before:
        month = oldest.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
        end = min((month + timedelta(days=32)).replace(day=1), before)
        await _total_up_month(session, month, end)
        oldest = end


async def _total_up_month(session: Session, month: datetime, end: datetime) -> None:
    old = Notification.closed_at < end
    alike = (
        Notification.kind,
        Notification.subject_kind,
        Notification.subject_id,
        Notification.state,
        Notification.outcome,
    )
    counted = select(literal(f"{month:%Y-%m}"), *alike, func.count()).where(old).group_by(*alike)
    columns = ["month", "kind", "subject_kind", "subject_id", "state", "outcome", "people"]
    await session.execute(insert(NotificationTotal).from_select(columns, counted))
    await session.execute(delete(Notification).where(old).execution_options(**UNSYNCED))
