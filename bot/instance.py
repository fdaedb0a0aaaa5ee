"""One instance at a time, where two would answer everything twice."""

import fcntl
from pathlib import Path
from typing import IO

from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.settings import Settings


class InstanceLock:
    """Held while the bot runs, let go by the system if it dies.

    SQLite: a locked file beside the database. PostgreSQL: an advisory lock on a connection of
    its own, only for polling; behind a webhook several replicas are welcome.
    """

    def __init__(self, settings: Settings, engine: AsyncEngine, bot_id: int) -> None:
        self._settings = settings
        self._engine = engine
        self._bot_id = bot_id
        self._file: IO[str] | None = None
        self._connection: AsyncConnection | None = None
        # Whether the lock proves that nobody else is sending; replicas take none.
        self.alone = False

    async def take(self) -> bool:
        """Whether we may run."""
        if self._settings.on_sqlite:
            self.alone = self._take_file()
        elif self._settings.webhook_url:
            return True
        else:
            self.alone = await self._take_advisory()
        return self.alone

    def _take_file(self) -> bool:
        path = make_url(self._settings.database_url.get_secret_value()).database
        if not path or path == ":memory:":
            return True
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        self._file = open(f"{path}.lock", "w")  # noqa: SIM115 - open while we run
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    async def _take_advisory(self) -> bool:
        connection = await self._engine.connect()
        self._connection = await connection.execution_options(isolation_level="AUTOCOMMIT")
        return bool(
            await self._connection.scalar(
                text("SELECT pg_try_advisory_lock(:id)"), {"id": self._bot_id}
            )
        )

    async def let_go(self) -> None:
        if self._file:
            self._file.close()
        if self._connection:
            await self._connection.invalidate()
            await self._connection.close()
