"""How far the clock's jobs have come, so that a period's work is done once."""

from models import Mark, Session


async def done(session: Session, job: str, period: str) -> bool:
    mark = await session.get(Mark, job)
    return mark is not None and mark.period == period


async def mark_done(session: Session, job: str, period: str) -> None:
    mark = await session.get(Mark, job)
    if mark:
        mark.period = period
    else:
        session.add(Mark(job=job, period=period))
