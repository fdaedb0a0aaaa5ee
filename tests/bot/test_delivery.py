"""What each of Telegram's errors means for a notification."""

from datetime import UTC, datetime, timedelta

import pytest
from aiogram.exceptions import (
    ClientDecodeError,
    RestartingTelegram,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import SendMessage
from aiohttp import ClientConnectorError, ClientOSError
from aiohttp.client_reqrep import ConnectionKey

from bot.delivery.sending import failed
from models import State
from services.events.reminders import REMINDER_SOON
from services.news.announcements_content import ANNOUNCEMENT
from services.outbox.content import Prepared
from services.outbox.kinds import Kind
from services.outbox.notifications import ATTEMPTS
from simulator import WorldClock

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
CALL = SendMessage(chat_id=1, text="!")
TOKEN = "123456789:AAF-canary_canary_canary_canary_12"


def prepared(kind: Kind, attempts: int = 0) -> Prepared:
    return Prepared(1, kind, 1, None, "ru", None, {}, None, attempts)


def refused() -> TelegramNetworkError:
    error = TelegramNetworkError(CALL, "refused")
    key = ConnectionKey("api.telegram.org", 443, True, True, None, None, None)
    error.__cause__ = ClientConnectorError(key, OSError("refused"))
    return error


def lost() -> TelegramNetworkError:
    error = TelegramNetworkError(CALL, "lost")
    error.__cause__ = ClientOSError("reset by peer")
    return error


CASES = [
    # what happened, a reminder becomes, an announcement becomes
    (TelegramRetryAfter(CALL, "wait", 40), State.PENDING, State.PENDING),
    (TelegramMigrateToChat(CALL, "moved", -2), State.PENDING, State.PENDING),
    (refused(), State.PENDING, State.PENDING),
    (RestartingTelegram(CALL, "restart"), State.PENDING, State.PENDING),
    (TelegramUnauthorizedError(CALL, "Unauthorized"), State.PENDING, State.PENDING),
    (lost(), State.PENDING, State.UNKNOWN),
    (TelegramServerError(CALL, "Bad Gateway"), State.PENDING, State.UNKNOWN),
    (ClientDecodeError("not JSON", ValueError(), "<html>"), State.PENDING, State.UNKNOWN),
    (TimeoutError(), State.PENDING, State.UNKNOWN),
    (TelegramForbiddenError(CALL, "bot was blocked by the user"), State.FAILED, State.FAILED),
    (TelegramBadRequest(CALL, "chat not found"), State.FAILED, State.FAILED),
    (TelegramBadRequest(CALL, "message is not modified"), State.SENT, State.SENT),
]


@pytest.mark.parametrize(("error", "reminder", "announcement"), CASES)
def test_an_error_is_judged(error: Exception, reminder: State, announcement: State) -> None:
    clock = WorldClock(NOW)
    assert failed(prepared(REMINDER_SOON), error, clock).state is reminder
    assert failed(prepared(ANNOUNCEMENT), error, clock).state is announcement


def test_telegram_says_how_long_to_wait() -> None:
    waiting = failed(prepared(ANNOUNCEMENT), CASES[0][0], WorldClock(NOW))
    assert waiting.retry_at
    assert waiting.retry_at - NOW >= timedelta(seconds=40)
    assert not waiting.costs_attempt


def test_patience_grows_and_ends() -> None:
    clock = WorldClock(NOW)
    error = TelegramServerError(CALL, "Bad Gateway")
    pauses = []
    for attempts in (0, 1, 5, 50):
        retry_at = failed(prepared(REMINDER_SOON, attempts), error, clock).retry_at
        assert retry_at
        pauses.append(round((retry_at - NOW).total_seconds()))
    assert pauses == [5, 20, 60, 60]
    last = failed(prepared(REMINDER_SOON, ATTEMPTS), error, clock)
    assert last.state is State.FAILED


def test_the_token_is_not_written_down() -> None:
    error = OSError(f"https://api.telegram.org/bot{TOKEN}/sendMessage")
    ended = failed(prepared(REMINDER_SOON), error, WorldClock(NOW))
    assert "canary" not in (ended.error or "")
