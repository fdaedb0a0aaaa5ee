"""The loop that keeps cards true: how often it looks, what it edits, and in which order."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any, cast

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramNetworkError
from aiogram.methods import EditMessageText, TelegramMethod
from sqlalchemy import event, select, update

from bot.database import Sessions, on_commit, open_engine, open_sessions
from bot.delivery.redraws import Redraws
from bot.delivery.replies import ReplySender
from models import Answer, Card, Event, Resident, Role, Subject, SubjectKind
from services.core.community import Community
from services.events import rsvps
from services.outbox import cards, cards_due
from services.outbox.cards import Tracked
from simulator import WorldClock
from tests.town import until

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
START = NOW + timedelta(days=2)
YOGA = Subject(SubjectKind.EVENT, 1)
GROUP = -100
HOME = Community("Дом", "Europe/Moscow", "ru", bot_username="dom")


@dataclass
class Telegram:
    """Takes every call; with a gate only once it is opened."""

    calls: list[TelegramMethod[Any]] = field(default_factory=list)
    gate: asyncio.Event | None = None
    waiting: int = 0
    failures: list[Exception] = field(default_factory=list)

    async def __call__(self, method: TelegramMethod[Any]) -> bool:
        if self.gate:
            self.waiting += 1
            await self.gate.wait()
        if self.failures:
            raise self.failures.pop(0)
        self.calls.append(method)
        return True

    def edits(self, *, private: bool) -> list[Any]:
        return [one for one in self.calls if (one.chat_id > 0) is private]  # type: ignore[attr-defined] # edits have one


@dataclass
class Stage:
    sessions: Sessions
    telegram: Telegram
    clock: WorldClock
    redraws: Redraws
    statements: list[str]

    async def rests(self) -> None:
        """Until nothing is due for a while; the clock jumps over what is waited for."""
        while not self.redraws.idle:
            await asyncio.sleep(0.001)
            if self.redraws.sleeping and not self.redraws.idle:
                self.clock.jump()

    async def answers(self, people: Iterable[int], answer: Answer) -> None:
        """Each in a transaction of their own."""
        for number in people:
            async with self.sessions.begin() as session:
                person = await session.get_one(Resident, number)
                await rsvps.answer(session, person, 1, answer, self.clock.now())


@pytest.fixture
async def stage(database_url: str) -> AsyncIterator[Stage]:
    """Event 1 with a card in the group."""
    engine = open_engine(database_url)
    sessions = open_sessions(engine)
    statements: list[str] = []
    event.listen(
        engine.sync_engine,
        "before_cursor_execute",
        lambda connection, cursor, statement, *rest: statements.append(statement),
    )
    telegram, clock = Telegram(), WorldClock(NOW, speed=0)
    redraws = Redraws(sessions, cast(Bot, telegram), clock, HOME, lambda _: None)
    on_commit(sessions, cards.DUE, redraws.wake)
    async with sessions.begin() as session:
        session.add(person(1))
        await session.flush()
        yoga = Event(id=1, host_id=1, title="Йога", place="Зал", zone="Europe/Moscow", minutes=60)
        yoga.created_at = yoga.published_at = NOW
        yoga.starts_at, yoga.ends_at = START, START + timedelta(hours=1)
        session.add(yoga)
        await session.flush()
        await cards.track(session, [Tracked(GROUP, 1, YOGA, None, False, START, 0)], NOW)
    running = asyncio.create_task(redraws.run())
    yield Stage(sessions, telegram, clock, redraws, statements)
    redraws.stop()
    await running
    await engine.dispose()


def person(number: int) -> Resident:
    return Resident(
        id=number,
        telegram_id=1000 + number,
        name=f"Сосед{number}",
        language="ru",
        role=Role.RESIDENT,
        met_at=NOW,
        last_seen_at=NOW,
        joined_at=NOW,
        started_at=NOW,
    )


async def invite(stage: Stage, people: int) -> None:
    """So many residents have a private card of their own."""
    async with stage.sessions.begin() as session:
        session.add_all(person(number) for number in range(2, people + 2))
        await session.flush()
        sent = [
            Tracked(1000 + number, 7, YOGA, number, False, START, 0)
            for number in range(2, people + 2)
        ]
        await cards.track(session, sent, NOW)
    await stage.rests()


async def test_a_bot_that_rests_asks_the_database_nothing(stage: Stage) -> None:
    await invite(stage, 3)
    stage.statements.clear()

    for _ in range(50):
        stage.clock.move(timedelta(minutes=1))
        await asyncio.sleep(0.001)

    assert stage.statements == []
    assert stage.telegram.calls == []


async def test_taps_of_a_few_do_not_edit_the_cards_of_many(stage: Stage) -> None:
    await invite(stage, 200)

    await stage.answers(range(2, 16), Answer.GOING)
    await stage.rests()

    assert len(stage.telegram.edits(private=True)) == 14
    shared = stage.telegram.edits(private=False)
    assert len(shared) <= 3
    assert "Идут (14)" in shared[-1].text


async def test_a_shared_card_is_edited_at_most_once_in_three_seconds(stage: Stage) -> None:
    await invite(stage, 10)
    times: list[datetime] = []
    for number in range(2, 12):
        await stage.answers([number], Answer.GOING)
        await until(lambda: stage.redraws.sleeping)
        times += [stage.clock.now()] * (len(stage.telegram.edits(private=False)) - len(times))
        stage.clock.move(timedelta(seconds=1))
    await stage.rests()

    assert len(times) <= 5
    assert all(later - sooner >= cards.REDRAW_EVERY for sooner, later in pairwise(times))
    assert "Идут (10)" in stage.telegram.edits(private=False)[-1].text


async def test_the_last_seat_edits_them_all_and_asks_the_common_facts_once_a_round(
    stage: Stage,
) -> None:
    await invite(stage, 40)
    async with stage.sessions.begin() as session:
        await session.execute(update(Event).values(seats=1))
    stage.statements.clear()

    await stage.answers([2], Answer.GOING)
    await stage.rests()

    edited = stage.telegram.edits(private=True)
    assert {one.chat_id for one in edited} == {1000 + number for number in range(2, 42)}
    of_names = [one for one in stage.statements if "answered_at" in one and "LIMIT" in one]
    assert len(of_names) <= 40 / 4 + 3


async def test_what_a_crash_left_undone_is_done_after_a_while(stage: Stage) -> None:
    await invite(stage, 1)
    stage.redraws.stop()
    async with stage.sessions.begin() as session:
        now = NOW + cards.REDRAW_EVERY
        await cards.changed(session, SubjectKind.EVENT, [1], now)
        claimed = await cards_due.claim(session, 8, 8, now)
    assert len(claimed.cards) == 2

    async with stage.sessions.begin() as session:
        assert not (await cards_due.claim(session, 8, 8, now)).cards
        later = await cards_due.claim(session, 8, 8, now + cards_due.LEASE)
    assert len(later.cards) == 2


async def test_a_change_during_the_edit_is_drawn_next(stage: Stage) -> None:
    await invite(stage, 1)
    stage.telegram.gate = asyncio.Event()
    await stage.answers([2], Answer.GOING)
    await until(lambda: stage.telegram.waiting > 0)

    await stage.answers([2], Answer.DECLINED)
    stage.telegram.gate.set()
    stage.telegram.gate = None
    await stage.rests()

    assert "Вы не идёте" in stage.telegram.edits(private=True)[-1].text


async def test_a_message_sent_while_its_subject_changed_is_drawn_again(stage: Stage) -> None:
    await invite(stage, 1)
    await stage.answers([2], Answer.GOING)  # between looking up the facts and the message's arrival
    await stage.rests()

    async with stage.sessions.begin() as session:
        await cards.track(session, [Tracked(1002, 8, YOGA, 2, False, START, 0)], NOW)
    await stage.rests()

    assert stage.telegram.calls[-1].message_id == 8  # type: ignore[attr-defined] # an edit has one
    assert "Вы идёте" in stage.telegram.calls[-1].text  # type: ignore[attr-defined]


async def test_a_late_reply_is_not_the_last_word(stage: Stage) -> None:
    """It was decided before the answer, failed, and is tried again while the card is due."""
    turns = stage.redraws.turns
    replies = ReplySender(cast(Bot, stage.telegram), stage.clock, turns)
    await invite(stage, 1)
    edit = EditMessageText(chat_id=1002, message_id=7, text="Вчерашнее")
    stage.telegram.failures = [TelegramNetworkError(edit, "no route")]
    replies.send([edit])
    await until(lambda: not stage.telegram.failures)

    await stage.answers([2], Answer.GOING)
    await asyncio.sleep(0.001)  # it wakes, and stands back
    await until(lambda: stage.redraws.sleeping)
    while replies.busy or not stage.redraws.idle:
        stage.clock.jump()
        await asyncio.sleep(0.001)

    first, *_, last = [one.text for one in stage.telegram.edits(private=True)]
    assert first == "Вчерашнее"
    assert "Вы идёте" in last


async def test_a_message_that_is_gone_is_forgotten(stage: Stage) -> None:
    await invite(stage, 1)
    edit = EditMessageText(chat_id=1002, message_id=7, text="")
    gone = TelegramBadRequest(edit, "Bad Request: message to edit not found")
    stage.telegram.failures = [gone, gone]
    await stage.answers([2], Answer.GOING)
    await stage.rests()

    async with stage.sessions.begin() as session:
        assert list(await session.scalars(select(Card.id))) == []
