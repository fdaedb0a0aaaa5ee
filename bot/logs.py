"""Structured logs; a secret never reaches a line."""

import logging
import re
import sys
from collections.abc import Iterable
from typing import Any

import structlog

TOKEN = re.compile(r"\d{5,}:[A-Za-z0-9_-]{16,}")
PASSWORD = re.compile(r"(://[^:/@\s]+:)[^@\s]+@")
# PostgreSQL quotes the row that it refuses, with whatever people wrote, on a line of its own.
DETAIL = re.compile(r"(DETAIL:).*?(?=\\n|$)", re.MULTILINE)
DETAIL_IN_JSON = re.compile(r'(DETAIL:)(?:\\[^n]|[^"\\])*')
HIDDEN = "***"


def redact(text: str, secrets: Iterable[str] = ()) -> str:
    """Hide bot tokens, passwords in addresses, rows of the database, and the given secrets."""
    text = PASSWORD.sub(rf"\1{HIDDEN}@", TOKEN.sub(HIDDEN, text))
    text = (DETAIL_IN_JSON if text.startswith("{") else DETAIL).sub(rf"\1 {HIDDEN}", text)
    for secret in secrets:
        text = text.replace(secret, HIDDEN)
    return text


class Redacting(logging.Formatter):
    """Whatever a line was made of, traceback included, it is redacted as a whole."""

    def __init__(self, inner: logging.Formatter, secrets: tuple[str, ...]) -> None:
        super().__init__()
        self._inner = inner
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        return redact(self._inner.format(record), self._secrets)


def set_up(level: str, *, as_json: bool, secrets: Iterable[str] = ()) -> None:
    """Log to standard error: for people, or a JSON object a line for machines."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    last: Any = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if as_json
        else structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
        )
    )
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            *([structlog.processors.format_exc_info] if as_json else []),
            last,
        ],
    )
    out = logging.StreamHandler()
    out.setFormatter(Redacting(formatter, tuple(secret for secret in secrets if secret)))
    logging.basicConfig(level=level, handlers=[out], force=True)
    for noisy in ("aiogram", "alembic.runtime.plugins", "apscheduler", "aiosqlite", "asyncio"):
        logging.getLogger(noisy).setLevel(max(logging.WARNING, logging.getLevelName(level)))
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
