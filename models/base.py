"""The ground every table stands on: names, moments in UTC, the session."""

from datetime import UTC, datetime
from enum import Enum

from sqlalchemy import DateTime, Dialect, MetaData, TypeDecorator
from sqlalchemy import Enum as SqlEnum
from sqlalchemy.ext.asyncio import AsyncSession as Session
from sqlalchemy.orm import DeclarativeBase

__all__ = ["Base", "Moment", "Session", "named"]

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
