"""A bot of which a part dies, and what each part says of itself meanwhile."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from sqlalchemy import delete

from bot.parts import PartDiedError
from models import ProfileText, State
from services.core import signs
from services.outbox.ended import Ended
from simulator import Person, Server, World
from simulator.faults import Fault
from tests.town import START, Town


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    world = World(start=START, speed=0, limits=None)
    async with Server(world) as server:
        town = Town(world, server, database_url)
        await town.opens_for(world.person("Глеб"))
        yield town
        if town._running and not town._running.done():
            await town.closes()


async def fails(*_: object) -> None:
    raise ZeroDivisionError


async def ends(*_: object) -> None:
    """By itself, although nobody asked it to."""


@pytest.mark.parametrize("how", [fails, ends])
@pytest.mark.parametrize("part", ["outbox", "redraws", "ticker", "source", "health"])
async def test_when_one_part_dies_the_bot_says_which_and_ends(
    town: Town, monkeypatch: pytest.MonkeyPatch, part: str, how: object
) -> None:
    await town.closes()
    cls = type(getattr(town.app.parts, part))
    monkeypatch.setattr(cls, "run", how)
    name = "intake" if part == "source" else part

    with pytest.raises(PartDiedError, match=name) as died:
        await town.restarts()

    assert isinstance(died.value.__cause__, ZeroDivisionError) is (how is fails)


async def test_every_part_gives_a_sign_of_life_in_one_statement(town: Town) -> None:
    await town.owner.starts()
    await town.passes("1 minute")
    await town.app.parts.health.write()

    async with town.session() as session:
        found = await signs.read(session)

    assert set(signs.PARTS) <= set(found)
    assert all(one.well_at and not one.failing for one in found.values())
    assert (found["ticker"].well_at or START) - START >= timedelta(minutes=1)


async def test_what_a_sign_does_not_know_stays_as_it_was(town: Town) -> None:
    health = town.app.parts.health
    health.note("job:x", ZeroDivisionError("with somebody's name in it"))
    await health.write()
    await town.restarts()
    town.app.parts.health.note("job:x")
    await town.app.parts.health.write()

    async with town.session() as session:
        sign = (await signs.read(session))["job:x"]
    assert (sign.error, sign.failing) == ("ZeroDivisionError", False)
    assert sign.failed_at


async def test_menus_that_cannot_be_set_are_set_later(town: Town, anna: Person) -> None:
    async with town.session() as session:
        await session.execute(delete(ProfileText))  # it has never been here
    await town.closes()
    fault = town.world.faults.add(Fault("502", method="setMyCommands", times=2))
    town.world.commands.clear()

    await town.restarts()

    assert fault.met == 2
    assert town.world.commands


@pytest.fixture
def anna(town: Town) -> Person:
    return town.world.person("Анна")


async def test_what_is_in_flight_when_the_patience_ends_is_cut_off(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.parts.DRAIN_SECONDS", 0.05)
    sending = asyncio.create_task(asyncio.Event().wait())
    town.app.parts.outbox._flying.add(sending)  # type: ignore[arg-type]  # it never lands

    town.app.stop()  # the patience is real time
    assert town._running
    await town._running

    assert sending.cancelled()


async def test_asked_to_stop_it_goes_as_soon_as_the_last_call_has_landed(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.parts.DRAIN_SECONDS", 3600)
    outbox, landing = town.app.parts.outbox, asyncio.Event()

    async def fly() -> tuple[Ended, None]:
        await landing.wait()
        return Ended(0, "reminder", State.SENT), None

    def stop() -> None:
        stops()
        asyncio.get_running_loop().call_later(0.3, landing.set)  # it is waiting by then

    flying = asyncio.create_task(fly())
    flying.add_done_callback(outbox._land)
    outbox._flying.add(flying)
    stops = outbox.stop
    monkeypatch.setattr(outbox, "stop", stop)
    town.app.stop()

    async with asyncio.timeout(60):
        assert town._running
        await town._running
