"""What is forgotten, and when."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from bot.database import Sessions, open_engine, open_sessions
from models import HeardUpdate, Notification, RejectedUpdate, State
from scheduler import jobs
from services.core.community import Community
from services.outbox import notifications
from services.people.joining import INTRO_POST

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
HOME = Community("Дом", "Europe/Moscow", "ru")


@pytest.fixture
async def sessions(database_url: str) -> AsyncIterator[Sessions]:
    engine = open_engine(database_url)
    yield open_sessions(engine)
    await engine.dispose()


async def test_old_updates_and_old_details_are_forgotten_once_a_day(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        for days in (1, 3, 13, 15):
            at = NOW - timedelta(days=days)
            session.add(HeardUpdate(update_id=days, heard_at=at))
            session.add(RejectedUpdate(update_id=days, body="{}", error="", rejected_at=at))
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
        assert set(heard) == {1}
        assert set(rejected) == {1, 3, 13}
        assert {row.key: row.details for row in details} == {"29": {"words": "тайна"}, "31": {}}
