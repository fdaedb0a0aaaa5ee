"""Who was there: facts that guests add by scoring a meeting, or by saying that they missed it."""

from datetime import datetime

from sqlalchemy import select

from models import Attendance, Session


async def said(session: Session, event_id: int, resident_id: int) -> bool | None:
    """Whether this person came, as last said; None if nobody has said so."""
    came: bool | None = await session.scalar(
        select(Attendance.came)
        .where(Attendance.event_id == event_id, Attendance.resident_id == resident_id)
        .order_by(Attendance.id.desc())
        .limit(1)
    )
    return came


async def note(
    session: Session, event_id: int, resident_id: int, came: bool, now: datetime
) -> None:
    """Add the fact, unless it is what was said last."""
    if await said(session, event_id, resident_id) is not came:
        fact = Attendance(event_id=event_id, resident_id=resident_id, came=came, at=now)
        session.add(fact)


async def came(session: Session, event_id: int) -> dict[int, bool]:
    """Who was there and who was not, by resident, as far as anybody said.

    Definition: the newest fact of each person. Window: since the meeting. Source: Attendance.
    """
    facts = await session.execute(
        select(Attendance.resident_id, Attendance.came)
        .where(Attendance.event_id == event_id)
        .order_by(Attendance.id)
    )
    return {row.resident_id: row.came for row in facts}
