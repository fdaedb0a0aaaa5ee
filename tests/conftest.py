"""The town and its cast; each test gets a database of its own."""

import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.ext.asyncio import create_async_engine

from models import Base

ON_POSTGRES = bool(os.environ.get("TEST_DATABASE_URL"))


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with all the tables, to be copied: cheaper than making them every time."""
    path = tmp_path_factory.mktemp("database") / "empty.db"
    engine = create_engine(f"sqlite:///{path}")
    Base.metadata.create_all(engine)
    engine.dispose()
    return path


@pytest.fixture
async def database_url(empty_database: Path, tmp_path: Path) -> AsyncIterator[str]:
    """A database with empty tables: a SQLite file, or PostgreSQL under TEST_DATABASE_URL."""
    if not ON_POSTGRES:
        path = tmp_path / "town.db"
        shutil.copy(empty_database, path)
        yield f"sqlite+aiosqlite:///{path}"
        return
    url = os.environ["TEST_DATABASE_URL"]
    engine = create_async_engine(url)
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
        tables = ", ".join(Base.metadata.tables)
        await connection.execute(text(f"TRUNCATE {tables} RESTART IDENTITY CASCADE"))
    await engine.dispose()
    yield url


@pytest.fixture(autouse=True)
def _away_from_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads the developer's own settings."""
    for name in ("BOT_TOKEN", "DATABASE_URL", "API_URL", "ADMIN_IDS", "WEBHOOK_URL"):
        monkeypatch.delenv(name, raising=False)
