"""Behind a web address: a secret at the door, the toast in the response."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from io import BytesIO

import aiohttp
import pytest

from bot.intake.webhook import Webhook
from simulator import Person, Server, World
from simulator.faults import Fault
from tests.logbook import written
from tests.town import START, Town, until

SECRET = "a-long-secret"


@asynccontextmanager
async def behind_web(database_url: str, port: int) -> AsyncIterator[Town]:
    world = World(start=START, speed=0, username="domovoy_bot", limits=None)
    async with Server(world) as server:
        town = Town(world, server, database_url)
        town.environment = {
            "webhook_url": f"http://127.0.0.1:{port}/telegram",
            "webhook_secret": SECRET,
            "webhook_port": port,
        }
        town.owner = world.person("Глеб")
        town.begins_with([])
        await town.opens_for(town.owner)
        yield town
        await town.closes()


@pytest.fixture
async def town(database_url: str, unused_tcp_port: int) -> AsyncIterator[Town]:
    async with behind_web(database_url, unused_tcp_port) as town:
        yield town


def door(town: Town) -> Webhook:
    assert isinstance(town.app.parts.source, Webhook)
    return town.app.parts.source


async def knocks(town: Town, secret: str | None, body: bytes) -> tuple[int, str]:
    """What the web address answers: the status and the text."""
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret is not None else {}
    url = str(town.environment["webhook_url"])
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, data=BytesIO(body), headers=headers) as response,
    ):
        return response.status, await response.text()


async def test_a_tap_is_answered(town: Town, dina: Person) -> None:
    await town.event("Йога")

    await dina.taps("Возможно", on="Йога", chat=town.chat)

    assert (dina.toast or "").startswith("Отметил: возможно")


async def test_the_toast_rides_on_the_response(town: Town, dina: Person) -> None:
    await town.event("Йога")
    card = next(m for m in town.chat.messages if "Йога" in m.text).stored
    query = {
        "id": "9",
        "from": dina.user.raw,
        "chat_instance": "1",
        "message": card.raw,
        "data": "r:1:maybe",
    }
    update = json.dumps({"update_id": 999_999, "callback_query": query}).encode()

    status, body = await knocks(town, SECRET, update)
    again = await knocks(town, SECRET, update)

    assert status == 200
    assert json.loads(body)["method"] == "answerCallbackQuery"
    assert json.loads(body)["text"].startswith("Отметил")
    assert again == (200, "")


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET[:-1], "пароль"])
async def test_without_the_secret_nobody_is_heard(town: Town, secret: str | None) -> None:
    assert await knocks(town, secret, b'{"update_id": 1}') == (401, "")


@pytest.mark.parametrize("body", [b"", b"not json", b"[]", b'{"update_id": "one"}'])
async def test_nonsense_is_refused_at_the_door(town: Town, body: bytes) -> None:
    assert await knocks(town, SECRET, body) == (400, "")


async def test_a_large_body_is_refused(town: Town) -> None:
    status, _ = await knocks(town, SECRET, b" " * (1024 * 1024 + 1))
    assert status == 413


async def test_garbage_at_the_web_address(town: Town) -> None:
    garbage = "канарейка".encode()
    with written() as out:
        await knocks(town, SECRET, garbage)
        await knocks(town, "канарейка", garbage)
        await knocks(town, SECRET, b'{"update_id": 5, "message": {"text": "%s"}}' % garbage)
        for request in (garbage, b"GET /%s HTTP/1.1\r\n%s\r\n\r\n" % (garbage, garbage)):
            reader, writer = await asyncio.open_connection(
                "127.0.0.1", town.settings(town.owner).webhook_port
            )
            writer.write(request + b"\r\n\r\n")
            await reader.read()
            writer.close()
        said = out.getvalue()

    assert "update set aside" in said
    for garbled in ("канарейка", ascii("канарейка")[1:-1], repr(garbage)[2:-1]):
        assert garbled not in said


def start(update_id: int) -> bytes:
    """Somebody presses Start."""
    sender = {"id": 9, "is_bot": False, "first_name": "Зоя"}
    message = {"message_id": 1, "date": 1, "chat": {"id": 9, "type": "private"}, "from": sender}
    return json.dumps({"update_id": update_id, "message": {**message, "text": "/start"}}).encode()


async def test_whoever_knocks_during_a_stop_is_sent_away_at_once(town: Town) -> None:
    taken, gate, take = asyncio.Event(), asyncio.Event(), town.app.parts.intake.take

    async def slowly(*args: object, **kwargs: object) -> object:
        taken.set()
        await gate.wait()
        return await take(*args, **kwargs)  # type: ignore[arg-type]

    town.app.parts.intake.take = slowly  # type: ignore[assignment, method-assign]
    waiting = door(town)._waiting
    first = asyncio.create_task(knocks(town, SECRET, start(1)))
    await taken.wait()
    queued = [asyncio.create_task(knocks(town, SECRET, start(n))) for n in range(2, 122)]
    await until(lambda: waiting.qsize() == len(queued))

    town.app.stop()
    await until(lambda: not door(town)._open)
    assert (await asyncio.wait_for(knocks(town, SECRET, start(999)), 2))[0] == 503
    gate.set()
    await asyncio.wait_for(town.closes(), 8)

    assert (await first)[0] == 200
    assert {(await one)[0] for one in queued} <= {200, 503}


async def test_a_slow_call_does_not_keep_the_door_open(town: Town, dina: Person) -> None:
    slow = Fault("slow", method="sendMessage", chat_id=dina.id)
    town.world.faults.add(slow)
    town.world.rest = None  # nobody lets the clock jump, so that the call stays under way
    starting = asyncio.create_task(dina.starts())
    await until(lambda: bool(slow.met))

    town.app.stop()
    starting.cancel()
    await until(lambda: not door(town)._open)
    late = knocks(town, SECRET, start(2))

    assert (await asyncio.wait_for(late, 2))[0] == 503
    await asyncio.wait_for(town.closes(), 5)


async def silent(town: Town) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """Somebody who needs no secret begins a request and says no more."""
    port = town.settings(town.owner).webhook_port
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"POST /telegram HTTP/1.1\r\nX-Slow: ")
    return reader, writer


async def test_a_silent_crowd_keeps_no_update_out(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.intake.listener.MOST_CONNECTIONS", 8)
    crowd = [await silent(town) for _ in range(100)]

    for update_id in range(1, 20):
        assert await knocks(town, SECRET, start(update_id)) == (200, "")
        crowd.append(await silent(town))

    inside = [one for one in crowd if not one[0].at_eof()]
    assert len(inside) <= 8
    for _, writer in crowd:
        writer.close()


async def test_who_is_silent_for_long_is_sent_away(
    database_url: str, unused_tcp_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.intake.listener.IDLE_SECONDS", 0.2)
    monkeypatch.setattr("bot.intake.listener.BODY_SECONDS", 0.2)
    async with behind_web(database_url, unused_tcp_port) as town:
        reader, writer = await silent(town)
        while not reader.at_eof():
            writer.write(b"x")  # a byte now and then is no request
            with suppress(TimeoutError):
                await asyncio.wait_for(reader.read(), 0.05)
        writer.close()

        reader, writer = await asyncio.open_connection("127.0.0.1", unused_tcp_port)
        head = (
            f"Host: x\r\nX-Telegram-Bot-Api-Secret-Token: {SECRET}\r\nContent-Length: 9\r\n\r\n{{"
        )
        writer.write(b"POST /telegram HTTP/1.1\r\n" + head.encode())
        assert (await asyncio.wait_for(reader.readline(), 2)).startswith(b"HTTP/1.1 408")
        writer.close()


@pytest.mark.parametrize(("method", "path"), [("GET", "/telegram"), ("POST", "/")])
async def test_elsewhere_there_is_nobody(town: Town, method: str, path: str) -> None:
    port = town.settings(town.owner).webhook_port
    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    async with (
        aiohttp.ClientSession() as session,
        session.request(method, f"http://127.0.0.1:{port}{path}", headers=headers) as response,
    ):
        assert response.status == 404
