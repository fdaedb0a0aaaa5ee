"""Which errors are the database's own, and what they say."""

import asyncio
import sqlite3

import pytest
from sqlalchemy import insert, text
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from bot.database import is_away, open_engine
from models import Resident
from tests.conftest import ON_POSTGRES


class DriverError(Exception):
    """As asyncpg has them: with what PostgreSQL calls the trouble."""

    def __init__(self, sqlstate: str) -> None:
        super().__init__("canceling statement")
        self.sqlstate = sqlstate


@pytest.mark.parametrize(
    "code",
    [
        "08006",
        "25006",
        "28P01",
        "3D000",
        "40001",
        "40P01",
        "53300",
        "55P03",
        "57014",
        "57P01",
        "57P03",
        "58030",
    ],
)
def test_what_may_succeed_later_is_not_blamed_on_the_request(code: str) -> None:
    assert is_away(DriverError(code))
    assert is_away(DBAPIError("SELECT 1", None, DriverError(code)))


@pytest.mark.parametrize("code", ["22003", "22021", "23505", "25001", "40002", "42P01"])
def test_a_wrong_request_is_not_blamed_on_the_database(code: str) -> None:
    assert not is_away(DriverError(code))
    assert not is_away(DBAPIError("SELECT 1", None, DriverError(code)))


async def failure(url: str, *statements: str) -> Exception:
    engine = open_engine(url)
    try:
        async with engine.begin() as connection:
            for statement in statements:
                await connection.execute(text(statement))
    except Exception as error:
        return error
    finally:
        await engine.dispose()
    raise AssertionError("nothing failed")


async def test_a_misspelt_column_is_our_own_mistake(database_url: str) -> None:
    assert not is_away(await failure(database_url, "SELECT nonsense FROM residents"))


async def test_a_database_that_is_nowhere_is_away() -> None:
    with pytest.raises(sqlite3.OperationalError) as nowhere:
        sqlite3.connect("/proc/nowhere.db")
    assert is_away(OperationalError("SELECT 1", None, nowhere.value))
    assert is_away(await failure("postgresql+asyncpg://nobody@127.0.0.1:1/none", "SELECT 1"))


@pytest.mark.skipif(not ON_POSTGRES, reason="TEST_DATABASE_URL is not set: no such trouble")
@pytest.mark.parametrize(
    "statements",
    [
        ("SET LOCAL statement_timeout = '20ms'", "SELECT pg_sleep(1)"),
        ("SET TRANSACTION READ ONLY", "DELETE FROM residents"),
        ("SELECT pg_terminate_backend(pg_backend_pid())", "SELECT 1"),
    ],
)
async def test_what_postgres_says_in_trouble(
    database_url: str, statements: tuple[str, ...]
) -> None:
    error = await asyncio.wait_for(failure(database_url, *statements), 5)
    assert is_away(error), repr(error)


async def test_nobodys_name_is_in_an_error(database_url: str) -> None:
    engine = open_engine(database_url)
    with pytest.raises(IntegrityError) as raised:
        async with engine.begin() as connection:
            await connection.execute(insert(Resident), {"name": "Анна Секретова"})
    await engine.dispose()
    assert "Секретова" not in str(raised.value).split("DETAIL")[0]
