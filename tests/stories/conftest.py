"""The cast of the stories, with their rights built in."""

from collections.abc import AsyncIterator

import pytest

from models import Role
from simulator import Person, Server, World
from tests.town import START, Town


@pytest.fixture
async def empty_town(database_url: str) -> AsyncIterator[Town]:
    """A running bot and its owner Глеб, who has not even pressed Start."""
    world = World(start=START, speed=0, username="domovoy_bot", limits=None)
    async with Server(world) as server:
        town = Town(world, server, database_url)
        await town.opens_for(world.person("Глеб", username="gleb"))
        yield town
        await town.closes()
        world.check()


@pytest.fixture
async def town(empty_town: Town) -> Town:
    """A town with its owner and a bound community chat."""
    await empty_town.admits(empty_town.owner, Role.OWNER)
    await empty_town.binds_chat()
    return empty_town


@pytest.fixture
def gleb(town: Town) -> Person:
    """The administrator."""
    return town.owner


async def neighbour(town: Town, name: str, username: str, role: Role) -> Person:
    person = town.world.person(name, username=username)
    await town.admits(person, role)
    await town.chat.joins(person)
    return person


@pytest.fixture
async def anna(town: Town) -> Person:
    """A resident."""
    return await neighbour(town, "Анна", "anna", Role.RESIDENT)


@pytest.fixture
async def boris(town: Town) -> Person:
    """A resident."""
    return await neighbour(town, "Борис", "boris", Role.RESIDENT)


@pytest.fixture
async def vera(town: Town) -> Person:
    """A host."""
    return await neighbour(town, "Вера", "vera", Role.HOST)


@pytest.fixture
def dina(town: Town) -> Person:
    """A stranger, who sees the community chat and never opened the bot."""
    dina = town.world.person("Дина", username="dina")
    town.chat.chat.members[dina.id] = "member"
    return dina
