"""The lock of the one instance, when PostgreSQL drops the connection that holds it."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from bot.intake.polling import AnotherInstanceError
from simulator import Server, World
from tests.conftest import ON_POSTGRES
from tests.town import START, Town

pytestmark = pytest.mark.skipif(
    not ON_POSTGRES, reason="TEST_DATABASE_URL is not set: SQLite is locked by a file"
)

HOLDERS = "FROM pg_locks WHERE locktype = 'advisory' AND granted AND objid = :low"


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    world = World(start=START, speed=0, limits=None)
    async with Server(world) as server:
        town = Town(world, server, database_url)
        await town.opens_for(world.person("Глеб"))
        world.clock.speed = 60  # the lock is looked after once a minute
        yield town


@pytest.fixture
async def beside(database_url: str) -> AsyncIterator[AsyncConnection]:
    engine = create_async_engine(database_url, isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        yield connection
    await engine.dispose()


async def test_a_lost_lock_is_taken_again(town: Town, beside: AsyncConnection) -> None:
    number = {"low": town.app.bot.id & 0xFFFFFFFF}
    holder = text(f"SELECT pid {HOLDERS}")
    before = await beside.scalar(holder, number)
    await beside.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": before})

    async with asyncio.timeout(5):
        while await beside.scalar(holder, number) in (None, before):  # noqa: ASYNC110 - rows
            await asyncio.sleep(0.05)
    await town.closes()


async def test_whoever_lost_it_to_another_goes(town: Town, beside: AsyncConnection) -> None:
    number = {"low": town.app.bot.id & 0xFFFFFFFF}
    kill = text(f"SELECT pg_terminate_backend(pid, 2000) {HOLDERS}")
    await beside.execute(kill, number)
    take = text("SELECT pg_try_advisory_lock(:id)")
    assert await beside.scalar(take, {"id": town.app.bot.id})

    assert town._running
    with pytest.raises(AnotherInstanceError):
        await asyncio.wait_for(town._running, 10)
