"""An announcement to 3,000 people against Telegram's limit, and the taps answered meanwhile.

In real time: the limit is 30 messages a second, so this takes two minutes.
"""

import asyncio
import random
from contextlib import suppress
from datetime import UTC, datetime
from statistics import quantiles

from sqlalchemy import insert, update
from sqlalchemy.ext.asyncio import create_async_engine

from benchmarks import processes, town
from benchmarks.measure import Row, compare
from models import Announcement, Card
from simulator import Server, World
from simulator.api.records import Call, StoredMessage
from simulator.faults import Fault
from simulator.limits import Limits
from views.news.buttons import AnnouncementAct, AnnouncementStep

PEOPLE = 3_000
LATENCY = 0.1  # seconds, for every call
TAPS_PER_SECOND = 10
QUIET_TAPS = 400
PATIENCE = 300


class Stage:
    """The simulator, its people, and a group with an event card to tap on."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.people = [
            world.person(f"Resident {number}", user_id=town.FIRST_ID + number, started=True)
            for number in range(PEOPLE)
        ]
        self.group = world.group("Town", self.people[:1])
        owner = world.chats[self.people[0].id]
        self.card = world.post(self.group.chat, world.bot, {"text": "Evening"})
        self.draft = world.post(owner, world.bot, {"text": "Preview"})

    async def tap(self, times: int | None = None) -> None:
        """Random residents answer the event at random moments."""
        tapped = 0
        while times is None or tapped < times:
            person = random.choice(self.people)
            answer = random.choice(("going", "declined"))
            self.world.push_callback(person, self.card, f"r:1:{answer}")
            tapped += 1
            await self.world.clock.sleep(random.expovariate(TAPS_PER_SECOND))

    def confirm(self) -> None:
        """The owner presses the button under the preview."""
        press = AnnouncementAct(announcement_id=1, act=AnnouncementStep.CONFIRM)
        self.world.push_callback(self.people[0], self.draft, press.pack())

    def spoken(self, since: datetime) -> list[Call]:
        """Calls that Telegram's limit counts: messages, and edits of cards and progress."""
        counted = ("sendMessage", "editMessageText")
        return [call for call in self.world.calls if call.method in counted and call.at >= since]

    def latencies(self, since: datetime) -> list[float]:
        """Seconds from a tap to its toast, for the taps since a moment."""
        asked = {one.id: one.asked_at for one in self.world.queries.values()}
        return [
            (call.at - asked[query]).total_seconds()
            for call in self.world.calls
            if call.method == "answerCallbackQuery"
            and asked[query := str(call.params["callback_query_id"])] >= since
        ]


async def run() -> list[Row]:
    async with town.sqlite(residents=PEOPLE, events=1) as url:
        world = World(start=datetime.now(UTC))
        stage = Stage(world)
        await draft(url, stage.card)
        world.faults.add(Fault("slow", times=None, seconds=LATENCY))
        async with Server(world) as server:
            settings = {
                "BOT_TOKEN": world.token,
                "API_URL": server.url,
                "DATABASE_URL": url,
            }
            async with processes.running(processes.PRODUCT, **settings):
                await world.polled(60)
                return await perform(stage)


async def draft(url: str, card: StoredMessage) -> None:
    """What the owner has written already, and where the card to tap on hangs."""
    engine = create_async_engine(url)
    async with engine.begin() as connection:
        hangs = {"chat_id": card.chat_id, "message_id": card.id}
        await connection.execute(update(Card).where(Card.subject_id == 1).values(hangs))
        words = {"author_id": 1, "html": "The lift works again.", "created_at": datetime.now(UTC)}
        await connection.execute(insert(Announcement), [words])
    await engine.dispose()


async def perform(stage: Stage) -> list[Row]:
    world = stage.world
    await stage.tap(50)  # to warm up
    began = world.now
    await stage.tap(QUIET_TAPS)
    await world.clock.sleep(2)
    quiet = stage.latencies(began)
    began = world.now
    stage.confirm()
    tapping = asyncio.create_task(stage.tap())
    async with asyncio.timeout(PATIENCE):
        while sum(call.method == "sendMessage" for call in stage.spoken(began)) < PEOPLE:
            await world.clock.sleep(1)
    busy = stage.latencies(began)
    tapping.cancel()
    with suppress(asyncio.CancelledError):
        await tapping
    return rows(stage.spoken(began), quiet, busy)


def rows(spoken: list[Call], quiet: list[float], busy: list[float]) -> list[Row]:
    permitted = Limits().overall or 0.0
    arrived = [call.at for call in spoken if call.status == 200]
    refused = sum(call.status == 429 for call in spoken)
    rate = (len(arrived) - 1) / (arrived[-1] - arrived[0]).total_seconds()
    middle = len(quiet) // 2
    return [
        Row(
            f"An announcement to {PEOPLE:,} people",
            "the rate Telegram permits",
            [rate / permitted],
            "≥ 0.95, no 429",
            f"{rate:.1f} against {permitted:.0f} messages and edits/s, {refused} times 429",
        ),
        compare(
            "Taps in quiet times, p99",
            [p99(quiet[middle:])],
            "themselves (A/A)",
            [p99(quiet[:middle])],
            "the noise",
            "ms",
        ),
        compare(
            "Taps during the announcement, p99",
            [p99(busy)],
            "taps in quiet times",
            [p99(quiet)],
            "≤ 1.5",
            "ms",
        ),
    ]


def p99(seconds: list[float]) -> float:
    """The latency that one tap in a hundred exceeds, in milliseconds."""
    return quantiles(seconds, n=100)[-1] * 1000
