"""When it suits: a day of the week and a part of the day."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from models import Event
from services.core.community import Community
from services.events import cards_clock, series_rules

WEEK = 7
# Nobody plans a first meeting for tomorrow.
NOTICE = timedelta(days=3)


class Part(StrEnum):
    MORNING = "morning"
    DAY = "day"
    EVENING = "evening"


# When a part of the day begins, and when a first meeting in it does.
BEGINS = {Part.MORNING: time(0), Part.DAY: time(12), Part.EVENING: time(17)}
MEETS = {Part.MORNING: time(10), Part.DAY: time(14), Part.EVENING: time(19)}


@dataclass(frozen=True)
class Slot:
    """Monday is 0."""

    day: int
    part: Part

    @property
    def code(self) -> str:
        return f"{self.day}-{self.part}"

    @classmethod
    def read(cls, code: str) -> "Slot":
        day, _, part = code.partition("-")
        return cls(int(day), Part(part))

    def holds(self, event: Event) -> bool:
        """Whether a meeting begins then, by the clock of its place."""
        at = cards_clock.local(event)
        part = [one for one, begins in BEGINS.items() if begins <= at.time()][-1]
        return at.weekday() == self.day and part is self.part


EVERY = [Slot(day, part) for day in range(WEEK) for part in Part]


def toggled(codes: Iterable[str], slot: Slot) -> list[str]:
    """With this one, or without it if it was there; in the order of the week."""
    wanted = set(codes) ^ {slot.code}
    return [one.code for one in EVERY if one.code in wanted]


def ranked(votes: Iterable[Iterable[str]]) -> list[tuple[Slot, int]]:
    """Slots with how many they suit, those of most people first, then in the order of the week."""
    counts = Counter(code for codes in votes for code in codes)
    found = [(one, counts[one.code]) for one in EVERY if counts[one.code]]
    return sorted(found, key=lambda one: -one[1])


def first_date(slot: Slot, community: Community, now: datetime) -> datetime:
    """When a weekly meeting in this slot could begin, by the clock of the community."""
    soonest: date = community.today(now) + NOTICE
    on = soonest + timedelta(days=(slot.day - soonest.weekday()) % WEEK)
    return series_rules.wall(on, MEETS[slot.part], community.zone)
