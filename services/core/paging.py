"""Pages of lists: how many there are, and which one a number means."""

from typing import Any

from sqlalchemy import Select, func, select

from models import Session


def pages_of(rows: int, size: int) -> int:
    return max(1, -(-rows // size))


async def turned_to(
    session: Session, rows: Select[*tuple[Any, ...]], number: int, size: int
) -> tuple[int, int]:
    """The page that a number means, counted from 0, and how many there are of these rows.

    A number beyond the end means the last one; what was deleted meanwhile leaves no page empty.
    """
    count = select(func.count()).select_from(rows.order_by(None).subquery())
    pages = pages_of(await session.scalar(count) or 0, size)
    return min(number, pages - 1), pages
