"""The cast of the stories, with their rights built in."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

import pytest

from models import Role
from simulator import Person, Server, World
from tests.town import START, Town

CAST = {
    "anna": ("Анна", Role.RESIDENT),
    "boris": ("Борис", Role.RESIDENT),
    "vera": ("Вера", Role.HOST),
}


@asynccontextmanager
async def open_town(database_url: str, cast: Iterable[str] | None = None) -> AsyncIterator[Town]:
    """A running bot and its owner; with a cast (of nobody, too) they have joined and share a chat.

    The cast is in the database before the bot starts, which costs next to nothing.
    """
    world = World(start=START, speed=0, username="domovoy_bot", limits=None)
    async with Server(world) as server:
        town = Town(world, server, database_url)
        town.owner = world.person("Глеб", username="gleb")
        if cast is not None:
            town.begins_with(
                [(world.person(CAST[one][0], username=one), CAST[one][1]) for one in cast]
            )
        await town.opens_for(town.owner)
        yield town
        await town.closes()
        world.check()


@pytest.fixture
async def empty_town(database_url: str) -> AsyncIterator[Town]:
    """A running bot and its owner Глеб, who has not even pressed Start."""
    async with open_town(database_url) as town:
        yield town


@pytest.fixture
async def town(database_url: str, request: pytest.FixtureRequest) -> AsyncIterator[Town]:
    """A town with its owner, a bound community chat, and whom of the cast the story asks for."""
    async with open_town(
        database_url, [one for one in request.fixturenames if one in CAST]
    ) as town:
        yield town


@pytest.fixture
def gleb(town: Town) -> Person:
    """The administrator."""
    return town.owner


def one_called(town: Town, name: str) -> Person:
    return next(one for one in town.world.people.values() if one.name == name)


@pytest.fixture
def anna(town: Town) -> Person:
    """A resident."""
    return one_called(town, "Анна")


@pytest.fixture
def boris(town: Town) -> Person:
    """A resident."""
    return one_called(town, "Борис")


@pytest.fixture
def vera(town: Town) -> Person:
    """A host."""
    return one_called(town, "Вера")


@pytest.fixture
def dina(town: Town) -> Person:
    """A stranger, who sees the community chat and never opened the bot."""
    dina = town.world.person("Дина", username="dina")
    town.chat.chat.members[dina.id] = "member"
    return dina
