"""How far the clock's jobs have come, so that a period's work is done once."""

from datetime import datetime

from models import Mark, Session

HEARTBEAT = "heartbeat"


async def done(session: Session, job: str, period: str) -> bool:
    mark = await session.get(Mark, job)
    return mark is not None and mark.period == period


async def mark_done(session: Session, job: str, period: str) -> None:
    mark = await session.get(Mark, job)
    if mark:
        mark.period = period
    else:
        session.add(Mark(job=job, period=period))


async def beat(session: Session, now: datetime) -> None:
    """A sign of life for the doctor."""
    await mark_done(session, HEARTBEAT, now.isoformat())
