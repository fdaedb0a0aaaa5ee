"""A Bot API that costs next to nothing: it hands out a backlog and says ok.

The strict simulator validates every call and would be the slowest part of a benchmark of taps.
Here each bot, known by its token, has a line of its own, so that several can be timed in turns.
"""

import asyncio
import json
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

Raw = dict[str, Any]

TAKEN = 100
TRUE = b'{"ok":true,"result":true}'
PROFILE = {
    "getMyName": b'{"ok":true,"result":{"name":""}}',
    "getMyDescription": b'{"ok":true,"result":{"description":""}}',
    "getMyShortDescription": b'{"ok":true,"result":{"short_description":""}}',
    "getMyCommands": b'{"ok":true,"result":[]}',
}
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"


@dataclass
class Line:
    """One bot's side of the server: what waits for it and what it has answered."""

    token: str
    waiting: list[Raw] = field(default_factory=list)
    answered: set[str] = field(default_factory=set)
    calls: Counter[str] = field(default_factory=Counter)
    listening: asyncio.Event = field(default_factory=asyncio.Event)
    listened_at: float = 0.0
    _poll: "Connection | None" = None
    _wanted: int = 0
    _all: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def me(self) -> bytes:
        number = int(self.token.split(":", maxsplit=1)[0])
        bot = {"id": number, "is_bot": True, "first_name": "Bot", "username": "bench_bot"}
        return json.dumps({"ok": True, "result": bot}).encode()

    def expect(self, answers: int) -> None:
        self.answered.clear()
        self.calls.clear()
        self._wanted = answers
        self._all.clear()

    async def done(self, seconds: float) -> None:
        """Until every expected tap is answered."""
        async with asyncio.timeout(seconds):
            await self._all.wait()

    def push(self, updates: list[Raw]) -> None:
        """Put updates into the backlog; a waiting getUpdates returns at once."""
        self.waiting += updates
        if self._poll:
            self._poll.respond(self._batch())
            self._poll = None

    def answer(self, query_id: str) -> None:
        self.answered.add(query_id)
        if len(self.answered) >= self._wanted:
            self._all.set()

    def polled(self, connection: "Connection", offset: int, *, waits: bool) -> None:
        self.waiting = [one for one in self.waiting if one["update_id"] >= offset]
        if not self.listening.is_set():
            self.listened_at = time.monotonic()
            self.listening.set()
        if self.waiting or not waits:
            connection.respond(self._batch())
        else:
            self._poll = connection

    def _batch(self) -> bytes:
        return json.dumps({"ok": True, "result": self.waiting[:TAKEN]}).encode()


class Connection(asyncio.Protocol):
    """One keep-alive connection; requests on it come one after another."""

    def __init__(self, lines: dict[str, Line]) -> None:
        self._lines = lines
        self._got = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._got += data
        head, end, body = self._got.partition(b"\r\n\r\n")
        if not end or len(body) < length(head):
            return
        self._got = b""
        _, token, method = head.split(b" ", 2)[1].decode().split("/")
        self._call(self._lines[token.removeprefix("bot")], method, parse_qs(body.decode()))

    def _call(self, line: Line, method: str, params: dict[str, list[str]]) -> None:
        line.calls[method] += 1
        if method == "getUpdates":
            line.polled(self, int(params.get("offset", ["0"])[0]), waits="timeout" in params)
            return
        if method == "answerCallbackQuery":
            line.answer(params["callback_query_id"][0])
        elif method == "setWebhook":
            line.listening.set()
        self.respond(line.me if method == "getMe" else result(method, params, line))

    def respond(self, body: bytes) -> None:
        if not self._transport.is_closing():
            self._transport.write(HEAD % (len(body), body))


def result(method: str, params: dict[str, list[str]], line: Line) -> bytes:
    """What aiogram can read: a message for one that was sent, and a profile with nothing in it."""
    if method == "sendMessage":
        chat = {"id": int(params["chat_id"][0]), "type": "private"}
        sent = {"message_id": 1_000_000 + line.calls[method], "date": 1, "chat": chat}
        return json.dumps({"ok": True, "result": sent}).encode()
    return PROFILE.get(method, TRUE)


def length(head: bytes) -> int:
    lowered = head.lower()
    at = lowered.find(b"content-length:")
    return int(lowered[at + 15 :].split(b"\r\n", 1)[0]) if at >= 0 else 0


class FakeTelegram:
    """`async with FakeTelegram() as telegram:` – the Bot API is at `telegram.url`."""

    def __init__(self) -> None:
        self.lines: dict[str, Line] = {}

    def line(self, token: str) -> Line:
        return self.lines.setdefault(token, Line(token))

    async def __aenter__(self) -> "FakeTelegram":
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(
            lambda: Connection(self.lines), "127.0.0.1", 0, backlog=1024
        )
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *failure: object) -> None:
        self._server.close()
