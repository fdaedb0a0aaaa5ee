"""The command menu of one person follows their role and language."""

from datetime import datetime

from sqlalchemy import select

from models import Resident, Role, Session
from services.outbox import notifications
from services.outbox.kinds import Kind, Quiet, declare, nothing

COMMANDS = declare(Kind("commands", priority=0, facts=nothing, quiet=Quiet.PASS))


async def owe_helpers(session: Session, now: datetime) -> None:
    """The commands themselves are others than before; residents share one menu."""
    helpers = await session.scalars(
        select(Resident).where(Resident.role.not_in((Role.STRANGER, Role.RESIDENT)))
    )
    for helper in helpers.all():
        await owe(session, helper, now)


async def owe(session: Session, resident: Resident, now: datetime) -> None:
    """The person's role or language changed, so the menu must follow."""
    if resident.telegram_id:
        # With what it follows: two changes of one moment are two menus.
        what = f"{resident.role.name.lower()}:{resident.language}"
        key = f"commands:{resident.id}:{what}:{now.isoformat()}"
        await notifications.owe(session, COMMANDS, key, now, resident_id=resident.id)
