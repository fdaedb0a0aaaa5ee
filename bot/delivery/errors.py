"""What Telegram's errors mean for a message: the table is data."""

from enum import Enum

from aiogram.exceptions import (
    ClientDecodeError,
    RestartingTelegram,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiohttp import ClientConnectorError


class Verdict(Enum):
    DONE = "done"  # the world is already as we want it
    BLOCKED = "blocked"  # this person does not want us any more
    NOT_STARTED = "not started"  # this person never pressed Start
    CHAT_GONE = "chat gone"  # the group is no more, or has thrown us out
    THREAD_GONE = "thread gone"  # the topic of the forum is no more, or closed to us
    PERMANENT = "permanent"  # it will never work
    WAIT = "wait"  # Telegram says when to come back
    RETRY = "retry"  # nothing happened, try again
    MIGRATED = "migrated"  # the group has a new id
    FATAL = "fatal"  # the token is wrong: nothing will work
    UNKNOWN = "unknown"  # it may have happened or not


# The first row that fits decides: the type of the error and a part of its text.
TABLE: tuple[tuple[type[Exception], str, Verdict], ...] = (
    (TelegramRetryAfter, "", Verdict.WAIT),
    (TelegramMigrateToChat, "", Verdict.MIGRATED),
    (TelegramUnauthorizedError, "", Verdict.FATAL),
    (TelegramForbiddenError, "can't initiate conversation", Verdict.NOT_STARTED),
    (TelegramForbiddenError, "blocked by the user", Verdict.BLOCKED),
    (TelegramForbiddenError, "user is deactivated", Verdict.BLOCKED),
    (TelegramForbiddenError, "bot was kicked", Verdict.CHAT_GONE),
    (TelegramForbiddenError, "bot is not a member", Verdict.CHAT_GONE),
    (TelegramForbiddenError, "group chat was deleted", Verdict.CHAT_GONE),
    (TelegramForbiddenError, "", Verdict.PERMANENT),
    (TelegramBadRequest, "message is not modified", Verdict.DONE),
    (TelegramBadRequest, "query is too old", Verdict.DONE),
    (TelegramBadRequest, "message to delete not found", Verdict.DONE),
    (TelegramBadRequest, "message thread not found", Verdict.THREAD_GONE),
    (TelegramBadRequest, "TOPIC_DELETED", Verdict.THREAD_GONE),
    (TelegramBadRequest, "TOPIC_CLOSED", Verdict.THREAD_GONE),
    (TelegramBadRequest, "", Verdict.PERMANENT),
    (TelegramNotFound, "", Verdict.PERMANENT),
    (TelegramEntityTooLarge, "", Verdict.PERMANENT),
    (RestartingTelegram, "", Verdict.RETRY),
    (TelegramConflictError, "", Verdict.RETRY),
    (TelegramServerError, "", Verdict.UNKNOWN),
    (TelegramNetworkError, "", Verdict.UNKNOWN),
    (ClientDecodeError, "", Verdict.UNKNOWN),
    (TelegramAPIError, "", Verdict.PERMANENT),
)


def judge(error: Exception) -> Verdict:
    """The meaning of an error; `UNKNOWN` for one the table does not know."""
    if isinstance(error, TelegramNetworkError) and isinstance(
        error.__cause__ or error.__context__, ClientConnectorError
    ):
        return Verdict.RETRY  # no connection, so nothing was sent
    for kind, words, verdict in TABLE:
        if isinstance(error, kind) and words in str(error):
            return verdict
    return Verdict.UNKNOWN
