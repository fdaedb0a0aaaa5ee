"""How the tables came to be. Imports models only."""

# The newest version, for a start-up that need not load Alembic; a test holds them together.
HEAD = "0001"
