"""The table, as Markdown."""

import os
import platform
from collections.abc import Sequence
from datetime import UTC, datetime

from benchmarks.measure import Row, Skipped

INTRODUCTION = """# Benchmarks

Written by `make bench`. Every figure is a ratio against something measured beside it, in turns, in
the same run, so the machine's own speed drops out. A ratio is the median of its pairs, with the
smallest and the largest in brackets. The A/A rows compare a thing with itself: they show how much
of any ratio is noise.

| What | Against | Ratio | n | Wanted | The medians themselves |
|---|---|---|---|---|---|
"""

NOTES = """
- **A tap** is a whole RSVP: seen-before check, resident, capacity, answer, durable commit, toast,
  the group's card redrawn. The stock bot answers the callback and stores nothing. Bot and Bot API
  server are processes of their own; after the run every answer is counted in the database. Behind
  a webhook the product's toast rides on the response.
- **The announcement** runs in real time against the strict simulator with Telegram's limits and
  100 ms for each call, while residents tap. Cards and progress are edited meanwhile, and Telegram
  counts these edits, too.
- **The start** is measured on a migrated database with warm bytecode, as a restart would be.
"""


def page(rows: Sequence[Row | Skipped]) -> str:
    return INTRODUCTION + "\n".join(line(row) for row in rows) + "\n" + NOTES + machine()


def line(row: Row | Skipped) -> str:
    if isinstance(row, Skipped):
        return f"| {row.what} | – | skipped: {row.why} | | | |"
    low, high = min(row.ratios), max(row.ratios)
    spread = f" [{low:.2f}–{high:.2f}]" if len(row.ratios) > 1 else ""
    return (
        f"| {row.what} | {row.against} | **{row.median:.2f}**{spread} | {len(row.ratios)}"
        f" | {row.wanted} | {row.measured} |"
    )


def machine() -> str:
    return (
        f"\nMeasured on {datetime.now(UTC):%d %B %Y}: {platform.system()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}, load {os.getloadavg()[1]:.1f} at the end.\n"
    )
