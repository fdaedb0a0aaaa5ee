"""A copy of everything the bot remembers, taken while it runs, and the way back."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO

from sqlalchemy import URL, make_url
from sqlalchemy.exc import SQLAlchemyError

from bot.logs import redact
from bot.settings import Settings
from migrations import KNOWN

STREAM = "-"  # instead of a file: standard output, standard input
SQLITE = b"SQLite format 3\0"  # how such a file begins
# What SQLite keeps beside a database: it would be taken for a part of the next one there.
BESIDE = ("-wal", "-shm", "-journal")
NO_CLIENT = (
    "{program} is not installed here: install PostgreSQL's client programs, "
    "or run it beside the database (docs/operating.md)"
)


class BackupError(Exception):
    """Nothing was written; the text says why, in one line."""


def back_up(settings: Settings, file: str) -> str:
    """Write a consistent copy to a file that does not exist yet; one line about what was copied.

    The file belongs to its owner alone: it holds what people told the bot. Raises BackupError.
    """
    url = make_url(settings.database_url.get_secret_value())
    if file != STREAM and Path(file).exists():
        raise BackupError(f"{file} exists already: a backup never replaces another")
    with tempfile.TemporaryDirectory(dir=folder_of(file)) as folder:
        copy = Path(folder) / "copy"
        copy.touch(mode=0o600)
        version = (copy_sqlite if settings.on_sqlite else dump_postgres)(url, copy)
        size = copy.stat().st_size
        if file == STREAM:
            with copy.open("rb") as written:
                shutil.copyfileobj(written, sys.stdout.buffer)
        else:
            copy.rename(file)
    beside = f"; keep {settings.secret_file} with it" if settings.secret_file else ""
    return f"backup: {version}, {size / 1e6:.1f} MB{beside}"


def restore(settings: Settings, file: str) -> str:
    """Bring a backup to where there is no database yet; one line about what came back.

    Raises BackupError, and then nothing has changed.
    """
    url = make_url(settings.database_url.get_secret_value())
    with backup_in(file) as copy:
        if settings.on_sqlite:
            return f"restored: {restore_sqlite(url, copy)}"
        with copy.open("rb") as opened:
            moving = opened.read(len(SQLITE)) == SQLITE
        if moving:
            return f"moved to PostgreSQL: {move_to_postgres(settings, copy)}"
        return f"restored: {restore_postgres(url, copy)}"


def folder_of(file: str) -> Path | None:
    """Beside the file, so that it appears whole or not at all."""
    folder = None if file == STREAM else Path(file).absolute().parent
    if folder and not folder.is_dir():
        raise BackupError(f"{folder} is no folder")
    return folder


@contextmanager
def backup_in(file: str) -> Iterator[Path]:
    if file != STREAM:
        if not Path(file).is_file():
            raise BackupError(f"{file} is no file")
        yield Path(file)
        return
    with tempfile.NamedTemporaryFile() as copy:
        shutil.copyfileobj(sys.stdin.buffer, copy)
        copy.flush()
        yield Path(copy.name)


# SQLite


def copy_sqlite(url: URL, copy: Path) -> str:
    """SQLite's online backup: writers go on, the copy shows one moment."""
    path = Path(url.database or "")
    if not path.is_file():
        raise BackupError(f"{path} is not there: the bot has never run here")
    try:
        copy_pages(in_use(path), copy)
        return examine(copy)
    except sqlite3.Error as error:
        raise BackupError(f"{path}: {error}") from error


def restore_sqlite(url: URL, copy: Path) -> str:
    path = Path(url.database or "")
    for name in (path, *(path.with_name(path.name + end) for end in BESIDE)):
        if name.exists() and not (name == path and has_no_tables(path)):
            raise BackupError(f"{name} is in the way: move it aside, nothing is ever overwritten")
    try:
        version = examine(copy)
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=path.parent) as folder:
            whole = Path(folder) / "whole"
            whole.touch(mode=0o600)
            copy_pages(at_rest(copy), whole)
            whole.rename(path)
    except (sqlite3.Error, OSError) as error:
        raise BackupError(str(error)) from error
    return version


def copy_pages(source: sqlite3.Connection, copy: Path) -> None:
    """The copy is one plain file, without the log that a database in use has beside it."""
    with closing(source), closing(sqlite3.connect(copy)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode=DELETE")


def in_use(path: Path) -> sqlite3.Connection:
    """Somebody may be writing; the file is never made."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True)


def at_rest(path: Path) -> sqlite3.Connection:
    """Nobody writes: looking at it leaves nothing beside it."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)


def has_no_tables(path: Path) -> bool:
    """As `doctor` leaves it where the bot has never run."""
    try:
        with closing(at_rest(path)) as database:
            return database.execute("SELECT name FROM sqlite_master").fetchone() is None
    except sqlite3.Error:
        return False


def examine(copy: Path) -> str:
    """Whether it is whole and of a version we know; says which."""
    with closing(at_rest(copy)) as database:
        [(sound,)] = database.execute("PRAGMA quick_check(1)").fetchall()
        tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        ours = ("alembic_version",) in tables
        versions = database.execute("SELECT version_num FROM alembic_version") if ours else []
        applied = [version for (version,) in versions]
    if sound != "ok" or not applied:
        raise BackupError("it is damaged, or no database of this bot")
    if applied[0] not in KNOWN:
        raise BackupError(f"its schema {applied[0]} is unknown to this version of the bot")
    return f"SQLite, schema {applied[0]}"


# PostgreSQL


def dump_postgres(url: URL, copy: Path) -> str:
    with copy.open("wb") as target:
        client("pg_dump", ["--format=custom", "--no-owner", "--no-privileges"], url, target)
    return "PostgreSQL"


def restore_postgres(url: URL, copy: Path) -> str:
    """In one transaction, which refuses by itself where the tables exist already."""
    options = ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction"]
    client("pg_restore", [*options, f"--dbname={url.database}", str(copy)], url)
    return "PostgreSQL"


def move_to_postgres(settings: Settings, copy: Path) -> str:
    # Imported here: making tables needs a good part of SQLAlchemy that a backup can spare.
    from bot.moving import MovingError, move

    try:
        version = examine(copy)
        move(settings, copy, version.rpartition(" ")[2])
    except (MovingError, sqlite3.Error, SQLAlchemyError) as error:
        raise BackupError(redact(str(error).splitlines()[0])) from error
    return version


def client(program: str, options: list[str], url: URL, target: IO[bytes] | None = None) -> None:
    """Run one of PostgreSQL's programs; the password never stands in a list of processes."""
    if not shutil.which(program):
        raise BackupError(NO_CLIENT.format(program=program))
    done = subprocess.run(  # noqa: S603 - a program of the system's, no shell
        [program, "--no-password", *options],
        env={**os.environ, **libpq(url)},
        stdin=subprocess.DEVNULL,
        stdout=target or subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        said = done.stderr.strip().splitlines()
        raise BackupError(redact(said[0] if said else f"{program} failed"))


def libpq(url: URL) -> dict[str, str]:
    """The address as the variables that PostgreSQL's programs read."""
    query = {name: value for name, value in url.query.items() if isinstance(value, str)}
    given = {
        "PGHOST": url.host or query.get("host"),
        "PGPORT": str(url.port) if url.port else query.get("port"),
        "PGUSER": url.username,
        "PGPASSWORD": url.password,
        "PGDATABASE": url.database,
        "PGSSLMODE": query.get("ssl"),
    }
    return {name: str(value) for name, value in given.items() if value}
