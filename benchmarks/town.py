"""A community in a database: residents, events to tap on, and a card of each in the group."""

import os
import secrets
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, insert, make_url, select, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from benchmarks.telegram import Raw
from migrations import HEAD
from models import Answer, Base, Card, Chat, Event, Resident, Role, Rsvp, SubjectKind
from services.core.community import FIRST_CHARTER

GROUP = -1_001_234_567_890
FIRST_ID = 5_000_000_001
ZONE = "Europe/Moscow"


@asynccontextmanager
async def sqlite(residents: int, events: int) -> AsyncIterator[str]:
    """The default engine: a file of its own in a temporary folder; its URL."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'town.db'}"
        await build(url, residents, events)
        yield url


@asynccontextmanager
async def postgres(residents: int, events: int) -> AsyncIterator[str]:
    """A database of its own beside the one of TEST_DATABASE_URL, dropped afterwards; its URL."""
    server = make_url(os.environ["TEST_DATABASE_URL"])
    name = f"benchmark_{secrets.token_hex(4)}"
    engine = create_async_engine(server, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    async with engine.connect() as connection:
        await connection.execute(text(f"CREATE DATABASE {name}"))
    try:
        url = server.set(database=name).render_as_string(hide_password=False)
        await build(url, residents, events)
        yield url
    finally:
        async with engine.connect() as connection:
            await connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


async def build(url: str, residents: int, events: int = 0) -> None:
    """Migrated tables, residents who have joined, and published events with a seat for each.

    Another event, behind them, was called off.
    """
    engine = create_async_engine(url)
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
        version = "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"
        await connection.execute(text(version))
        await connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})
        await populate(connection, residents)
        await plan(connection, events, residents)
    await engine.dispose()


async def populate(connection: AsyncConnection, residents: int) -> None:
    now = datetime.now(UTC)
    people = [
        {
            "telegram_id": FIRST_ID + number,
            "name": f"Resident {number}",
            "username": f"resident{number}",
            "language": "ru",
            "role": Role.OWNER if number == 0 else Role.RESIDENT,
            "met_at": now,
            "last_seen_at": now,
            "started_at": now,
            "joined_at": now,
            "charter_number": FIRST_CHARTER,
            "charter_accepted_at": now,
        }
        for number in range(residents)
    ]
    await connection.execute(insert(Resident), people)
    chat = {"chat_id": GROUP, "title": "Town", "bound_by_id": 1, "bound_at": now}
    await connection.execute(insert(Chat), [chat])


async def plan(connection: AsyncConnection, events: int, seats: int) -> None:
    now = datetime.now(UTC)
    for number in range(1, events + 2):
        event = {
            "host_id": 1,
            "title": f"Evening {number}",
            "zone": ZONE,
            "starts_at": now + timedelta(days=3),
            "ends_at": now + timedelta(days=3, hours=2),
            "seats": seats,
            "created_at": now,
            "published_at": now,
            "cancelled_at": now if number > events else None,
        }
        await connection.execute(insert(Event), [event])
        card = {
            "subject_kind": SubjectKind.EVENT,
            "subject_id": number,
            "chat_id": GROUP,
            "message_id": number,
            "not_before": now,
        }
        await connection.execute(insert(Card), [card])


async def check(url: str, events: list[int], taps: int) -> None:
    """Fail unless every tap on these events is stored, each in a seat of its own."""
    engine: AsyncEngine = create_async_engine(url)
    async with engine.connect() as connection:
        for event_id in events:
            going = select(func.count()).where(
                Rsvp.event_id == event_id, Rsvp.answer == Answer.GOING
            )
            stored = await connection.scalar(going)
            taken = await connection.scalar(select(Event.taken).where(Event.id == event_id))
            if not stored == taken == taps:
                raise AssertionError(f"event {event_id}: {taps=} {stored=} {taken=}")
    await engine.dispose()


def taps(event_id: int, people: int, first_update: int) -> list[Raw]:
    """Each resident taps "going" under the card in the group, once."""
    card = {
        "message_id": event_id,
        "date": 1_772_442_000,
        "chat": {"id": GROUP, "type": "supergroup", "title": "Town"},
        "from": {"id": 4242424242, "is_bot": True, "first_name": "Bot", "username": "bench_bot"},
        "text": "Evening, Friday at 19:00",
        "reply_markup": {
            "inline_keyboard": [
                [
                    {"text": label, "callback_data": f"r:{event_id}:{answer}"}
                    for label, answer in (("Yes", "going"), ("Maybe", "maybe"), ("No", "declined"))
                ]
            ]
        },
    }
    return [
        {
            "update_id": first_update + number,
            "callback_query": {
                "id": str(first_update + number),
                "from": {
                    "id": FIRST_ID + number,
                    "is_bot": False,
                    "first_name": f"Resident {number}",
                    "username": f"resident{number}",
                    "language_code": "ru",
                },
                "message": card,
                "chat_instance": "1",
                "data": f"r:{event_id}:going",
            },
        }
        for number in range(people)
    ]
