"""The town and its cast; each test gets a database of its own."""

import asyncio
import gc
import os
import shutil
import socket
import ssl
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import count
from pathlib import Path

import pytest
import structlog
from sqlalchemy import URL, Dialect, Engine, create_engine, make_url, text
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.ext.asyncio import create_async_engine

from bot.database import Sessions, open_engine, open_sessions
from models import Base

# Nothing of a test must survive a power cut: its files live in memory where the system lends some.
if os.access("/dev/shm", os.W_OK):
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", "/dev/shm")

PORTS = count(os.getpid())  # two suites at once begin elsewhere
ON_POSTGRES = bool(os.environ.get("TEST_DATABASE_URL"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What starts processes and browsers comes first, so that nobody waits for it at the end."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with all the tables, to be copied: cheaper than making them every time."""
    path = tmp_path_factory.mktemp("database") / "empty.db"
    engine = create_engine(f"sqlite:///{path}")
    Base.metadata.create_all(engine)
    engine.dispose()
    return path


@pytest.fixture(scope="session")
def postgres(worker_id: str) -> str:
    """PostgreSQL with the tables as the models are today; a database for each worker."""
    given = make_url(os.environ["TEST_DATABASE_URL"])
    alone = worker_id == "master"
    own = given if alone else given.set(database=f"{given.database}_{worker_id}")
    url = own.render_as_string(hide_password=False)

    async def make_tables() -> None:
        if not alone:
            await make_database(given, str(own.database))
        engine = create_async_engine(url)
        async with engine.begin() as connection:
            await connection.execute(text("DROP SCHEMA public CASCADE"))
            await connection.execute(text("CREATE SCHEMA public"))
            await connection.run_sync(Base.metadata.create_all)
        await engine.dispose()

    # Fixtures asked for late find a loop running here, so the tables are made in a thread.
    with ThreadPoolExecutor(1) as elsewhere:
        elsewhere.submit(asyncio.run, make_tables()).result()
    return url


async def make_database(beside: URL, name: str) -> None:
    engine = create_async_engine(beside, isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.execute(text(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))
        await connection.execute(text(f'CREATE DATABASE "{name}"'))
        # Nothing of a test must survive a power cut.
        await connection.execute(text(f'ALTER DATABASE "{name}" SET synchronous_commit TO off'))
    await engine.dispose()


RESTART = """
PERFORM setval(format('%I.%I', schemaname, sequencename), start_value, false)
FROM pg_sequences WHERE schemaname = 'public';
"""


async def emptied(url: str) -> str:
    """Rows and numbers anew. TRUNCATE makes new files: thirty times as slow for a few rows."""
    engine = create_async_engine(url)
    tables = [table.name for table in reversed(Base.metadata.sorted_tables)]
    emptying = " ".join(f"DELETE FROM {name};" for name in tables)  # noqa: S608 - our own names
    async with engine.begin() as connection:
        await connection.execute(text(f"DO $$ BEGIN {emptying} {RESTART} END $$"))
    await engine.dispose()
    return url


@pytest.fixture
async def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database with empty tables: a SQLite file, or PostgreSQL under TEST_DATABASE_URL."""
    if ON_POSTGRES:
        return await emptied(request.getfixturevalue("postgres"))
    path = tmp_path / "town.db"
    shutil.copy(request.getfixturevalue("empty_database"), path)
    return f"sqlite+aiosqlite:///{path}"


@pytest.fixture
async def sessions(database_url: str) -> AsyncIterator[Sessions]:
    # Forty at once wait for each other however slow the machine is.
    engine = open_engine(database_url, queue_seconds=300)
    yield open_sessions(engine)
    await engine.dispose()


@pytest.fixture
def unused_tcp_port(worker_id: str) -> int:
    """Below those that a system lends to outgoing connections: they may be taken any moment."""
    own = int(worker_id.removeprefix("gw")) if worker_id != "master" else 0
    for _ in range(1000):
        port = 20_000 + own * 1000 + next(PORTS) % 1000
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise OSError("no port is free")


@pytest.fixture(scope="session", autouse=True)
def _plain_logs() -> None:
    """The tracebacks of bugs that tests provoke need no colours: drawing them takes seconds."""
    plain = structlog.dev.ConsoleRenderer(
        colors=False, exception_formatter=structlog.dev.plain_traceback
    )
    structlog.configure(processors=[structlog.processors.add_log_level, plain])


@pytest.fixture(scope="session", autouse=True)
def _load_topics() -> None:
    """As in the app: what topics register is complete in every test.

    The process that only hands out the tests to the others need not wait for aiogram.
    """
    from bot import topics

    topics.load()


@pytest.fixture(scope="session", autouse=True)
def _freeze_imports(_load_topics: None) -> None:
    """As the bot does at its start: the collector need not walk what the imports made."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _one_tls_context() -> Iterator[None]:
    """Every Bot reads all the world's certificates anew, and no test talks to the world."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", cache(ssl.create_default_context))
        yield


@pytest.fixture(scope="session", autouse=True)
def _one_dialect() -> Iterator[None]:
    """Every engine compiles all statements anew, and each town has an engine of its own."""
    first: dict[type[Dialect], Engine] = {}

    def engine_created(cls: type[Dialect], engine: Engine) -> None:
        known = first.setdefault(cls, engine)
        engine.dialect, engine._compiled_cache = known.dialect, known._compiled_cache

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DefaultDialect, "engine_created", classmethod(engine_created))
        yield


@pytest.fixture(autouse=True)
def _close_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """aiogram gives TLS a quarter of a second at every close; on loopback there is none."""

    from aiogram.client.session.aiohttp import AiohttpSession

    async def close(self: AiohttpSession) -> None:
        if self._session is not None and not self._session.closed:
            await self._session.close()

    monkeypatch.setattr(AiohttpSession, "close", close)
