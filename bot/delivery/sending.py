"""One notification on its way: render it, send it, judge how that ended."""

from dataclasses import replace
from datetime import timedelta

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramMigrateToChat, TelegramRetryAfter
from aiogram.types import ForumTopic, Message

from bot.clock import Clock
from bot.delivery.errors import Verdict, judge
from bot.logs import cause
from models import Outcome, State
from services.core.community import Community
from services.outbox.cards import Tracked
from services.outbox.content import Prepared
from services.outbox.ended import Ended, Lesson
from services.outbox.notifications import ATTEMPTS
from views.core.screen import Live, Screen
from views.outbox import content

log = structlog.get_logger(__name__)

# How long to wait before the next try: 5, 20, 45 seconds, and then a minute each time.
PATIENCE = 5
# A call without an answer for so long is in doubt, and its place is needed.
SEND_SECONDS = 15
LONGEST_PAUSE = 60

# What a failed call teaches about the reader; about a group it teaches something else.
LESSONS = {Verdict.BLOCKED: Lesson.BLOCKED, Verdict.NOT_STARTED: Lesson.NOT_STARTED}
# Nothing happened, and the next notification would fare no better.
AWAY = (Verdict.RETRY, Verdict.FATAL)


async def deliver(
    bot: Bot, prepared: Prepared, community: Community, clock: Clock
) -> tuple[Ended, Verdict | None]:
    """Send one notification; never raises, for the outbox must write down how it ended."""
    end = ending(prepared)
    try:
        said = content.render(prepared, community)
    except Exception as error:
        log.exception("notification cannot be rendered", kind=prepared.kind.name)
        broken = replace(end, state=State.FAILED, outcome=Outcome.BROKEN)
        return replace(broken, error=cause(error)), None
    if said is None:
        return replace(end, state=State.CANCELLED, outcome=Outcome.OBSOLETE), None
    try:
        where = (prepared.chat_id, prepared.thread_id)
        call = said.to(*where) if isinstance(said, Screen) else said
        message = await bot(call, request_timeout=SEND_SECONDS)
    except Exception as error:
        verdict = judge(error)
        log.warning("not delivered", kind=prepared.kind.name, verdict=verdict.value, error=error)
        return failed(prepared, error, clock), verdict
    if isinstance(message, ForumTopic):
        return replace(end, thread_id=message.message_thread_id), None
    if not isinstance(message, Message) or not isinstance(said, Screen) or not said.shows:
        return end, None
    return replace(end, sent=tracked(prepared, message, said.shows)), None


def tracked(prepared: Prepared, message: Message, shows: Live) -> Tracked:
    return Tracked(
        chat_id=message.chat.id,
        message_id=message.message_id,
        subject=shows.subject,
        resident_id=prepared.resident.id if prepared.resident else None,
        has_photo=bool(message.photo),
        until=shows.until,
        version=shows.version,
        look=shows.look,
    )


def ending(prepared: Prepared) -> Ended:
    """It was sent, unless something else turns out."""
    return Ended(
        prepared.notification_id,
        prepared.kind.name,
        State.SENT,
        Outcome.SENT,
        prepared.resident.id if prepared.resident else None,
        prepared.chat_id,
        prepared.thread_id,
        prepared.subject,
        prepared.facts,
    )


def failed(prepared: Prepared, error: Exception, clock: Clock) -> Ended:
    """What a failed call means for the row; the table of verdicts decides."""
    verdict, now = judge(error), clock.now()
    end = replace(ending(prepared), error=cause(error), lesson=lesson(prepared, verdict))
    again = replace(end, state=State.PENDING, outcome=Outcome.DELAYED)
    if isinstance(error, TelegramRetryAfter):
        return replace(again, retry_at=now + timedelta(seconds=error.retry_after))
    if isinstance(error, TelegramMigrateToChat):
        moved = replace(again, lesson=Lesson.CHAT_MOVED, new_chat_id=error.migrate_to_chat_id)
        return replace(moved, retry_at=now, costs_attempt=True)
    if verdict is Verdict.THREAD_GONE and prepared.thread_id:
        return replace(again, lesson=Lesson.THREAD_GONE, retry_at=now, costs_attempt=True)
    if verdict is Verdict.DONE:
        return end
    if verdict in AWAY:  # nothing happened, so nothing is used up
        return replace(again, retry_at=now + timedelta(seconds=PATIENCE))
    if verdict is Verdict.UNKNOWN and prepared.kind.at_most_once:
        return replace(end, state=State.UNKNOWN, outcome=Outcome.UNCERTAIN)
    if verdict is Verdict.UNKNOWN and prepared.attempts + 1 < ATTEMPTS:
        pause = min(PATIENCE * (prepared.attempts + 1) ** 2, LONGEST_PAUSE)
        return replace(again, retry_at=now + timedelta(seconds=pause), costs_attempt=True)
    barred = end.lesson is not None or verdict is Verdict.CHAT_GONE
    outcome = Outcome.BLOCKED if barred else Outcome.REFUSED
    return replace(end, state=State.FAILED, outcome=outcome)


def lesson(prepared: Prepared, verdict: Verdict) -> Lesson | None:
    if prepared.resident:
        return LESSONS.get(verdict)
    return Lesson.CHAT_GONE if verdict is Verdict.CHAT_GONE else None
