"""What is forgotten, and when."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import func, select

from bot.database import Sessions
from models import (
    Announcement,
    AnnouncementState,
    HeardUpdate,
    Notification,
    NotificationTotal,
    Outcome,
    PendingGrant,
    RejectedUpdate,
    Resident,
    Right,
    State,
)
from scheduler import jobs
from services.core.community import Community
from services.mailings import report
from services.news import announcements_content
from services.outbox import notifications, retention
from services.people.joining import INTRO_POST

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
HOME = Community("Дом", "Europe/Moscow", "ru")


async def test_old_updates_and_old_details_are_forgotten_once_a_day(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        for days in (1, 3, 13, 15):
            at = NOW - timedelta(days=days)
            session.add(HeardUpdate(update_id=days, heard_at=at))
            session.add(RejectedUpdate(update_id=days, body="{}", error="", rejected_at=at))
        facts = {"language": "ru", "met_at": NOW, "last_seen_at": NOW}
        session.add(Resident(id=1, name="Глеб", **facts))
        await session.flush()
        for days in (29, 31):
            promised = {"right": Right.HOST, "granted_by_id": 1}
            at = NOW - timedelta(days=days)
            session.add(PendingGrant(telegram_id=days, granted_at=at, **promised))
        for days in (29, 31):
            key, at = str(days), NOW - timedelta(days=days)
            await notifications.owe(session, INTRO_POST, key, at, details={"words": "тайна"})
        for one in await session.scalars(select(Notification)):
            one.state, one.closed_at = State.SENT, one.owed_at

    for _ in range(2):
        async with sessions.begin() as session:
            await jobs.sweep(session, HOME, NOW)

    async with sessions.begin() as session:
        heard = await session.scalars(select(HeardUpdate.update_id))
        rejected = await session.scalars(select(RejectedUpdate.update_id))
        details = await session.execute(select(Notification.key, Notification.details))
        assert set(await session.scalars(select(PendingGrant.telegram_id))) == {29}
        assert set(heard) == {1}
        assert set(rejected) == {1, 3, 13}
        assert {row.key: row.details for row in details} == {"29": {"words": "тайна"}, "31": {}}


async def test_a_year_later_only_the_counts_of_notifications_are_left(sessions: Sessions) -> None:
    """Rows go, and a report still says how many people an announcement reached."""
    async with sessions.begin() as session:
        author = Resident(
            telegram_id=1, name="Глеб", language="ru", met_at=NOW, last_seen_at=NOW, joined_at=NOW
        )
        session.add(author)
        await session.flush()
        old = Announcement(author_id=author.id, state=AnnouncementState.DONE, created_at=NOW)
        session.add(old)
        await session.flush()
        about = announcements_content.subject(old.id)
        for number, day in enumerate((1, 2, 40)):
            await notifications.owe(
                session,
                announcements_content.ANNOUNCEMENT,
                str(number),
                NOW + timedelta(days=day),
                resident_id=author.id,
                subject=about,
            )
        for one in await session.scalars(select(Notification)):
            one.state, one.outcome, one.closed_at = State.SENT, Outcome.SENT, one.owed_at
        await session.flush()

        for months in (12, 13, 13, 14, 15):
            await retention.sweep(session, NOW + months * timedelta(days=31))

        left = await session.scalar(select(func.count()).select_from(Notification))
        totals = await session.execute(
            select(NotificationTotal.month, func.sum(NotificationTotal.people))
            .group_by(NotificationTotal.month)
            .order_by(NotificationTotal.month)
        )
        assert left == 0
        assert [tuple(row) for row in totals] == [("2026-03", 2), ("2026-04", 1)]
        assert (await report.of(session, old.id)).sent == 3
