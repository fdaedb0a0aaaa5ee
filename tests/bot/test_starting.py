"""Starting while Telegram does not answer properly, and stopping meanwhile."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from simulator import Server, World
from simulator.faults import Fault, Kind
from tests.town import START, Town


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    """A town whose bot has not been started yet."""
    world = World(start=START, speed=0, limits=None)
    async with Server(world) as server:
        yield Town(world, server, database_url)


@pytest.mark.parametrize("kind", ["drop_before", "429", "500", "502", "truncated"])
@pytest.mark.parametrize("method", ["getMe", "deleteWebhook"])
async def test_it_asks_until_telegram_answers(town: Town, method: str, kind: Kind) -> None:
    fault = town.world.faults.add(Fault(kind, method=method, times=2))

    await asyncio.wait_for(town.opens_for(town.world.person("Глеб")), 5)
    await town.closes()

    assert fault.met == 2


async def test_behind_a_web_address_too(town: Town, unused_tcp_port: int) -> None:
    town.environment = {
        "webhook_url": f"http://127.0.0.1:{unused_tcp_port}/telegram",
        "webhook_secret": "secret",
        "webhook_port": unused_tcp_port,
    }
    fault = town.world.faults.add(Fault("502", method="setWebhook", times=2))

    await asyncio.wait_for(town.opens_for(town.world.person("Глеб")), 5)
    await town.closes()

    assert fault.met == 2


@pytest.mark.parametrize("name", ["api_url", "webhook_url"])
async def test_invented_people_never_meet_a_real_bot(town: Town, name: str) -> None:
    town.environment = {"webhook_secret": "secret", name: "https://example.org:8443/telegram"}

    with pytest.raises(ValueError, match="never leaves this machine"):
        await town.opens_for(town.world.person("Глеб"))


@pytest.mark.parametrize("method", ["getMe", "deleteWebhook"])
@pytest.mark.parametrize("fault", [Fault("502", times=None), Fault("slow", times=1, seconds=5)])
async def test_a_stop_is_not_kept_waiting(town: Town, method: str, fault: Fault) -> None:
    fault.method, fault.met = method, 0
    town.world.faults.add(fault)
    starting = asyncio.create_task(town.opens_for(town.world.person("Глеб")))
    async with asyncio.timeout(5):
        while not fault.met:  # noqa: ASYNC110 - it sets no event
            await asyncio.sleep(0.01)

    town.app.stop()

    async with asyncio.timeout(1):
        assert town._running
        await town._running
    starting.cancel()


async def test_a_goodbye_that_fails_is_no_reason_to_fail(town: Town) -> None:
    await town.opens_for(town.world.person("Глеб"))
    await town.world.people[town.owner.id].starts()
    town.world.faults.add(Fault("502", method="getUpdates", times=None))

    await town.closes()
