"""How the tables came to be. Imports models only."""

from pathlib import Path

KNOWN = frozenset(
    path.name.split("_")[0] for path in (Path(__file__).parent / "versions").glob("[0-9]*.py")
)
# The newest version, for a start-up that need not load Alembic; a test holds them together.
HEAD = max(KNOWN, default="")
