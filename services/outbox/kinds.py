"""What kinds of notification there are: one record each, declared by the topic that owes it."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Any

from models import Notification, Resident, Session
from models.residents import Switch
from services.outbox.ended import Ended

Facts = Callable[[Session, Notification, Resident | None, datetime], Awaitable[Any]]
OnEnd = Callable[[Session, Sequence[Ended], datetime], Awaitable[None]]


class Quiet(Enum):
    """What the reader's quiet hours do to a kind."""

    HOLD = "hold"  # it waits for their end
    DAYTIME = "daytime"  # it waits, and is never sent at night, whoever has set no quiet hours
    # It is of no use tomorrow morning, so it is sent at once.
    PASS = "pass"  # noqa: S105 - no password


class Over(Enum):
    """What becomes of a message above the budget."""

    DIGEST = "digest"  # it is not sent; the digest and /week tell it
    WAIT = "wait"  # it is sent as soon as there is room


@dataclass(frozen=True)
class Budget:
    """At most `limit` messages of this name to one person in any `window`; kinds may share it."""

    name: str
    limit: int
    window: timedelta
    over: Over = Over.DIGEST


@dataclass(frozen=True, eq=False)
class Kind:
    """Everything the outbox must know about a kind; how it reads is registered by a view.

    `priority`: among notifications the smaller number goes first; replies never wait here.
    `facts`: looked up just before sending; a Refusal means that there is nothing to say any more.
    `at_most_once`: in doubt it is not sent again and becomes `unknown`; other kinds are never lost.
    `on_end`: what follows once some of this kind ended, in the transaction that writes it down.
    """

    name: str
    priority: int
    facts: Facts
    at_most_once: bool = False
    switch: Switch | None = None
    quiet: Quiet = Quiet.HOLD
    budget: Budget | None = None
    on_end: OnEnd | None = None

    def __repr__(self) -> str:
        return f"<kind {self.name}>"


KINDS: dict[str, Kind] = {}


def declare(kind: Kind) -> Kind:
    """Register a kind; two with one name are a mistake of ours."""
    if kind.name in KINDS:
        raise ValueError(f"notification kind {kind.name} is declared twice")
    KINDS[kind.name] = kind
    return kind


async def nothing(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> None:
    """The facts of a kind whose row says it all."""
