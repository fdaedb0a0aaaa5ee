"""python -m benchmarks [--only tap|announcement|start|door|clubs|series]

Runs everything in about six minutes and writes docs/benchmarks.md; with --only, one part is run
and printed. How to read the table:

- A ratio compares two figures taken in turns in this very run; absolute figures belong to the
  machine. For rates more is better, for times and memory less is.
- The brackets hold the smallest and the largest ratio of a pair; `n` is how many pairs there were.
- A/A rows compare a thing with itself. A ratio is no news while it lies inside their brackets.
- The stock bot is `stock_polling.py`: aiogram as its documentation shows it. It answers a tap and
  stores nothing, while the product makes sure that it has not heard this tap before, finds the
  resident, checks the seats, stores the answer durably, and only then speaks. Afterwards the
  answers are counted in the database: a tap that was not stored fails the run.
- Close other programs first: everything is measured by the clock on the wall.
"""

import argparse
import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from benchmarks import announcement, clubs, door, report, series, start, tap
from benchmarks.measure import Row, Skipped

PARTS: dict[str, Callable[[], Awaitable[Sequence[Row | Skipped]]]] = {
    "tap": tap.run,
    "announcement": announcement.run,
    "start": start.run,
    "door": door.run,
    "clubs": clubs.run,
    "series": series.run,
}
PAGE = Path(__file__).parent.parent / "docs" / "benchmarks.md"


async def main(only: str | None) -> None:
    rows: list[Row | Skipped] = []
    for part in [only] if only else PARTS:
        print(f"{part} …", flush=True)
        rows += await PARTS[part]()
    page = report.page(rows)
    print(page)
    if not only:
        PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--only", choices=PARTS)
    asyncio.run(main(parser.parse_args().only))
