"""What one update of a batch has written, beside its neighbours' rows that are not flushed yet."""

from typing import Any

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import ORMExecuteState
from sqlalchemy.orm import Session as SyncSession

Remembered = tuple[object, dict[str, Any]]


class Writes:
    """Watches one session: `begin` at each update, then `any` says whether it wrote something.

    What the neighbours left pending is remembered by value, so that flushing it on the way to a
    question is nobody's write, and changing it once more is. Never misses a write of the ORM; may
    take one for granted when a neighbour changed a row twice before it was flushed.
    """

    def __init__(self, session: AsyncSession) -> None:
        self._session = session.sync_session
        self._found = False
        self._added: list[object] = []  # by the update that runs now
        self._pending: list[Remembered] = []
        self._dirty: dict[int, Remembered] = {}
        self._deleted: set[int] = set()
        # On this session alone: what other sessions of the process do is not its business.
        event.listen(self._session, "do_orm_execute", self._executing)
        event.listen(self._session, "transient_to_pending", self._adding)
        event.listen(self._session, "before_flush", self._flushing)

    def begin(self) -> None:
        self._found = False
        self._pending += [(one, vars(one).copy()) for one in self._added]
        self._added.clear()
        self._dirty = {id(one): (one, vars(one).copy()) for one in self._session.dirty}
        self._deleted = set(map(id, self._session.deleted))

    def any(self) -> bool:
        return (
            self._found
            or bool(self._added)
            or any(id(one) not in self._dirty for one in self._session.dirty)
            or any(id(one) not in self._deleted for one in self._session.deleted)
            or any(differs(*one) for one in (*self._pending, *self._dirty.values()))
        )

    def _executing(self, state: ORMExecuteState) -> None:
        self._found = self._found or not state.is_select

    def _adding(self, session: SyncSession, row: object) -> None:
        self._added.append(row)

    def _flushing(self, *_: object) -> None:
        """From here on every row is clean, and what is not is the doing of who runs now."""
        self._found = self.any()
        self._added.clear()
        self._pending.clear()
        self._dirty.clear()
        self._deleted.clear()


def differs(row: object, before: dict[str, Any]) -> bool:
    now = vars(row)
    return any(key not in now or now[key] != value for key, value in before.items())
