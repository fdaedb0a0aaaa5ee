"""Formats of meetings: what kinds of them a community has on offer."""

from sqlalchemy import or_, select

from models import Format, Session
from services.core import rows
from services.core.errors import Refusal

# What a community begins with, in this order.
SEEDED = (
    "talk",
    "workshop",
    "webinar",
    "sport",
    "reading",
    "exhibition",
    "leisure",
    "networking",
    "contest",
    "help",
)


async def seed(session: Session) -> None:
    """The formats of a community that has none yet."""
    await rows.seed(session, Format, SEEDED)


async def offered(session: Session, chosen_id: int | None) -> list[Format]:
    """In the owners' order; a hidden one only where it is chosen already."""
    on_offer = or_(Format.hidden_at.is_(None), Format.id == chosen_id)
    found = await session.scalars(
        select(Format).where(on_offer).order_by(Format.position, Format.id)
    )
    return list(found)


async def choose(session: Session, format_id: int, chosen_id: int | None) -> int | None:
    """What a button means, 0 for none; refuses "outdated-button" for what is not on offer."""
    if not format_id:
        return None
    if format_id not in [one.id for one in await offered(session, chosen_id)]:
        raise Refusal("outdated-button")
    return format_id
