"""The address of a database, as operators and hosting companies write it."""

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

DRIVERS = {
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
    "postgresql+asyncpg": "postgresql+asyncpg",
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
}
LOOKS_LIKE = "sqlite+aiosqlite:///data/domovoy.db or postgresql://user:password@host/database"


def database_address(written: str) -> str:
    """The address with the driver that we speak to it through.

    Raises ValueError that quotes nothing of it: there may be a password inside.
    """
    try:
        url = make_url(written.strip())
    except (ArgumentError, ValueError):
        raise ValueError(f"looks like {LOOKS_LIKE}") from None
    driver = DRIVERS.get(url.drivername)
    if driver is None:
        raise ValueError(f"SQLite or PostgreSQL: {LOOKS_LIKE}")
    if "@" in (url.host or ""):
        raise ValueError("a @ in the password is written %40")
    return without_libpq(url.set(drivername=driver)).render_as_string(hide_password=False)


def without_libpq(url: URL) -> URL:
    """`sslmode` is libpq's word; asyncpg calls the same values `ssl`."""
    if "sslmode" not in url.query or url.get_backend_name() != "postgresql":
        return url
    return url.difference_update_query(["sslmode"]).update_query_dict({"ssl": url.query["sslmode"]})


def is_lost_at_the_end(address: str) -> bool:
    """Whether the database is in the memory of whoever opens it."""
    url = make_url(address)
    return url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:")
