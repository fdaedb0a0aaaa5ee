"""The ground every table stands on: names, moments in UTC, the session."""

from datetime import UTC, datetime
from enum import Enum
from importlib import import_module
from typing import Any

from sqlalchemy import DateTime, Dialect, MetaData, TypeDecorator
from sqlalchemy import Enum as SqlEnum
from sqlalchemy.ext.asyncio import AsyncSession as Session
from sqlalchemy.orm import DeclarativeBase

__all__ = ["Base", "Moment", "Session", "insert_new", "insert_or_replace", "named"]

NAMES = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)


class Moment(TypeDecorator[datetime]):
    """Aware UTC in, aware UTC out; SQLite would otherwise forget the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a moment needs a zone: {value!r}")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def named(kind: type[Enum]) -> SqlEnum:
    """A column of an enum's names, as text: a new member needs no migration."""
    return SqlEnum(kind, native_enum=False, create_constraint=False, length=32)


async def insert_new(session: Session, table: type[Base], rows: list[dict[str, Any]]) -> int:
    """Insert the rows that break no unique key; how many were new."""
    if not rows:
        return 0
    insert = dialect_insert(session)
    # Rows as parameters, not in VALUES: the statement is compiled once for thousands of them.
    statement = insert(table).on_conflict_do_nothing().returning(*table.__table__.primary_key)
    return len((await session.execute(statement, rows)).all())


async def insert_or_replace(
    session: Session, table: type[Base], rows: list[dict[str, Any]], key: tuple[str, ...]
) -> None:
    """Insert the rows; one whose unique `key` exists takes the new values. The last one wins."""
    if not rows:
        return
    statement = dialect_insert(session)(table)
    values = {name: statement.excluded[name] for name in rows[0] if name not in key}
    statement = statement.on_conflict_do_update(index_elements=key, set_=values)
    await session.execute(statement, rows)


def dialect_insert(session: Session) -> Any:
    """Both engines say ON CONFLICT, each through its own insert; only the one in use is loaded."""
    return import_module(f"sqlalchemy.dialects.{session.get_bind().dialect.name}").insert
