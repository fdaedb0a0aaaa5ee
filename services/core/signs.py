"""Signs of life of the bot's parts and jobs, as rows that the doctor reads."""

from collections.abc import Iterable

from sqlalchemy import func, select

from models import Session, Sign
from services.core.rows import dialect_insert

# The parts of a running bot; jobs have signs of their own, called `job:<name>`.
PARTS = ("intake", "outbox", "redraws", "ticker")
JOB = "job:"


async def write(session: Session, signs: Iterable[Sign]) -> None:
    """Write them down in one statement; what a sign does not know stays as it was."""
    rows = [
        {"name": one.name, "well_at": one.well_at, "failed_at": one.failed_at, "error": one.error}
        for one in signs
    ]
    if not rows:
        return
    insert = dialect_insert(session)(Sign)
    new = insert.excluded
    known = {
        column: func.coalesce(new[column], getattr(Sign, column))
        for column in ("well_at", "failed_at", "error")
    }
    await session.execute(
        insert.on_conflict_do_update(index_elements=[Sign.name], set_=known), rows
    )


async def read(session: Session) -> dict[str, Sign]:
    return {one.name: one for one in await session.scalars(select(Sign).order_by(Sign.name))}
