"""When has a bot finished? It confirmed every update and has been silent for a moment."""

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.api.records import Query

if TYPE_CHECKING:
    from simulator.world import World


@dataclass
class Traffic:
    """What the bot is doing now, in real time."""

    patience: float = 5.0  # how long a person waits for a bot that does not finish
    quiet: float = 0.04  # silence after which the bot has nothing more to say
    polls: int = 0  # getUpdates under way
    calls: int = 0  # other calls under way
    slow: int = 0  # calls whose answer waits for the world's clock
    last_poll: float = float("-inf")
    last_call: float = float("-inf")
    idle_since: float = float("-inf")


def listening(world: "World") -> bool:
    """Somebody polls, has polled a moment ago, or a webhook is set."""
    traffic = world.traffic
    recently = time.monotonic() - traffic.last_poll < traffic.patience
    return bool(world.webhook.url) or traffic.polls > 0 or recently


def done(world: "World", query: Query | None) -> bool:
    traffic = world.traffic
    if not world.updates.empty or world.webhook.busy or traffic.calls:
        return False
    if query is not None and not query.answered:
        return False
    return time.monotonic() - max(traffic.last_call, traffic.idle_since) >= traffic.quiet


async def rested(world: "World", query: Query | None) -> None:
    traffic = world.traffic
    traffic.idle_since = time.monotonic()
    deadline = traffic.idle_since + traffic.patience
    while listening(world) and time.monotonic() < deadline:
        if not world.updates.empty:
            traffic.idle_since = time.monotonic()
        if done(world, query):
            return
        await world.changed.wait(traffic.quiet / 2)
