"""From nothing to the first getUpdates, and the memory it took, against a bare aiogram process."""

import asyncio
import time
from dataclasses import dataclass, field

from benchmarks import processes, town
from benchmarks.measure import Row, compare
from benchmarks.telegram import FakeTelegram

ROUNDS = 5
PATIENCE = 120
SETTLED_SECONDS = 1.0


@dataclass
class Starter:
    """One bot, started again and again: seconds to its first getUpdates, and megabytes after."""

    module: str
    settings: dict[str, str] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)

    async def start(self, telegram: FakeTelegram) -> None:
        line = telegram.line("1000:benchmark-token")
        line.listening.clear()
        settings = {"BOT_TOKEN": line.token, "API_URL": telegram.url, **self.settings}
        begun = time.monotonic()
        async with processes.running(self.module, **settings) as process:
            async with asyncio.timeout(PATIENCE):
                await line.listening.wait()
            self.seconds.append(line.listened_at - begun)
            await asyncio.sleep(SETTLED_SECONDS)
            self.memory.append(processes.resident_memory(process))


async def run() -> list[Row]:
    """One start of each to warm the bytecode, then the rounds that count."""
    async with FakeTelegram() as telegram, town.sqlite(residents=40, events=4) as url:
        bare = Starter(processes.STOCK_POLLING)
        again = Starter(processes.STOCK_POLLING)
        ours = Starter(processes.PRODUCT, {"DATABASE_URL": url})
        for _ in range(ROUNDS + 1):
            for bot in (bare, ours, again):
                await bot.start(telegram)
    for bot in (bare, ours, again):
        del bot.seconds[0], bot.memory[0]
    rival = "a bare aiogram process"
    return [
        compare("A bare start", again.seconds, "itself (A/A)", bare.seconds, "the noise", "s"),
        compare("Start to the first getUpdates", ours.seconds, rival, bare.seconds, "≤ 0.6", "s"),
        compare("Memory after the start", ours.memory, rival, bare.memory, "≤ 0.8", "MB"),
    ]
