"""getUpdates: one poller at a time, a long wait, and confirmation by offset."""

import asyncio
import time
from typing import TYPE_CHECKING, Any

from simulator.api.errors import conflict
from simulator.api.records import Call, Json

if TYPE_CHECKING:
    from simulator.world import World

WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete"
    " the webhook first"
)
OTHER_POLLER = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)


async def get_updates(world: "World", call: Call) -> list[Json]:
    if world.webhook.url:
        raise conflict(WEBHOOK_ACTIVE)
    remember_allowed(world, call.params)
    world.webhook.turn += 1  # whoever polled before us is told so when it wakes
    world.webhook.ended_by = OTHER_POLLER
    world.updates.arrived.beat()
    world.updates.confirm(int(call.params.get("offset") or 0))
    world.traffic.polls += 1
    world.changed.beat()
    returns = False  # will this caller, busy with what it got, be back for more?
    try:
        batch = await _wait(world, call, world.webhook.turn)
        returns = int(call.params.get("timeout") or 0) > 0
    finally:
        world.traffic.polls -= 1
        world.traffic.last_poll = time.monotonic() if returns else float("-inf")
    return batch


async def _wait(world: "World", call: Call, turn: int) -> list[Json]:
    limit = min(100, max(1, int(call.params.get("limit") or 100)))
    # The timeout belongs to the connection, so it is counted in real seconds.
    loop = asyncio.get_running_loop()
    end = loop.time() + min(50, max(0, int(call.params.get("timeout") or 0)))
    while True:
        batch = world.updates.take(limit)
        left = end - loop.time()
        if batch or left <= 0:
            return batch
        await world.updates.arrived.wait(left)
        if world.webhook.turn != turn:
            raise conflict(world.webhook.ended_by)


def remember_allowed(world: "World", params: Json) -> None:
    """Omitted keeps the setting, an empty list restores the default, nonsense is ignored."""
    allowed: Any = params.get("allowed_updates")
    if isinstance(allowed, list):
        world.updates.allowed = frozenset(allowed) or None
