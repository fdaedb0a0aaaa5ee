"""The facts an operator sets about the community."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Community:
    """Name, IANA zone, default language, first owners, and the bot's own username."""

    name: str
    zone: str
    language: str
    owner_ids: frozenset[int] = frozenset()
    bot_username: str = ""

    @property
    def tz(self) -> ZoneInfo:
        return ZoneInfo(self.zone)
