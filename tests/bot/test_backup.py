"""A backup that is taken while somebody writes, and the way back, on both engines."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import make_url, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.address import database_address
from bot.database import open_engine
from bot.moving import plain_tables
from migrations import HEAD
from tests.conftest import ON_POSTGRES, make_database
from tests.test_migrations import release, upgrade

ROOT = Path(__file__).parent.parent.parent
TOKEN = "1:" + "a" * 35
pytestmark = pytest.mark.slow
on_postgres = pytest.mark.skipif(not ON_POSTGRES, reason="TEST_DATABASE_URL is not set")
with_client = pytest.mark.skipif(
    ON_POSTGRES and not shutil.which("pg_dump"), reason="pg_dump is not installed"
)

Done = subprocess.CompletedProcess[bytes]
Places = tuple[str, str]
Rows = dict[str, list[Any]]


def bot(url: str, *asked: str, given: bytes = b"", path: str = os.environ["PATH"]) -> Done:
    """Run to the end; what it imported is part of what it says."""
    return subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "bot", *asked],
        env={"PATH": path, "PYTHONPATH": str(ROOT), "BOT_TOKEN": TOKEN, "DATABASE_URL": url},
        cwd="/",
        input=given,
        capture_output=True,
        timeout=240,
        check=False,
    )


def said(done: Done) -> str:
    """Its one line."""
    lines = done.stderr.decode().splitlines()
    assert not any("aiogram" in line for line in lines), "a copy needs no bot"
    [line] = [line for line in lines if not line.startswith(("import time:", "INFO", "20"))]
    return line


@asynccontextmanager
async def connected(url: str) -> AsyncIterator[AsyncConnection]:
    engine = open_engine(database_address(url))
    async with engine.begin() as connection:
        yield connection
    await engine.dispose()


async def rows_of(url: str) -> Rows:
    async with connected(url) as connection:
        return {
            table.name: sorted((await connection.execute(select(table))).all(), key=str)
            for table in plain_tables()
        }


async def lived_in(url: str) -> Rows:
    """The community of 0.1.0 lifted to today; somebody was invited by one who came later."""
    engine = open_engine(database_address(url))
    await release(database_address(url), engine)
    await engine.dispose()
    await upgrade(database_address(url))
    async with connected(url) as connection:
        await connection.execute(text("UPDATE residents SET invited_by_id = 3 WHERE id = 2"))
    return await rows_of(url)


@pytest.fixture
def files(tmp_path: Path) -> Places:
    return f"sqlite:///{tmp_path}/one/bot.db", f"sqlite:///{tmp_path}/two/bot.db"


@pytest.fixture
async def places(request: pytest.FixtureRequest, files: Places) -> Places:
    """Two databases without tables, on the engine under test."""
    if not ON_POSTGRES:
        return files
    beside = make_url(request.getfixturevalue("postgres"))
    one, two = (beside.set(database=f"{beside.database}_{place}") for place in ("one", "two"))
    for url in (one, two):
        await make_database(beside, str(url.database))
    return one.render_as_string(hide_password=False), two.render_as_string(hide_password=False)


@with_client
async def test_there_and_back_while_somebody_writes(places: Places, tmp_path: Path) -> None:
    one, two = places
    before = await lived_in(one)
    file = tmp_path / "backup"

    async with connected(one) as connection:
        await connection.execute(text("UPDATE residents SET name = 'half a thought'"))
        copied = bot(one, "backup", str(file))

    assert said(copied).startswith("backup: ")
    assert said(copied).endswith("; keep data/domovoy.key with it")
    assert copied.returncode == 0
    assert file.stat().st_mode & 0o777 == 0o600
    assert {one.name for one in os.scandir(tmp_path)} <= {"backup", "one"}
    assert bot(two, "doctor").returncode == 1  # looking at an empty place leaves it one
    brought = bot(two, "restore", str(file))
    assert said(brought).startswith("restored: ")
    assert brought.returncode == 0
    assert {one.name for one in os.scandir(tmp_path)} <= {"backup", "one", "two"}
    assert await rows_of(two) == before
    assert bot(two, "migrate").returncode == 0


@with_client
async def test_through_a_pipe(places: Places) -> None:
    one, two = places
    before = await lived_in(one)

    copied = bot(one, "backup", "-")
    brought = bot(two, "restore", "-", given=copied.stdout)

    assert (copied.returncode, brought.returncode) == (0, 0)
    assert await rows_of(two) == before


@with_client
async def test_nothing_is_ever_overwritten(places: Places, tmp_path: Path) -> None:
    one, _ = places
    before = await lived_in(one)
    file = tmp_path / "backup"
    assert bot(one, "backup", str(file)).returncode == 0
    written = file.read_bytes()

    again = bot(one, "backup", str(file))
    assert again.returncode == 1
    assert "exists already" in said(again)
    over = bot(one, "restore", str(file))
    assert over.returncode == 1
    assert ("already exists" if ON_POSTGRES else "in the way") in said(over)

    assert file.read_bytes() == written
    assert await rows_of(one) == before


@pytest.mark.parametrize("end", ["-wal", "-shm", "-journal"])
async def test_what_an_old_database_left_would_spoil_the_new_one(
    files: Places, tmp_path: Path, end: str
) -> None:
    one, two = files
    await lived_in(one)
    assert bot(one, "backup", str(tmp_path / "backup")).returncode == 0
    left = f"{make_url(two).database}{end}"
    os.mkdir(tmp_path / "two")
    shutil.copy(os.devnull, left)

    done = bot(two, "restore", str(tmp_path / "backup"))

    assert done.returncode == 1
    assert left in said(done)


@pytest.mark.parametrize(
    ("makes", "why"),
    [
        ("CREATE TABLE recipes (id)", "no database of this bot"),
        ("CREATE TABLE alembic_version (version_num)", "no database of this bot"),
        ("CREATE TABLE alembic_version AS SELECT '9999' AS version_num", "9999"),
        (None, "not a database"),
    ],
)
def test_what_is_no_backup_is_not_brought_in(
    files: Places, tmp_path: Path, makes: str | None, why: str
) -> None:
    file = tmp_path / "backup"
    if makes is None:
        file.write_bytes(b"PGDMP" + bytes(5000))
    else:
        database = sqlite3.connect(file)
        database.execute(makes)
        database.close()

    done = bot(files[1], "restore", str(file))

    assert done.returncode == 1
    assert why in said(done)
    assert not (tmp_path / "two/bot.db").exists()


def test_where_nothing_is_nothing_is_copied(files: Places, tmp_path: Path) -> None:
    for asked in ("backup", "restore"):
        done = bot(files[0], asked, str(tmp_path / "backup"))
        assert done.returncode == 1
        assert said(done)
    assert list(tmp_path.iterdir()) == []


@on_postgres
@pytest.mark.parametrize("asked", ["backup", "restore"])
def test_without_postgresqls_own_programs_it_says_so(
    places: Places, tmp_path: Path, asked: str
) -> None:
    (tmp_path / "dump").write_bytes(b"PGDMP")
    file = {"backup": "new", "restore": "dump"}[asked]

    done = bot(places[0], asked, str(tmp_path / file), path="/nowhere")

    assert done.returncode == 1
    assert "is not installed here" in said(done)
    assert "docs/operating.md" in said(done)
    assert [one.name for one in tmp_path.iterdir()] == ["dump"]


@on_postgres
async def test_a_sqlite_backup_moves_to_postgresql(places: Places, tmp_path: Path) -> None:
    one, two = f"sqlite:///{tmp_path}/bot.db", places[1]
    before = await lived_in(one)
    async with connected(one) as connection:
        events = await connection.scalar(text("SELECT max(id) FROM events"))
        await connection.execute(text("UPDATE sqlite_sequence SET seq = 90 WHERE name = 'events'"))
    assert bot(one, "backup", str(tmp_path / "backup")).returncode == 0

    done = bot(two, "restore", str(tmp_path / "backup"))

    assert said(done) == f"moved to PostgreSQL: SQLite, schema {HEAD}"
    assert await rows_of(two) == before
    async with connected(two) as connection:
        following = await connection.scalar(text("SELECT nextval('events_id_seq')"))
    assert events < following == 91  # a number that stood on a button
    again = bot(two, "restore", str(tmp_path / "backup"))
    assert again.returncode == 1
    assert "empty database" in said(again)
    assert await rows_of(two) == before
