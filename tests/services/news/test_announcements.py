"""Audiences, progress and the states of an announcement, case by case."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from time import perf_counter

import pytest
from sqlalchemy import false, select, update

from bot.database import open_engine, open_sessions
from models import (
    Announcement,
    AnnouncementState,
    Answer,
    Audience,
    Event,
    Mute,
    Notification,
    Outcome,
    Resident,
    Role,
    Rsvp,
    Session,
    State,
    Switch,
)
from services.core.errors import Refusal
from services.core.rows import UNSYNCED
from services.mailings import audience, report
from services.mailings.audience import Reach
from services.news import announcements, announcements_sent
from services.outbox import notifications, outcomes
from services.outbox.ended import Ended
from services.people import interests

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
async def session(database_url: str) -> AsyncIterator[Session]:
    engine = open_engine(database_url)
    async with open_sessions(engine).begin() as session:
        yield session
    await engine.dispose()


async def people(session: Session, number: int, **values: object) -> list[Resident]:
    facts: dict[str, object] = {
        "language": "ru",
        "role": Role.RESIDENT,
        "met_at": NOW,
        "last_seen_at": NOW,
        "started_at": NOW,
        "joined_at": NOW,
    }
    first = len(list(await session.scalars(select(Resident.id)))) + 1
    found = [
        Resident(telegram_id=one, name=f"Житель {one}", **(facts | values))
        for one in range(first, first + number)
    ]
    session.add_all(found)
    await session.flush()
    return found


@pytest.fixture
async def gleb(session: Session) -> Resident:
    return (await people(session, 1, role=Role.MANAGER))[0]


async def draft(session: Session, author: Resident, **values: object) -> Announcement:
    written = Announcement(author_id=author.id, html="Вода", created_at=NOW, **values)
    session.add(written)
    await session.flush()
    return written


async def sending(session: Session, author: Resident) -> Announcement:
    written = await draft(session, author)
    await announcements.confirm(session, author, written.id, NOW)
    return written


async def event(
    session: Session, author: Resident, title: str, starts: timedelta, guests: list[Resident]
) -> Event:
    starts_at = NOW + starts
    found = Event(
        host_id=author.id,
        title=title,
        zone="Europe/Moscow",
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2),
        created_at=NOW,
        published_at=NOW,
    )
    session.add(found)
    await session.flush()
    session.add_all(
        Rsvp(event_id=found.id, resident_id=one.id, answer=Answer.GOING, answered_at=NOW)
        for one in guests
    )
    await session.flush()
    return found


async def ends(
    session: Session, one: Notification, state: State, outcome: Outcome | None = None
) -> None:
    await notifications.close(session, [Ended(one.id, one.kind, state, outcome)], NOW)


async def mute(session: Session, people: list[Resident]) -> None:
    session.add_all(Mute(resident_id=one.id, switch=Switch.ANNOUNCEMENTS) for one in people)
    await session.flush()


async def test_the_count_says_who_really_gets_it(session: Session, gleb: Resident) -> None:
    await people(session, 3)
    await mute(session, await people(session, 2))
    await people(session, 1, blocked_at=NOW)
    await people(session, 1, started_at=None)
    await mute(session, await people(session, 1, blocked_at=NOW))
    await people(session, 5, joined_at=None, role=Role.STRANGER)
    await people(session, 5, deleted_at=NOW)
    everyone = await draft(session, gleb)

    reach = await audience.reach(session, everyone, false())

    assert reach == Reach(readers=4, digest=0, unwilling=2, unreachable=3)
    assert len(await audience.readers(session, everyone)) == reach.readers
    assert await audience.everyone(session) == reach.readers


async def test_each_interest_is_offered_with_its_readers(session: Session, gleb: Resident) -> None:
    one, two, deaf = await people(session, 3)
    await mute(session, [deaf])
    await interests.seed(session)
    for person, liked in ((one, "books"), (two, "books"), (two, "art")):
        await interests.toggle(session, person, liked)
    await interests.toggle(session, deaf, "pets")

    offered = await audience.by_interest(session)
    assert [(topic.code, count) for topic, count in offered] == [("books", 2), ("art", 1)]
    books = await draft(session, gleb, audience=Audience.INTEREST, topic_id=offered[0][0].id)
    assert await audience.readers(session, books) == [one.id, two.id]


async def test_coming_events_are_offered_before_recent_ones(
    session: Session, gleb: Resident
) -> None:
    guests = await people(session, 3)
    day = timedelta(days=1)
    for title, starts, going in (
        ("давно", -20 * day, guests),
        ("на днях", -3 * day, guests[:1]),
        ("вчера", -1 * day, guests[:2]),
        ("послезавтра", 2 * day, guests),
        ("завтра", day, guests[:1]),
        ("пусто", day, []),
    ):
        await event(session, gleb, title, starts, going)

    offered = [(one.title, number) for one, number in await audience.by_event(session, NOW)]

    assert offered == [("завтра", 1), ("послезавтра", 3), ("вчера", 2), ("на днях", 1)]


@pytest.mark.parametrize(
    ("state", "outcome", "column"),
    [
        (State.SENT, Outcome.SENT, "sent"),
        (State.SENT, None, "sent"),  # written by a version that knew no outcomes
        (State.FAILED, Outcome.BLOCKED, "blocked"),
        (State.FAILED, Outcome.REFUSED, "failed"),
        (State.FAILED, Outcome.BROKEN, "failed"),
        (State.CANCELLED, Outcome.UNREACHABLE, "blocked"),
        (State.CANCELLED, Outcome.MUTED, "unwilling"),
        (State.CANCELLED, Outcome.OVER_BUDGET, "digest"),
        (State.CANCELLED, Outcome.EXPIRED, "cancelled"),
        (State.UNKNOWN, Outcome.UNCERTAIN, "unknown"),
    ],
)
async def test_each_way_to_end_has_its_line_in_the_report(
    session: Session, gleb: Resident, state: State, outcome: Outcome | None, column: str
) -> None:
    announcement = await sending(session, gleb)
    claimed = await notifications.claim(session, 8, NOW)

    await ends(session, claimed[0], state, outcome)

    counted = await report.of(session, announcement.id)
    assert (getattr(counted, column), counted.total) == (1, 1)


async def test_a_retry_waits_and_quiet_hours_come_later(session: Session, gleb: Resident) -> None:
    await people(session, 2)
    announcement = await sending(session, gleb)
    _, retried, put_off = await notifications.claim(session, 8, NOW)
    later, back = NOW + MINUTE, State.PENDING
    results = [
        Ended(retried.id, retried.kind, back, Outcome.DELAYED, retry_at=later),
        Ended(put_off.id, put_off.kind, back, retry_at=later),
    ]

    await notifications.close(session, results, NOW)

    counted = await report.of(session, announcement.id)
    assert (counted.waiting, counted.later) == (2, 1)


async def test_it_is_done_with_its_last_letter_and_not_before(
    session: Session, gleb: Resident
) -> None:
    await people(session, 1)
    announcement = await sending(session, gleb)
    first, last = await notifications.claim(session, 8, NOW)

    await ends(session, first, State.SENT)
    await report.advance(session, {announcement.id}, NOW)
    assert (await report.find(session, announcement.id)).state is AnnouncementState.SENDING
    await ends(session, last, State.UNKNOWN)
    await report.advance(session, {announcement.id}, NOW)

    done = await report.find(session, announcement.id)
    assert (done.state, done.finished_at) == (AnnouncementState.DONE, NOW)


async def test_a_crash_with_the_last_letters_in_flight_finishes_it(
    session: Session, gleb: Resident
) -> None:
    announcement = await sending(session, gleb)
    await notifications.claim(session, 8, NOW)

    await outcomes.count(session, await notifications.recover(session, NOW, NOW + MINUTE), NOW)

    counted = await report.of(session, announcement.id)
    assert counted.announcement.state is AnnouncementState.DONE
    assert counted.unknown == 1


async def test_stop_cancels_what_waits_and_counts_what_flies(
    session: Session, gleb: Resident
) -> None:
    await people(session, 4)
    announcement = await sending(session, gleb)
    flying, _ = await notifications.claim(session, 2, NOW)

    stopped = await announcements_sent.stop(session, gleb, announcement.id, NOW)
    assert (stopped.cancelled, stopped.waiting) == (3, 2)
    await ends(session, flying, State.SENT)
    await report.advance(session, {announcement.id}, NOW)

    after = await report.of(session, announcement.id)
    assert (after.sent, after.waiting) == (1, 1)
    assert after.announcement.state is AnnouncementState.STOPPED
    with pytest.raises(Refusal, match="announcement-over"):
        await announcements_sent.stop(session, gleb, announcement.id, NOW)


async def test_only_the_unknown_are_sent_it_again_and_only_while_it_is_news(
    session: Session, gleb: Resident
) -> None:
    await people(session, 2)
    announcement = await sending(session, gleb)
    sent, lost, failed = await notifications.claim(session, 8, NOW)
    await ends(session, sent, State.SENT)
    await ends(session, lost, State.UNKNOWN)
    await ends(session, failed, State.FAILED, Outcome.REFUSED)
    await report.advance(session, {announcement.id}, NOW)

    with pytest.raises(Refusal, match="announcement-old"):
        await announcements_sent.resend(session, gleb, announcement.id, NOW + timedelta(days=3))
    again = await announcements_sent.resend(session, gleb, announcement.id, NOW)
    assert (again.sent, again.waiting, again.unknown, again.failed) == (1, 1, 0, 1)
    with pytest.raises(Refusal, match="announcement-none-unknown"):
        await announcements_sent.resend(session, gleb, announcement.id, NOW)

    (repeated,) = await notifications.claim(session, 8, NOW)
    assert (repeated.resident_id, repeated.key) == (lost.resident_id, f"{lost.key}:again")
    await ends(session, repeated, State.UNKNOWN)
    await report.advance(session, {announcement.id}, NOW)
    assert (await announcements_sent.resend(session, gleb, announcement.id, NOW)).waiting == 1


async def test_the_guests_of_a_draft_are_nobodys_audience(session: Session, gleb: Resident) -> None:
    secret = Event(host_id=gleb.id, title="Секрет", zone="Europe/Moscow", created_at=NOW)
    session.add(secret)
    announcement = await draft(session, gleb)
    target = (Audience.GOING, None, secret.id)

    with pytest.raises(Refusal, match="event-gone"):
        await announcements.choose(session, gleb, announcement.id, *target, NOW)

    assert announcement.event_id is None


async def test_an_empty_audience_is_refused(session: Session, gleb: Resident) -> None:
    await interests.seed(session)
    topic = await interests.find(session, "art")
    art = await draft(session, gleb, audience=Audience.INTEREST, topic_id=topic.id)

    with pytest.raises(Refusal, match="announcement-nobody"):
        await announcements.confirm(session, gleb, art.id, NOW)

    assert (await report.find(session, art.id)).state is AnnouncementState.DRAFT


async def test_what_two_replicas_confirm_at_once_is_sent_once(
    session: Session, gleb: Resident
) -> None:
    """The second one has read the draft before the first one wrote."""
    announcement = await draft(session, gleb)
    await session.execute(
        update(Announcement).values(state=AnnouncementState.SENDING).execution_options(**UNSYNCED)
    )

    with pytest.raises(Refusal, match="announcement-already"):
        await announcements.alter(
            session, announcement, AnnouncementState.DRAFT, state=AnnouncementState.SENDING
        )


async def test_three_thousand_people_are_owed_and_counted_quickly(
    session: Session, gleb: Resident
) -> None:
    await people(session, 2999)
    announcement = await draft(session, gleb)

    began = perf_counter()
    owed = await announcements.confirm(session, gleb, announcement.id, NOW)
    confirmed = perf_counter()
    for _ in range(10):
        await report.advance(session, {announcement.id}, NOW)
        await report.of(session, announcement.id)
    counted = (perf_counter() - confirmed) / 10

    assert owed.waiting == 3000
    assert confirmed - began < 3
    assert counted < 0.1
    kinds = await session.scalars(select(Notification.kind).distinct())
    assert list(kinds) == ["announcement"]
