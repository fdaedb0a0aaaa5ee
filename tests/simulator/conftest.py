"""A world, its server, and a caller who speaks raw HTTP."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from simulator import Person, Server, World
from tests.simulator.caller import Caller


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
async def call(world: World) -> AsyncIterator[Caller]:
    async with Server(world) as server, aiohttp.ClientSession() as session:
        yield Caller(world, server, session)


@pytest.fixture
def anna(world: World) -> Person:
    return world.person("Анна", username="anna", started=True)


@pytest.fixture
def boris(world: World) -> Person:
    return world.person("Борис", started=True)
