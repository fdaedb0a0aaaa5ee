"""python -m bot: one clear line and the right exit code when it cannot run."""

import asyncio
import os
import re
import sqlite3
import subprocess
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from simulator import Server, World

NEWCOMER_SECONDS = 5
ROOT = Path(__file__).parent.parent
Start = Callable[..., Awaitable[Process]]
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
async def start(server: Server) -> AsyncIterator[Start]:
    """Starts bots, and ends those that a failing test leaves behind."""
    async with AsyncExitStack() as stack:

        async def start(folder: Path, script: str | None = None, **settings: str) -> Process:
            settings = {"BOT_TOKEN": server.world.token, "API_URL": server.url, **settings}
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                *(("-c", script) if script else ("-m", "bot")),
                cwd=folder,
                env=environment(folder, **settings),
                stdout=PIPE,
                stderr=PIPE,
            )
            stack.push_async_callback(end, process)
            return process

        yield start


async def end(process: Process) -> None:
    if process.returncode is None:
        process.kill()
        await process.communicate()


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
    with closing(sqlite3.connect(tmp_path / "bot.db")) as database:
        database.execute("CREATE TABLE alembic_version (version_num TEXT)")
        database.execute("INSERT INTO alembic_version VALUES ('9999')")
        database.commit()
    done = bot(tmp_path, command, BOT_TOKEN="1:" + "a" * 35)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert "9999" in done.stderr
    assert "newer" in done.stderr


async def test_a_damaged_key_is_one_clear_line(tmp_path: Path, start: Start) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/domovoy.key").write_text("half a k")
    process = await start(tmp_path, LOG_LEVEL="ERROR")
    _, errors = await process.communicate()
    assert process.returncode == 2
    [line] = errors.decode().splitlines()
    assert line.startswith("SECRET_FILE: data/domovoy.key holds no key")
    assert (tmp_path / "data/domovoy.key").read_text() == "half a k"


async def test_a_port_that_is_taken_is_one_clear_line(
    tmp_path: Path, server: Server, start: Start
) -> None:
    taken = int(server.url.rsplit(":", 1)[1])
    hook = {"WEBHOOK_URL": "http://127.0.0.1/telegram", "WEBHOOK_SECRET": "secret"}
    process = await start(tmp_path, LOG_LEVEL="ERROR", **hook, WEBHOOK_PORT=str(taken))
    _, errors = await process.communicate()
    assert process.returncode == 2
    assert errors.decode().splitlines() == [
        f"WEBHOOK_HOST and WEBHOOK_PORT: cannot listen on 127.0.0.1:{taken}: Address already in use"
    ]


async def test_an_address_that_telegram_refuses_is_said_at_once(
    tmp_path: Path, start: Start, unused_tcp_port: int
) -> None:
    hook = {"WEBHOOK_URL": "http://example.org/telegram", "WEBHOOK_SECRET": "secret"}
    process = await start(tmp_path, **hook, WEBHOOK_PORT=str(unused_tcp_port))
    _, errors = await process.communicate()
    assert process.returncode == 2
    assert "HTTPS" in errors.decode().splitlines()[-1]


async def test_the_old_name_of_the_language_is_pointed_out(tmp_path: Path, start: Start) -> None:
    (tmp_path / ".env").write_text("LANGUAGE=en\n")
    process = await start(tmp_path, BOT_TOKEN="1:" + "a" * 35)
    _, errors = await process.communicate()
    assert process.returncode == 2
    assert "LANGUAGE is called BOT_LANGUAGE now" in errors.decode().splitlines()[0]


async def test_a_token_that_telegram_does_not_know(
    tmp_path: Path, server: Server, start: Start
) -> None:
    process = await start(tmp_path, BOT_TOKEN="1:" + "a" * 35)
    _, errors = await process.communicate()
    assert process.returncode == 2
    assert "@BotFather" in errors.decode().splitlines()[-1]


async def test_it_waits_for_telegram_and_stops_meanwhile(tmp_path: Path, start: Start) -> None:
    process = await start(tmp_path, API_URL="http://127.0.0.1:1")
    assert process.stderr
    async with asyncio.timeout(240):
        while b"cannot reach Telegram" not in await process.stderr.readline():
            assert process.returncode is None

    process.terminate()

    _, errors = await asyncio.wait_for(process.communicate(), 4)
    assert process.returncode == 0
    assert b"Traceback" not in errors


async def test_it_migrates_runs_stops_and_refuses_a_second_instance(
    tmp_path: Path, server: Server, start: Start
) -> None:
    first = await start(tmp_path)
    await server.world.polled(240)

    second = await start(tmp_path)
    _, errors = await second.communicate()
    assert second.returncode == 3
    assert "Another instance" in errors.decode().splitlines()[-1]

    first.terminate()
    _, errors = await first.communicate()
    assert first.returncode == 0
    assert server.world.token not in errors.decode()
    tables = sqlite3.connect(f"{tmp_path}/bot.db").execute("SELECT name FROM sqlite_master")
    assert ("residents",) in tables.fetchall()


async def test_two_machines_with_one_token(tmp_path: Path, server: Server, start: Start) -> None:
    """The one that came second goes, the first goes on."""
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    first = await start(tmp_path / "one")
    await server.world.polled(240)
    await asyncio.sleep(NEWCOMER_SECONDS)  # by then it is no newcomer any more
    second = await start(tmp_path / "two")

    _, errors = await asyncio.wait_for(second.communicate(), 240)

    assert second.returncode == 3
    assert "Another instance" in errors.decode().splitlines()[-1]
    assert first.returncode is None
    first.terminate()
    await first.communicate()


def test_the_doctor_says_what_is_wrong(tmp_path: Path) -> None:
    done = bot(tmp_path, "doctor", BOT_TOKEN="1:" + "a" * 35)
    assert done.returncode == 1
    assert "schema empty" in done.stdout


async def test_a_part_that_dies_ends_the_process_with_one_line(
    tmp_path: Path, start: Start
) -> None:
    process = await start(
        tmp_path,
        "from bot.__main__ import main\n"
        "from bot.delivery.redraws import Redraws\n"
        "async def run(self):\n"
        "    raise ZeroDivisionError('made to die')\n"
        "Redraws.run = run\n"
        "main()\n",
    )
    _, errors = await asyncio.wait_for(process.communicate(), 240)

    assert process.returncode == 4
    last = errors.decode().splitlines()[-1]
    assert last == (
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
