"""The engine and its sessions: embedded SQLite for one machine, PostgreSQL beyond it."""

from collections.abc import Callable
from pathlib import Path
from secrets import token_bytes
from typing import Any

from sqlalchemy import event, make_url, text
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import (
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)
from sqlalchemy.orm import Session as SyncSession
from sqlalchemy.pool import AsyncAdaptedQueuePool

from bot import sqlite
from services.core.digests import SECRET

Sessions = async_sessionmaker[AsyncSession]

BUSY_SECONDS = 10
QUEUE_SECONDS = 30


def open_engine(url: str, queue_seconds: float = QUEUE_SECONDS) -> AsyncEngine:
    """An engine for the URL; the folder of a SQLite file is made if it is missing.

    Whoever waits longer than `queue_seconds` for a connection finds the database away.
    """
    if not url.startswith("sqlite"):
        return create_async_engine(
            url,
            pool_pre_ping=True,
            pool_size=5,
            max_overflow=5,
            pool_timeout=queue_seconds,
            hide_parameters=True,
        )
    make_folder(url)
    # One connection: writers queue for it in memory instead of colliding in the file.
    engine = create_async_engine(
        url,
        poolclass=AsyncAdaptedQueuePool,
        pool_size=1,
        max_overflow=0,
        pool_timeout=queue_seconds,
        hide_parameters=True,  # names and words must not reach the log with an error
        connect_args={"timeout": BUSY_SECONDS, "async_creator_fn": sqlite.connect},
    )
    event.listen(engine.sync_engine, "connect", prepare_sqlite)
    event.listen(engine.sync_engine, "begin", begin_immediate)
    return engine


def make_folder(url: str) -> None:
    """The folder that a SQLite file will be in."""
    path = make_url(url).database
    if url.startswith("sqlite") and path and path != ":memory:":
        Path(path).parent.mkdir(parents=True, exist_ok=True)


def prepare_sqlite(connection: Any, record: object) -> None:
    connection.isolation_level = None  # the driver must not begin transactions of its own
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def begin_immediate(connection: Any) -> None:
    """A writer that begins as a reader cannot be upgraded under load: take the lock at once."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def open_sessions(engine: AsyncEngine, secret: bytes | None = None) -> Sessions:
    """`secret` is the key of digests; without one, theirs is of this maker alone."""

    class OwnSession(SyncSession):
        """Of this maker alone, so that one can listen to its sessions and no others."""

    return async_sessionmaker(
        engine,
        expire_on_commit=False,
        sync_session_class=OwnSession,
        info={SECRET: secret or token_bytes()},
    )


def on_commit(sessions: Sessions, mark: str, told: Callable[[], None]) -> None:
    """Tell of every commit of a session that carries this mark in its `info`."""

    def committed(session: SyncSession) -> None:
        if session.info.pop(mark, False):
            told()

    event.listen(sessions.kw["sync_session_class"], "after_commit", committed)


# What PostgreSQL says when the same request may well succeed later, by class and by code.
AWAY_CLASSES = {
    "08",  # the connection
    "28",  # the password was changed
    "3D",  # the database is being replaced
    "53",  # too many clients, no memory, a full disk
    "57",  # starting up, shutting down, a timeout
    "58",  # its disk or its system
}
AWAY_CODES = {
    "25006",  # read only: it was not made the primary yet
    "40001",  # another transaction went first
    "40P01",  # a deadlock
    "55P03",  # a lock was not available
}


def is_away(error: BaseException) -> bool:
    """Whether the database cannot serve now, rather than our request being wrong."""
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return True
    # Refused connections come as the driver's own errors, all others inside SQLAlchemy's.
    reason = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(reason, "sqlstate", None)
    if isinstance(code, str):
        return code in AWAY_CODES or code[:2] in AWAY_CLASSES
    if getattr(reason, "sqlite_errorname", None) == "SQLITE_ERROR":
        return False  # the request itself: no such column, too many variables
    return isinstance(error, (OperationalError, InterfaceError, PoolTimeout, OSError))


async def schema_version(engine: AsyncEngine) -> str | None:
    """The applied migration; None for an empty database."""
    async with engine.connect() as connection:
        tables = await connection.run_sync(lambda sync: sync.dialect.get_table_names(sync))
        if "alembic_version" not in tables:
            return None
        version: str | None = await connection.scalar(
            text("SELECT version_num FROM alembic_version")
        )
        return version
