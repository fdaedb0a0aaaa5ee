"""Seats that would have stayed empty: given back late, and taken by somebody from the queue."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select

from models import Answer, AnswerChange, CommunityRecord, Event, Resident, Session
from services.events import agenda
from services.events.rsvps_queue import LATE
from services.events.rsvps_seats import QUEUED


async def rescued(session: Session, host: Resident, now: datetime) -> int:
    """How many seats of this person's meetings of this month were saved.

    Definition: within three hours before the start, somebody who waited or was offered a seat took
    one by themselves. Window: meetings that began since the first of the month, by the clock of
    the community. Source: answers as facts.
    """
    zone = await session.scalar(select(CommunityRecord.zone))
    local = now.astimezone(ZoneInfo(zone or "UTC"))
    first = local.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    facts = await session.execute(
        select(AnswerChange, Event)
        .join(AnswerChange, AnswerChange.event_id == Event.id)
        .where(
            agenda.led_by(host),
            Event.published_at.is_not(None),
            Event.cancelled_at.is_(None),
            Event.starts_at >= first,
            Event.starts_at < now,
        )
        .order_by(AnswerChange.id)
    )
    said: dict[tuple[int, int], Answer] = {}
    saved: set[tuple[int, int]] = set()
    for fact, event in facts:
        who = (fact.event_id, fact.resident_id)
        took = fact.own and fact.answer is Answer.GOING and said.get(who) in QUEUED
        if took and event.starts_at and fact.at > event.starts_at - LATE:
            saved.add(who)
        elif fact.answer is not Answer.GOING:
            saved.discard(who)
        said[who] = fact.answer
    return len(saved)
