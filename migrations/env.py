"""Alembic's entry: the URL comes from the caller or from DATABASE_URL."""

import asyncio
import os
from typing import Literal

from alembic import context
from sqlalchemy import Connection, Enum, pool
from sqlalchemy.ext.asyncio import create_async_engine

from models import Base
from models.base import Moment

DEFAULT_URL = "sqlite+aiosqlite:///data/domovoy.db"


def render(kind: str, item: object, context: object) -> str | Literal[False]:
    """Types of our own are written down as what the database stores."""
    if kind == "type" and isinstance(item, Moment):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(item, Enum):
        return f"sa.String({item.length})"
    return False


def migrate(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=connection.dialect.name == "sqlite",  # SQLite cannot alter most things
        compare_type=True,
        render_item=render,
    )
    with context.begin_transaction():
        context.run_migrations()


async def main() -> None:
    url = context.config.attributes.get("url") or os.environ.get("DATABASE_URL") or DEFAULT_URL
    engine = create_async_engine(url, poolclass=pool.NullPool)
    async with engine.connect() as connection:
        await connection.run_sync(migrate)
        await connection.commit()
    await engine.dispose()


asyncio.run(main())
