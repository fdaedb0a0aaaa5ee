"""What the end of a delivery means for the community, decided by what topics registered."""

from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime

from models import Session
from services.outbox.ended import Ended, Lesson
from services.outbox.kinds import KINDS

Reaction = Callable[[Session, Ended, datetime], Awaitable[None]]
REACTIONS: dict[Lesson, Reaction] = {}


def on(lesson: Lesson) -> Callable[[Reaction], Reaction]:
    """Register what a topic does about a lesson; each lesson has one topic that answers for it."""

    def register(reaction: Reaction) -> Reaction:
        if lesson in REACTIONS:
            raise ValueError(f"{lesson} is answered for twice")
        REACTIONS[lesson] = reaction
        return reaction

    return register


async def learn(session: Session, ended: Ended, now: datetime) -> None:
    """Draw the consequences of one delivery, besides those that its kind counts together."""
    if ended.lesson:
        await REACTIONS[ended.lesson](session, ended, now)


async def count(session: Session, ended: Iterable[Ended], now: datetime) -> None:
    """Tell each kind which of its notifications ended in this step."""
    by_kind: dict[str, list[Ended]] = {}
    for one in ended:
        by_kind.setdefault(one.kind, []).append(one)
    for name, group in by_kind.items():
        kind = KINDS.get(name)
        if kind and kind.on_end:
            await kind.on_end(session, group, now)
