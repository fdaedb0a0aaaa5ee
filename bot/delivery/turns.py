"""One message is edited by one part at a time."""

import asyncio
from weakref import WeakValueDictionary


class Turns:
    """A lock for each message that is being edited.

    A reply waits for the redraw under way, so that its screen comes last; a redraw stands back for
    a reply, which may be tried again and again, and reads the facts anew.
    """

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[tuple[int, int], asyncio.Lock] = WeakValueDictionary()

    def of(self, chat_id: int, message_id: int) -> asyncio.Lock:
        lock = self._locks.get((chat_id, message_id))
        if lock is None:
            lock = self._locks[chat_id, message_id] = asyncio.Lock()
        return lock
