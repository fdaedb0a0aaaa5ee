"""How fast a bot may speak: token buckets in world time."""

import math
from dataclasses import dataclass, field
from datetime import datetime

from simulator.api.errors import too_many


@dataclass(frozen=True)
class Limits:
    """Tokens per second and how many may be spent at once; None switches a limit off."""

    overall: float | None = 30.0
    overall_burst: int = 30
    private: float | None = 1.0
    private_burst: int = 5
    group: float | None = 20 / 60
    group_burst: int = 5


TELEGRAM = Limits()


@dataclass(slots=True)
class Bucket:
    rate: float
    burst: int
    tokens: float
    at: datetime

    def wait(self, now: datetime) -> float:
        """World seconds until a token is there; nothing is taken yet."""
        gone = max(0.0, (now - self.at).total_seconds())
        self.tokens = min(float(self.burst), self.tokens + gone * self.rate)
        self.at = now
        return 0.0 if self.tokens >= 1 else (1 - self.tokens) / self.rate


@dataclass
class Pace:
    """Every bucket of one bot."""

    limits: Limits | None = TELEGRAM
    buckets: dict[int, Bucket] = field(default_factory=dict)

    def spend(self, chat_id: int, now: datetime) -> None:
        """Take one token overall and one for the chat, or refuse with 429 and take none."""
        if self.limits is None:
            return
        wanted = [b for b in (self._overall(now), self._of_chat(chat_id, now)) if b is not None]
        wait = max((bucket.wait(now) for bucket in wanted), default=0.0)
        if wait > 0:
            raise too_many(max(1, math.ceil(wait)))
        for bucket in wanted:
            bucket.tokens -= 1

    def _overall(self, now: datetime) -> Bucket | None:
        assert self.limits is not None
        return self._bucket(0, self.limits.overall, self.limits.overall_burst, now)

    def _of_chat(self, chat_id: int, now: datetime) -> Bucket | None:
        assert self.limits is not None
        if chat_id > 0:
            return self._bucket(chat_id, self.limits.private, self.limits.private_burst, now)
        return self._bucket(chat_id, self.limits.group, self.limits.group_burst, now)

    def _bucket(self, key: int, rate: float | None, burst: int, now: datetime) -> Bucket | None:
        if rate is None:
            return None
        if key not in self.buckets:
            self.buckets[key] = Bucket(rate, burst, float(burst), now)
        return self.buckets[key]
