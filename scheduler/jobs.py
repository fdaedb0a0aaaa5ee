"""The jobs: owe what is due, finish, sweep. Each has a cadence of its own and may run twice."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.interval import IntervalTrigger

from models import Session
from services.clubs import clubs_vitality, ideas_outcome, ideas_today
from services.core import jobs
from services.core.community import Community
from services.events import (
    absences,
    feedback_questions,
    feedback_summary,
    hosting_news,
    publishing,
    reminders,
    rsvps_queue,
    series,
    series_asking,
)
from services.mailings import report
from services.news import announcements_scheduled, digests, posters
from services.outbox import retention
from services.people import residents_retention

EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
A_MOMENT = timedelta(microseconds=1)


@dataclass(frozen=True)
class Job:
    """`run` asks the tables what is due; `every` only says how often to ask."""

    name: str
    every: BaseTrigger
    run: Callable[[Session, Community, datetime], Awaitable[object]]

    def after(self, moment: datetime) -> datetime:
        """When to run next, having run at this moment."""
        due = self.every.get_next_fire_time(None, moment + A_MOMENT)
        assert isinstance(due, datetime)  # none of our cadences ends
        return due


def every(**interval: int) -> BaseTrigger:
    # Without a start of its own the trigger would ask the machine what time it is.
    return IntervalTrigger(**interval, start_date=EPOCH, timezone=UTC)


async def owe_reminders(session: Session, community: Community, now: datetime) -> None:
    await reminders.owe_due(session, community, now)


async def pass_seats_on(session: Session, community: Community, now: datetime) -> None:
    await rsvps_queue.pass_on(session, now)


async def tell_hosts_who_comes(session: Session, community: Community, now: datetime) -> None:
    await hosting_news.owe_due(session, community, now)


async def ask_feedback(session: Session, community: Community, now: datetime) -> None:
    await feedback_questions.owe_due(session, community, now)


async def tell_hosts(session: Session, community: Community, now: datetime) -> None:
    await feedback_summary.owe_due(session, community, now)


async def owe_digests(session: Session, community: Community, now: datetime) -> None:
    await digests.owe_due(session, community, now)


async def owe_posters(session: Session, community: Community, now: datetime) -> None:
    await posters.owe_due(session, community, now)


async def send_announcements(session: Session, community: Community, now: datetime) -> None:
    await announcements_scheduled.send_due(session, now)


async def finish_announcements(session: Session, community: Community, now: datetime) -> None:
    await report.finish(session, now)


async def repeat_meetings(session: Session, community: Community, now: datetime) -> None:
    await series.extend_due(session, now)
    await publishing.post_next(session, now)


async def end_absences(session: Session, community: Community, now: datetime) -> None:
    await absences.end_due(session, community, now)


async def ask_who_stands(session: Session, community: Community, now: datetime) -> None:
    await series_asking.owe_due(session, now)


async def end_ideas(session: Session, community: Community, now: datetime) -> None:
    await ideas_outcome.end_due(session, now)
    await ideas_today.owe_due(session, community, now)


async def wake_clubs(session: Session, community: Community, now: datetime) -> None:
    await clubs_vitality.owe_due(session, now)


async def sweep(session: Session, community: Community, now: datetime) -> None:
    """Once a day, at the first hour that finds the bot running."""
    today = now.date().isoformat()
    if not await jobs.done(session, "sweep", today):
        await retention.sweep(session, now)
        await residents_retention.sweep(session, now)
        await jobs.mark_done(session, "sweep", today)


JOBS = (
    Job("reminders", every(seconds=10), owe_reminders),
    Job("seats", every(seconds=10), pass_seats_on),
    Job("hosts", every(minutes=1), tell_hosts_who_comes),
    Job("scheduled", every(seconds=10), send_announcements),
    Job("announcements", every(seconds=30), finish_announcements),
    Job("digests", every(minutes=1), owe_digests),
    Job("posters", every(minutes=1), owe_posters),
    Job("feedback", every(minutes=1), ask_feedback),
    Job("summaries", every(minutes=1), tell_hosts),
    Job("series", every(minutes=1), repeat_meetings),
    Job("absences", every(hours=1), end_absences),
    Job("standing", every(hours=1), ask_who_stands),
    Job("ideas", every(minutes=1), end_ideas),
    Job("clubs", every(hours=1), wake_clubs),
    Job("sweep", every(hours=1), sweep),
)
