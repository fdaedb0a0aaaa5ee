"""One town of the demo: its people and telephones, its past, and the bot among them."""

from contextlib import AsyncExitStack
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.settings import Settings
from demo.history import WEEKS, History, Report
from demo.script import Script
from demo.template import Template
from demo.waiting import Tell, Waiting
from harness.running import RunningBot
from simulator import Group, Person, Server, World
from simulator.api.records import Chat
from simulator.world import Guide


class Town:
    """Open it once; its past is lived if no template keeps it."""

    def __init__(self, script: Script, visit: Guide) -> None:
        self.script = script
        self._visit = visit
        self._stack = AsyncExitStack()
        self.world: World
        self.house: RunningBot

    async def opens(self, port: int, now: datetime, tell: Tell) -> None:
        template = Template(self.script.language)
        world = template.world(now)
        if world is None:
            async with Waiting(port) as waiting:
                port = waiting.port
                await live(self.script, template, now, waiting.tells(tell))
            world = template.world(now)
            assert world
        self.world = world
        server = await self._stack.enter_async_context(Server(world, port=port))
        folder = Path(self._stack.enter_context(TemporaryDirectory(prefix="domovoy-")))
        house = self.house = RunningBot(world, server)
        await house.opens(settings(self.script, house, template.database(folder)))
        self._stack.push_async_callback(house.closes)
        # From now on time flows as everywhere, unless the visitor moves it.
        world.clock.speed, world.rest = 1, None
        world.live_through, world.live_on = house.lives_through, house.lives_on
        world.visit = self._visit

    @property
    def url(self) -> str:
        return self.house.server.url

    async def closes(self) -> None:
        await self._stack.aclose()


async def live(script: Script, template: Template, now: datetime, report: Report) -> None:
    """Two months of the town, from its founding to this morning, in a house of its own."""
    start = now - timedelta(weeks=WEEKS, days=1)
    world = World(start=start, speed=0, name=script.bot, username="domovoy_bot")
    async with Server(world) as server:
        house = RunningBot(world, server)
        history = furnish(script, house, now)
        await house.opens(settings(script, house, "sqlite+aiosqlite:///:memory:"))
        await history.lives(report)
        await template.keep(house)
        await house.closes()


def furnish(script: Script, house: RunningBot, now: datetime) -> History:
    """The people with their telephones, and their common chat."""
    world = house.world
    world.zone, world.language = str(script.zone), script.language
    admin = person(world, script, script.admin.name, username="manager")
    group = world.group(script.town, [admin])
    history = History(script, house, group, now)
    history.people[script.admin.name] = admin
    for one in (script.host, *script.residents, *script.neighbours):
        history.people[one.name] = person(world, script, one.name)
    stranger = person(world, script, script.stranger)
    host = history.people[script.host.name]
    for newcomer in (host, stranger):
        group.chat.members[newcomer.id] = "member"
    anna, boris = (history.people[one.name] for one in script.residents)
    world.cast = [
        (anna, "житель / resident"),
        (boris, "житель / resident"),
        (host, "ведущая / host"),
        (admin, "админ / admin"),
        (stranger, "новенькая / newcomer"),
    ]
    world.tour = tour(script, group, anna, stranger, admin)
    return history


def tour(
    script: Script, group: Group, resident: Person, stranger: Person, admin: Person
) -> list[tuple[str, Person, Chat]]:
    seat, door, numbers = script.tour
    return [
        (seat, resident, group.chat),
        (door, stranger, stranger.chat),
        (numbers, admin, admin.chat),
    ]


def person(world: World, script: Script, name: str, username: str | None = None) -> Person:
    first, last = name.split()
    return world.person(first, last_name=last, username=username, language_code=script.language)


def settings(script: Script, house: RunningBot, database_url: str) -> Settings:
    admin = next(iter(house.world.people))
    return Settings.model_validate(
        {
            "bot_token": house.world.token,
            "api_url": house.server.url,
            "database_url": database_url,
            "community_name": script.town,
            "timezone": str(script.zone),
            "bot_language": script.language,
            "admin_ids": str(admin),
        }
    )
