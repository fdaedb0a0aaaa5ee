"""One item that spoils the transaction it shares is set aside; the others go on."""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from bot.database import is_away

T = TypeVar("T")


class SpoiledError(Exception):
    """`item` failed in a transaction that it shares with others; `__cause__` says why."""

    def __init__(self, item: Any) -> None:
        super().__init__()
        self.item = item


@contextmanager
def blame(item: Any) -> Iterator[None]:
    """What fails inside is this item's doing, unless the database is away: then nobody's."""
    try:
        yield
    except Exception as error:
        if is_away(error):
            raise
        raise SpoiledError(item) from error


async def isolate(
    attempt: Callable[[], Awaitable[T]], set_aside: Callable[[Any, BaseException], Awaitable[None]]
) -> T:
    """Run a transaction until nothing spoils it.

    After `set_aside`, in a transaction of its own, the item must not come into the next attempt.
    """
    while True:
        try:
            return await attempt()
        except SpoiledError as spoiled:
            await set_aside(spoiled.item, spoiled.__cause__ or spoiled)
