"""Webhook settings: where the bot's door is, and what waits in each lane before it."""

import asyncio
import ipaddress
import re
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from simulator.api.errors import bad
from simulator.api.polling import remember_allowed
from simulator.api.records import Call, Json

if TYPE_CHECKING:
    from simulator.world import World

PORTS = frozenset({80, 88, 443, 8443})


@dataclass
class Webhook:
    url: str = ""
    secret: str = ""
    max_connections: int = 40
    backoff: float = 0.05  # real seconds before the second retry, doubling; the first is at once
    timeout: float = 60.0
    last_error: str = ""
    last_error_date: int = 0
    turn: int = 0  # grows with every getUpdates and setWebhook: the older poller loses
    ended_by: str = ""
    lanes: dict[str, deque[int]] = field(default_factory=dict)
    ready: deque[str] = field(default_factory=deque)
    tasks: set[asyncio.Task[object]] = field(default_factory=set)

    @property
    def busy(self) -> bool:
        return bool(self.tasks)

    def forget_lanes(self) -> None:
        self.lanes.clear()
        self.ready.clear()


def set_webhook(world: "World", call: Call) -> bool:
    url = str(call.params.get("url") or "")
    if not url:
        return delete_webhook(world, call)
    _check_url(url)
    secret = str(call.params.get("secret_token") or "")
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
        raise bad("secret token contains unallowed characters")
    hook = world.webhook
    hook.url, hook.secret = url, secret
    hook.max_connections = min(100, max(1, int(call.params.get("max_connections") or 40)))
    remember_allowed(world, call.params)
    _end_polling(world)
    if call.params.get("drop_pending_updates"):
        world.updates.forget(list(world.updates.waiting))
    hook.forget_lanes()
    for queued in world.updates.waiting.values():
        enqueue(hook, queued.lane, queued.update_id)
    world.updates.arrived.beat()
    return True


def delete_webhook(world: "World", call: Call) -> bool:
    hook = world.webhook
    if hook.url:
        hook.url = ""
        hook.forget_lanes()
    if call.params.get("drop_pending_updates"):
        world.updates.forget(list(world.updates.waiting))
    return True


def get_webhook_info(world: "World", call: Call) -> Json:
    hook = world.webhook
    info: Json = {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.waiting),
    }
    if hook.url:
        info |= {"max_connections": hook.max_connections, "ip_address": "127.0.0.1"}
    if hook.last_error:
        info |= {"last_error_message": hook.last_error, "last_error_date": hook.last_error_date}
    if world.updates.allowed is not None:
        info["allowed_updates"] = sorted(world.updates.allowed)
    return info


def _check_url(url: str) -> None:
    parts = urlsplit(url)
    if is_loopback(url):  # our own convenience: HTTP and any port at home
        return
    if parts.scheme != "https":
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if (parts.port or 443) not in PORTS:
        raise bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    # Invented updates must never reach a bot that serves real people.
    raise bad("bad webhook: only loopback addresses are knocked at here")


def is_loopback(url: str) -> bool:
    """Whether an address leads to this machine."""
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _end_polling(world: "World") -> None:
    world.webhook.turn += 1
    world.webhook.ended_by = "terminated by setWebhook request"
    world.updates.arrived.beat()


def enqueue(hook: Webhook, lane: str, update_id: int) -> None:
    waiting = hook.lanes.get(lane)
    if waiting is None:
        hook.lanes[lane] = deque([update_id])
        hook.ready.append(lane)
    else:
        waiting.append(update_id)


METHODS = {
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
