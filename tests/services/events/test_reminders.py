"""When a reminder is due, to whom, and for how long it is still useful."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select
from sqlalchemy.event import listen

from bot.database import open_engine, open_sessions
from models import Answer, Event, Mute, Notification, Resident, Role, Rsvp, Session, Switch
from services.core.community import Community
from services.events import agenda, cards, reminders
from services.events.agenda import Near
from services.events.planning_news import EVENT_MOVED
from services.outbox import notifications

MOSCOW, BERLIN = "Europe/Moscow", "Europe/Berlin"
EVENING, SOON = "reminder_evening", "reminder_soon"
HOME = Community("Дом", MOSCOW, "ru")


def local(words: str, zone: str = MOSCOW) -> datetime:
    return datetime.fromisoformat(words).replace(tzinfo=ZoneInfo(zone))


@pytest.fixture
async def session(database_url: str) -> AsyncIterator[Session]:
    engine = open_engine(database_url)
    async with open_sessions(engine).begin() as session:
        yield session
    await engine.dispose()


async def guest(session: Session, **values: object) -> Resident:
    long_ago = local("2026-01-01 12:00")
    facts = {
        "telegram_id": 1,
        "name": "Анна",
        "language": "ru",
        "role": Role.RESIDENT,
        "met_at": long_ago,
        "last_seen_at": long_ago,
        "started_at": long_ago,
        "joined_at": long_ago,
    }
    resident = Resident(**(facts | values))
    session.add(resident)
    await session.flush()
    return resident


async def event(session: Session, host: Resident, starts: str, zone: str = MOSCOW) -> Event:
    start = local(starts, zone)
    made = Event(
        host_id=host.id,
        title="Йога",
        zone=zone,
        starts_at=start,
        ends_at=start + timedelta(hours=2),
        created_at=local("2026-01-01 12:00"),
        published_at=local("2026-01-01 12:00"),
    )
    session.add(made)
    await session.flush()
    return await session.get_one(Event, made.id, populate_existing=True)


async def answers(
    session: Session,
    who: Resident,
    event: Event,
    answer: Answer = Answer.GOING,
    at: str = "2026-03-01 12:00",
) -> None:
    rsvp = Rsvp(event_id=event.id, resident_id=who.id, answer=answer, answered_at=local(at))
    session.add(rsvp)
    await session.flush()


async def owed(session: Session) -> list[str]:
    kinds = await session.scalars(
        select(Notification.kind)
        .where(Notification.kind.in_((EVENING, SOON)))
        .order_by(Notification.id)
    )
    return list(kinds)


@pytest.mark.parametrize(
    ("starts", "zone", "now", "expected"),
    [
        # The evening before, by the clock of the place.
        ("2026-03-05 19:00", MOSCOW, "2026-03-04 18:59", []),
        ("2026-03-05 19:00", MOSCOW, "2026-03-04 19:00", [EVENING]),
        ("2026-03-05 08:00", MOSCOW, "2026-03-04 19:00", [EVENING]),
        ("2026-03-05 23:59", MOSCOW, "2026-03-04 19:00", [EVENING]),
        # Late after downtime, as long as the other reminder is not due.
        ("2026-03-05 19:00", MOSCOW, "2026-03-05 09:00", [EVENING]),
        ("2026-03-05 19:00", MOSCOW, "2026-03-05 15:59", [EVENING]),
        ("2026-03-05 19:00", MOSCOW, "2026-03-05 16:00", [SOON]),
        ("2026-03-05 19:00", MOSCOW, "2026-03-05 18:59", [SOON]),
        ("2026-03-05 19:00", MOSCOW, "2026-03-05 19:00", []),
        # A start after midnight is spoken of the same evening, hours before it.
        ("2026-03-05 00:00", MOSCOW, "2026-03-04 18:59", []),
        ("2026-03-05 00:00", MOSCOW, "2026-03-04 19:00", [EVENING]),
        ("2026-03-05 01:30", MOSCOW, "2026-03-04 19:00", [EVENING]),
        ("2026-03-05 01:30", MOSCOW, "2026-03-04 22:29", [EVENING]),
        ("2026-03-05 01:30", MOSCOW, "2026-03-04 22:30", [SOON]),
        # Clocks go forward in the night to 29 March: 19:00 is still 19:00, three hours are three.
        ("2026-03-29 10:00", BERLIN, "2026-03-28 18:59", []),
        ("2026-03-29 10:00", BERLIN, "2026-03-28 19:00", [EVENING]),
        ("2026-03-29 10:00", BERLIN, "2026-03-29 06:59", [EVENING]),
        ("2026-03-29 10:00", BERLIN, "2026-03-29 07:00", [SOON]),
        ("2026-03-29 03:30", BERLIN, "2026-03-28 23:29", [EVENING]),
        ("2026-03-29 03:30", BERLIN, "2026-03-28 23:30", [SOON]),
        # And back in the night to 25 October, when two o'clock comes twice.
        ("2026-10-25 23:59", BERLIN, "2026-10-24 19:00", [EVENING]),
        ("2026-10-25 03:30", BERLIN, "2026-10-25 01:29", [EVENING]),
        ("2026-10-25 03:30", BERLIN, "2026-10-25 01:30", [SOON]),
    ],
)
async def test_reminders_are_due_by_the_clock_of_the_place(
    session: Session, starts: str, zone: str, now: str, expected: list[str]
) -> None:
    anna = await guest(session)
    yoga = await event(session, anna, starts, zone)
    await answers(session, anna, yoga)

    await reminders.owe_due(session, HOME, local(now, zone))

    assert await owed(session) == expected


async def test_each_is_owed_once_and_expires(session: Session) -> None:
    anna = await guest(session)
    yoga = await event(session, anna, "2026-03-05 19:00")
    await answers(session, anna, yoga)

    for now in ("04 19:00", "04 19:01", "05 09:00", "05 16:00", "05 16:01", "05 18:59"):
        await reminders.owe_due(session, HOME, local(f"2026-03-{now}"))

    assert await owed(session) == [EVENING, SOON]
    expiry = await session.scalars(select(Notification.expires_at).order_by(Notification.id))
    assert list(expiry) == [local("2026-03-05 16:00"), local("2026-03-05 19:00")]


async def test_many_events_are_no_more_questions_than_one(session: Session) -> None:
    anna, boris = await guest(session), await guest(session, telegram_id=2)
    for hour in range(10, 20):
        yoga = await event(session, anna, f"2026-03-05 {hour}:00")
        await answers(session, anna, yoga)
        await answers(session, boris, yoga)
    asked = []
    listen(session.sync_session, "do_orm_execute", lambda state: asked.append(state.statement))

    assert await reminders.owe_due(session, HOME, local("2026-03-04 20:00")) == 20
    assert len(asked) == 3  # the events, their guests, and what is owed

    assert await reminders.owe_due(session, HOME, local("2026-03-04 20:01")) == 0


@pytest.mark.parametrize(
    ("answer", "at", "reminded"),
    [
        (Answer.GOING, "2026-03-04 18:59", True),
        (Answer.GOING, "2026-03-04 19:01", False),
        (Answer.MAYBE, "2026-03-01 12:00", False),
        (Answer.WAITING, "2026-03-01 12:00", False),
        (Answer.DECLINED, "2026-03-01 12:00", False),
    ],
)
async def test_only_who_is_going_and_said_so_in_time_is_reminded(
    session: Session, answer: Answer, at: str, reminded: bool
) -> None:
    anna = await guest(session)
    yoga = await event(session, anna, "2026-03-05 19:00")
    await answers(session, anna, yoga, answer, at)

    await reminders.owe_due(session, HOME, local("2026-03-04 20:00"))

    assert bool(await owed(session)) is reminded


@pytest.mark.parametrize(
    "values",
    [
        {"blocked_at": local("2026-03-02 12:00")},
        {"started_at": None},
        {"telegram_id": None},
    ],
)
async def test_who_cannot_or_does_not_want_to_hear_it_is_left_in_peace(
    session: Session, values: dict[str, object]
) -> None:
    anna = await guest(session, **values)
    yoga = await event(session, anna, "2026-03-05 19:00")
    await answers(session, anna, yoga)

    await reminders.owe_due(session, HOME, local("2026-03-04 20:00"))

    assert await owed(session) == []


async def test_who_muted_reminders_is_left_in_peace(session: Session) -> None:
    anna = await guest(session)
    yoga = await event(session, anna, "2026-03-05 19:00")
    await answers(session, anna, yoga)
    session.add(Mute(resident_id=anna.id, switch=Switch.REMINDERS))
    await session.flush()

    await reminders.owe_due(session, HOME, local("2026-03-04 20:00"))

    assert await owed(session) == []


@pytest.mark.parametrize("values", [{"cancelled_at": "now"}, {"published_at": None}])
async def test_what_will_not_take_place_reminds_nobody(
    session: Session, values: dict[str, object]
) -> None:
    anna = await guest(session)
    yoga = await event(session, anna, "2026-03-05 19:00")
    await answers(session, anna, yoga)
    for name, value in values.items():
        setattr(yoga, name, local("2026-03-03 12:00") if value == "now" else value)

    await reminders.owe_due(session, HOME, local("2026-03-04 20:00"))

    assert await owed(session) == []


async def move(session: Session, yoga: Event, to: str, at: str, guest: Resident) -> None:
    """As an organiser would: the guest hears of the new time at once."""
    yoga.starts_at = local(to)
    yoga.ends_at = local(to) + timedelta(hours=2)
    key = f"moved:{yoga.id}:{guest.id}:{to}"
    what = {"resident_id": guest.id, "subject": cards.subject(yoga.id)}
    await notifications.owe(session, EVENT_MOVED, key, local(at), **what)


async def test_a_moved_event_reminds_again(session: Session) -> None:
    anna = await guest(session)
    yoga = await event(session, anna, "2026-03-05 19:00")
    await answers(session, anna, yoga)
    await reminders.owe_due(session, HOME, local("2026-03-04 20:00"))

    await move(session, yoga, "2026-03-07 19:00", "2026-03-04 21:00", anna)
    await reminders.owe_due(session, HOME, local("2026-03-05 18:00"))
    assert await owed(session) == [EVENING]
    await reminders.owe_due(session, HOME, local("2026-03-06 19:00"))
    await reminders.owe_due(session, HOME, local("2026-03-07 17:30"))

    assert await owed(session) == [EVENING, EVENING, SOON]


async def test_who_has_just_heard_of_the_new_time_is_not_told_it_again(session: Session) -> None:
    anna = await guest(session)
    yoga = await event(session, anna, "2026-03-09 19:00")
    await answers(session, anna, yoga)

    await move(session, yoga, "2026-03-05 19:00", "2026-03-05 09:00", anna)
    await reminders.owe_due(session, HOME, local("2026-03-05 09:01"))
    assert await owed(session) == []
    await reminders.owe_due(session, HOME, local("2026-03-05 17:00"))

    assert await owed(session) == [SOON]


async def test_news_for_a_chat_silences_no_reminder(session: Session) -> None:
    anna = await guest(session)
    yoga = await event(session, anna, "2026-03-05 19:00")
    await answers(session, anna, yoga)
    what = {"chat_id": -100, "subject": cards.subject(yoga.id)}
    await notifications.owe(session, EVENT_MOVED, "chat", local("2026-03-04 20:00"), **what)

    await reminders.owe_due(session, HOME, local("2026-03-04 21:00"))

    assert await owed(session) == [EVENING]


@pytest.mark.parametrize(
    ("starts", "now", "expected"),
    [
        ("2026-03-05 19:00", "2026-03-04 19:00", Near.TOMORROW),
        ("2026-03-05 19:00", "2026-03-05 09:00", Near.TODAY),
        ("2026-03-05 00:30", "2026-03-04 19:00", Near.TONIGHT),
        ("2026-03-05 00:30", "2026-03-04 09:00", Near.TOMORROW),
        ("2026-03-05 06:00", "2026-03-04 22:00", Near.TOMORROW),
        ("2026-03-06 19:00", "2026-03-04 19:00", Near.LATER),
        ("2026-03-04 18:00", "2026-03-04 19:00", Near.NOW),
        ("2026-03-04 12:00", "2026-03-04 19:00", Near.LATER),
    ],
)
async def test_near_is_what_people_say(
    session: Session, starts: str, now: str, expected: Near
) -> None:
    anna = await guest(session)
    yoga = await event(session, anna, starts)

    assert agenda.near(yoga, local(now)) is expected
