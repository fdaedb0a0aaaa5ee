"""One instance at a time, where two would answer everything twice."""

import asyncio
import fcntl
from contextlib import suppress
from pathlib import Path
from typing import IO

import structlog
from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.clock import Clock
from bot.settings import Settings

log = structlog.get_logger(__name__)

PING_SECONDS = 60
PATIENCE_SECONDS = 10
AGAIN_SECONDS = 5


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

    @property
    def connections(self) -> int:
        return int(self._connection is not None)

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
        """Whether it is ours, now or already: a session may take its own lock over and over."""
        if self._connection is None:
            connection = await self._engine.connect()
            self._connection = await connection.execution_options(isolation_level="AUTOCOMMIT")
        return bool(
            await self._connection.scalar(
                text("SELECT pg_try_advisory_lock(:id)"), {"id": self._bot_id}
            )
        )

    async def keep(self, clock: Clock) -> None:
        """Take the advisory lock again when it was lost with its connection.

        Returns when somebody else has taken it meanwhile.
        """
        advisory = not (self._settings.on_sqlite or self._settings.webhook_url)
        pause = PING_SECONDS
        while True:
            await clock.sleep(pause)
            try:
                async with asyncio.timeout(PATIENCE_SECONDS):
                    ours = not advisory or await self._take_advisory()
                if not ours:
                    log.error("another instance has taken the lock meanwhile")
                    return
                pause = PING_SECONDS
            except Exception as error:
                log.warning("lock lost with its connection, taking it again", error=error)
                pause = AGAIN_SECONDS
                with suppress(Exception):
                    await self._drop_connection()

    async def _drop_connection(self) -> None:
        connection, self._connection = self._connection, None
        if connection:
            await connection.invalidate()
            await connection.close()

    async def let_go(self) -> None:
        if self._file:
            self._file.close()
        await self._drop_connection()
