"""Updates knock at the bot's door, one lane per chat, again and again until heard."""

import asyncio
import itertools
import json
from collections.abc import Coroutine
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

import aiohttp

from simulator.api import methods
from simulator.api.records import Json, Upload
from simulator.api.webhook import enqueue

if TYPE_CHECKING:
    from simulator.world import World

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
FORBIDDEN_INSIDE = ("get", "setwebhook", "deletewebhook", "close", "logout")


async def deliver_forever(world: "World", session: aiohttp.ClientSession) -> None:
    """Start deliveries as they become possible, at most `max_connections` at once."""
    hook, updates = world.webhook, world.updates
    updates.on_push = lambda queued: (
        enqueue(hook, queued.lane, queued.update_id) if hook.url else None
    )
    try:
        while True:
            while hook.url and updates.strays:
                _start(world, _knock(world, session, updates.strays.pop(0)))
            while hook.url and hook.ready and len(hook.tasks) < hook.max_connections:
                _start(world, _serve(world, session, hook.ready.popleft()))
            await updates.arrived.wait(None)
    finally:
        for task in list(hook.tasks):
            task.cancel()
        await asyncio.gather(*hook.tasks, return_exceptions=True)


def _start(world: "World", work: Coroutine[object, object, object]) -> None:
    task = asyncio.create_task(work)
    tasks = world.webhook.tasks
    tasks.add(task)

    def ended(task: "asyncio.Task[object]") -> None:
        tasks.discard(task)
        world.updates.arrived.beat()
        world.changed.beat()

    task.add_done_callback(ended)


async def _serve(world: "World", session: aiohttp.ClientSession, lane: str) -> None:
    """Deliver the first update of a lane, then let the others go ahead."""
    hook = world.webhook
    waiting = hook.lanes[lane]
    update_id = waiting.popleft()
    queued = world.updates.waiting.get(update_id)
    if queued is not None:
        for attempt in itertools.count():
            if not hook.url or queued.expires <= world.now:
                break
            if await _knock(world, session, queued.body):
                world.updates.handed_out.append(queued.body)
                break
            # The first retry comes at once, the next ones ever later.
            await asyncio.sleep(min(60.0, hook.backoff * 2**attempt) if attempt else 0)
        if hook.url:
            world.updates.forget([update_id])
    if hook.lanes.get(lane) is waiting:
        if waiting:
            hook.ready.append(lane)
        else:
            del hook.lanes[lane]


async def _knock(world: "World", session: aiohttp.ClientSession, body: Json) -> bool:
    """One POST; what the bot says in a 2xx body is executed and its result stays unseen."""
    hook = world.webhook
    headers = {SECRET_HEADER: hook.secret} if hook.secret else {}
    try:
        async with (
            asyncio.timeout(hook.timeout),
            session.post(hook.url, json=body, headers=headers, allow_redirects=False) as response,
        ):
            if response.status // 100 != 2:
                _failed(world, f"Wrong response from the webhook: {response.status}")
                return False
            await _obey(world, response)
    except (aiohttp.ClientError, TimeoutError, OSError) as wrong:
        _failed(world, f"Connection failed: {wrong}")
        return False
    return True


def _failed(world: "World", reason: str) -> None:
    world.webhook.last_error = reason
    world.webhook.last_error_date = int(world.now.timestamp())


async def _obey(world: "World", response: aiohttp.ClientResponse) -> None:
    params, files = await _request_in(response)
    method = str(params.pop("method", ""))
    if method and not method.lower().startswith(FORBIDDEN_INSIDE):
        await methods.execute(world, method, params, files)


async def _request_in(response: aiohttp.ClientResponse) -> tuple[Json, dict[str, Upload]]:
    if response.content_type.startswith("multipart/"):
        return await _parts(response)
    text = (await response.read()).decode(errors="replace")
    if response.content_type == "application/x-www-form-urlencoded":
        return dict(parse_qsl(text, keep_blank_values=True)), {}
    try:
        found = json.loads(text) if text.strip() else {}
    except ValueError:
        return {}, {}
    return (found, {}) if isinstance(found, dict) else ({}, {})


async def _parts(response: aiohttp.ClientResponse) -> tuple[Json, dict[str, Upload]]:
    params: Json = {}
    files: dict[str, Upload] = {}
    async for part in aiohttp.MultipartReader.from_response(response):
        if not isinstance(part, aiohttp.BodyPartReader) or part.name is None:
            continue
        data = bytes(await part.read(decode=True))
        if part.filename:
            mime = part.headers.get("Content-Type", "application/octet-stream")
            files[part.name] = Upload(part.filename, mime, data)
        else:
            params[part.name] = data.decode()
    return params, files
