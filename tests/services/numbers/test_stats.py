"""The numbers of a month: where it begins, who counts, and what NPS is."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.database import open_engine, open_sessions
from models import Answer, AnswerChange, Event, Feedback, Resident, Rsvp, Session
from services.core.community import Community
from services.core.errors import Refusal
from services.numbers import stats
from services.numbers.stats import Metric, Stats
from services.numbers.stats_counts import Scores
from services.people import privacy, residents
from services.people.residents import Visitor

MOSCOW = "Europe/Moscow"
NOVEMBER, OCTOBER = date(2026, 11, 1), date(2026, 10, 1)


def local(words: str, zone: str = MOSCOW) -> datetime:
    return datetime.fromisoformat(f"2026-{words}").replace(tzinfo=ZoneInfo(zone))


NOW = local("11-20 12:00")


@pytest.fixture
async def session(database_url: str) -> AsyncIterator[Session]:
    engine = open_engine(database_url)
    async with open_sessions(engine).begin() as session:
        yield session
    await engine.dispose()


async def person(session: Session, number: int, joined: datetime) -> Resident:
    resident = residents.newcomer(session, Visitor(number, "Анна", None, "ru"), joined)
    await session.flush()
    await residents.admit(session, resident, joined)
    return resident


async def people(session: Session, count: int, joined: datetime) -> list[Resident]:
    return [await person(session, number, joined) for number in range(1, count + 1)]


async def event(session: Session, host: Resident, ends: datetime, **values: object) -> Event:
    held = Event(
        host_id=host.id,
        title="Йога",
        zone=MOSCOW,
        starts_at=ends - timedelta(hours=2),
        ends_at=ends,
        created_at=ends,
        **({"published_at": ends} | values),
    )
    session.add(held)
    await session.flush()
    return held


async def scored(session: Session, held: Event, guests: list[Resident], *scores: int) -> None:
    for guest, score in zip(guests, scores, strict=False):
        session.add(
            Feedback(
                event_id=held.id, resident_id=guest.id, score=score, reasons=[], answered_at=NOW
            )
        )
    await session.flush()


async def november(session: Session, zone: str = MOSCOW, month: date = NOVEMBER) -> Stats:
    await session.flush()
    return await stats.of_month(session, Community("Дом", zone, "ru"), month, NOW)


@pytest.mark.parametrize(
    ("moment", "zone", "month"),
    [
        ("2026-10-31T20:59:59+00:00", MOSCOW, OCTOBER),
        ("2026-10-31T21:00:00+00:00", MOSCOW, NOVEMBER),
        ("2026-10-31T21:00:00+00:00", "UTC", OCTOBER),
        ("2026-10-31T23:59:59+00:00", "UTC", OCTOBER),
        ("2026-11-01T00:00:00+00:00", "UTC", NOVEMBER),
        ("2026-11-01T03:59:59+00:00", "America/New_York", OCTOBER),
        ("2026-11-01T04:00:00+00:00", "America/New_York", NOVEMBER),
    ],
)
async def test_a_month_begins_at_midnight_of_the_community(
    session: Session, moment: str, zone: str, month: date
) -> None:
    at = datetime.fromisoformat(moment)
    host = await person(session, 1, at)
    held = await event(session, host, at)
    fact = {"event_id": held.id, "resident_id": host.id, "answer": Answer.GOING}
    session.add(AnswerChange(**fact, own=True, at=at))
    session.add(AnswerChange(**fact, own=False, at=local("11-20 12:00")))  # not her own doing

    seen = await november(session, zone)

    here = Metric(1, 0) if month == NOVEMBER else Metric(0, 1)
    assert (seen.joined, seen.events_held, seen.answers) == (here, here, here)
    assert seen.residents == Metric(1, 1 if month == OCTOBER else 0)


@pytest.mark.parametrize(
    ("scores", "nps"),
    [
        ([], None),
        ([10], 100),
        ([9, 9], 100),
        ([8, 7], 0),
        ([6], -100),
        ([0, 10], 0),
        ([10, 9, 8, 7, 6], 20),
        ([10, 10, 6], 33),
        ([10, 0, 0], -33),
        ([9, 8, 8], 33),
    ],
)
async def test_nps_is_promoters_less_detractors(
    session: Session, scores: list[int], nps: int | None
) -> None:
    guests = await people(session, max(len(scores), 1), local("11-01 12:00"))
    held = await event(session, guests[0], local("11-10 20:00"))
    await scored(session, held, guests, *scores)

    seen = await november(session)

    assert (seen.nps, seen.n) == (Metric(nps, None), Metric(len(scores), 0))
    assert (seen.events[0].scores.nps, seen.events[0].scores.n) == (nps, len(scores))


@pytest.mark.parametrize(
    ("now", "scoring"), [("11-14 21:59", True), ("11-14 22:01", False), ("10-31 23:00", False)]
)
async def test_a_month_that_is_over_may_still_be_scored_for_two_weeks(
    session: Session, now: str, scoring: bool
) -> None:
    host = await person(session, 1, local("10-01 12:00"))
    await event(session, host, local("10-31 22:00"))

    seen = await stats.of_month(session, Community("Дом", MOSCOW, "ru"), OCTOBER, local(now))

    assert seen.scoring is scoring


async def test_scores_belong_to_the_month_of_the_event(session: Session) -> None:
    guests = await people(session, 2, local("10-01 12:00"))
    october = await event(session, guests[0], local("10-31 22:00"))
    await scored(session, october, guests, 10, 10)  # scored on 20 November

    seen = await november(session)

    assert (seen.nps, seen.n) == (Metric(None, 100), Metric(0, 2))


async def test_who_blocks_has_left_and_who_returns_has_joined_again(session: Session) -> None:
    anna, boris, vera = await people(session, 3, local("09-10 12:00"))
    await residents.lose(session, anna.id, "blocked", local("10-05 12:00"))
    await residents.welcome_back(session, anna, local("11-05 12:00"))
    await residents.lose(session, boris.id, "blocked", local("11-06 12:00"))
    await privacy.forget(session, boris, local("11-07 12:00"))
    await privacy.forget(session, vera, local("11-08 12:00"))

    seen = await november(session)

    assert [one.residents for one in seen.history] == [3, 2, 1]
    assert seen.residents == Metric(1, 2)
    assert seen.joined == Metric(1, 0)
    assert seen.left == Metric(2, 1)


async def test_only_what_took_place_was_held(session: Session) -> None:
    host = await person(session, 1, local("11-01 12:00"))
    await event(session, host, local("11-10 20:00"))
    await event(session, host, local("11-11 20:00"), cancelled_at=local("11-11 10:00"))
    await event(session, host, local("11-12 20:00"), published_at=None)
    await event(session, host, NOW + timedelta(hours=1))

    assert (await november(session)).events_held == Metric(1, 0)


async def test_hands_are_shown_by_event_the_fullest_first(session: Session) -> None:
    guests = await people(session, 4, local("11-01 12:00"))
    small = await event(session, guests[0], local("11-05 20:00"))
    large = await event(session, guests[0], local("11-06 20:00"))
    answers = [Answer.GOING, Answer.GOING, Answer.MAYBE, Answer.DECLINED]
    for guest, answer in zip(guests, answers, strict=True):
        row = {"event_id": large.id, "resident_id": guest.id, "answered_at": NOW}
        session.add(Rsvp(answer=answer, **row))
    session.add(
        Rsvp(event_id=small.id, resident_id=guests[0].id, answer=Answer.WAITING, answered_at=NOW)
    )

    first, second = (await november(session)).events

    assert (first.event_id, first.going, first.maybe, first.declined, first.waiting) == (
        large.id, 2, 1, 1, 0,
    )  # fmt: skip
    assert (second.going, second.waiting, second.scores) == (0, 1, Scores())


async def test_history_is_half_a_year_and_no_older_than_the_community(session: Session) -> None:
    await person(session, 1, local("09-10 12:00"))
    assert [one.month.month for one in (await november(session)).history] == [9, 10, 11]

    await person(session, 2, local("01-10 12:00"))
    history = (await november(session)).history
    assert [one.month.month for one in history] == [6, 7, 8, 9, 10, 11]
    assert [one.residents for one in history] == [1, 1, 1, 2, 2, 2]


async def test_an_empty_community_has_one_empty_month(session: Session) -> None:
    seen = await november(session)

    assert (seen.empty, seen.alone, seen.open) == (True, True, True)
    for month in (OCTOBER, date(2026, 12, 1), date(2099, 1, 1), date(2000, 1, 1)):
        with pytest.raises(Refusal, match="stats-no-month"):
            await november(session, month=month)


def test_months_step_over_the_new_year() -> None:
    assert stats.shifted(date(2026, 1, 1), -1) == date(2025, 12, 1)
    assert stats.shifted(date(2026, 12, 1), 1) == date(2027, 1, 1)
    assert stats.month_of(datetime(2026, 12, 31, 21, tzinfo=UTC), MOSCOW) == date(2027, 1, 1)
