"""Start links, `t.me/<bot>?start=<prefix>_<rest>`: each topic says what its prefix means."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from models import Answer, Resident, Session
from services.core.errors import Refusal

# Telegram allows 64 characters of this alphabet.
PAYLOAD = re.compile(r"([a-z]{1,5})_([\w-]{1,58})", re.ASCII)

# Shows a person what the link leads to, given what stands behind the prefix; refuses when that is
# gone. With `late`, the link was pressed some questions ago: what is over by now is not shown.
Follow = Callable[[Session, Resident, str, bool, datetime], Awaitable[None]]

FOLLOW: dict[str, Follow | None] = {}


@dataclass(frozen=True)
class Teaser:
    """What a newcomer may know of it before joining: a name, and when it is by whose clock.

    `answer` is what they have said to it in a group, `position` their place in its waiting list.
    """

    title: str
    starts_at: datetime
    zone: str
    answer: Answer | None = None
    position: int | None = None


# None when it is gone or over by now.
Tell = Callable[[Session, Resident, str, datetime], Awaitable[Teaser | None]]

TELL: dict[str, Tell] = {}


# The nearest things to come, for whoever has just joined.
Foresee = Callable[[Session, datetime], Awaitable[list[Teaser]]]

FORESEE: list[Foresee] = []


def foresees(tell: Foresee) -> Foresee:
    """What this tells is shown to newcomers, below the words that welcome them."""
    FORESEE.append(tell)
    return tell


async def foresee(session: Session, now: datetime) -> list[Teaser]:
    return [one for tell in FORESEE for one in await tell(session, now)]


def register(prefix: str, follow: Follow | None = None, tell: Tell | None = None) -> None:
    """Own a prefix; without `follow` it only tells where a newcomer came from."""
    if prefix in FOLLOW:
        raise ValueError(f"two topics own the start link {prefix}_")
    FOLLOW[prefix] = follow
    if tell:
        TELL[prefix] = tell


async def tease(
    session: Session, person: Resident, payload: str | None, now: datetime
) -> Teaser | None:
    """What a link promises, if it can be said before joining."""
    found = read(payload)
    tell = TELL.get(found[0]) if found else None
    return await tell(session, person, found[1], now) if found and tell else None


def known(payload: str | None) -> bool:
    """Whether a topic owns this link, so that it says where somebody came from."""
    return read(payload) is not None


def leads(payload: str | None) -> bool:
    """Whether there is something to see behind this link."""
    found = read(payload)
    return bool(found and FOLLOW[found[0]])


def prefix(payload: str | None) -> str | None:
    """Which topic's link it is; None if nobody owns it."""
    found = read(payload)
    return found[0] if found else None


def read(payload: str | None) -> tuple[str, str] | None:
    match = PAYLOAD.fullmatch(payload or "")
    return (match[1], match[2]) if match and match[1] in FOLLOW else None


async def follow(
    session: Session, person: Resident, payload: str, now: datetime, *, late: bool = False
) -> None:
    """Show what a link leads to; refuses in the words of its topic when it is gone."""
    found = read(payload)
    show = FOLLOW[found[0]] if found else None
    if found and show:
        await show(session, person, found[1], late, now)


def row_id(rest: str, gone: str) -> int:
    """The number of a row behind a prefix; refuses with the key `gone` what no table holds."""
    if not rest.isdecimal() or int(rest) >= 2**31:
        raise Refusal(gone)
    return int(rest)
