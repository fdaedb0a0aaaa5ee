"""One letter on its way: phrase it, send it, judge how that ended."""

from dataclasses import dataclass
from datetime import timedelta

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramMigrateToChat, TelegramRetryAfter
from aiogram.types import Message

from bot.clock import Clock
from bot.delivery.errors import Verdict, judge
from bot.logs import redact
from models import State
from services.core.community import Community
from services.outbox.content import Letter
from services.outbox.notifications import AT_MOST_ONCE, ATTEMPTS, Result
from views.outbox import content as phrasebook

log = structlog.get_logger(__name__)

# How long to wait before the next try: 5, 20, 45 seconds, and then a minute each time.
PATIENCE = 5
LONGEST_PAUSE = 60


@dataclass(frozen=True)
class Delivery:
    """A call that ended: the row's result, and what else it taught us."""

    letter: Letter
    result: Result
    verdict: Verdict | None = None
    message: Message | None = None
    new_chat_id: int | None = None

    def without_lessons(self) -> "Delivery":
        """Only how it ended."""
        return Delivery(self.letter, self.result)


async def deliver(bot: Bot, letter: Letter, community: Community, clock: Clock) -> Delivery:
    """Send one letter; never raises, for the outbox must write down how it ended."""
    row = letter.notification_id
    try:
        reply = phrasebook.phrase(letter, community)
    except Exception as error:
        log.exception("letter cannot be phrased", kind=letter.kind.value)
        return Delivery(letter, Result(row, State.FAILED, redact(repr(error))))
    if reply is None:
        return Delivery(letter, Result(row, State.CANCELLED, "nothing to say"))
    try:
        sent = await bot(reply)
    except Exception as error:
        return failed(letter, error, clock)
    message = sent if isinstance(sent, Message) else None
    return Delivery(letter, Result(row, State.SENT), message=message)


def failed(letter: Letter, error: Exception, clock: Clock) -> Delivery:
    """What a failed call means for the row; the table of verdicts decides."""
    verdict, row, now = judge(error), letter.notification_id, clock.now()
    said = redact(f"{type(error).__name__}: {error}")
    log.warning("not delivered", kind=letter.kind.value, verdict=verdict.value, error=said)
    if isinstance(error, TelegramRetryAfter):
        later = now + timedelta(seconds=error.retry_after)
        return Delivery(letter, Result(row, State.PENDING, said, later), verdict)
    if isinstance(error, TelegramMigrateToChat):
        result = Result(row, State.PENDING, said, now, costs_attempt=True)
        return Delivery(letter, result, verdict, new_chat_id=error.migrate_to_chat_id)
    if verdict is Verdict.DONE:
        return Delivery(letter, Result(row, State.SENT), verdict)
    if verdict in (Verdict.RETRY, Verdict.FATAL):
        later = now + timedelta(seconds=PATIENCE)  # nothing happened, so nothing is used up
        return Delivery(letter, Result(row, State.PENDING, said, later), verdict)
    if verdict is Verdict.UNKNOWN and letter.kind in AT_MOST_ONCE:
        return Delivery(letter, Result(row, State.UNKNOWN, said), verdict)
    if verdict is Verdict.UNKNOWN and letter.attempts + 1 < ATTEMPTS:
        pause = min(PATIENCE * (letter.attempts + 1) ** 2, LONGEST_PAUSE)
        later = now + timedelta(seconds=pause)
        result = Result(row, State.PENDING, said, later, costs_attempt=True)
        return Delivery(letter, result, verdict)
    return Delivery(letter, Result(row, State.FAILED, said), verdict)
