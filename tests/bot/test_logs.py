"""A secret never reaches a line."""

import io
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot import logs

TOKEN = "123456789:AAF-canary_canary_canary_canary_12"
PASSWORD = "canary-password"


@pytest.fixture(params=[True, False])
def written(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[io.StringIO]:
    out = io.StringIO()
    monkeypatch.setattr("sys.stderr", out)
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    before = structlog.get_config()
    logs.set_up("DEBUG", as_json=request.param, secrets=["canary-webhook-secret"])
    yield out
    structlog.configure(**before)
    root.handlers[:] = handlers
    root.setLevel(level)


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


def test_rows_that_postgres_refuses_are_cut_out(written: io.StringIO) -> None:
    log = structlog.get_logger("test")
    said = 'null value in "role"\nDETAIL:  Failing row contains (1, "canary" canary).\n[SQL: …]'
    try:
        raise ValueError(said)
    except ValueError as error:
        log.exception("failed", error=str(error), after="this stays")
        log.warning("failed", error=repr(error), after="this stays")

    lines = written.getvalue()
    assert "null value" in lines
    assert lines.count("this stays") == 2
    assert "canary" not in lines
