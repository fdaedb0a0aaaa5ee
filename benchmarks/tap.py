"""A whole RSVP tap against a stock bot that only answers the callback and stores nothing."""

import asyncio
import os
import random
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import dataclass, field

from benchmarks import processes, town
from benchmarks.knocking import knock
from benchmarks.measure import Row, Skipped, compare
from benchmarks.telegram import FakeTelegram, Line

TAPS = 1_000
ROUNDS = 5
PATIENCE = 120
STALE_EVERY = 10

Engine = Callable[[int, int], AbstractAsyncContextManager[str]]


@dataclass
class Contestant:
    """A running bot, and the taps per second it managed in each round."""

    line: Line
    hook: str | None
    rates: list[float] = field(default_factory=list)
    updates: int = 1
    database: str = ""
    stale_every: int = 0  # one tap in so many is refused

    @property
    def stored(self) -> int:
        """How many taps of a round leave an answer."""
        return TAPS - (TAPS // self.stale_every if self.stale_every else 0)

    @property
    def events(self) -> list[int]:
        return list(range(1, ROUNDS + 2))

    async def round(self, number: int) -> None:
        """Everyone taps on the next event, as fast as the bot can take it."""
        taps = town.taps(self.events[number], TAPS, self.updates)
        for stale in taps[:: self.stale_every] if self.stale_every else ():
            # On a button of the event that was called off, behind all the others.
            stale["callback_query"]["data"] = f"r:{len(self.events) + 1}:going"
        self.updates += TAPS
        self.line.expect(TAPS)
        started = time.perf_counter()
        if self.hook:
            await knock(self.hook, processes.SECRET, taps, self.line)
        else:
            self.line.push(taps)
        await self.line.done(PATIENCE)
        self.rates.append(TAPS / (time.perf_counter() - started))


class Race:
    """Several bots at once against one server; only one of them has work at a time."""

    def __init__(self, telegram: FakeTelegram, stack: AsyncExitStack) -> None:
        self._telegram = telegram
        self._stack = stack
        self._bots: list[Contestant] = []

    async def enter(self, module: str, *, webhook: bool = False, **settings: str) -> Contestant:
        line = self._telegram.line(f"{1000 + len(self._bots)}:benchmark-token")
        settings |= {"BOT_TOKEN": line.token, "API_URL": self._telegram.url}
        hook = None
        if webhook:
            port = processes.free_port()
            hook = f"http://127.0.0.1:{port}/hook"
            settings |= {"WEBHOOK_URL": hook, "WEBHOOK_SECRET": processes.SECRET}
            settings |= {"WEBHOOK_PORT": str(port)}
        await self._stack.enter_async_context(processes.running(module, **settings))
        contestant = Contestant(line, hook)
        self._bots.append(contestant)
        async with asyncio.timeout(PATIENCE):
            await line.listening.wait()
        return contestant

    async def run(self) -> None:
        """One round to warm up, then the rounds that count, each in a new order."""
        for number in range(ROUNDS + 1):
            for bot in random.sample(self._bots, len(self._bots)):
                await bot.round(number)
        for bot in self._bots:
            del bot.rates[0]


async def run() -> list[Row | Skipped]:
    async with FakeTelegram() as telegram, AsyncExitStack() as stack:
        race = Race(telegram, stack)
        stock = await race.enter(processes.STOCK_POLLING)
        again = await race.enter(processes.STOCK_POLLING)
        hooked = await race.enter(processes.STOCK_WEBHOOK, webhook=True)
        ours = [(how, await products(race, stack, how)) for how in engines()]
        await race.run()
        for _, bots in ours:
            for bot in bots:
                await town.check(bot.database, bot.events, bot.stored)
    rows: list[Row | Skipped] = [
        compare(
            "The stock bot, polling",
            again.rates,
            "itself (A/A)",
            stock.rates,
            "the noise",
            "updates/s",
        )
    ]
    for how, (polling, webhook, refusing) in ours:
        what = f"An RSVP tap on {how}"
        for bot, ears, rival, rival_name, wanted in (
            (polling, "polling", stock, "the stock bot, polling", "≥ 0.4"),
            (webhook, "webhook", hooked, "the stock bot, webhook", "≥ 0.4"),
            (webhook, "webhook", stock, "the stock bot, polling", "≥ 0.4"),
            (refusing, "polling, 10 % refused", polling, "none refused", "≥ 0.8"),
        ):
            rows.append(
                compare(f"{what}, {ears}", bot.rates, rival_name, rival.rates, wanted, "taps/s")
            )
    if "PostgreSQL" not in engines():
        rows.append(Skipped("An RSVP tap on PostgreSQL", "TEST_DATABASE_URL is not set"))
    return rows


def engines() -> dict[str, Engine]:
    """Where the product can be measured here; PostgreSQL wants TEST_DATABASE_URL."""
    beyond = {"PostgreSQL": town.postgres} if os.environ.get("TEST_DATABASE_URL") else {}
    return {"SQLite": town.sqlite, **beyond}


async def products(race: Race, stack: AsyncExitStack, engine: str) -> list[Contestant]:
    """The product polling, behind a webhook, and with refusals, each with a town of its own."""
    bots = []
    for webhook, stale_every in ((False, 0), (True, 0), (False, STALE_EVERY)):
        url = await stack.enter_async_context(engines()[engine](TAPS, ROUNDS + 1))
        bot = await race.enter(processes.PRODUCT, webhook=webhook, DATABASE_URL=url)
        bot.database, bot.stale_every = url, stale_every
        bots.append(bot)
    return bots
