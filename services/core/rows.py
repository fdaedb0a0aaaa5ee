"""Statements that write or read many rows, and what the session's memory makes of them."""

from importlib import import_module
from typing import Any

from sqlalchemy import exists, func, select

from models.base import Base, Session

# For an UPDATE or DELETE of many rows. By default the ORM then searches its memory for the objects
# they meant, in Python, for each statement; we read such rows anew where we need them again.
UNSYNCED: dict[str, Any] = {"synchronize_session": False}

# For a SELECT or RETURNING of rows that the session may remember: by default the ORM hands out the
# object it knows with the values it had, even if a lock or this very statement has changed them.
FRESH: dict[str, Any] = {"populate_existing": True}


async def insert_new(session: Session, table: type[Base], rows: list[dict[str, Any]]) -> int:
    """Insert the rows that break no unique key; how many were new."""
    if not rows:
        return 0
    insert = dialect_insert(session)
    # Rows as parameters, not in VALUES: the statement is compiled once for thousands of them.
    statement = insert(table).on_conflict_do_nothing().returning(*table.__table__.primary_key)
    return len((await session.execute(statement, rows)).all())


async def seed(session: Session, table: type[Base], keys: tuple[str, ...]) -> None:
    """What came with the bot, in this order, where the list is still empty."""
    if not await session.scalar(select(exists(select(table)))):
        rows = [{"key": key, "position": place, "names": {}} for place, key in enumerate(keys, 1)]
        await insert_new(session, table, rows)


async def insert_or_replace(
    session: Session,
    table: type[Base],
    rows: list[dict[str, Any]],
    key: tuple[str, ...],
    keep: tuple[str, ...] = (),
) -> None:
    """Insert the rows; one whose unique `key` exists takes the new values. The last one wins.

    A column to `keep` holds what it held where the new value is None.
    """
    if not rows:
        return
    statement = dialect_insert(session)(table)
    values = {name: statement.excluded[name] for name in rows[0] if name not in key}
    for name in keep:
        values[name] = func.coalesce(values[name], getattr(table, name))
    statement = statement.on_conflict_do_update(index_elements=key, set_=values)
    await session.execute(statement, rows)


def dialect_insert(session: Session) -> Any:
    """Both engines say ON CONFLICT, each through its own insert; only the one in use is loaded."""
    return import_module(f"sqlalchemy.dialects.{session.get_bind().dialect.name}").insert
