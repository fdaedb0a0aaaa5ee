"""The past of a town, lived once and kept until the code changes."""

import hashlib
import shutil
import sqlite3
import sys
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from harness.running import RunningBot
from simulator import World, snapshot

ROOT = Path(__file__).parent.parent
KEPT = ROOT / "build" / "demo"
# What a town's past is made of.
MADE_OF = (
    "bot", "handlers", "models", "scheduler", "services", "views", "locales", "simulator",
    "harness", "demo",
)  # fmt: skip
KINDS = {".py", ".ftl", ".jpg"}
OLDEST = timedelta(days=7)  # a town whose calendar is further behind looks wrong


class Template:
    def __init__(self, language: str) -> None:
        self.language = language
        self._folder = KEPT / f"{language}-{fingerprint()}"

    def world(self, now: datetime) -> World | None:
        """The world as it was kept; nothing if it is of other code or too old."""
        saved = self._folder / "world"
        if not saved.exists():
            return None
        world = snapshot.load(saved.read_bytes())
        return world if timedelta(0) <= now - world.now + OLDEST / 7 <= OLDEST else None

    def database(self, folder: Path) -> str:
        """The URL of a copy in this folder: whatever a visitor does, the template stays."""
        copy = folder / "town.db"
        shutil.copyfile(self._folder / "town.db", copy)
        return f"sqlite+aiosqlite:///{copy}"

    async def keep(self, house: RunningBot) -> None:
        """Keep what has been lived, instead of what was kept in this language before."""
        KEPT.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=KEPT))
        (made / "world").write_bytes(snapshot.save(house.world))
        await copy_database(house, made / "town.db")
        self._replace(made)

    def _replace(self, made: Path) -> None:
        for old in KEPT.glob(f"{self.language}-*"):
            shutil.rmtree(old)
        made.rename(self._folder)


def fingerprint() -> str:
    """Another one for any other code."""
    digest = hashlib.sha256(sys.version.encode())
    for path in sorted(path for room in MADE_OF for path in (ROOT / room).rglob("*")):
        if path.suffix in KINDS:
            digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()[:16]


async def copy_database(house: RunningBot, path: Path) -> None:
    # The copy is written in the thread of the driver.
    target = sqlite3.connect(path, check_same_thread=False)
    try:
        async with house.app.engine.connect() as connection:
            raw = await connection.get_raw_connection()
            assert raw.driver_connection
            await raw.driver_connection.backup(target)
    finally:
        target.close()
