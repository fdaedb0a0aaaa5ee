"""A page that watches one telephone: the whole screen once, then only what has changed."""

import asyncio
import contextlib
from typing import Any

from aiohttp import web

from simulator.api.records import Json
from simulator.people.people import Person
from simulator.web.telephone import Telephones

COALESCE = 0.04  # seconds in which a burst of changes becomes one delta
TOUCHING = frozenset({"message", "edited", "deleted", "reaction"})


class Feed:
    def __init__(self, telephones: Telephones, person: Person | None) -> None:
        self.telephones, self.person = telephones, person
        self._headers: dict[int, Json] = {}  # as the page has them
        self._people: list[Json] = []
        self._touched: dict[int, set[int]] = {}
        self._toasts: list[Json] = []
        self._typing: set[int] = set()
        self._awake = asyncio.Event()

    def wake(self) -> None:
        self._awake.set()

    def hear(self, kind: str, payload: Json) -> None:
        """A listener of the world; it only takes notes, the page is told a moment later."""
        if kind in TOUCHING:
            self._touched.setdefault(payload["chat"]["id"], set()).add(payload["message_id"])
        elif kind == "toast" and self.person and payload["user_id"] == self.person.id:
            self._toasts.append(payload)
        elif kind == "action":
            self._typing.add(payload["chat"]["id"])
        self.wake()

    async def run(self, socket: web.WebSocketResponse) -> None:
        """Until the page goes away."""
        world = self.telephones.world
        world.listeners.append(self.hear)
        telling = asyncio.create_task(self._tell(socket))
        try:
            async for _ in socket:  # the page never speaks here; reading notices that it left
                pass
        finally:
            world.listeners.remove(self.hear)
            telling.cancel()
            with contextlib.suppress(asyncio.CancelledError, ConnectionError):
                await telling

    async def _tell(self, socket: web.WebSocketResponse) -> None:
        await socket.send_json({"kind": "state", **self._state()})
        while True:
            await self._awake.wait()
            await asyncio.sleep(COALESCE)
            self._awake.clear()
            await socket.send_json({"kind": "delta", **self._delta()})

    def _state(self) -> Json:
        state = self.telephones.state(self.person)
        self._people = state["people"]
        for chat in state["chats"]:
            self._headers[chat["id"]] = {k: v for k, v in chat.items() if k != "messages"}
        return state

    def _delta(self) -> Json:
        telephones = self.telephones
        delta: Json = {"clock": telephones.clock(), "toasts": self._toasts}
        people = telephones.people()
        if people != self._people:
            delta["people"] = self._people = people
        if self.person is not None:
            chats = telephones.chats(self.person)
            delta["chats"] = [chat.id for chat in chats]
            delta["typing"] = [chat.id for chat in chats if chat.id in self._typing]
            delta["changes"] = self._changes(self.person)
        self._toasts, self._touched, self._typing = [], {}, set()
        return delta

    def _changes(self, person: Person) -> list[Json]:
        """Headers that look different, messages that were touched."""
        telephones, changes, headers = self.telephones, [], {}
        for chat in telephones.chats(person):
            header = headers[chat.id] = telephones.header(person, chat)
            known = self._headers.get(chat.id)
            change: Json = {"id": chat.id}
            if header != known:
                change["header"] = header
            if known is None:
                change["messages"] = telephones.messages(chat)
            elif touched := self._touched.get(chat.id):
                stored = [chat.messages[number] for number in sorted(touched)]
                change["messages"] = [
                    telephones.message(chat, one) for one in stored if not one.deleted
                ]
                change["gone"] = [one.id for one in stored if one.deleted]
            if len(change) > 1:
                changes.append(change)
        self._headers = headers
        return changes


async def watch(request: web.BaseRequest, feed: Feed, feeds: set[Feed]) -> web.StreamResponse:
    socket = web.WebSocketResponse(heartbeat=30.0, compress=False)
    await socket.prepare(request)
    feeds.add(feed)
    try:
        await feed.run(socket)
    finally:
        feeds.discard(feed)
    return socket


def refused(status: int, why: str) -> web.Response:
    return answer({"ok": False, "error": why}, status)


def answer(body: Any, status: int = 200) -> web.Response:
    return web.json_response(body, status=status, headers={"Cache-Control": "no-store"})
