"""A host of a club plans a meeting of it."""

from dataclasses import replace
from datetime import datetime

from models import Club, EventInterest, Resident, Session
from services.events import planning, planning_drafts
from services.events.planning import Plan


async def reopen(session: Session, person: Resident, club: Club, zone: str, now: datetime) -> Plan:
    """The open draft of this host, whatever it is of: nothing is lost. Or else a new one."""
    draft = await planning_drafts.latest_draft(session, person)
    blank = draft is None or planning_drafts.blank(draft)
    if draft and blank:
        await planning_drafts.drop(session, person, draft.id)
    if draft is None or blank:
        draft = await planning_drafts.create(session, person, now, club_id=club.id, zone=zone)
        if club.topic_id:
            session.add(EventInterest(event_id=draft.id, topic_id=club.topic_id))
    return replace(await planning.plan(session, person, draft, now), reopened=not blank)
