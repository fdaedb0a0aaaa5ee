"""The jobs: beat, owe what is due, sweep. Each may run twice."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from models import Session
from services.core import jobs
from services.core.community import Community
from services.events import feedback, reminders
from services.mailings import report
from services.news import digests
from services.outbox import retention
from services.people import residents_retention

Job = Callable[[Session, Community, datetime], Awaitable[object]]


async def beat(session: Session, community: Community, now: datetime) -> None:
    await jobs.beat(session, now)


async def owe_reminders(session: Session, community: Community, now: datetime) -> None:
    await reminders.owe_due(session, now)


async def ask_feedback(session: Session, community: Community, now: datetime) -> None:
    await feedback.owe_due(session, community, now)


async def owe_digests(session: Session, community: Community, now: datetime) -> None:
    await digests.owe_due(session, community, now)


async def finish_announcements(session: Session, community: Community, now: datetime) -> None:
    await report.finish(session, now)


async def sweep(session: Session, community: Community, now: datetime) -> None:
    """Once a day is enough."""
    today = now.date().isoformat()
    if not await jobs.done(session, "sweep", today):
        await retention.sweep(session, now)
        await residents_retention.sweep(session, now)
        await jobs.mark_done(session, "sweep", today)


EVERY_TICK: tuple[Job, ...] = (
    beat,
    owe_reminders,
    owe_digests,
    ask_feedback,
    finish_announcements,
    sweep,
)
