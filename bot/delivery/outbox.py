"""Delivers notifications: claim, render, send, mark."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta

import structlog
from aiogram import Bot
from aiogram.types import Message

from bot.clock import Clock, wait
from bot.database import Sessions, is_away
from bot.delivery.errors import Verdict
from bot.delivery.pacing import BULK
from bot.delivery.sending import Delivery, deliver
from bot.logs import redact
from models import Kind, Notification, Session, State
from services.chats import bindings
from services.core import community
from services.core.community import Community
from services.mailings import report
from services.outbox import cards, content, notifications
from services.outbox.content import Dropped, Letter
from services.outbox.notifications import Result
from services.people import residents

log = structlog.get_logger(__name__)

# Few enough that a crash leaves little in doubt, many enough to fill Telegram's limit
# while each answer takes a fifth of a second.
CONCURRENCY = 8
IDLE_SECONDS = 1.0
CARDS = frozenset({Kind.EVENT_POST, Kind.EVENT_CARD, Kind.EVENT_INVITATION})
# Where others may be sending too, a row in flight for so long was orphaned by a crash.
ORPHANED_AFTER = timedelta(minutes=5)
ORPHANS_EVERY = timedelta(minutes=1)


# When Telegram cannot be reached at all, nobody's turn is better than another's.
REST = timedelta(seconds=5)


class StumblingBlockError(Exception):
    """One notification spoils the transaction of its step."""

    def __init__(self, notification_id: int) -> None:
        super().__init__(notification_id)
        self.notification_id = notification_id


@dataclass
class Outbox:
    """One loop and a few calls in flight; a row is claimed, and that committed, before its call."""

    sessions: Sessions
    bot: Bot
    clock: Clock
    community: Community  # read anew in every transaction that looks something up
    changed: Callable[[], None]  # told when deliveries may have made living messages stale

    def __post_init__(self) -> None:
        self._flying: set[asyncio.Task[Delivery]] = set()
        self._ended: list[Delivery] = []
        self._owed = asyncio.Event()
        self._stopping = False
        self._alone = True
        self._orphans_at = self.clock.now()
        self._rests_until = self.clock.now()
        self.idle = False

    def wake(self) -> None:
        """Something may be owed: do not wait for the next look."""
        self.idle = False
        self._owed.set()

    async def run(self) -> None:
        BULK.set(True)
        while not (self._stopping and not self._flying and not self._ended):
            try:
                await self._go_on()
            except Exception:
                log.exception("outbox stumbled")
                await self.clock.sleep(IDLE_SECONDS)
                self._owed.set()
            await self._wait()

    async def _go_on(self) -> None:
        try:
            await self._step()
        except StumblingBlockError as block:
            await self._step_over(block)

    def stop(self) -> None:
        """Claim nothing more; `run` returns when what is in flight has landed."""
        self._stopping = True
        self.wake()

    async def _wait(self) -> None:
        if self._owed.is_set():
            return
        self.idle = not self._flying
        await wait(self._owed, self.clock, IDLE_SECONDS)

    async def _step(self) -> None:
        """One transaction: write down what ended, claim and look up what is next; then send it."""
        self._owed.clear()
        ended, self._ended = self._ended, []
        resting = self._stopping or self.clock.now() < self._rests_until
        room = 0 if resting else CONCURRENCY - len(self._flying)
        try:
            async with self.sessions.begin() as session:
                await self._write_down(session, ended)
                due = not self._alone and self.clock.now() >= self._orphans_at
                judged = await self._judge_orphans(session) if due else 0
                claimed = await notifications.claim(session, room, self.clock.now()) if room else []
                if claimed:
                    self.community = await community.read(session, self.community)
                readers = await residents.fetch(session, [one.resident_id for one in claimed])
                sending = [await self._open(session, one) for one in claimed]
                del readers  # the session knows them only as long as somebody else does
                closed = [one for one, letter in zip(claimed, sending, strict=True) if not letter]
                await self._count_progress(session, [*(one.letter for one in ended), *closed])
        except BaseException:
            self._ended = ended + self._ended
            raise
        if ended or closed or judged:
            self.changed()
        for letter in sending:
            if letter:
                self._send(letter)
        if room and len(claimed) == room:
            self._owed.set()

    async def _open(self, session: Session, claimed: Notification) -> Letter | None:
        """Look up what the letter says; None if it will not be sent, or not now."""
        now = self.clock.now()
        try:
            opened = await content.open_letter(session, claimed, self.community, now)
        except Exception as error:
            raise StumblingBlockError(claimed.id) from error
        if isinstance(opened, Letter):
            return opened
        result = (
            Result(claimed.id, State.CANCELLED, error=opened.reason)
            if isinstance(opened, Dropped)
            else Result(claimed.id, State.PENDING, retry_at=opened.until)
        )
        await notifications.close(session, [result], now)
        return None

    async def _step_over(self, block: StumblingBlockError) -> None:
        """One letter or one lesson that fails, for whatever reason, must not stop the others."""
        error = block.__cause__ or block
        if is_away(error):
            log.warning("database is away", error=repr(error))
            await self.clock.sleep(IDLE_SECONDS)
            return
        log.error("notification set aside", id=block.notification_id, exc_info=error)
        self._ended = [
            one.without_lessons() if one.result.notification_id == block.notification_id else one
            for one in self._ended
        ]
        async with self.sessions.begin() as session:
            said, now = redact(repr(error)), self.clock.now()
            await notifications.give_up(session, block.notification_id, said, now)
        self._owed.set()

    def _send(self, letter: Letter) -> None:
        task = asyncio.create_task(deliver(self.bot, letter, self.community, self.clock))
        self._flying.add(task)
        task.add_done_callback(self._land)

    def _land(self, task: asyncio.Task[Delivery]) -> None:
        self._flying.discard(task)
        if not task.cancelled():
            delivery = task.result()
            self._ended.append(delivery)
            if delivery.verdict in (Verdict.RETRY, Verdict.FATAL):
                self._rests_until = self.clock.now() + REST  # the next one would fare no better
        self._owed.set()

    async def _write_down(self, session: Session, ended: list[Delivery]) -> None:
        await notifications.close(session, [one.result for one in ended], self.clock.now())
        for delivery in ended:
            try:
                await self._learn(session, delivery)
            except Exception as error:
                raise StumblingBlockError(delivery.result.notification_id) from error

    async def _learn(self, session: Session, delivery: Delivery) -> None:
        """What a delivery taught us besides how it ended."""
        now, letter = self.clock.now(), delivery.letter
        if delivery.verdict is Verdict.BLOCKED and letter.resident:
            await residents.lose(session, letter.resident.id, "blocked", now)
        elif delivery.verdict is Verdict.NOT_STARTED and letter.resident:
            await residents.forget_start(session, letter.resident.id)
        elif delivery.new_chat_id:
            await bindings.migrate(session, letter.chat_id, delivery.new_chat_id, now)
        elif delivery.message and letter.kind in CARDS:
            await self._hang(session, letter, delivery.message)

    async def _hang(self, session: Session, letter: Letter, message: Message) -> None:
        await cards.hang(
            session,
            chat_id=message.chat.id,
            message_id=message.message_id,
            now=self.clock.now(),
            version=letter.facts.event.version,
            event_id=letter.event_id,
            resident_id=letter.resident.id if letter.resident else None,
            has_photo=bool(message.photo),
        )

    async def _count_progress(
        self, session: Session, closed: Iterable[Letter | Notification]
    ) -> None:
        moved = {
            one.announcement_id
            for one in closed
            if one.kind is Kind.ANNOUNCEMENT and one.announcement_id
        }
        if moved:
            await report.advance(session, moved, self.clock.now())

    async def recover(self, *, alone: bool) -> None:
        """Judge the rows that a crash left in flight: all of them if no one else may be sending.

        Where replicas may be, only the old ones, now and every minute from now on.
        """
        self._alone = alone
        async with self.sessions.begin() as session:
            await self._judge_orphans(session)
        self.changed()

    async def _judge_orphans(self, session: Session) -> int:
        now = self.clock.now()
        self._orphans_at = now + ORPHANS_EVERY
        before = now + timedelta(days=1) if self._alone else now - ORPHANED_AFTER
        if found := await notifications.recover(session, now, before):
            log.warning("recovered notifications in flight", count=found)
            await report.finish(session, now)
            self.wake()
        return found
