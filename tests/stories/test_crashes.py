"""A real process dies in the middle of an announcement: nobody twice, nobody silently missing."""

import os
import signal
import time
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.database import open_engine, open_sessions
from bot.delivery.outbox import AHEAD, CONCURRENCY
from migrations import HEAD
from models import Notification, Resident, Role, State
from simulator import Person, Server, World
from simulator.people.screens import button_under
from tests.hurried_bot import in_a_hurry
from tests.processes import BotProcess

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent.parent
PEOPLE = 300
WATER = "Завтра отключат воду"


@dataclass
class Crowd:
    """Many residents, their bot as a process of its own, and the author of the announcement."""

    world: World
    server: Server
    database_url: str
    home: Path
    author: Person
    people: list[Person]
    processes: list[BotProcess] = field(default_factory=list)

    def starts_bot(self) -> BotProcess:
        environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "BOT_TOKEN": self.world.token,
            "API_URL": self.server.url,
            "DATABASE_URL": self.database_url,
            "ADMIN_IDS": str(self.author.id),
        }
        self.processes.append(BotProcess(self.home, environment, target=in_a_hurry))
        return self.processes[-1]

    async def announces(self) -> None:
        """As far as the tap that sends it; what follows is not waited for."""
        await self.until(lambda: self.world.traffic.polls > 0)
        await self.author.says("/announce")
        await self.author.waits_for("Что объявить", 120)
        await self.author.says(WATER)
        await self.author.waits_for("Кому отправить", 120)
        await self.author.taps("Всем жителям")
        await self.author.waits_for(f"Получит {PEOPLE + 1}", 120)
        found = button_under(self.author.chat, "Отправить")
        assert found
        self.world.push_callback(self.author, found[0], found[1]["callback_data"])

    async def until_heard_by(self, number: int) -> None:
        await self.until(lambda: len(self.reached()) >= number)

    async def until(self, condition: Callable[[], bool], seconds: float = 240) -> None:
        end = time.monotonic() + seconds
        while not condition():
            assert self.processes[-1].returncode is None, "the bot has gone"
            assert time.monotonic() < end, f"{len(self.reached())} people reached"
            with suppress(TimeoutError):
                await self.world.changed.wait(0.1)

    def reached(self) -> set[int]:
        return {one.id for one in self.people if one.chat.messages}

    def bothered(self) -> set[int]:
        """Who got it more than once."""
        return {one.id for one in self.people if len(one.chat.messages) > 1}

    async def ledger(self) -> dict[State, set[int]]:
        """What the bot believes: Telegram ids by the state of their letters."""
        engine = open_engine(self.database_url)
        async with open_sessions(engine)() as session:
            rows = await session.execute(
                select(Notification.state, Resident.telegram_id)
                .join(Resident, Resident.id == Notification.resident_id)
                .where(Notification.kind == "announcement")
            )
            found: dict[State, set[int]] = {state: set() for state in State}
            for state, telegram_id in rows:
                if telegram_id and telegram_id != self.author.id:
                    found[state].add(telegram_id)
        await engine.dispose()
        return found

    async def goes_home(self) -> None:
        for process in self.processes:
            await process.close()


async def populate(database_url: str, people: list[Person]) -> None:
    """Residents who joined long ago, in a database that needs no migration."""
    engine = create_async_engine(database_url)
    now = datetime.now(UTC)
    async with engine.begin() as connection:
        await connection.execute(text("DROP TABLE IF EXISTS alembic_version"))
        await connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32))"))
        await connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})
        await connection.execute(
            Resident.__table__.insert(),  # type: ignore[attr-defined]
            [
                {
                    "telegram_id": one.id,
                    "name": one.name,
                    "language": "ru",
                    "role": Role.RESIDENT,
                    "met_at": now,
                    "last_seen_at": now,
                    "started_at": now,
                    "joined_at": now,
                }
                for one in people
            ],
        )
    await engine.dispose()


@pytest.fixture
async def crowd(database_url: str, tmp_path: Path) -> AsyncIterator[Crowd]:
    """Residents and Глеб, who has something to tell them."""
    world = World(limits=None)
    people = [world.person(f"Житель {number}", started=True) for number in range(PEOPLE)]
    gleb = world.person("Глеб", started=True)
    await populate(database_url, [*people, gleb])
    async with Server(world) as server:
        crowd = Crowd(world, server, database_url, tmp_path, gleb, people)
        yield crowd
        await crowd.goes_home()
    engine = create_async_engine(database_url)
    async with engine.begin() as connection:
        await connection.execute(text("DROP TABLE alembic_version"))
    await engine.dispose()


async def test_killed_in_the_middle_it_sends_to_nobody_twice_and_owns_up_to_the_rest(
    crowd: Crowd,
) -> None:
    process = crowd.starts_bot()
    await crowd.announces()
    await crowd.until_heard_by(150)
    process.send(signal.SIGKILL)
    await process.ends()

    crowd.starts_bot()
    await crowd.author.waits_for("Объявление отправлено", seconds=240)

    everyone = {one.id for one in crowd.people}
    ledger = await crowd.ledger()
    assert crowd.bothered() == set()
    assert ledger[State.SENT] | ledger[State.UNKNOWN] == everyone
    assert ledger[State.SENT] <= crowd.reached()
    assert everyone - crowd.reached() <= ledger[State.UNKNOWN]
    never_sent = ledger[State.UNKNOWN] - crowd.reached()
    assert len(never_sent) <= AHEAD
    assert len(ledger[State.UNKNOWN]) <= CONCURRENCY
    assert report(crowd) == (len(ledger[State.SENT]) + 1, len(ledger[State.UNKNOWN]))


async def test_asked_to_stop_it_finishes_what_it_began_and_goes_on_later(crowd: Crowd) -> None:
    process = crowd.starts_bot()
    await crowd.announces()
    await crowd.until_heard_by(150)
    process.send(signal.SIGTERM)

    assert await process.ends(within=15) == 0
    ledger = await crowd.ledger()
    assert ledger[State.SENT] == crowd.reached()
    assert ledger[State.SENDING] | ledger[State.UNKNOWN] == set()
    assert len(ledger[State.PENDING]) > 100

    crowd.starts_bot()
    await crowd.author.waits_for("Объявление отправлено", seconds=240)
    assert crowd.bothered() == set()
    assert len(crowd.reached()) == PEOPLE
    assert report(crowd) == (PEOPLE + 1, 0)


def report(crowd: Crowd) -> tuple[int, int]:
    """How many got it and how many are unknown, as the author reads it."""
    words = next(m.text for m in reversed(crowd.author.messages) if "отправлено" in m.text)
    numbers = {
        line.split(":")[0]: line.split(":")[1].split() for line in words.splitlines()[1:] if line
    }
    unknown = numbers.get("Неизвестно", ["0"])[0].rstrip(".")
    return int(numbers["Получили"][0]), int(unknown)
