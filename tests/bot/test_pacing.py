"""Every outgoing call waits its turn: spacing, rhythm, lanes, and what 429 says."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import AnswerCallbackQuery, Response, SendMessage, TelegramMethod

from bot.delivery.pacing import BULK, PATIENT, Limits, Pacing
from harness.running import TURNS
from simulator import WorldClock


class Telegram:
    """Remembers when each call arrived; refuses the first ones as told."""

    def __init__(self, clock: WorldClock) -> None:
        self.clock = clock
        self.arrived: list[tuple[float, object]] = []
        self.refusals: list[int] = []

    async def __call__(self, bot: Bot, method: TelegramMethod[Any]) -> Response[Any]:
        chat = getattr(method, "chat_id", None)
        if self.refusals:
            wait = self.refusals.pop(0)
            raise TelegramRetryAfter(method=method, message="Too Many Requests", retry_after=wait)
        self.arrived.append((self.clock.now().timestamp(), chat))
        return Response(ok=True, result=True)


@pytest.fixture
def clock() -> WorldClock:
    return WorldClock(datetime(2026, 3, 2, tzinfo=UTC), speed=0)


@pytest.fixture(autouse=True)
async def _jumps(clock: WorldClock) -> AsyncIterator[None]:
    """Whenever all wait for the clock, it jumps to the next of them."""

    async def jump() -> None:
        while True:
            for _ in range(TURNS):
                await asyncio.sleep(0)
            clock.jump()

    jumping = asyncio.create_task(jump())
    yield
    jumping.cancel()


@pytest.fixture
def telegram(clock: WorldClock) -> Telegram:
    return Telegram(clock)


@pytest.fixture
def bot() -> Bot:
    return Bot("1:" + "a" * 35)


def message(chat_id: int) -> SendMessage:
    return SendMessage(chat_id=chat_id, text="!")


async def test_calls_are_spaced_evenly_without_bursts(
    clock: WorldClock, telegram: Telegram, bot: Bot
) -> None:
    pacing = Pacing(clock)

    await asyncio.gather(*(pacing(telegram, bot, message(chat)) for chat in range(1, 76)))

    times = [at for at, _ in telegram.arrived]
    assert len(times) == 75
    # Spaced for 29; one more may begin the second, and one catch up after a late wake-up.
    assert max(sum(at <= one < at + 1 for one in times) for at in times) <= 31


async def test_one_chat_hears_a_burst_and_then_one_a_second(
    clock: WorldClock, telegram: Telegram, bot: Bot
) -> None:
    pacing = Pacing(clock, Limits(private_burst=3))

    for _ in range(6):
        await pacing(telegram, bot, message(7))

    times = [at - telegram.arrived[0][0] for at, _ in telegram.arrived]
    assert times[3] >= 1.0
    assert times[4] >= 2.0
    assert times[5] >= 3.0


async def test_a_group_hears_twenty_a_minute(
    clock: WorldClock, telegram: Telegram, bot: Bot
) -> None:
    pacing = Pacing(clock)

    for _ in range(8):
        await pacing(telegram, bot, message(-100))

    times = [at - telegram.arrived[0][0] for at, _ in telegram.arrived]
    assert times[7] >= 5 * 60 / 20


async def test_replies_go_ahead_of_bulk(clock: WorldClock, telegram: Telegram, bot: Bot) -> None:
    pacing = Pacing(clock)

    async def in_bulk(chat: int) -> None:
        BULK.set(True)
        await pacing(telegram, bot, message(chat))

    bulk = [asyncio.create_task(in_bulk(chat)) for chat in range(1, 31)]
    await asyncio.sleep(0)
    reply = asyncio.create_task(pacing(telegram, bot, message(500)))
    await asyncio.gather(*bulk, reply)

    order = [chat for _, chat in telegram.arrived]
    assert order.index(500) < 10


async def test_patient_edits_go_behind_bulk_and_take_every_tenth_turn(
    clock: WorldClock, telegram: Telegram, bot: Bot
) -> None:
    pacing = Pacing(clock)

    async def say(chat: int, *, patient: bool) -> None:
        BULK.set(True)
        PATIENT.set(patient)
        await pacing(telegram, bot, message(chat))

    edits = [asyncio.create_task(say(chat, patient=True)) for chat in range(1, 31)]
    await asyncio.sleep(0)
    letters = [asyncio.create_task(say(chat, patient=False)) for chat in range(101, 161)]
    await asyncio.gather(*edits, *letters)

    order = [chat for _, chat in telegram.arrived]
    edited = [chat for chat in order[: order.index(160)] if chat in range(1, 31)]
    assert 5 <= len(edited) <= 8  # of 60 letters, one in ten, and the one that was first


async def test_a_reply_waits_exactly_as_long_as_telegram_says(
    clock: WorldClock, telegram: Telegram, bot: Bot
) -> None:
    pacing = Pacing(clock)
    telegram.refusals = [7]
    start = clock.now().timestamp()

    await pacing(telegram, bot, message(7))

    assert len(telegram.arrived) == 1
    assert telegram.arrived[0][0] - start >= 7


async def test_bulk_hands_the_wait_back_to_its_row(
    clock: WorldClock, telegram: Telegram, bot: Bot
) -> None:
    pacing = Pacing(clock)
    telegram.refusals = [7]

    async def in_bulk() -> None:
        BULK.set(True)
        await pacing(telegram, bot, message(7))

    with pytest.raises(TelegramRetryAfter):
        await asyncio.create_task(in_bulk())


async def test_answers_to_taps_do_not_wait(clock: WorldClock, telegram: Telegram, bot: Bot) -> None:
    pacing = Pacing(clock, Limits(per_second=0.001))

    for number in range(10):
        await pacing(telegram, bot, AnswerCallbackQuery(callback_query_id=str(number)))

    assert len(telegram.arrived) == 10


async def test_bulk_does_not_hold_its_place_for_a_paused_chat(
    clock: WorldClock, telegram: Telegram, bot: Bot
) -> None:
    pacing = Pacing(clock)
    pacing.pause(-100, 900)

    async def in_bulk() -> None:
        BULK.set(True)
        await pacing(telegram, bot, message(-100))

    with pytest.raises(TelegramRetryAfter) as paused:
        await asyncio.create_task(in_bulk())
    assert 890 < paused.value.retry_after <= 900


async def test_three_paused_groups_do_not_silence_replies(
    clock: WorldClock, telegram: Telegram, bot: Bot
) -> None:
    pacing = Pacing(clock)
    for group in (-1, -2, -3):
        pacing.pause(group, 900)

    await asyncio.wait_for(pacing(telegram, bot, message(7)), 2)

    assert len(telegram.arrived) == 1


async def test_a_clock_set_back_silences_nobody(
    clock: WorldClock, telegram: Telegram, bot: Bot
) -> None:
    pacing = Pacing(clock)
    await pacing(telegram, bot, message(7))
    clock.move(timedelta(hours=-1))

    await asyncio.wait_for(pacing(telegram, bot, message(7)), 2)

    assert len(telegram.arrived) == 2
