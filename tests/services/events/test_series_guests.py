"""Standing guests and single answers against a model that keeps every queue by hand."""

import asyncio
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text, update

from bot.database import Sessions
from models import Answer, Event, Resident, Rsvp, Series, Session
from services.core.community import Community
from services.events import absences, cards_clock, rsvps, series, series_guests, series_rules
from tests.services.events.test_seats import (
    NOW,
    PEOPLE,
    a_crowd,
    in_memory,
    replicas,
    waits_for_a_lock,
)

TOWN = Community("Лесной", "Europe/Moscow", "ru")
Act = tuple[str, int, int]
KINDS = ["all", "none", "goes", "skips", "week", "away"]
acts = st.lists(
    st.tuples(st.sampled_from(KINDS), st.integers(1, PEOPLE), st.integers(0, 3)),
    min_size=5,
    max_size=20,
)


async def a_series(session: Session, seats: int, people: int = PEOPLE) -> None:
    """Event 1 is the first of those that follow every week; residents 1 to `people`."""
    await a_crowd(session, seats, people)
    await session.flush()
    await session.execute(update(Resident).values(started_at=NOW))
    if session.get_bind().dialect.name == "postgresql":  # its numbers begin behind ours
        await session.execute(text("SELECT setval('events_id_seq', 100)"))
    event = await session.get_one(Event, 1)
    assert event.starts_at
    rule = f"FREQ=WEEKLY;BYDAY={['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][NOW.weekday() + 2]}"
    session.add(Series(id=1, rule=rule, zone=event.zone, created_at=NOW))
    await session.flush()
    event.series_id = 1
    await series.start(session, event, NOW)
    made = await session.get_one(Series, 1)
    last = await series.latest(session, made)
    made.made_until = last.series_on  # the horizon lies between two dates


class Model:
    """For each date the answers in the order in which they were given; seats go to the first."""

    def __init__(self, seats: int, dates: int) -> None:
        self.seats = seats
        self.standing: list[int] = []
        self.going: list[list[int]] = [[] for _ in range(dates)]
        self.declined: list[set[int]] = [set() for _ in range(dates)]
        self.lost: set[tuple[int, int]] = set()
        self.back: dict[int, int] = {}

    def goes(self, who: int, when: int) -> None:
        if who not in self.going[when]:
            self.going[when].append(who)
        self.declined[when].discard(who)
        self.lost.discard((who, when))

    def skips(self, who: int, when: int) -> None:
        """Whoever waits behind gets the seat."""
        if who in self.going[when]:
            self.going[when].remove(who)
        self.declined[when].add(who)

    def all(self, who: int, when: int) -> None:
        self.goes(who, when)
        if who not in self.standing:
            self.standing.append(who)
        for other in range(len(self.going)):
            if who not in self.declined[other] and other >= self.back.get(who, 0):
                self.goes(who, other)

    def none(self, who: int, when: int) -> None:
        if who in self.standing:
            self.standing.remove(who)
        for other in range(len(self.going)):
            if who in self.going[other]:
                self.skips(who, other)

    def away(self, who: int, when: int) -> None:
        """Until a date; the first one means that they are back."""
        self.back[who] = when
        for other in range(len(self.going) if who in self.standing else 0):
            if other < when and who in self.going[other]:
                self.skips(who, other)
                self.lost.add((who, other))
            elif other >= when and ((who, other) in self.lost or who not in self.declined[other]):
                self.goes(who, other)

    def week(self, who: int, when: int) -> None:
        self.going.append(list(self.standing))
        self.declined.append(set())

    def seated(self) -> list[set[int]]:
        return [set(each[: self.seats]) for each in self.going]


async def does(session: Session, act: Act, minute: int) -> None:
    kind, who, when = act
    now = NOW + timedelta(minutes=minute)
    person = await session.get_one(Resident, who)
    dates = await series_guests.answers(session, person, now, Event.series_id == 1)
    ids = [event.id for event, _ in dates]
    match kind:
        case "all":
            await series_guests.join(session, person, ids[when], now)
        case "none":
            await series_guests.leave(session, person, ids[when], now)
        case "goes":
            await rsvps.answer(session, person, ids[when], Answer.GOING, now)
        case "skips":
            await rsvps.answer(session, person, ids[when], Answer.DECLINED, now)
        case "away" if when:
            on = cards_clock.local(dates[when][0]).date()
            await absences.begin(session, person, on, TOWN, now)
        case "away":
            await absences.end(session, person, TOWN, now)
        case "week":
            held = await series_guests.hold(session, 1)
            await one_more(session, held, now)


async def one_more(session: Session, held: Series, now: datetime) -> None:
    """What the job makes a week later."""
    like = await series.latest(session, held)
    assert held.made_until
    assert held.at
    on = held.made_until + timedelta(days=7)
    start = series_rules.wall(on, held.at, held.zone)
    made = series.like(like, held, on, start, now)
    session.add(made)
    await session.flush()
    await series_guests.seat(session, held, [made], now)
    held.made_until = on


async def seated(session: Session) -> list[set[int]]:
    events = await session.scalars(select(Event).order_by(Event.series_on))
    found = []
    for event in events.all():
        going = await session.scalars(
            select(Rsvp.resident_id).where(Rsvp.event_id == event.id, Rsvp.answer == Answer.GOING)
        )
        found.append(set(going))
        assert event.taken == len(found[-1])
    return found


async def lives(story: list[Act], seats: int) -> None:
    async with in_memory() as sessions:
        async with sessions.begin() as session:
            await a_series(session, seats)
            model = Model(seats, len(await seated(session)))
        for minute, act in enumerate(story):
            getattr(model, act[0])(*act[1:])
            async with sessions.begin() as session:
                await does(session, act, minute)
            async with sessions.begin() as session:
                assert await seated(session) == model.seated()


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(story=acts, seats=st.integers(1, 3))
def test_whatever_people_do_seats_are_those_of_the_model(story: list[Act], seats: int) -> None:
    asyncio.run(lives(story, seats))


@pytest.mark.proof
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(story=acts, seats=st.integers(1, PEOPLE))
def test_so_it_is_in_hundreds_of_stories(story: list[Act], seats: int) -> None:
    asyncio.run(lives(story, seats))


@pytest.mark.postgres
@replicas
async def test_forty_say_yes_to_all_at_once_while_a_week_is_made(sessions: Sessions) -> None:
    """Two seats on each date, and on the new one, too: nobody falls between."""
    async with sessions.begin() as session:
        await a_series(session, 2, 40)

    async def tap(number: int) -> None:
        async with sessions.begin() as session:
            await does(session, ("all", number, 0), 0)

    async def week() -> None:
        async with sessions.begin() as session:
            await does(session, ("week", 1, 0), 0)

    await asyncio.gather(
        *(tap(number) for number in range(1, 21)), week(), *map(tap, range(21, 41))
    )

    async with sessions.begin() as session:
        assert [len(each) for each in await seated(session)] == [2] * 9
        answers = await session.scalars(select(Rsvp.id))
        assert len(answers.all()) == 40 * 9


@pytest.mark.postgres
@replicas
async def test_forty_leave_and_come_back_at_once_while_a_week_is_made(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await a_series(session, 2, 40)
    for number in range(1, 41):
        async with sessions.begin() as session:
            await does(session, ("all", number, 0), number)

    async def act(*what: str | int) -> None:
        async with sessions.begin() as session:
            await does(session, (str(what[0]), int(what[1]), int(what[2])), 50)

    await asyncio.gather(*(act("away", one, one % 4) for one in range(1, 41)), act("week", 1, 0))
    await asyncio.gather(*(act("away", one, 0) for one in range(1, 41)))
    async with sessions.begin() as session:
        assert [len(each) for each in await seated(session)] == [2] * 9
        waiting = await session.scalars(select(Rsvp.id).where(Rsvp.answer == Answer.WAITING))
        assert len(waiting.all()) == 38 * 9


@pytest.mark.postgres
@replicas
@pytest.mark.parametrize("acts", [("all", "week"), ("week", "all")])
async def test_whoever_says_yes_while_a_date_is_made_comes_to_it(
    sessions: Sessions, acts: tuple[str, str]
) -> None:
    async with sessions.begin() as session:
        await a_series(session, 2, 2)

    async def follows() -> None:
        async with sessions.begin() as session:
            await does(session, (acts[1], 2, 0), 1)

    async with sessions.begin() as session:
        await does(session, (acts[0], 2, 0), 0)
        await session.flush()
        following = asyncio.create_task(follows())
        await waits_for_a_lock(sessions)
    await following

    async with sessions.begin() as session:
        assert await seated(session) == [{2}] * 9


@pytest.mark.postgres
@replicas
@pytest.mark.parametrize("first", ["leaves", "week"])
async def test_whoever_leaves_while_a_date_is_made_has_no_seat_on_it(
    sessions: Sessions, first: str
) -> None:
    async with sessions.begin() as session:
        await a_series(session, 2, 2)
        await does(session, ("all", 2, 0), 0)

    async def act(which: str, session: Session) -> None:
        if which == "week":
            return await does(session, ("week", 2, 0), 1)
        person, day = await session.get_one(Resident, 2), TOWN.today(NOW + timedelta(days=90))
        await absences.begin(session, person, day, TOWN, NOW)

    async def follows() -> None:
        async with sessions.begin() as session:
            await act("week" if first == "leaves" else "leaves", session)

    async with sessions.begin() as session:
        await act(first, session)
        await session.flush()
        following = asyncio.create_task(follows())
        await waits_for_a_lock(sessions)
    await following

    async with sessions.begin() as session:
        assert await seated(session) == [set()] * 9
