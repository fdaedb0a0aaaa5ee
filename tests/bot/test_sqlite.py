"""The driver of SQLite: one hop to its thread for a statement, and all that SQLAlchemy asks."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiosqlite
import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database import open_engine


@pytest.fixture
async def connection(tmp_path: Path) -> AsyncIterator[AsyncConnection]:
    engine = open_engine(f"sqlite+aiosqlite:///{tmp_path}/one.db")
    async with engine.connect() as opened:
        await opened.execute(text("CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT UNIQUE)"))
        yield opened
    await engine.dispose()


async def test_a_statement_is_one_hop(
    connection: AsyncConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    hops = 0
    hop = aiosqlite.Connection._execute

    async def counted(*arguments: Any) -> Any:
        nonlocal hops
        hops += 1
        return await hop(*arguments)  # type: ignore[no-untyped-call]

    monkeypatch.setattr(aiosqlite.Connection, "_execute", counted)
    rows = await connection.execute(text("INSERT INTO words (word) VALUES ('a') RETURNING id"))
    assert rows.scalar_one() == 1
    assert (await connection.execute(text("SELECT word FROM words"))).all() == [("a",)]
    assert hops == 2


async def test_rows_and_counts_are_known(connection: AsyncConnection) -> None:
    many = [{"word": "a"}, {"word": "b"}, {"word": "c"}]
    put = text("INSERT INTO words (word) VALUES (:word)")
    assert (await connection.execute(put, many)).rowcount == 3
    assert (await connection.execute(put, {"word": "d"})).lastrowid == 4
    assert (await connection.execute(text("UPDATE words SET word = word || '!'"))).rowcount == 4
    assert (await connection.scalars(text("SELECT id FROM words"))).all() == [1, 2, 3, 4]
    assert (await connection.execute(text("SELECT * FROM words WHERE id = 9"))).all() == []


async def test_what_is_refused_is_said_and_the_next_statement_works(
    connection: AsyncConnection,
) -> None:
    put = text("INSERT INTO words (word) VALUES ('a')")
    await connection.execute(put)
    with pytest.raises(IntegrityError):
        await connection.execute(put)
    assert await connection.scalar(text("SELECT count(*) FROM words")) == 1
