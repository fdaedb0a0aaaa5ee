"""The web chat: a page at / and the JSON behind it, for whoever sits at this computer."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Coroutine
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from aiohttp import web

from simulator.api import uploads
from simulator.api.entities import TEXT_LIMIT
from simulator.api.records import Chat, Json, StoredMessage
from simulator.people import screens
from simulator.people.people import Group, Person
from simulator.web import page
from simulator.web.feed import Feed, answer, refused, watch
from simulator.web.telephone import Telephones

if TYPE_CHECKING:
    from simulator.world import World

LOCAL = re.compile(r"(localhost|127\.0\.0\.1|\[::1\])(:\d+)?", re.IGNORECASE)
PAYLOAD = re.compile(r"[\w-]{0,64}", re.ASCII)
STEPS = {"hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(weeks=1)}
LANGUAGES = {"ru": "ru", "en": "en"}
PICTURES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"} | {
    b"RIFF": "image/webp",
    b"BM": "image/bmp",
}
Get = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]
Post = Callable[[Json], Awaitable[web.StreamResponse]]
Act = Callable[[Person, Json], Awaitable[Json | None]]
BODY_LIMIT = 25 * 1024 * 1024


class Refused(Exception):
    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status


class WebChat:
    def __init__(self, world: "World") -> None:
        self.world = world
        self.telephones = Telephones(world)
        self._feeds: set[Feed] = set()
        self._doing: set[asyncio.Task[None]] = set()
        self._gets: dict[str, Get] = {"/web/state": self._state, "/web/feed": self._feed}
        self._posts: dict[str, Post] = {
            "/web/act": self._act,
            "/web/clock": self._clock,
            "/web/visit": self._visit,
        }
        self._acts: dict[str, Act] = {
            "say": self._say,
            "file": self._send_file,
            "tap": self._tap,
            "press": self._press,
            "share": self._share,
            "start": self._start,
            "block": self._block,
            "unblock": self._unblock,
            "read": self._read,
        }

    async def close(self) -> None:
        for task in self._doing:
            task.cancel()
        await asyncio.gather(*self._doing, return_exceptions=True)

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        try:
            _check_neighbour(request)
            return await self._routed(request)
        except Refused as why:
            return refused(why.status, str(why))
        except AssertionError as why:  # what a person cannot do now, in the words of people.py
            return refused(409, str(why))
        except (KeyError, ValueError, TypeError, IndexError):
            return refused(400, "the request makes no sense")

    async def _routed(self, request: web.BaseRequest) -> web.StreamResponse:
        if request.method == "GET":
            if request.path == "/":
                return page.page(request.host)
            if request.path == "/web/emoji.woff2":
                return page.font()
            if request.path.startswith("/web/file/"):
                return self._file(request.path.removeprefix("/web/file/"))
            if handler := self._gets.get(request.path):
                return await handler(request)
        elif request.method == "POST" and (taker := self._posts.get(request.path)):
            return await taker(await _body(request))
        raise Refused(404, "nothing here")

    # What a page reads

    async def _state(self, request: web.BaseRequest) -> web.Response:
        return answer(self.telephones.state(self._viewer(request)))

    async def _feed(self, request: web.BaseRequest) -> web.StreamResponse:
        return await watch(request, Feed(self.telephones, self._viewer(request)), self._feeds)

    def _viewer(self, request: web.BaseRequest) -> Person | None:
        """Who looks: the one asked for, or the first of the cast."""
        if "person" in request.query:
            return self._person(request.query["person"])
        return next((person for person, _ in self.telephones.cast()), None)

    def _file(self, file_id: str) -> web.Response:
        file = self.world.files.get(file_id)
        if file is None:
            raise Refused(404, "no such file")
        headers = {**page.HARDENED, "Cache-Control": "private, max-age=86400, immutable"}
        kind = "application/octet-stream"
        if file.kind == "photo":
            kind = next((PICTURES[head] for head in PICTURES if file.data.startswith(head)), kind)
        else:
            name = quote(file.name, safe="")
            headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
        return web.Response(body=file.data, content_type=kind, headers=headers)

    # What a person does

    async def _clock(self, given: Json) -> web.Response:
        if given["move"] == "next":
            return await self._live_on()
        step = STEPS[given["move"]]
        if self.world.live_through:
            await self.world.live_through(step)
        else:
            self.world.clock.move(step)
        return answer({"ok": True, **self.telephones.clock()})

    async def _live_on(self) -> web.Response:
        """Until the bot writes to somebody; who of the cast has something to read then."""
        if self.world.live_on is None:
            raise Refused(409, "nobody knows when the next moment is")
        before = {one["id"]: one["unread"] for one in self.telephones.people()}
        spoken = await self.world.live_on()
        after = self.telephones.people()
        news = [one["name"] for one in after if one["unread"] > before.get(one["id"], 0)]
        return answer({"ok": True, "news": news, "spoken": spoken, **self.telephones.clock()})

    async def _visit(self, given: Json) -> web.Response:
        """The same town in another language, which may have to be built first."""
        if self.world.visit is None:
            raise Refused(409, "there is no other town")
        return answer({"ok": True, "url": await self.world.visit(LANGUAGES[given["language"]])})

    async def _act(self, given: Json) -> web.Response:
        act = self._acts.get(given["kind"])
        if act is None:
            raise Refused(400, "people cannot do that")
        person = self._person(given["person"])
        if person.user.deleted:
            raise Refused(409, f"{person.name} has no account any more")
        result = await act(person, given)
        return answer({"ok": True, **(result or {})})

    async def _say(self, person: Person, given: Json) -> None:
        chat = self._chat(person, given["chat"])
        text = str(given["text"]).strip()
        if not 1 <= len(text) <= TEXT_LIMIT:
            raise Refused(400, f"a message has 1 to {TEXT_LIMIT} characters")
        reply = None
        if given.get("reply_to"):
            reply = screens.message(self.world, _message(chat, given["reply_to"]))
        await self._begin(person.says(text, self._group(chat), reply_to=reply))

    async def _send_file(self, person: Person, given: Json) -> None:
        """A picture is sent as a photo, anything else as a document."""
        chat, upload = self._chat(person, given["chat"]), given["file"]
        if not isinstance(upload, web.FileField):
            raise Refused(400, "a file is needed")
        data, caption = upload.file.read(), str(given.get("caption") or "").strip()
        if not data:
            raise Refused(400, "the file is empty")
        if data.startswith(uploads.IMAGES) and len(data) <= uploads.PHOTO_LIMIT:
            await self._begin(person.sends_photo(data, caption, self._group(chat)))
        elif chat.kind == "private":
            await self._begin(person.sends_document(data, upload.filename, caption))
        else:
            raise Refused(409, "only photos can be sent here")

    async def _tap(self, person: Person, given: Json) -> Json:
        chat = self._chat(person, given["chat"])
        message = _message(chat, given["message"])
        if message.edits != given.get("edits", message.edits):
            raise Refused(409, "the message has just changed")
        button = _at(screens.inline_rows(message), given)
        if "disabled" in button or "callback_data" not in button:
            raise Refused(409, "this button tells the bot nothing")
        query = self.world.push_callback(person, message, str(button["callback_data"]))
        return {"query": query.id}

    async def _press(self, person: Person, given: Json) -> None:
        chat = self._chat(person, given["chat"])
        key = _at((chat.keyboard or {}).get("keyboard", []), given)
        if isinstance(key, str):
            key = {"text": key}
        if any(name.startswith("request_") for name in key):
            raise Refused(409, "this button asks for something else than a press")
        await self._begin(person.says(str(key["text"]), self._group(chat)))

    async def _share(self, person: Person, given: Json) -> None:
        key = _at((person.chat.keyboard or {}).get("keyboard", []), given)
        chosen = [self._person(number) for number in given["users"]]
        await self._begin(person.shares(str(key["text"]), chosen))

    async def _start(self, person: Person, given: Json) -> None:
        payload = str(given.get("payload") or "")
        if not PAYLOAD.fullmatch(payload):
            raise Refused(400, "a start parameter has up to 64 letters, digits, _ and -")
        await self._begin(person.starts(payload))

    async def _block(self, person: Person, given: Json) -> None:
        await self._begin(person.blocks())

    async def _unblock(self, person: Person, given: Json) -> None:
        await self._begin(person.unblocks())

    async def _read(self, person: Person, given: Json) -> None:
        chat = self._chat(person, given["chat"])
        self.telephones.mark_read(person, chat, int(given["message"]))
        for feed in self._feeds:
            feed.wake()

    async def _begin(self, deed: Coroutine[Any, Any, None]) -> None:
        """Do it, but do not wait until the bot has answered: the feed tells the page."""
        task = asyncio.create_task(deed)
        self._doing.add(task)
        task.add_done_callback(self._doing.discard)
        await asyncio.sleep(0)  # by now it is either said or refused
        if task.done():
            task.result()

    # Finding things

    def _person(self, number: Any) -> Person:
        person = self.world.people.get(int(number))
        if person is None:
            raise Refused(404, "no such person")
        return person

    def _chat(self, person: Person, number: Any) -> Chat:
        for chat in self.telephones.chats(person):
            if chat.id == int(number):
                return chat
        raise Refused(404, f"{person.name} has no such chat")

    def _group(self, chat: Chat) -> Group | None:
        return None if chat.kind == "private" else Group(self.world, chat)


def _message(chat: Chat, number: Any) -> StoredMessage:
    message = chat.messages.get(int(number))
    if message is None or message.deleted:
        raise Refused(404, "no such message")
    return message


def _at(rows: list[list[Any]], given: Json) -> Any:
    row, column = int(given["row"]), int(given["column"])
    if not (0 <= row < len(rows) and 0 <= column < len(rows[row])):
        raise Refused(404, "no such button")
    return rows[row][column]


def _check_neighbour(request: web.BaseRequest) -> None:
    """Only a page of this very server may speak; a foreign one that resolves here may not."""
    host = request.headers.get("Host", "")
    if not LOCAL.fullmatch(host):
        raise Refused(403, "open this page at localhost")
    origin = request.headers.get("Origin")
    if origin is not None and origin.lower() != f"http://{host.lower()}":
        raise Refused(403, "this page belongs to somebody else")


async def _body(request: web.BaseRequest) -> Json:
    if (request.content_length or 0) > BODY_LIMIT:
        raise Refused(413, "too large")
    request._client_max_size = BODY_LIMIT
    if request.content_type == "multipart/form-data":
        return dict(await request.post())
    if request.content_type != "application/json":
        raise Refused(415, "JSON or a form with a file, please")
    given = json.loads(await request.read())
    if not isinstance(given, dict):
        raise Refused(400, "a JSON object is expected")
    return given
