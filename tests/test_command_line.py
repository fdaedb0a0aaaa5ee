"""python -m bot: one clear line and the right exit code when it cannot run."""

import asyncio
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from signal import SIGTERM

import pytest

from bot.delivery.redraws import Redraws
from migrations import HEAD
from simulator import Server, World
from tests.processes import PATIENCE, BotProcess, run_bot

NEWCOMER_SECONDS = 5
ROOT = Path(__file__).parent.parent
Start = Callable[..., BotProcess]
pytestmark = pytest.mark.slow


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with Server(World()) as server:
        yield server


def environment(tmp_path: Path, **settings: str) -> dict[str, str]:
    database = f"sqlite+aiosqlite:///{tmp_path}/bot.db"
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "DATABASE_URL": database,
        **settings,
    }


def bot(tmp_path: Path, *command: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run to the end; the folder has no .env to help it."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *command],
        cwd=tmp_path,
        env=environment(tmp_path, **settings),
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


@pytest.fixture
async def start(server: Server, empty_database: Path) -> AsyncIterator[Start]:
    """Starts bots beside a database of today, and ends those that a failing test leaves behind."""
    async with AsyncExitStack() as stack:

        def start(
            folder: Path, target: Callable[[], None] = run_bot, **settings: str
        ) -> BotProcess:
            if not (database := folder / "bot.db").exists():
                shutil.copy(empty_database, database)
                stamp(database, HEAD)
            settings = {"BOT_TOKEN": server.world.token, "API_URL": server.url, **settings}
            process = BotProcess(folder, environment(folder, **settings), target=target)
            stack.push_async_callback(process.close)
            return process

        yield start


def stamp(database: Path, version: str) -> None:
    """Alembic's own note of the schema in a database."""
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
        connection.execute("INSERT INTO alembic_version VALUES (?)", [version])


def test_without_a_token_it_says_where_to_get_one(tmp_path: Path) -> None:
    done = bot(tmp_path)
    assert done.returncode == 2
    assert "@BotFather" in done.stderr
    assert "make demo" in done.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_TOKEN", "hello"),
        ("ADMIN_IDS", "gleb"),
        ("TIMEZONE", "Mars/Olympus"),
        ("BOT_LANGUAGE", "fr"),
        ("WEBHOOK_URL", "https://example.org"),
        ("WEBHOOK_SECRET", "пароль с пробелами"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path: Path, name: str, value: str) -> None:
    done = bot(tmp_path, **{"BOT_TOKEN": "1:" + "a" * 35, name: value})
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert name.split("_", maxsplit=1)[0] in done.stderr
    assert value not in done.stderr


def test_an_unreachable_database_is_one_clear_line(tmp_path: Path) -> None:
    url = "postgresql+asyncpg://domovoy:secret@127.0.0.1:1/domovoy"
    done = bot(tmp_path, BOT_TOKEN="1:" + "a" * 35, DATABASE_URL=url)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert "DATABASE_URL" in done.stderr
    assert "secret" not in done.stderr


def test_a_folder_that_cannot_be_made_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    url = f"sqlite+aiosqlite:///{tmp_path}/file/bot.db"
    done = bot(tmp_path, BOT_TOKEN="1:" + "a" * 35, DATABASE_URL=url)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert "DATABASE_URL" in done.stderr


@pytest.mark.parametrize("command", ["run", "migrate"])
def test_a_database_of_a_newer_version_is_left_alone(tmp_path: Path, command: str) -> None:
    stamp(tmp_path / "bot.db", "9999")
    done = bot(tmp_path, command, BOT_TOKEN="1:" + "a" * 35)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert "9999" in done.stderr
    assert "newer" in done.stderr


async def test_a_damaged_key_is_one_clear_line(tmp_path: Path, start: Start) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/domovoy.key").write_text("half a k")
    process = start(tmp_path, LOG_LEVEL="ERROR")
    assert await process.ends() == 2
    [line] = process.errors
    assert line.startswith("SECRET_FILE: data/domovoy.key holds no key")
    assert (tmp_path / "data/domovoy.key").read_text() == "half a k"


async def test_a_port_that_is_taken_is_one_clear_line(
    tmp_path: Path, server: Server, start: Start
) -> None:
    taken = int(server.url.rsplit(":", 1)[1])
    hook = {"WEBHOOK_URL": "http://127.0.0.1/telegram", "WEBHOOK_SECRET": "secret"}
    process = start(tmp_path, LOG_LEVEL="ERROR", **hook, WEBHOOK_PORT=str(taken))
    assert await process.ends() == 2
    assert process.errors == [
        f"WEBHOOK_HOST and WEBHOOK_PORT: cannot listen on 127.0.0.1:{taken}: Address already in use"
    ]


async def test_an_address_that_telegram_refuses_is_said_at_once(
    tmp_path: Path, start: Start, unused_tcp_port: int
) -> None:
    hook = {"WEBHOOK_URL": "http://example.org/telegram", "WEBHOOK_SECRET": "secret"}
    process = start(tmp_path, **hook, WEBHOOK_PORT=str(unused_tcp_port))
    assert await process.ends() == 2
    assert "HTTPS" in process.errors[-1]


async def test_the_old_name_of_the_language_is_pointed_out(tmp_path: Path, start: Start) -> None:
    (tmp_path / ".env").write_text("LANGUAGE=en\n")
    process = start(tmp_path, BOT_TOKEN="1:" + "a" * 35)
    assert await process.ends() == 2
    assert "LANGUAGE is called BOT_LANGUAGE now" in process.errors[0]


async def test_a_token_that_telegram_does_not_know(
    tmp_path: Path, server: Server, start: Start
) -> None:
    process = start(tmp_path, BOT_TOKEN="1:" + "a" * 35)
    assert await process.ends() == 2
    assert "@BotFather" in process.errors[-1]


async def test_it_waits_for_telegram_and_stops_meanwhile(tmp_path: Path, start: Start) -> None:
    process = start(tmp_path, API_URL="http://127.0.0.1:1")
    await process.says("cannot reach Telegram")

    process.send(SIGTERM)

    assert await process.ends(within=4) == 0
    assert not any("Traceback" in line for line in process.errors)


async def test_it_migrates_runs_stops_and_refuses_a_second_instance(
    tmp_path: Path, server: Server, start: Start
) -> None:
    """Beside its database, and on another machine: the one that came second goes."""
    new = f"sqlite+aiosqlite:///{tmp_path}/new/bot.db"
    (tmp_path / "elsewhere").mkdir()
    first = start(tmp_path, DATABASE_URL=new)
    await server.world.polled(PATIENCE)
    tables = sqlite3.connect(f"{tmp_path}/new/bot.db").execute("SELECT name FROM sqlite_master")
    assert ("residents",) in tables.fetchall()

    second = start(tmp_path, DATABASE_URL=new)
    assert await second.ends() == 3
    assert "Another instance" in second.errors[-1]

    await asyncio.sleep(NEWCOMER_SECONDS)  # by then it is no newcomer any more
    third = start(tmp_path / "elsewhere")
    assert await third.ends() == 3
    assert "Another instance" in third.errors[-1]

    assert first.returncode is None
    first.send(SIGTERM)
    assert await first.ends() == 0
    assert not any(server.world.token in line for line in first.errors)


def test_the_doctor_says_what_is_wrong(tmp_path: Path) -> None:
    done = bot(tmp_path, "doctor", BOT_TOKEN="1:" + "a" * 35)
    assert done.returncode == 1
    assert "schema empty" in done.stdout


def without_redraws() -> None:
    async def run(self: Redraws) -> None:
        raise ZeroDivisionError("made to die")

    Redraws.run = run  # type: ignore[method-assign]
    run_bot()


async def test_a_part_that_dies_ends_the_process_with_one_line(
    tmp_path: Path, start: Start
) -> None:
    process = start(tmp_path, without_redraws)

    assert await process.ends() == 4
    assert process.errors[-1] == (
        "A part of the bot died, so the bot ends: redraws: ZeroDivisionError('made to die')"
    )


def leave_signs(tmp_path: Path, *signs: tuple[str, timedelta, timedelta | None]) -> None:
    """Signs of life: what, how long ago it did well, and how long ago it failed."""
    now = datetime.now(UTC).replace(tzinfo=None)
    rows = [
        (name, str(now - well), str(now - failed) if failed else None, failed and "ValueError")
        for name, well, failed in signs
    ]
    with closing(sqlite3.connect(f"{tmp_path}/bot.db")) as database, database:
        database.execute("DELETE FROM signs")
        database.executemany("INSERT INTO signs VALUES (?, ?, ?, ?)", rows)


def test_the_doctor_asks_every_part_and_every_job(tmp_path: Path) -> None:
    token = {"BOT_TOKEN": "1:" + "a" * 35}
    assert bot(tmp_path, "migrate", **token).returncode == 0
    soon, days = timedelta(seconds=10), timedelta(days=2, hours=3, minutes=4)
    well = [(part, soon, None) for part in ("intake", "outbox", "redraws", "ticker")]

    leave_signs(tmp_path, *well, ("job:reminders", soon, days))
    done = bot(tmp_path, "doctor", **token)
    assert done.returncode == 0, done.stdout
    assert re.search(r"intake: Telegram last heard 1\d s ago\n", done.stdout)
    assert re.search(r"job reminders: last done 1\d s ago\n", done.stdout)

    leave_signs(tmp_path, ("intake", days, None), *well[1:], ("job:reminders", days, soon))
    done = bot(tmp_path, "doctor", **token)
    assert done.returncode == 1
    assert "intake: Telegram last heard 2 days 3 h ago: too long\n" in done.stdout
    assert re.search(
        r"job reminders: last done 2 days 3 h ago, failed 1\d s ago: ValueError\n", done.stdout
    )
