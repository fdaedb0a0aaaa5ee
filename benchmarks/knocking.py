"""The other half of a webhook: updates posted over keep-alive connections, as Telegram does."""

import asyncio
import json
from collections.abc import Iterator
from urllib.parse import urlsplit

from benchmarks.telegram import Line, Raw, length

CONNECTIONS = 100  # the most that setWebhook allows


async def knock(url: str, secret: str, updates: list[Raw], line: Line) -> None:
    """Post every update; a toast in a response's body counts as its answer."""
    waiting = iter(updates)
    async with asyncio.TaskGroup() as callers:
        for _ in range(min(CONNECTIONS, len(updates))):
            callers.create_task(call(url, secret, waiting, line))


async def call(url: str, secret: str, waiting: Iterator[Raw], line: Line) -> None:
    parts = urlsplit(url)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    head = (
        f"POST {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\n"
        f"Content-Type: application/json\r\nX-Telegram-Bot-Api-Secret-Token: {secret}\r\n"
    )
    for update in waiting:
        body = json.dumps(update)
        writer.write(f"{head}Content-Length: {len(body)}\r\n\r\n{body}".encode())
        answer = await respond(reader)
        if b"answerCallbackQuery" in answer:
            line.answer(json.loads(answer)["callback_query_id"])
    writer.close()


async def respond(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    if not head.startswith(b"HTTP/1.1 200"):
        raise RuntimeError(head.split(b"\r\n", 1)[0].decode())
    if b"chunked" not in head.lower():
        return await reader.readexactly(length(head))
    body = b""
    while size := int(await reader.readline(), 16):
        body += (await reader.readexactly(size + 2))[:-2]
    await reader.readline()
    return body
