"""The bot's queue of updates: order, expiry, confirmation, and the ways delivery goes wrong."""

import random
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from simulator.api.records import Json
from simulator.signal import Signal

DAY = timedelta(days=1)
LIFETIMES = {
    "callback_query": timedelta(seconds=150),
    "pre_checkout_query": timedelta(seconds=150),
    "shipping_query": timedelta(seconds=150),
    "inline_query": timedelta(seconds=30),
    "chosen_inline_result": timedelta(seconds=600),
}
OPT_IN = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
CAPACITY = 100_000


@dataclass(slots=True)
class Queued:
    update_id: int
    body: Json
    expires: datetime
    lane: str  # updates of one lane are delivered strictly one after another


class UpdateQueue:
    def __init__(self, now: Callable[[], datetime], seed: int = 0) -> None:
        self._now = now
        self._random = random.Random(seed)
        self._disordered = False
        self.next_id = 700_000_001
        self.waiting: dict[int, Queued] = {}
        self.strays: list[Json] = []  # delivered with the next answer whatever the offset
        self.handed_out: deque[Json] = deque(maxlen=10_000)  # what once left, to leave again
        self.allowed: frozenset[str] | None = None  # None: everything but OPT_IN
        self.dropped = 0
        self.arrived = Signal()
        self.emptied = Signal()
        self.on_push: Callable[[Queued], None] | None = None

    def push(self, kind: str, payload: Json, lane: str) -> int | None:
        """Queue an update; None when the bot does not want the kind or the queue is full."""
        wanted = kind not in OPT_IN if self.allowed is None else kind in self.allowed
        if not wanted:
            return None
        return self.put({kind: payload}, lane, LIFETIMES.get(kind, DAY))

    def put(self, body: Json, lane: str, lifetime: timedelta = DAY) -> int | None:
        if len(self.waiting) >= CAPACITY:
            self.dropped += 1
            return None
        update_id = int(body.get("update_id", self.next_id))
        self.next_id = max(self.next_id, update_id) + 1
        body = {"update_id": update_id, **body}
        queued = Queued(update_id, body, self._now() + lifetime, lane)
        self.waiting[update_id] = queued
        self.arrived.beat()
        if self.on_push is not None:
            self.on_push(queued)
        return update_id

    def confirm(self, offset: int) -> None:
        """Forget everything below the offset; -N keeps only the last N."""
        if offset < 0:
            self.forget(list(self.waiting)[:offset])
        elif offset <= self.next_id + 10:  # further ahead the offset is taken for a mistake
            confirmed = []
            for update_id in self.waiting:
                if update_id < offset:
                    confirmed.append(update_id)
                elif not self._disordered:
                    break
            self.forget(confirmed)

    def forget(self, update_ids: Iterable[int]) -> None:
        for update_id in update_ids:
            self.waiting.pop(update_id, None)
        if not self.waiting:
            self._disordered = False
            self.emptied.beat()

    def take(self, limit: int) -> list[Json]:
        """The oldest updates still alive; they stay queued until confirmed."""
        batch: list[Json] = []
        expired: list[int] = []
        now = self._now()
        strays, self.strays = self.strays, []
        for queued in self.waiting.values():
            if queued.expires <= now:
                expired.append(queued.update_id)
            elif len(batch) < limit:
                batch.append(queued.body)
            else:
                break
        if expired:
            self.forget(expired)
        self.handed_out.extend(batch)
        if strays and not self.waiting:
            self.emptied.beat()
        return strays + batch

    @property
    def empty(self) -> bool:
        return not self.waiting and not self.strays

    def repeat(self, update_id: int | None = None) -> None:
        """Deliver once more an update that was already delivered (the last one by default)."""
        for body in reversed(self.handed_out):
            if update_id in {None, body["update_id"]}:
                self.strays.append(body)
                self.arrived.beat()
                return
        raise LookupError(f"update {update_id} was never delivered")

    def shuffle(self) -> None:
        """Reorder across chats; inside one chat the order stays, as Telegram promises."""
        lanes: dict[str, deque[Queued]] = {}
        for queued in self.waiting.values():
            lanes.setdefault(queued.lane, deque()).append(queued)
        order = [queued.lane for queued in self.waiting.values()]
        self._random.shuffle(order)
        mixed = [lanes[lane].popleft() for lane in order]
        self.waiting = {queued.update_id: queued for queued in mixed}
        self._disordered = True
