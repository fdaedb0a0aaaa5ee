"""What each topic keeps about a person: how it is handed over and forgotten, and who answers.

A topic that keeps something registers; /mydata, /deleteme and /privacy are made of that.
"""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import inspect, select

from models import Base, Resident, Session

Record = dict[str, Any]
Export = Callable[[Session, Resident], Awaitable[Record]]
Forget = Callable[[Session, Resident, datetime], Awaitable[None]]

# Who forgets first. Announcements count one reader less before the outbox calls off what is owed;
# the person's own row goes last, because the others find what is theirs by its numbers. A copy and
# /privacy speak in the opposite order, of the person first.
ORDER = ("core", "news", "chats", "outbox", "clubs", "events", "community", "people")


@dataclass(frozen=True)
class Keeper:
    """One topic's answer.

    `columns` are those that name a person (`table.column`); a test asks for each of them.
    `lines` are the texts of /privacy that speak of what is kept; topics may share one.
    """

    topic: str
    export: Export
    forget: Forget
    lines: tuple[str, ...]
    columns: frozenset[str]


KEEPERS: dict[str, Keeper] = {}


def register(
    topic: str, *, export: Export, forget: Forget, lines: Iterable[str], columns: Iterable[str]
) -> None:
    if topic in KEEPERS or topic not in ORDER:
        raise ValueError(f"{topic} answers twice, or is missing in the order of forgetting")
    KEEPERS[topic] = Keeper(topic, export, forget, tuple(lines), frozenset(columns))


def keepers() -> list[Keeper]:
    """Everyone who answers, in the order of forgetting.

    Raises LookupError while a topic has not been imported: half of a deletion is none.
    """
    if missing := set(ORDER) - set(KEEPERS):
        raise LookupError(f"nobody answers for the privacy of {sorted(missing)}")
    return [KEEPERS[topic] for topic in ORDER]


async def rows(session: Session, table: type[Base], condition: Any) -> Iterable[Any]:
    """Rows in the order they came to be."""
    in_order = select(table).where(condition).order_by(*inspect(table).primary_key)
    return (await session.scalars(in_order)).all()


def moment(at: datetime | None) -> str | None:
    """As /mydata writes it: ISO 8601 in UTC."""
    return at.isoformat(timespec="seconds") if at else None
