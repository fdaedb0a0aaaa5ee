"""make demo: a town with history, and the address where to see it."""

import argparse
import asyncio
import contextlib
import gc
import logging
import signal
import socket
import sys
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import structlog

from bot import logs
from bot.settings import Settings
from demo.history import History
from demo.people import ADMIN, HOST, RESIDENTS, neighbours
from harness.running import RunningBot
from simulator import Server, World

TOWN = "Лесной квартал"
BOT = "Домовой"
# What @BotFather would have been told: shown to whoever has not pressed Start yet.
DESCRIPTION = """\
Зову на встречи с соседями, напоминаю о них и спрашиваю, как прошло.

Нажмите «Старт»: познакомимся, это меньше минуты."""
ZONE = ZoneInfo("Europe/Moscow")
BAR = 30
PORT = 8080


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m demo", description=__doc__)
    parser.add_argument("--port", type=int, help="8080, or any free one if that is taken")
    arguments = parser.parse_args()
    # Hurried time runs into limits now and then, and the bot gets over it: only bugs are shown.
    logs.set_up("ERROR", as_json=False)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    gc.collect()
    gc.freeze()  # what the imports made need not be walked again: it halves the history
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(show(free_port() if arguments.port is None else arguments.port))


def free_port() -> int:
    """The usual port, so that the address can be remembered; 0 (any) when somebody has it."""
    with socket.socket() as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind(("127.0.0.1", PORT))
        except OSError:
            return 0
    return PORT


async def show(port: int) -> None:
    now = datetime.now(UTC)
    world = World(
        start=now - timedelta(weeks=9, days=1),
        speed=0,  # while the history is lived
        name=BOT,
        username="domovoy_bot",
    )
    world.profile["description", ""] = DESCRIPTION
    async with Server(world, port=port) as server:
        house = RunningBot(world, server)
        history = furnish(house, now)
        await house.opens(settings(house, history))
        await history.lives(progress)
        await arrive(house, now)
        said = f"\n\n  {TOWN} ждёт вас / the town is here:  {server.url}\n\n  Ctrl+C, чтобы уйти\n"
        print(said, flush=True)
        await until_interrupted()
        await house.closes()


def furnish(house: RunningBot, now: datetime) -> History:
    """The people with their telephones, and their common chat."""
    world = house.world
    world.zone = str(ZONE)
    first, last = ADMIN.name.split()
    admin = world.person(first, last_name=last, username="gleb")
    group = world.group(TOWN, [admin])
    history = History(house, group, ZONE, now)
    history.people[ADMIN.name] = admin
    for one in (HOST, *RESIDENTS, *neighbours()):
        first, last = one.name.split()
        history.people[one.name] = world.person(first, last_name=last)
    stranger = world.person("Дина", last_name="Рай")
    for person in (history.people[HOST.name], stranger):
        group.chat.members[person.id] = "member"
    anna, boris = (history.people[one.name] for one in RESIDENTS)
    world.cast = [
        (anna, "житель / resident"),
        (boris, "житель / resident"),
        (history.people[HOST.name], "ведущая / host"),
        (admin, "администратор / admin"),
        (stranger, "незнакомка / stranger"),
    ]
    return history


def settings(house: RunningBot, history: History) -> Settings:
    return Settings.model_validate(
        {
            "bot_token": house.world.token,
            "api_url": house.server.url,
            "database_url": "sqlite+aiosqlite:///:memory:",
            "community_name": TOWN,
            "timezone": str(ZONE),
            "admin_ids": str(history.people[ADMIN.name].id),
        }
    )


def progress(share: float) -> None:
    """One line that fills up."""
    if sys.stdout.isatty() or share in (0, 1):
        done = round(share * BAR)
        line = "█" * done + "░" * (BAR - done)
        print(
            f"\r  Город живёт два месяца / two months pass  {line} {share:4.0%}", end="", flush=True
        )


async def arrive(house: RunningBot, now: datetime) -> None:
    """From now on time flows as everywhere, unless the visitor moves it."""
    world = house.world
    world.clock.speed = 1
    if now > world.now:
        await house.passes_by(now - world.now)
    world.rest = None
    world.live_through = house.lives_through


async def until_interrupted() -> None:
    asked = asyncio.Event()
    for one in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(one, asked.set)
    await asked.wait()


if __name__ == "__main__":
    main()
