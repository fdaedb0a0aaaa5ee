"""Everything that may go wrong on the way, and whether the call took effect."""

import json
from pathlib import Path

import aiohttp
import pytest

from simulator import Fault, Person, Server, World
from simulator.faults import Kind
from tests.simulator.caller import Caller


@pytest.mark.parametrize(("kind", "arrived"), [("drop_before", False), ("drop_after", True)])
async def test_a_lost_connection(
    call: Caller, world: World, anna: Person, kind: Kind, arrived: bool
) -> None:
    world.faults.add(Fault(kind, method="sendMessage"))
    with pytest.raises(aiohttp.ClientError):
        await call("sendMessage", chat_id=anna.id, text="x")
    assert anna.heard("x") is arrived
    assert world.calls[-1].effect is arrived
    assert (await call("sendMessage", chat_id=anna.id, text="y"))["text"] == "y"


async def test_telegram_is_busy_or_restarting(call: Caller, world: World, anna: Person) -> None:
    world.faults.add(Fault("429", chat_id=anna.id, retry_after=35))
    world.faults.add(Fault("500"))
    world.faults.add(Fault("400", says="can't parse entities: near x"))
    assert await call("sendMessage", chat_id=anna.id, text="x") == (
        "Too Many Requests: retry after 35"
    )
    assert call.headers["Retry-After"] == "35"
    assert await call("getMe") == "Internal Server Error: restart"
    assert await call("getMe") == "Bad Request: can't parse entities: near x"
    assert anna.messages == []


@pytest.mark.parametrize(("kind", "arrived"), [("502", False), ("413", False), ("truncated", True)])
async def test_an_answer_that_is_no_json(
    call: Caller, world: World, anna: Person, kind: Kind, arrived: bool
) -> None:
    world.faults.add(Fault(kind))
    url = f"{call.server.url}/bot{world.token}/sendMessage"
    async with call.session.post(url, data={"chat_id": anna.id, "text": "x"}) as response:
        with pytest.raises(ValueError, match=r"Expecting|Unterminated"):
            json.loads(await response.text())
    assert anna.heard("x") is arrived


async def test_a_slow_answer(call: Caller, world: World, anna: Person) -> None:
    world.faults.add(Fault("slow", seconds=5))
    url = f"{call.server.url}/bot{world.token}/sendMessage"
    patience = aiohttp.ClientTimeout(total=0.1)
    with pytest.raises(TimeoutError):
        await call.session.post(url, data={"chat_id": anna.id, "text": "x"}, timeout=patience)
    assert anna.heard("x", times=1)


async def test_every_call_leaves_a_line(world: World, anna: Person, tmp_path: Path) -> None:
    log = tmp_path / "calls.jsonl"
    async with Server(world, log=log) as server, aiohttp.ClientSession() as session:
        url = f"{server.url}/bot{world.token}"
        for text in ("x", ""):
            await session.get(f"{url}/sendMessage", params={"chat_id": anna.id, "text": text})
    first, second = [json.loads(line) for line in log.read_text().splitlines()]
    assert (first["method"], first["effect"], first["answer"]["ok"]) == ("sendMessage", True, True)
    assert (second["effect"], second["status"], second["params"]["text"]) == (False, 400, "")
