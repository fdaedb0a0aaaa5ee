"""A circuit breaker: while nobody knows what becomes of messages, no more of them are sent."""

from datetime import datetime, timedelta

# So many ambiguous ends in a row are an outage; those in flight by then may add to them.
AMBIGUOUS = 3
FIRST_PAUSE = timedelta(seconds=5)
LONGEST_PAUSE = timedelta(minutes=10)


class Breaker:
    """Closed: everything goes. Open: nothing does, until one probe is let through.

    The pause doubles with each failed probe, so an outage costs a few doubtful messages whatever
    its length.
    """

    def __init__(self) -> None:
        self._in_a_row = 0
        self._pause = FIRST_PAUSE
        self.open_until: datetime | None = None

    def landed(self, *, ambiguous: bool, now: datetime) -> bool:
        """Take note of how a call ended; whether that opened the breaker."""
        if not ambiguous:
            self._in_a_row, self._pause, self.open_until = 0, FIRST_PAUSE, None
            return False
        self._in_a_row += 1
        if self._in_a_row < AMBIGUOUS or (self.open_until and now < self.open_until):
            return False
        self.open_until = now + self._pause
        self._pause = min(2 * self._pause, LONGEST_PAUSE)
        return True

    def room(self, wanted: int, flying: int, now: datetime) -> int:
        """How many may be sent now: as many as wanted, none, or one as a probe."""
        if self.open_until is None:
            return wanted
        return min(wanted, 1) if now >= self.open_until and not flying else 0

    @property
    def probing(self) -> bool:
        return self.open_until is not None
