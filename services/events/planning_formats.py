"""What kind of meeting it is: the formats on offer, and the one its host has chosen."""

from dataclasses import dataclass
from datetime import datetime

from models import Format, Resident, Session
from services.community import formats
from services.events import planning
from services.events.planning import Plan


@dataclass(frozen=True)
class PlanFormats:
    plan: Plan
    offered: list[Format]


async def show(session: Session, person: Resident, event_id: int, now: datetime) -> PlanFormats:
    plan = await planning.show(session, person, event_id, now)
    return PlanFormats(plan, await formats.offered(session, plan.event.format_id))


async def choose(
    session: Session, person: Resident, event_id: int, format_id: int, now: datetime
) -> Plan:
    """Set it, or with 0 leave it open; refuses as `formats.choose` and `planning.editable`."""
    event = await planning.editable(session, person, event_id, now)
    chosen = await formats.choose(session, format_id, event.format_id)
    return await planning.alter(session, person, event.id, now, format_id=chosen)
