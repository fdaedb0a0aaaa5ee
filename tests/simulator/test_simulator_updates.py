"""getUpdates: order, confirmation, expiry, filters, two pollers; the webhook instead of it."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web

from simulator import Person, World
from tests.simulator.caller import Caller


async def ids(call: Caller, **params: Any) -> list[int]:
    return [update["update_id"] for update in await call("getUpdates", **params)]


async def test_an_offset_confirms_everything_below(call: Caller, anna: Person) -> None:
    for text in "abc":
        await anna.says(text)
    first, second, third = await ids(call)
    assert await ids(call, limit=1) == [first]
    assert await ids(call, offset=second) == [second, third]
    assert await ids(call) == [second, third]
    assert await ids(call, offset=-1) == [third]
    assert await ids(call, offset=third + 1) == []


async def test_a_long_poll_wakes_when_somebody_speaks(call: Caller, anna: Person) -> None:
    poll = asyncio.create_task(call("getUpdates", timeout=5))
    await asyncio.sleep(0.05)
    anna.world.traffic.patience = 0
    await anna.says("hello")
    (update,) = await asyncio.wait_for(poll, 1)
    assert update["message"]["text"] == "hello"


async def test_the_older_of_two_pollers_is_ended(call: Caller) -> None:
    older = asyncio.create_task(call("getUpdates", timeout=5))
    await asyncio.sleep(0.05)
    assert await call("getUpdates") == []
    assert await older == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance"
        " is running"
    )


async def test_updates_grow_old(call: Caller, world: World, anna: Person) -> None:
    sent = {"inline_keyboard": [[{"text": "Иду", "callback_data": "go"}]]}
    await call("sendMessage", chat_id=anna.id, text="x", reply_markup=sent)
    await anna.says("a")
    world.push_callback(anna, anna.messages[0].stored, "go")
    assert len(await ids(call)) == 2
    world.clock.move(timedelta(seconds=151))
    assert [set(update) for update in await call("getUpdates")] == [{"update_id", "message"}]
    world.clock.move(timedelta(hours=24))
    assert await ids(call) == []


async def test_allowed_updates_are_remembered(call: Caller, world: World, anna: Person) -> None:
    await call("getUpdates", allowed_updates=["my_chat_member"])
    await anna.says("not wanted")
    await anna.blocks()
    (update,) = await call("getUpdates")
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    await call("getUpdates", allowed_updates=[])
    await anna.unblocks()
    await anna.says("wanted")
    assert len(await ids(call)) == 3


async def test_updates_come_twice_out_of_order_and_broken(
    call: Caller, world: World, anna: Person, boris: Person
) -> None:
    await anna.says("a")
    (first,) = await ids(call)
    await call("getUpdates", offset=first + 1)
    world.deliver_again(first)
    assert await ids(call, offset=first + 1) == [first]
    broken = world.inject({"message": {"nonsense": True}})
    assert await call("getUpdates") == [{"update_id": broken, "message": {"nonsense": True}}]
    for text in "123456":
        await anna.says(text)
        await boris.says(text)
    world.reorder()
    updates = [u for u in await call("getUpdates") if "from" in u["message"]]
    assert [u["update_id"] for u in updates] != sorted(u["update_id"] for u in updates)
    said = [u["message"]["text"] for u in updates if u["message"]["from"]["id"] == anna.id]
    assert said == list("123456")


Door = tuple[str, list[tuple[str | None, dict[str, Any]]], list[web.Response]]


@pytest.fixture
async def door() -> AsyncIterator[Door]:
    """A bot's webhook that records what comes and answers as told."""
    heard: list[tuple[str | None, dict[str, Any]]] = []
    answers: list[web.Response] = []

    async def hear(request: web.BaseRequest) -> web.StreamResponse:
        heard.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), await request.json()))
        return answers.pop(0) if answers else web.Response()

    runner = web.ServerRunner(web.Server(hear), shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0]
    yield f"http://{host}:{port}/hook", heard, answers
    await runner.cleanup()


async def test_a_webhook_hears_retries_and_may_answer(
    call: Caller, world: World, anna: Person, door: Door
) -> None:
    url, heard, answers = door
    assert await call("setWebhook", url=url, secret_token="s3cret") is True
    answers += [web.Response(status=500), web.Response(status=502)]
    answers += [web.json_response({"method": "sendMessage", "chat_id": anna.id, "text": "reply"})]
    await anna.says("hello")
    assert [secret for secret, _ in heard] == ["s3cret"] * 3
    assert heard[0][1]["message"]["text"] == "hello"
    assert anna.heard("reply", times=1)
    assert (await call("getWebhookInfo"))["pending_update_count"] == 0
    assert await call("getUpdates") == (
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to"
        " delete the webhook first"
    )
    assert await call("deleteWebhook") is True
    assert await call("getUpdates") == []


async def test_a_webhook_needs_https_away_from_home(call: Caller) -> None:
    assert await call("setWebhook", url="http://example.org/x") == (
        "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
    )


async def test_invented_updates_never_leave_this_machine(call: Caller, door: Door) -> None:
    url, heard, answers = door
    assert "only loopback" in await call("setWebhook", url="https://example.org/x")
    assert "only loopback" in await call("setWebhook", url="https://127.0.0.1.example.org/x")
    assert (await call("getWebhookInfo"))["url"] == ""
    answers.append(web.Response(status=307, headers={"Location": f"{url}/elsewhere"}))
    assert await call("setWebhook", url=url) is True
    await call.world.person("Анна", started=True).says("hello")
    assert len(heard) == 2  # once more, because a redirect is a failure and not followed
    assert "307" in (await call("getWebhookInfo"))["last_error_message"]


async def test_who_comes_and_goes_is_told_to_administrators_who_asked(
    call: Caller, world: World, anna: Person, boris: Person
) -> None:
    group = world.group("Двор", [anna, boris])
    await call("getUpdates", allowed_updates=["chat_member"])
    world.updates.forget(list(world.updates.waiting))

    await group.leaves(boris)
    assert kinds(world) == [], "a member is not told"
    await group.adds_bot(anna, admin=True)
    await group.joins(boris)
    assert kinds(world) == ["chat_member"]
    world.updates.forget(list(world.updates.waiting))
    await call("getUpdates", allowed_updates=["message"])
    await group.leaves(boris)
    assert "chat_member" not in kinds(world)


def kinds(world: World) -> list[str]:
    return [
        next(key for key in one.body if key != "update_id")
        for one in world.updates.waiting.values()
    ]
