"""People of whom nothing came: forgotten after a month."""

from datetime import datetime, timedelta

from sqlalchemy import delete, select

from models import Base, Resident, Session
from services.core.rows import UNSYNCED

STRANGERS = timedelta(days=30)


async def sweep(session: Session, now: datetime) -> None:
    """Forget who never pressed Start, joined, tapped or was given anything.

    Version 0.1.0 wrote down whom it overheard in a group; a look at a card is no acquaintance.
    """
    referring = [
        column
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if any(key.column.table.name == "residents" for key in column.foreign_keys)
    ]
    unnoticed = [
        Resident.id.not_in(select(column).where(column.is_not(None))) for column in referring
    ]
    await session.execute(
        delete(Resident)
        .where(
            Resident.started_at.is_(None),
            Resident.joined_at.is_(None),
            Resident.deleted_at.is_(None),
            Resident.last_seen_at < now - STRANGERS,
            *unnoticed,
        )
        .execution_options(**UNSYNCED)
    )
