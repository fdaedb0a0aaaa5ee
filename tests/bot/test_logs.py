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
    logs.set_up("DEBUG", as_json=request.param, secrets=["canary-webhook-secret"])
    yield out
    structlog.reset_defaults()
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
