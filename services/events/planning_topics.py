"""What a meeting is about: the topics on offer, and those its host has marked."""

from dataclasses import dataclass
from datetime import datetime

from models import EventInterest, Resident, Session
from services.events import planning, rsvps_seats
from services.events.planning import Plan
from services.people import interests
from services.people.interests import Choice


@dataclass(frozen=True)
class PlanTopics:
    plan: Plan
    choice: Choice


async def show(session: Session, person: Resident, event_id: int, now: datetime) -> PlanTopics:
    plan = await planning.show(session, person, event_id, now)
    return PlanTopics(plan, await interests.offered(session, plan.card.interests))


async def toggle(
    session: Session, person: Resident, event_id: int, code: str, now: datetime
) -> PlanTopics:
    """Mark a topic or take the mark away; refuses as `interests.toggle` and `planning.editable`."""
    event = await planning.editable(session, person, event_id, now)
    topic = await interests.find(session, code)
    row = await session.get(EventInterest, (event.id, topic.id))
    if row:
        await session.delete(row)
    else:
        interests.check_open(topic)
        session.add(EventInterest(event_id=event.id, topic_id=topic.id))
    if event.published_at:
        await rsvps_seats.touch(session, event, now)
    return await show(session, person, event_id, now)
