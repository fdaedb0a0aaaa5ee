"""aiosqlite with one hop to its thread for a statement; the driver alone takes four."""

import sqlite3
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

import aiosqlite

Row = tuple[Any, ...]
Values = Sequence[Any] | dict[str, Any]


class Cursor:
    """Makes its cursor, executes and reads to the end in one go, so nothing is left to close.

    It has what SQLAlchemy asks of a cursor that is no server-side one.
    """

    arraysize = 1

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection
        self._rows: list[Row] = []
        self.description: tuple[Any, ...] | None = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    async def __aenter__(self) -> "Cursor":
        return self

    async def execute(self, sql: str, values: Values = ()) -> "Cursor":
        await self._connection.run(self._whole, sqlite3.Cursor.execute, sql, values)
        return self

    async def executemany(self, sql: str, many: Iterable[Values]) -> "Cursor":
        await self._connection.run(self._whole, sqlite3.Cursor.executemany, sql, many)
        return self

    async def fetchall(self) -> list[Row]:
        rows, self._rows = self._rows, []
        return rows

    async def close(self) -> None:
        self._rows = []

    def _whole(self, execute: Any, sql: str, values: object) -> None:
        cursor = self._connection.made.cursor()
        execute(cursor, sql, values)
        self.description = cursor.description
        self._rows = cursor.fetchall() if cursor.description else []
        # Of an INSERT … RETURNING these are known only when its rows have been read.
        self.rowcount, self.lastrowid = cursor.rowcount, cursor.lastrowid


class Connection(aiosqlite.Connection):
    """The driver's own, but for its cursors."""

    @property
    def made(self) -> sqlite3.Connection:
        return self._conn

    async def run(self, function: Any, *arguments: object) -> None:
        """Call it in the thread of this connection, in the order of asking."""
        # The driver's own way into its thread, which has no types; a test counts its calls.
        await self._execute(function, *arguments)  # type: ignore[no-untyped-call]

    # The driver's is a context manager, too; SQLAlchemy only enters what it gets.
    def cursor(self) -> Cursor:  # type: ignore[override]
        return Cursor(self)


async def connect(path: str, **settings: Any) -> Connection:
    """As `aiosqlite.connect`; given to SQLAlchemy as `async_creator_fn`."""
    connection = Connection(partial(sqlite3.connect, path, **settings), iter_chunk_size=64)
    connection._thread.daemon = True  # as SQLAlchemy does: one left open must not keep the process
    await connection
    return connection
