"""From one machine to beyond it: a SQLite backup is brought into an empty PostgreSQL."""

import asyncio
import subprocess
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Connection,
    Engine,
    Enum,
    MetaData,
    String,
    Table,
    create_engine,
    func,
    inspect,
    select,
    text,
)

from bot.database import open_engine
from bot.settings import Settings
from migrations import HEAD
from models import Base

AT_ONCE = 1000


class MovingError(Exception):
    """Nothing was moved; the text says why."""


def move(settings: Settings, copy: Path, version: str) -> None:
    """Make the tables and fill them in one transaction. Raises MovingError."""
    if version != HEAD:
        raise MovingError(
            f"its schema is {version}, and only {HEAD} can be moved: restore it as SQLite first, "
            "run `python -m bot migrate`, and back that up"
        )
    asyncio.run(check_empty(settings))
    made = subprocess.run([sys.executable, "-m", "bot", "migrate"], check=False)
    if made.returncode:
        raise MovingError("the tables could not be made")
    source = create_engine(f"sqlite:///file:{copy.absolute()}?immutable=1&uri=true")
    try:
        asyncio.run(fill(settings, source))
    finally:
        source.dispose()


async def check_empty(settings: Settings) -> None:
    engine = open_engine(settings.database_url.get_secret_value())
    try:
        async with engine.connect() as connection:
            if await connection.run_sync(lambda sync: inspect(sync).get_table_names()):
                raise MovingError("there are tables already: a restore needs an empty database")
    finally:
        await engine.dispose()


async def fill(settings: Settings, source: Engine) -> None:
    target = open_engine(settings.database_url.get_secret_value())
    try:
        with source.connect() as read:
            async with target.begin() as write:
                await write.run_sync(copy_everything, read)
    finally:
        await target.dispose()


def copy_everything(write: Connection, read: Connection) -> None:
    tables = plain_tables()
    for table in reversed(tables):
        write.execute(table.delete())  # what a migration has put there comes with the copy
    for table in tables:
        copy_table(write, read, table)
        move_counter(write, read, table)


def plain_tables() -> list[Table]:
    """The tables in the order of their references. Names of enums pass as they are."""
    metadata = MetaData()
    tables = [table.to_metadata(metadata) for table in Base.metadata.sorted_tables]
    for table in tables:
        for column in table.columns:
            if isinstance(column.type, Enum):
                column.type = String()
    return tables


def copy_table(write: Connection, read: Connection, table: Table) -> None:
    """A row may name another of its own table: those names are filled in when all are there."""
    own = [key.parent.name for key in table.foreign_keys if key.column.table is table]
    keys = [column.name for column in table.primary_key]
    late: list[dict[str, Any]] = []
    for rows in read.execute(select(table)).mappings().partitions(AT_ONCE):
        write.execute(table.insert(), [{**row, **dict.fromkeys(own)} for row in rows])
        late += [dict(row) for row in rows if any(row[name] is not None for name in own)]
    for row in late:
        same = [table.c[name] == row[name] for name in keys]
        write.execute(table.update().where(*same).values({name: row[name] for name in own}))


def move_counter(write: Connection, read: Connection, table: Table) -> None:
    """Numbers go on where they were: one that stood on a button is never given again."""
    given = {"table": table.name, "column": "id"}
    if "id" not in table.columns:
        return
    counter = write.scalar(text("SELECT pg_get_serial_sequence(:table, :column)"), given)
    if counter is None:
        return
    counted = text("SELECT max(seq) FROM sqlite_sequence WHERE name = :table")
    highest = read.scalar(select(func.max(table.c.id))) or 0
    last = max(highest, read.scalar(counted, {"table": table.name}) or 0)
    if last:
        write.execute(text("SELECT setval(:counter, :last)"), {"counter": counter, "last": last})
