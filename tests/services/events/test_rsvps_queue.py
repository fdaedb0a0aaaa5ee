"""Held seats against a model that is too simple to be wrong, and two replicas at once."""

import asyncio
from contextlib import suppress
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from bot.database import Sessions
from models import Answer, Event, Resident, Rsvp, Session
from services.core.errors import Refusal
from services.events import rsvps, rsvps_queue
from services.events.rsvps_queue import FREE, HELD, LATE
from tests.services.events.test_seats import (
    NOW,
    PEOPLE,
    a_crowd,
    in_memory,
    replicas,
    waits_for_a_lock,
)

Act = tuple[str, int, int]
# What is done, by whom, and after how many minutes.
ACTS = ("goes", "goes", "declines", "hesitates", "blocks", "more")
acts = st.lists(
    st.tuples(st.sampled_from(ACTS), st.integers(1, PEOPLE), st.integers(0, 25)),
    min_size=5,
    max_size=20,
)
WISHES = {"goes": Answer.GOING, "declines": Answer.DECLINED, "hesitates": Answer.MAYBE}


class Model:
    """One meeting, its people in lists, no clock but what it is told."""

    def __init__(self, seats: int, start: datetime) -> None:
        self.seats, self.start = seats, start
        self.said: dict[int, Answer] = {}
        self.queue: list[int] = []
        self.offers: dict[int, datetime] = {}
        self.asked: set[int] = set()

    @property
    def free(self) -> int:
        taken = [one for one in self.said.values() if one in (Answer.GOING, Answer.OFFERED)]
        return self.seats - len(taken)

    def act(self, kind: str, who: int, now: datetime) -> None:
        self.time_passes(now)
        if kind == "more":
            self.seats += 1
        elif kind == "blocks":
            if self.said.get(who, Answer.DECLINED) is not Answer.DECLINED:
                self.leaves(who, Answer.DECLINED)
        elif kind == "goes":
            self.comes(who)
        elif self.said.get(who) is not WISHES[kind]:
            self.asked.discard(who)
            self.leaves(who, WISHES[kind])
        self.fill(now)

    def comes(self, who: int) -> None:
        was = self.said.get(who)
        if was is Answer.OFFERED or (was is not Answer.GOING and self.free):
            self.leaves(who, Answer.GOING)
            self.asked.discard(who)
        elif was not in (Answer.GOING, Answer.WAITING):
            self.said[who] = Answer.WAITING
            self.asked.discard(who)
            self.queue.append(who)

    def leaves(self, who: int, answer: Answer) -> None:
        self.said[who] = answer
        self.offers.pop(who, None)
        if who in self.queue:
            self.queue.remove(who)

    def time_passes(self, now: datetime) -> None:
        for who, until in list(self.offers.items()):
            if until <= now:
                self.said[who] = Answer.WAITING
                del self.offers[who]
        self.fill(now)

    def fill(self, now: datetime) -> None:
        ahead = self.start - now
        for who in list(self.queue):
            if not self.free or ahead <= FREE or self.said[who] is not Answer.WAITING:
                continue
            if ahead > LATE:
                self.leaves(who, Answer.GOING)
            elif who not in self.asked:
                self.said[who] = Answer.OFFERED
                self.asked.add(who)
                self.offers[who] = min(now + HELD, self.start - FREE)


async def begins(sessions: Sessions, seats: int, ahead: timedelta) -> None:
    async with sessions.begin() as session:
        await a_crowd(session, seats, PEOPLE)
        await session.flush()
        ends = NOW + ahead + timedelta(hours=1)
        await session.execute(update(Event).values(starts_at=NOW + ahead, ends_at=ends))
        await session.execute(update(Resident).values(started_at=NOW))


async def does(session: Session, kind: str, who: int, now: datetime) -> None:
    await rsvps_queue.pass_on(session, now)
    person = await session.get_one(Resident, who)
    if kind == "more":
        event = await session.get_one(Event, 1, populate_existing=True)
        event.seats = (event.seats or 0) + 1
        await rsvps_queue.fill_seats(session, event, now)
    elif kind == "blocks":
        await rsvps.release_all(session, person, now)
    else:
        with suppress(Refusal):
            await rsvps.answer(session, person, 1, WISHES[kind], now)


async def lives(story: list[Act], seats: int, minutes: int) -> None:
    ahead = timedelta(minutes=minutes)
    model, now = Model(seats, NOW + ahead), NOW
    async with in_memory() as sessions:
        await begins(sessions, seats, ahead)
        for kind, who, later in story:
            now += timedelta(minutes=later)
            if now >= model.start:
                break
            async with sessions.begin() as session:
                await does(session, kind, who, now)
            model.act(kind, who, now)
            async with sessions.begin() as session:
                event = await session.get_one(Event, 1)
                rows = await session.execute(select(Rsvp.resident_id, Rsvp.answer))
                assert {row[0]: row[1] for row in rows} == model.said
                assert event.seats is not None
                assert event.seats - event.taken == model.free >= 0


many = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
stories = given(story=acts, seats=st.integers(1, 3), minutes=st.integers(30, 260))


@many
@stories
def test_seats_move_as_in_the_model(story: list[Act], seats: int, minutes: int) -> None:
    asyncio.run(lives(story, seats, minutes))


@pytest.mark.proof
@settings(many, max_examples=600)
@stories
def test_so_they_do_in_hundreds_of_stories(story: list[Act], seats: int, minutes: int) -> None:
    asyncio.run(lives(story, seats, minutes))


# Person 2 holds the seat that 1 gave back, 3 and 4 wait: what two replicas do at once, a minute
# before or after the end of the offer, and who has the seat, or the offer, afterwards.
RACES = {
    "taken while it passes on": (("goes", 2, 21), ("passes", 0, 21), {2: Answer.GOING}),
    "passed on while it is taken": (("passes", 0, 21), ("goes", 2, 21), {3: Answer.OFFERED}),
    "passed on twice": (("passes", 0, 21), ("passes", 0, 21), {3: Answer.OFFERED}),
    "declined while it passes on": (("declines", 2, 21), ("passes", 0, 21), {3: Answer.OFFERED}),
    "taken twice": (("goes", 2, 5), ("goes", 2, 5), {2: Answer.GOING}),
    "blocked while it passes on": (("passes", 0, 21), ("blocks", 2, 21), {3: Answer.OFFERED}),
}


@pytest.mark.postgres
@replicas
@pytest.mark.parametrize("race", RACES)
async def test_two_replicas_at_once_hold_one_seat_for_one_person(
    sessions: Sessions, race: str
) -> None:
    first, second, expected = RACES[race]
    await begins(sessions, 1, timedelta(hours=2))
    for kind, who in (("goes", 1), ("goes", 2), ("goes", 3), ("goes", 4), ("declines", 1)):
        async with sessions.begin() as session:
            await does(session, kind, who, NOW)

    async def act(session: Session, what: Act) -> None:
        kind, who, later = what
        now = NOW + timedelta(minutes=later)
        if kind == "passes":
            await rsvps_queue.pass_on(session, now)
        elif kind == "blocks":
            await rsvps.release_all(session, await session.get_one(Resident, who), now)
        else:
            await rsvps.answer(session, await session.get_one(Resident, who), 1, WISHES[kind], now)

    async def follows() -> None:
        async with sessions.begin() as session:
            await act(session, second)

    async with sessions.begin() as session:
        await act(session, first)
        await session.flush()
        following = asyncio.create_task(follows())
        await waits_for_a_lock(sessions)
    await following

    async with sessions.begin() as session:
        rows = await session.execute(
            select(Rsvp.resident_id, Rsvp.answer).where(
                Rsvp.answer.in_((Answer.GOING, Answer.OFFERED))
            )
        )
        assert {row[0]: row[1] for row in rows} == expected
        assert (await session.get_one(Event, 1)).taken == 1


@pytest.mark.postgres
@replicas
async def test_forty_taps_on_a_seat_that_is_free_at_last_seat_one(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await a_crowd(session, 1, 40)
        await session.execute(update(Event).values(starts_at=NOW + timedelta(minutes=40)))

    async def tap(number: int) -> None:
        async with sessions.begin() as session:
            person = await session.get_one(Resident, number)
            await rsvps.answer(session, person, 1, Answer.GOING, NOW)

    await asyncio.gather(*(tap(number) for number in range(1, 41)))

    async with sessions.begin() as session:
        answers = list(await session.scalars(select(Rsvp.answer)))
        assert answers.count(Answer.GOING) == 1
        assert answers.count(Answer.WAITING) == 39
