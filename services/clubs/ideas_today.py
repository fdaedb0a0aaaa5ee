"""Managers read once a morning which ideas wait for them, and which came to nothing."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, or_, select

from models import Idea, IdeaStage, Notification, Resident, Session
from services.core import jobs, rights
from services.core.community import Community
from services.core.errors import Refusal
from services.core.rights import Act
from services.outbox import consent, notifications
from services.outbox.kinds import Kind, declare

JOB = "ideas"
USEFUL = timedelta(hours=12)
LATELY = timedelta(days=1)


@dataclass(frozen=True)
class Today:
    """So many `waiting`; those that enough would come to, and that ended since yesterday."""

    waiting: int
    reached: list[Idea]
    ended: list[Idea]


async def owe_due(session: Session, community: Community, now: datetime) -> int:
    """At the hour of digests, once a day and only if there is anything; how many."""
    day = community.today(now)
    due = datetime.combine(day, community.digest_at, tzinfo=community.tz)
    if not due <= now < due + USEFUL or await jobs.done(session, JOB, day.isoformat()):
        return 0
    await jobs.mark_done(session, JOB, day.isoformat())
    if await today(session, now) is None:
        return 0
    managers = await session.scalars(
        select(Resident.id).where(
            Resident.role.in_(rights.who_may(Act.DECIDE_IDEAS)), consent.REACHABLE
        )
    )
    rows = [
        notifications.row(
            IDEAS_TODAY, f"{JOB}:{day}:{one}", now, resident_id=one, expires_at=due + USEFUL
        )
        for one in managers
    ]
    return await notifications.owe_all(session, rows)


async def today(session: Session, now: datetime) -> Today | None:
    """None if there is nothing."""
    waiting = select(func.count()).where(Idea.stage == IdeaStage.WAITING)
    found = await session.scalars(
        select(Idea)
        .where(
            or_(
                (Idea.stage == IdeaStage.VOTING) & Idea.reached_at.is_not(None),
                (Idea.stage == IdeaStage.NO_GO) & (Idea.decided_at > now - LATELY),
            )
        )
        .order_by(Idea.id)
    )
    known = found.all()
    shown = Today(
        await session.scalar(waiting) or 0,
        [one for one in known if one.stage is IdeaStage.VOTING],
        [one for one in known if one.stage is IdeaStage.NO_GO],
    )
    return shown if shown.waiting or known else None


async def facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> Today:
    """Refuses to say nothing, and to who is no manager any more."""
    may = reader and rights.allows(reader.role, Act.DECIDE_IDEAS)
    found = await today(session, now) if may else None
    if found is None:
        raise Refusal("idea-gone")
    return found


IDEAS_TODAY = declare(Kind("ideas_today", priority=6, facts=facts))
