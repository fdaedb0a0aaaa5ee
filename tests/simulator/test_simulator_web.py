"""The web chat without a browser: what a page is told, and whom it refuses."""

import asyncio
from typing import Any

import aiohttp
import pytest

from simulator import Person, World
from tests.simulator.caller import Caller

PNG = b"\x89PNG\r\n\x1a\n" + bytes(30)
BUTTONS = {
    "inline_keyboard": [
        [{"text": "Нет", "callback_data": "n"}, {"text": "Да", "callback_data": "secret"}],
        [{"text": "Сайт", "url": "https://example.org"}, {"text": "Уже", "disabled": {}}],
    ]
}


class Page:
    """What a browser sends for one person."""

    def __init__(self, call: Any, person: Person) -> None:
        self.session: aiohttp.ClientSession = call.session
        self.url, self.person = call.server.url, person

    async def state(self) -> Any:
        where = f"{self.url}/web/state?person={self.person.id}"
        async with self.session.get(where) as response:
            return await response.json()

    async def acts(self, kind: str, **given: Any) -> Any:
        return await self.posts("/web/act", person=self.person.id, kind=kind, **given)

    async def posts(self, path: str, headers: dict[str, str] | None = None, **body: Any) -> Any:
        async with self.session.post(self.url + path, json=body, headers=headers) as response:
            return {"status": response.status, **(await response.json())}


@pytest.fixture
def page(call: Caller, anna: Person) -> Page:
    return Page(call, anna)


async def test_the_page_runs_nothing_but_its_own_script(call: Caller) -> None:
    async with call.session.get(f"{call.server.url}/") as response:
        policy = response.headers["Content-Security-Policy"]
        assert response.content_type == "text/html"
        assert "'unsafe" not in policy
        assert "default-src 'none'" in policy
        assert (await response.text()).startswith("<!doctype html>")


async def test_a_screen_has_chats_messages_and_no_callback_data(
    call: Caller, page: Page, world: World, boris: Person
) -> None:
    world.group("Соседи", [page.person, boris])
    world.group("Чужие", [boris])
    world.cast = [(page.person, "резидент")]
    await call("sendMessage", chat_id=page.person.id, text="Придёте?", reply_markup=BUTTONS)
    state = await page.state()
    assert [chat["title"] for chat in state["chats"]] == ["Bot", "Соседи"]
    assert [(one["name"], one["role"]) for one in state["people"]] == [
        ("Анна", "резидент"),
        ("Борис", None),
    ]
    message = state["chats"][0]["messages"][0]
    assert [b["kind"] for row in message["buttons"] for b in row] == [
        "callback",
        "callback",
        "url",
        "disabled",
    ]
    assert "secret" not in str(state)


async def test_speaking_tapping_and_pressing(call: Caller, page: Page, world: World) -> None:
    anna, chat = page.person, page.person.id
    await page.acts("say", chat=chat, text="Привет")
    assert anna.messages[-1].text == "Привет"
    sent = await call("sendMessage", chat_id=chat, text="Придёте?", reply_markup=BUTTONS)
    place = {"chat": chat, "message": sent["message_id"]}
    tapped = await page.acts("tap", **place, row=0, column=1)
    assert world.queries[tapped["query"]].message_id == sent["message_id"]
    updates = await call("getUpdates")
    assert updates[-1]["callback_query"]["data"] == "secret"
    assert (await page.acts("tap", **place, row=1, column=1))["status"] == 409
    assert (await page.acts("tap", **place, row=5, column=0))["status"] == 404
    assert (await page.acts("tap", **place, row=0, column=1, edits=7))["status"] == 409
    keyboard = [["Меню"], [{"text": "Кого", "request_users": {"request_id": 7}}]]
    await call("sendMessage", chat_id=chat, text="?", reply_markup={"keyboard": keyboard})
    await page.acts("press", chat=chat, row=0, column=0)
    assert anna.messages[-1].text == "Меню"
    assert (await page.acts("press", chat=chat, row=1, column=0))["status"] == 409


async def test_sharing_starting_and_blocking(call: Caller, page: Page, boris: Person) -> None:
    anna = page.person
    keyboard = [[{"text": "Кого", "request_users": {"request_id": 7}}]]
    await call("sendMessage", chat_id=anna.id, text="?", reply_markup={"keyboard": keyboard})
    await page.acts("share", row=0, column=0, users=[boris.id])
    assert anna.messages[-1].stored.raw["users_shared"]["user_ids"] == [boris.id]
    two = await page.acts("share", row=0, column=0, users=[boris.id, anna.id])
    assert two["status"] == 409
    await page.acts("block")
    assert (await page.state())["chats"][0]["blocked"]
    assert (await page.acts("say", chat=anna.id, text="a"))["status"] == 409
    await page.acts("start", payload="event_7")
    assert anna.messages[-1].text == "/start event_7"
    assert (await page.acts("start", payload="a b"))["status"] == 400


async def test_files_go_both_ways(call: Caller, page: Page) -> None:
    anna = page.person
    for name, data in (("кот.png", PNG), ("список.csv", b"a;b")):
        form = aiohttp.FormData(quote_fields=False)
        for key, value in (("person", anna.id), ("kind", "file"), ("chat", anna.id)):
            form.add_field(key, str(value))
        form.add_field("file", data, filename=name)
        async with call.session.post(f"{page.url}/web/act", data=form) as response:
            assert response.status == 200
    photo, document = (await page.state())["chats"][0]["messages"]
    async with call.session.get(f"{page.url}/web/file/{photo['photo']['file_id']}") as response:
        assert (await response.read(), response.content_type) == (PNG, "image/png")
    async with call.session.get(
        f"{page.url}/web/file/{document['document']['file_id']}"
    ) as response:
        assert response.content_disposition
        assert response.content_disposition.type == "attachment"
        assert response.content_disposition.filename == "список.csv"


async def test_the_clock_moves(page: Page, world: World) -> None:
    before = world.now
    assert (await page.posts("/web/clock", move="week"))["ok"]
    assert (world.now - before).days == 7
    assert (await page.posts("/web/clock", move="year"))["status"] == 400


async def test_the_feed_tells_what_changed(
    call: Caller, page: Page, world: World, boris: Person
) -> None:
    world.group("Соседи", [page.person, boris])
    where = f"{page.url}/web/feed?person={page.person.id}"
    async with call.session.ws_connect(where) as feed:
        assert (await feed.receive_json(timeout=2))["kind"] == "state"
        sent = await call("sendMessage", chat_id=page.person.id, text="a", reply_markup=BUTTONS)
        delta = await feed.receive_json(timeout=2)
        (change,) = delta["changes"]
        assert [one["text"] for one in change["messages"]] == ["a"]
        assert change["header"]["unread"] == 1
        assert {one["name"]: one["unread"] for one in delta["people"]} == {"Анна": 1, "Борис": 0}
        place = {"chat": page.person.id, "message": sent["message_id"]}
        await page.acts("read", **place)
        assert (await feed.receive_json(timeout=2))["changes"][0]["header"]["unread"] == 0
        query = (await page.acts("tap", **place, row=0, column=0))["query"]
        await call("answerCallbackQuery", callback_query_id=query, text="Ок")
        assert (await feed.receive_json(timeout=2))["toasts"][0]["text"] == "Ок"
        await call("deleteMessage", chat_id=page.person.id, message_id=sent["message_id"])
        assert (await feed.receive_json(timeout=2))["changes"][0]["gone"] == [sent["message_id"]]
    for _ in range(50):
        if not world.listeners:
            break
        await asyncio.sleep(0.01)
    assert not world.listeners


async def test_commands_come_from_the_narrowest_scope(call: Caller, page: Page) -> None:
    async def menu() -> list[str]:
        return [one["command"] for one in (await page.state())["chats"][0]["commands"]]

    scope = {"type": "all_private_chats"}
    for name, where in (
        ("plain", {}),
        ("common", {"scope": scope}),
        ("russian", {"scope": scope, "language_code": "ru"}),
        ("own", {"scope": {"type": "chat", "chat_id": page.person.id}}),
    ):
        await call("setMyCommands", commands=[{"command": name, "description": "a"}], **where)
        assert await menu() == [name]


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "localhost.evil.example:80"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:1"},
    ],
)
async def test_a_foreign_page_is_refused(
    page: Page, world: World, call: Caller, headers: dict[str, str]
) -> None:
    before = world.now
    assert (await page.posts("/web/clock", headers, move="week"))["status"] == 403
    assert (world.now - before).days == 0
    with pytest.raises(aiohttp.WSServerHandshakeError):
        await call.session.ws_connect(f"{page.url}/web/feed", headers=headers)


async def test_its_own_page_is_not(page: Page) -> None:
    assert (await page.posts("/web/clock", {"Origin": page.url}, move="hour"))["ok"]
    port = page.url.rpartition(":")[2]
    same = {"Host": f"localhost:{port}", "Origin": f"http://localhost:{port}"}
    assert (await page.posts("/web/clock", same, move="hour"))["ok"]


async def test_a_plain_form_cannot_act(page: Page, call: Caller) -> None:
    async with call.session.post(f"{page.url}/web/act", data="kind=block") as response:
        assert response.status == 415


async def test_a_photo_knows_its_size(page: Page) -> None:
    frame = b"\xff\xc0\x00\x11\x08" + (300).to_bytes(2, "big") + (400).to_bytes(2, "big")
    await page.person.sends_photo(b"\xff\xd8\xff\xe0\x00\x04ab" + frame + bytes(20))
    photo = (await page.state())["chats"][0]["messages"][0]["photo"]
    assert (photo["width"], photo["height"]) == (400, 300)
