"""What the bot would write to standard error."""

import io
import logging
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

import structlog

from bot import logs


@contextmanager
def written(*, as_json: bool = True) -> Iterator[io.StringIO]:
    """The lines of every level, warnings included; afterwards all is as it was."""
    out = io.StringIO()
    root, asyncio, server = map(logging.getLogger, (None, "asyncio", "aiohttp.server"))
    handlers, level, before = root.handlers[:], root.level, structlog.get_config()
    hook = sys.excepthook
    with patch("sys.stderr", out), warnings.catch_warnings():
        warnings.simplefilter("always")
        logs.set_up("DEBUG", as_json=as_json, secrets=["canary-webhook-secret"])
        try:
            yield out
        finally:
            sys.excepthook = hook
            structlog.configure(**before)
            root.handlers[:] = handlers
            root.setLevel(level)
            asyncio.filters.clear()
            server.filters.clear()
