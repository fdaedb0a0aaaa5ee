"""Up from nothing equals the models."""

import asyncio
import threading
from pathlib import Path
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import create_async_engine

from migrations import HEAD
from models import Base

ROOT = Path(__file__).parent.parent


def config(url: str) -> Config:
    config = Config(ROOT / "alembic.ini")
    config.attributes["url"] = url
    return config


def test_the_head_is_what_the_bot_looks_for() -> None:
    assert ScriptDirectory.from_config(config("")).get_current_head() == HEAD


async def test_up_from_nothing_equals_the_models(database_url: str) -> None:
    engine = create_async_engine(database_url)
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.drop_all)
        await connection.execute(text("DROP TABLE IF EXISTS alembic_version"))
    upgrading = threading.Thread(target=command.upgrade, args=(config(database_url), "head"))
    upgrading.start()
    await asyncio.to_thread(upgrading.join)

    async with engine.begin() as connection:
        differences = await connection.run_sync(compare)
        await connection.execute(text("DROP TABLE alembic_version"))
    await engine.dispose()
    assert differences == []


async def test_a_number_that_stood_on_buttons_is_never_given_again(tmp_path: Path) -> None:
    """SQLite hands the highest id out anew when its row is deleted, unless told otherwise."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'migrated.db'}"
    await asyncio.to_thread(command.upgrade, config(url), "head")
    engine = create_async_engine(url)
    async with engine.begin() as connection:
        tables = await connection.execute(text("SELECT name, sql FROM sqlite_master"))
    await engine.dispose()
    counted = {table.name for table in tables if "AUTOINCREMENT" in (table.sql or "")}
    assert counted == {"events", "announcements"}


async def test_a_newcomer_of_0_1_0_still_gets_the_event_they_came_for(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'migrated.db'}"
    await asyncio.to_thread(command.upgrade, config(url), "0001")
    engine = create_async_engine(url)
    asked = (
        "INSERT INTO questions (resident_id, about, subject_id, asked_at) "
        "VALUES (:id, :about, :of, 'now')"
    )
    rows = [
        {"id": 1, "about": "NAME", "of": 12},
        {"id": 2, "about": "NAME", "of": None},
        {"id": 3, "about": "EVENT_TITLE", "of": 12},
    ]
    async with engine.begin() as connection:
        await connection.execute(text(asked), rows)
    await asyncio.to_thread(command.upgrade, config(url), "head")
    async with engine.begin() as connection:
        found = await connection.execute(
            text("SELECT subject_id, link FROM questions ORDER BY resident_id")
        )
    await engine.dispose()
    assert [tuple(row) for row in found] == [(None, "e_12"), (None, None), (12, None)]


def compare(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, Base.metadata))
