"""Structured logs; neither a secret nor anything that a person wrote reaches a line."""

import logging
import os
import re
import sys
import time
import traceback
import warnings
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Any, TextIO

import structlog

from services.core.errors import Refusal

TOKEN = re.compile(r"\d{5,}:[A-Za-z0-9_-]{16,}")
PASSWORD = re.compile(r"(://[^:/@\s]+:)[^@\s]+@")
HIDDEN = "***"

NOISY = ("aiogram", "alembic.runtime.plugins", "apscheduler", "aiosqlite", "asyncio")

# What servers say that is worth repeating: an operator can act on it, and nobody wrote it to us.
SAYINGS = (
    "bot is not a member",
    "bot was blocked by the user",
    "bot was kicked",
    "button_data_invalid",
    "can't be edited",
    "can't initiate conversation",
    "can't parse entities",
    "chat not found",
    "file_id",
    "group chat was deleted",
    "is not modified",
    "is too long",
    "message text is empty",
    "not enough rights",
    "not found",
    "query is too old",
    "terminated by other getupdates",
    "timeout",
    "user is deactivated",
    "webhook",
)


def redact(text: str, secrets: Iterable[str] = ()) -> str:
    """Hide bot tokens, passwords in addresses, and the given secrets."""
    text = PASSWORD.sub(rf"\1{HIDDEN}@", TOKEN.sub(HIDDEN, text))
    for secret in secrets:
        text = text.replace(secret, HIDDEN)
    return text


def cause(error: BaseException) -> str:
    """What kind of error it was, with its codes, and what caused it.

    Never what it says: libraries quote in their errors whatever they were given.
    """
    return ", from ".join(dict.fromkeys(map(kind, involved(error))))


def kind(error: BaseException) -> str:
    number = getattr(error, "errno", None)
    codes = [
        error.key if isinstance(error, Refusal) else None,
        os.strerror(number) if isinstance(number, int) and number > 0 else None,
        getattr(error, "sqlite_errorname", None),
        getattr(error, "sqlstate", None),
        next((one for one in SAYINGS if one in str(error).lower()), None),
    ]
    known = "; ".join(str(code) for code in codes if code)
    return f"{type(error).__name__}: {known}" if known else type(error).__name__


def involved(error: BaseException | None) -> Iterator[BaseException]:
    """An error, what caused it, and the members of a group."""
    if error is None:
        return
    yield error
    for member in getattr(error, "exceptions", ()):
        yield from involved(member)
    context = None if error.__suppress_context__ else error.__context__
    yield from involved(error.__cause__ or context)


def trace(error: BaseException) -> str:
    """The places an error and its causes came through; the first cause stands above."""
    parts = [
        f"{''.join(traceback.format_tb(one.__traceback__))}{kind(one)}" for one in involved(error)
    ]
    return "\n\n".join(reversed(parts))


class Redacting(logging.Formatter):
    """Whatever a line was made of, traceback included, it is redacted as a whole."""

    def __init__(self, inner: logging.Formatter, secrets: tuple[str, ...]) -> None:
        super().__init__()
        self._inner = inner
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        return redact(self._inner.format(record), self._secrets)


class Accidents(logging.Filter):
    """What asyncio and a server say of accidents: the same once a minute, and nothing at hand.

    Out of descriptors each accept is told of, thousands of times a second, and so is garbage at
    the port; and asyncio shows arguments and results, which may be words.
    """

    EVERY_SECONDS = 60

    def __init__(self) -> None:
        super().__init__()
        self._told: dict[str, float] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        said = re.split(r"\n|<|\([^)]", str(record.msg), maxsplit=1)[0].strip()
        record.msg = said
        now = time.monotonic()
        if now - self._told.get(said, -self.EVERY_SECONDS) < self.EVERY_SECONDS:
            return False
        self._told[said] = now
        return True


def warned(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    """Of a warning its kind and place: aiogram and pydantic quote the update that they meet."""
    log = structlog.get_logger("py.warnings")
    log.warning("python warns", category=category.__name__, place=f"{filename}:{lineno}")


def died(kind: type[BaseException], error: BaseException, _: TracebackType | None) -> None:
    """An error that nobody has caught ends the process."""
    if not isinstance(error, KeyboardInterrupt):
        structlog.get_logger("bot").critical("failed", exc_info=error)


def causes(_: object, __: str, line: dict[str, Any]) -> dict[str, Any]:
    """An error that is given to a line is told by its cause."""
    return {
        key: cause(value) if isinstance(value, BaseException) and key != "exc_info" else value
        for key, value in line.items()
    }


def set_up(level: str, *, as_json: bool, secrets: Iterable[str] = ()) -> None:
    """Log to standard error: for people, or a JSON object a line for machines."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        causes,
        structlog.processors.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.ExceptionRenderer(lambda info: trace(info[1])),
            structlog.processors.JSONRenderer(ensure_ascii=False)
            if as_json
            else structlog.dev.ConsoleRenderer(
                colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
            ),
        ],
    )
    out = logging.StreamHandler()
    out.setFormatter(Redacting(formatter, tuple(secret for secret in secrets if secret)))
    logging.basicConfig(level=level, handlers=[out], force=True)
    for noisy in NOISY:
        logging.getLogger(noisy).setLevel(max(logging.WARNING, logging.getLevelName(level)))
    for crying in ("asyncio", "aiohttp.server"):
        logging.getLogger(crying).filters[:] = [Accidents()]
    warnings.showwarning = warned
    sys.excepthook = died
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
