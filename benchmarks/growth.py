"""The same looks in a small community and in one ten times as large."""

from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack

from benchmarks import town
from benchmarks.measure import Row, compare
from bot import topics
from bot.database import Sessions, open_engine, open_sessions

SMALL, LARGE = 1_000, 10_000
ROUNDS = 15

Furnish = Callable[[Sessions], Awaitable[None]]
Looks = Callable[[Sessions], Awaitable[float]]  # seconds


async def grown(what: str, events: int, furnish: Furnish, looks: Looks) -> Row:
    """Taken in turns; the first round warms both."""
    topics.load()
    small: list[float] = []
    large: list[float] = []
    async with AsyncExitStack() as stack:
        measured = []
        for people, seconds in ((SMALL, small), (LARGE, large)):
            url = await stack.enter_async_context(town.sqlite(residents=people, events=events))
            engine = open_engine(url)
            stack.push_async_callback(engine.dispose)
            sessions = open_sessions(engine)
            await furnish(sessions)
            measured.append((sessions, seconds))
        for _ in range(ROUNDS + 1):
            for sessions, seconds in measured:
                seconds.append(await looks(sessions))
    against = f"among {SMALL:,}"
    return compare(f"{what}, {LARGE:,} residents", large[1:], against, small[1:], "≤ 1.5", "s")
