"""Up from nothing equals the models, and what 0.1.0 wrote down is still there."""

import asyncio
import hashlib
import re
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, inspect, select, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.database import open_engine, open_sessions
from migrations import HEAD
from models import Base, Card, Notification, Resident, Role, Rsvp
from tests.conftest import ON_POSTGRES

ROOT = Path(__file__).parent.parent
VERSIONS = ROOT / "migrations/versions"
RELEASED = Path(__file__).parent / "databases/0.1.0.sql"
# A released migration never changes: databases out there have run it as it was.
RELEASED_MIGRATIONS = {
    "0001_first_tables.py": "4ade955dd50e9c7d0fd02d6879d7f85fbcab2d8301ebbebbc8b716e244926ac8",
}


def config(url: str) -> Config:
    config = Config(ROOT / "alembic.ini")
    config.attributes["url"] = url
    return config


async def upgrade(url: str, to: str = "head") -> None:
    await asyncio.to_thread(command.upgrade, config(url), to)


async def wipe(engine: AsyncEngine) -> None:
    async with engine.begin() as connection:
        if ON_POSTGRES:
            await connection.execute(text("DROP SCHEMA public CASCADE"))
            await connection.execute(text("CREATE SCHEMA public"))
        else:
            await connection.run_sync(Base.metadata.drop_all)


@pytest.fixture
async def url(database_url: str) -> AsyncIterator[str]:
    """A database without tables; PostgreSQL gets them back for the tests that follow."""
    engine = create_async_engine(database_url)
    await wipe(engine)
    yield database_url
    await wipe(engine)
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    await engine.dispose()


@pytest.fixture
async def engine(url: str) -> AsyncIterator[AsyncEngine]:
    engine = open_engine(url)
    yield engine
    await engine.dispose()


def test_the_head_is_what_the_bot_looks_for() -> None:
    assert ScriptDirectory.from_config(config("")).get_current_head() == HEAD


def test_migrations_stand_in_one_line() -> None:
    """Two that were written side by side have one number, or follow the same one."""
    steps = {
        path.name: re.search(r"^down_revision.*= (.*)$", path.read_text("utf-8"), re.MULTILINE)
        for path in sorted(VERSIONS.glob("[0-9]*.py"))
    }
    numbers = [name.split("_")[0] for name in steps]
    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]
    before = [found[1].strip("\"'") for found in steps.values() if found]
    assert before == ["None", *numbers[:-1]]


@pytest.mark.parametrize(("name", "digest"), RELEASED_MIGRATIONS.items())
def test_a_released_migration_never_changes(name: str, digest: str) -> None:
    assert hashlib.sha256((VERSIONS / name).read_bytes()).hexdigest() == digest


async def test_the_schema_of_the_migrations_is_that_of_the_models(
    url: str, engine: AsyncEngine
) -> None:
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
        wanted = await connection.run_sync(schema)
    await wipe(engine)
    await upgrade(url)
    async with engine.begin() as connection:
        found = await connection.run_sync(schema)
    found.pop("alembic_version")
    assert found == wanted


def schema(connection: Connection) -> dict[str, dict[str, Any]]:
    """Each table as the database describes it; the order of columns and constraints aside.

    Defaults are left out: a new column of an old table needs one for the rows that are there.
    """
    found = inspect(connection)
    return {
        name: {
            "columns": {
                one["name"]: (str(one["type"]), one["nullable"]) for one in found.get_columns(name)
            },
            "primary key": found.get_pk_constraint(name),
            "foreign keys": by_name(found.get_foreign_keys(name)),
            "unique": by_name(found.get_unique_constraints(name)),
            "checks": by_name(found.get_check_constraints(name)),
            "indexes": by_name(found.get_indexes(name)),
        }
        for name in found.get_table_names()
    }


def by_name(described: list[Any]) -> dict[str, Any]:
    """Partial indexes have a condition, which compares by its words."""
    for one in described:
        if options := one.get("dialect_options"):
            one["dialect_options"] = {name: str(value) for name, value in options.items()}
    return {one["name"]: one for one in described}


async def test_a_number_that_stood_on_buttons_is_never_given_again(tmp_path: Path) -> None:
    """SQLite hands the highest id out anew when its row is deleted, unless told otherwise."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'migrated.db'}"
    await upgrade(url)
    engine = create_async_engine(url)
    async with engine.begin() as connection:
        tables = await connection.execute(text("SELECT name, sql FROM sqlite_master"))
    await engine.dispose()
    counted = {table.name for table in tables if "AUTOINCREMENT" in (table.sql or "")}
    assert counted >= {"events", "announcements"}


async def release(url: str, engine: AsyncEngine) -> Counter[str]:
    """The database of a community that runs 0.1.0; how many rows each table has."""
    await upgrade(url, "0001")
    async with engine.begin() as connection:
        for statement in RELEASED.read_text("utf-8").split(";\n"):
            if statement.strip():
                await connection.exec_driver_sql(statement)
        tables = await connection.run_sync(lambda one: inspect(one).get_table_names())
        rows = Counter({table: await count(connection, table) for table in tables})
        if engine.dialect.name == "postgresql":
            await advance_sequences(connection, tables)
    del rows["alembic_version"]
    return rows


async def count(connection: AsyncConnection, table: str) -> int:
    return await connection.scalar(text(f"SELECT count(*) FROM {table}")) or 0  # noqa: S608 - ours


async def advance_sequences(connection: AsyncConnection, tables: list[str]) -> None:
    """The rows were given their ids, as the sequences do not know."""
    for table in tables:
        if "id" in await connection.run_sync(columns, table):
            await connection.exec_driver_sql(
                f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}"  # noqa: S608 - ours
            )


def columns(connection: Connection, table: str) -> set[str]:
    return {one["name"] for one in inspect(connection).get_columns(table)}


# Tables whose rows live on under another name.
RENAMED = {"posts": "cards"}


async def test_every_row_of_0_1_0_is_lifted(url: str, engine: AsyncEngine) -> None:
    before = await release(url, engine)
    assert all(before.values()), "a table of 0.1.0 without a row proves nothing"
    await upgrade(url)

    async with engine.begin() as connection:
        tables = await connection.run_sync(lambda one: inspect(one).get_table_names())
        after = {table: await count(connection, table) for table in tables}
    for old, new in RENAMED.items():
        before[new] = before.pop(old)
    assert {table: after[table] for table in before} == before
    async with open_sessions(engine)() as session:
        for mapper in Base.registry.mappers:  # whatever the models expect of a column is there
            (await session.scalars(select(mapper.class_))).all()
        roles = {one.name: one.role for one in await session.scalars(select(Resident))}
        kinds = set(await session.scalars(select(Notification.kind)))
        answers = await session.scalar(select(func.count()).select_from(Rsvp))
    assert (roles["Глеб"], roles["Вера"], roles["Дина"]) == (Role.OWNER, Role.HOST, Role.STRANGER)
    assert answers == before["rsvps"]
    assert len(kinds) == 16


async def test_keys_and_numbers_are_those_of_0_1_0(url: str, engine: AsyncEngine) -> None:
    """They stand on buttons, and keep a notification from being sent twice."""
    await release(url, engine)
    identities = {
        "residents": "id, telegram_id, name",
        "events": "id, title, version",
        "announcements": "id, html, version",
        "notifications": "id, key, state",
        "rsvps": "event_id, resident_id, answer",
        "feedback": "event_id, resident_id, score, words",
        "membership_changes": "id, resident_id, change, at",
    }
    async with engine.begin() as connection:
        before = [await rows(connection, *one) for one in identities.items()]
    await upgrade(url)
    async with engine.begin() as connection:
        assert [await rows(connection, *one) for one in identities.items()] == before


async def rows(connection: AsyncConnection, table: str, columns: str) -> set[tuple[Any, ...]]:
    found = await connection.exec_driver_sql(f"SELECT {columns} FROM {table}")  # noqa: S608 - ours
    return {tuple(row) for row in found}


NAMED = "JOIN topics ON topics.id = topic_id"


async def test_what_columns_became(url: str, engine: AsyncEngine) -> None:
    await release(url, engine)
    await upgrade(url)
    async with engine.begin() as connection:
        links = await rows(connection, "questions", "resident_id, subject_id, link")
        mutes = await rows(connection, "mutes", "resident_id, switch")
        liked = await rows(connection, f"resident_interests {NAMED}", "resident_id, key")
        topics = await rows(connection, f"event_interests {NAMED}", "event_id, key")
        accepted = await rows(connection, "charter_acceptances", "resident_id, number")
        known = await rows(connection, "residents", "id, charter_number")
        told = await rows(connection, f"announcements {NAMED}", "announcements.id, key")
        about = await rows(connection, "notifications", "key, subject_kind, subject_id, outcome")
        held = await rows(connection, "grants", 'resident_id, "right", by_setting, revoked_at')
        shown = await rows(connection, "cards", "message_id, subject_kind, subject_id")
        rated = await rows(connection, "feedback", "event_id, resident_id, true")
        came = await rows(connection, "attendances", "event_id, resident_id, came")
        moved = await rows(connection, "membership_changes", "resident_id, change, reason")
        due = await connection.execute(select(Card.message_id, Card.due_at, Card.patient))
    assert held == {
        (1, "OWNER", True, None),
        (2, "HOST", False, None),
        (8, "MANAGER", False, None),
    }
    assert links == {(2, 4, None), (3, 1, None), (8, None, None), (9, None, "e_2")}
    assert mutes == {(3, "REMINDERS")} | {
        (4, switch) for switch in ("INVITATIONS", "ANNOUNCEMENTS", "FEEDBACK", "DIGEST")
    }
    assert shown == {
        *((12, "EVENT", 1), (40, "EVENT", 2), (77, "EVENT", 2), (5, "EVENT", 3)),
        *((91, "ANNOUNCEMENT", 1), (15, "ANNOUNCEMENT", 3)),
    }
    assert {row.message_id: (row.due_at, row.patient) for row in due} == {
        12: (None, False),  # drawn when it began
        40: (datetime(2026, 11, 20, 10, tzinfo=UTC), False),  # behind already
        77: (datetime(2026, 11, 28, 16, tzinfo=UTC), True),  # true until it begins
        5: (None, False),  # called off
        91: (None, True),
        15: (datetime(2026, 11, 23, 20, 5, tzinfo=UTC), True),
    }
    assert about >= {
        ("invitation:2:4", "EVENT", 2, "MUTED"),
        ("invitation:2:8", "EVENT", 2, "EXPIRED"),
        ("announcement:1:7", "ANNOUNCEMENT", 1, "BLOCKED"),
        ("announcement:1:4", "ANNOUNCEMENT", 1, "RESENT"),
        ("intro:2:-1000000000001:2026-10-01T09:02:00+00:00", "RESIDENT", 2, "SENT"),
    }
    assert {one for one in moved if one[2]} == {
        *((2, "JOINED", "src"), (7, "JOINED", "e")),
        *((4, "LEFT", "blocked"), (6, "LEFT", "deleted"), (7, "LEFT", "blocked")),
    }
    assert came == rated
    assert came
    assert liked == {(2, "sport"), (2, "books"), (3, "sport"), (4, "tech")}
    assert topics == {(1, "sport"), (2, "books")}
    assert told == {(3, "books")}
    assert accepted == {one for one in known if one[1]}
    assert len(accepted) == 8
