"""Rights of the community that wait for somebody who never met the bot."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import func, select

from models import PendingGrant, Resident, Right, Session
from services.core import rights


async def promise(
    session: Session, telegram_id: int, right: Right | None, by: Resident, now: datetime
) -> None:
    """Keep a right of the community for whom the bot has never met; None takes it back."""
    promised = await session.get(PendingGrant, telegram_id)
    if promised:
        await session.delete(promised)
        await session.flush()
    if right:
        session.add(
            PendingGrant(telegram_id=telegram_id, right=right, granted_by_id=by.id, granted_at=now)
        )


async def promised(session: Session, telegram_ids: Iterable[int]) -> dict[int, PendingGrant]:
    """What is kept for these people, by Telegram id."""
    found = await session.scalars(
        select(PendingGrant).where(PendingGrant.telegram_id.in_(telegram_ids))
    )
    return {one.telegram_id: one for one in found}


async def count_promised(session: Session) -> int:
    return await session.scalar(select(func.count()).select_from(PendingGrant)) or 0


async def redeem(session: Session, person: Resident, promised: PendingGrant, now: datetime) -> None:
    """The person is here: the promise becomes a grant."""
    by = await session.get(Resident, promised.granted_by_id)
    await session.delete(promised)
    await rights.grant(session, person, promised.right, None, by, now)
