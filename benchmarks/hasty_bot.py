"""The product, unchanged, living under a clock that runs faster."""

import asyncio
import gc
import os
from datetime import UTC, datetime

from bot import logs
from bot.app import App
from bot.settings import read_settings
from simulator.clock import WorldClock


async def main() -> None:
    settings = read_settings()
    logs.set_up(settings.log_level, as_json=False)
    clock = WorldClock(datetime.now(UTC), float(os.environ["SPEED"]))
    app = App(settings, clock)
    gc.freeze()
    await app.run()


if __name__ == "__main__":
    asyncio.run(main())
