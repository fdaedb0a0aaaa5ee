"""A secret never reaches a line."""

import asyncio
import errno
import io
import logging
import sys
import warnings
from collections.abc import Iterator

import pytest
import structlog
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import GetMe
from sqlalchemy.exc import OperationalError

from bot.logs import cause
from services.core.errors import Refusal
from tests import logbook

TOKEN = "123456789:AAF-canary_canary_canary_canary_12"
PASSWORD = "canary-password"
WORDS = "canary"


@pytest.fixture(params=[True, False], name="written")
def _written(request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    with logbook.written(as_json=request.param) as out:
        yield out


def test_secrets_are_cut_out_of_words_and_tracebacks(written: io.StringIO) -> None:
    log = structlog.get_logger("test")
    try:
        raise OSError(f"https://api.telegram.org/bot{TOKEN}/getMe")
    except OSError:
        log.exception("failed", url=f"postgresql://domovoy:{PASSWORD}@host/db")
    logging.getLogger("library").warning("canary-webhook-secret and %s", TOKEN)

    said = written.getvalue()
    assert "failed" in said
    assert "OSError" in said
    assert "canary" not in said


def test_an_error_is_told_by_its_cause(written: io.StringIO) -> None:
    log = structlog.get_logger("test")
    try:
        try:
            raise ConnectionRefusedError(errno.ECONNREFUSED, WORDS)
        except ConnectionRefusedError as first:
            raise OperationalError(f"INSERT {WORDS}", {"name": WORDS}, first) from first
    except OperationalError as error:
        log.exception("failed", error=error, after="this stays")
        logging.getLogger("library").exception("a library failed")
        kept = cause(error)

    said = written.getvalue()
    assert kept == "OperationalError, from ConnectionRefusedError: Connection refused"
    assert said.count(kept) == 1
    assert said.count("test_an_error_is_told_by_its_cause") == 2 * 2  # a place of each, twice
    assert "this stays" in said
    assert "canary" not in said


def test_of_a_server_only_known_words_are_repeated() -> None:
    refused = TelegramBadRequest(GetMe(), 'Bad Request: can\'t parse entities: tag "canary"')
    assert cause(refused) == "TelegramBadRequest: can't parse entities"
    assert cause(TelegramBadRequest(GetMe(), "Bad Request: canary")) == "TelegramBadRequest"
    group = ExceptionGroup("canary", [KeyError("canary"), ValueError("canary")])
    assert cause(group) == "ExceptionGroup, from KeyError, from ValueError"
    assert cause(Refusal("event-gone")) == "Refusal: event-gone"


def test_of_a_warning_only_kind_and_place_are_told() -> None:
    with logbook.written() as written:
        warnings.warn("Update: canary", RuntimeWarning, stacklevel=1)

    said = written.getvalue()
    assert "RuntimeWarning" in said
    assert "test_logs.py:" in said
    assert "canary" not in said


def test_accidents_of_the_loop_are_told_once_a_minute_and_in_short(
    monkeypatch: pytest.MonkeyPatch, written: io.StringIO
) -> None:
    now = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    loop = asyncio.new_event_loop()
    accept = {"message": "socket.accept() out of system resource", "exception": OSError(24, "x")}
    for _ in range(1000):
        loop.call_exception_handler(accept)
    loop.call_exception_handler({"message": "Exception in callback say('canary')"})
    loop.call_exception_handler({"message": "Task failed", "future": "canary"})
    now[0] = 61.0
    loop.call_exception_handler(accept)
    loop.close()

    said = written.getvalue()
    assert said.count("out of system resource") == 2
    assert said.count("Too many open files") == 2
    assert "Exception in callback" in said
    assert "canary" not in said


def test_what_nobody_caught_ends_without_its_words(written: io.StringIO) -> None:
    sys.excepthook(ValueError, ValueError("canary"), None)

    assert "ValueError" in written.getvalue()
    assert "canary" not in written.getvalue()
