"""How long things are kept: nothing personal longer than it is useful."""

from datetime import datetime, timedelta

from sqlalchemy import delete, update

from models import HeardUpdate, Notification, RejectedUpdate, Session

# Telegram repeats an update for a day at most.
HEARD = timedelta(days=2)
# Long enough to look into what went wrong.
REJECTED = timedelta(days=14)
# What was said stays counted; its details do not. A week of nights is enough to catch them all.
DETAILS = timedelta(days=30)
NIGHTS = timedelta(days=7)


async def sweep(session: Session, now: datetime) -> None:
    """Forget updates heard or set aside long ago, and the details of old notifications."""
    await session.execute(
        delete(HeardUpdate)
        .where(HeardUpdate.heard_at < now - HEARD)
        .execution_options(synchronize_session=False)
    )
    await session.execute(
        delete(RejectedUpdate)
        .where(RejectedUpdate.rejected_at < now - REJECTED)
        .execution_options(synchronize_session=False)
    )
    await session.execute(
        update(Notification)
        .where(
            Notification.closed_at < now - DETAILS,
            Notification.closed_at >= now - DETAILS - NIGHTS,
        )
        .values(details={})
        .execution_options(synchronize_session=False)
    )
