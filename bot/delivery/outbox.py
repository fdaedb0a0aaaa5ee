"""Delivers notifications: claim, render, send, mark."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import structlog
from aiogram import Bot

from bot.clock import Clock, wait
from bot.database import Sessions, is_away
from bot.delivery.breaker import Breaker
from bot.delivery.errors import Verdict
from bot.delivery.pacing import BULK, ON_TURN
from bot.delivery.sending import AWAY, SEND_SECONDS, deliver
from bot.isolation import blame, isolate
from bot.logs import cause
from models import Notification, Session, State
from services.core import community
from services.core.community import Community
from services.outbox import cards, consent, content, notifications, outcomes
from services.outbox.consent import Dropped, Gate
from services.outbox.content import Prepared
from services.outbox.ended import Ended, closed

log = structlog.get_logger(__name__)

# Few enough that a crash leaves little in doubt, many enough to fill Telegram's limit
# while each answer takes a fifth of a second.
CONCURRENCY = 8
# Claimed rows that wait for their turn would be in doubt after a crash without having been sent.
AHEAD = 2
# After a failure, and at the latest when nothing is known to be due.
IDLE_SECONDS = 1.0
LONGEST_SLEEP = timedelta(minutes=1)
# Where others may be sending too, a row in flight for so long was orphaned by a crash: twice what
# a call may take, its turn included.
ORPHANED_AFTER = timedelta(seconds=2 * SEND_SECONDS)
ORPHANS_EVERY = timedelta(seconds=10)


# When Telegram cannot be reached at all, nobody's turn is better than another's.
REST = timedelta(seconds=5)


@dataclass
class Outbox:
    """One loop and a few calls in flight; a row is claimed, and that committed, before its call."""

    sessions: Sessions
    bot: Bot
    clock: Clock
    community: Community  # read anew in every transaction that looks something up
    note: Callable[[str], None]  # a sign of life

    def __post_init__(self) -> None:
        self._flying: set[asyncio.Task[tuple[Ended, Verdict | None]]] = set()
        self._ended: list[Ended] = []
        self._owed = asyncio.Event()
        self._stopping = False
        self._alone = True
        self._orphans_at = self.clock.now()
        self._rests_until = self.clock.now()
        self._next_look = self.clock.now()
        self._breaker = Breaker()
        self._queued: set[int] = set()  # claimed, and waiting for their turn in the pacing
        self._unsent: list[int] = []
        self.idle = False

    def wake(self) -> None:
        """Something may be owed: do not wait for the next look."""
        self.idle = False
        self._owed.set()

    async def run(self) -> None:
        BULK.set(True)
        while not self._finished:
            try:
                await isolate(self._step, self._set_aside)
                self.note("outbox")
            except Exception as error:
                log.warning("outbox stumbled", error=error, exc_info=not is_away(error))
                await self.clock.sleep(IDLE_SECONDS)
                self._owed.set()
            await self._wait()

    def stop(self) -> None:
        """Claim nothing more; `run` returns when what is in flight has landed."""
        self._stopping = True
        self.wake()

    async def abandon(self) -> None:
        """Cut off what is in flight; its rows are judged at the next start, as after a crash."""
        for task in self._flying:
            task.cancel()
        await asyncio.gather(*self._flying, return_exceptions=True)

    @property
    def _finished(self) -> bool:
        return self._stopping and not self._flying and not self._ended

    async def _wait(self) -> None:
        if self._owed.is_set() or self._finished:
            return
        self.idle = not self._flying
        left = (self._next_look - self.clock.now()).total_seconds()
        await wait(self._owed, self.clock, max(left, 0))

    async def _step(self) -> None:
        """One transaction: write down what ended, claim and look up what is next; then send it."""
        self._owed.clear()
        ended, self._ended = self._ended, []
        room, probing = self._room(), self._breaker.probing
        claimed: list[Notification] = []
        try:
            async with self.sessions.begin() as session:
                await self._write_down(session, ended)
                due = not self._alone and self.clock.now() >= self._orphans_at
                if due:
                    await self._judge_orphans(session)
                await self._release(session)
                if room:
                    now = self.clock.now()
                    claimed = await notifications.claim(session, room, now, repeatable=probing)
                # If the commit fails, or seems to, nobody will have sent them.
                self._unsent += [one.id for one in claimed]
                if claimed:
                    self.community = await community.read(session, self.community)
                sending, dropped = await self._prepare(session, claimed)
                await self._count(session, [*ended, *dropped])
                await self._plan_next_look(session, room - len(claimed))
        except BaseException:
            self._ended = ended + self._ended
            raise
        self._unsent.clear()
        for prepared in sending:
            self._send(prepared)
        if room and len(claimed) == room:
            self._owed.set()

    def _room(self) -> int:
        """How many rows may be claimed: as many calls as fit, and few that wait for their turn."""
        now = self.clock.now()
        if self._stopping or now < self._rests_until:
            return 0
        wanted = min(CONCURRENCY - len(self._flying), AHEAD - len(self._queued))
        return self._breaker.room(max(wanted, 0), len(self._flying), now)

    async def _release(self, session: Session) -> None:
        """Rows that were claimed by a transaction that failed: nobody has sent them."""
        if self._unsent:
            await notifications.release(session, self._unsent, self.clock.now())

    async def _plan_next_look(self, session: Session, room: int) -> None:
        """Look again when the next row is due; whoever owes one meanwhile wakes the outbox.

        What another process owed, and died before sending, is found within a minute.
        """
        now = self.clock.now()
        due = await notifications.next_due(session) if room > 0 else None
        known = (due, self._rests_until, self._orphans_at, self._breaker.open_until)
        later = [one for one in known if one and one > now]
        self._next_look = min([now + LONGEST_SLEEP, *later])

    async def _prepare(
        self, session: Session, claimed: list[Notification]
    ) -> tuple[list[Prepared], list[Ended]]:
        """Look up what each says; those that will not be sent, or not now, are closed here."""
        if not claimed:
            return [], []
        now = self.clock.now()
        gate = await consent.gate(session, claimed, self.community, now)
        with content.sharing(session):
            opened = [(one, await self._open(session, one, gate)) for one in claimed]
        sending = [prepared for _, prepared in opened if isinstance(prepared, Prepared)]
        unsent = [ended for _, ended in opened if isinstance(ended, Ended)]
        await notifications.close(session, unsent, now)
        return sending, [one for one in unsent if one.state is not State.PENDING]

    async def _open(self, session: Session, one: Notification, gate: Gate) -> Prepared | Ended:
        with blame(one.id):
            opened = await content.prepare(session, one, gate, self.community)
        if isinstance(opened, Prepared):
            return opened
        if isinstance(opened, Dropped):
            return closed(one, State.CANCELLED, opened.outcome)
        return Ended(one.id, one.kind, State.PENDING, retry_at=opened.until)

    async def _set_aside(self, notification_id: int, error: BaseException) -> None:
        """One letter or one lesson that fails, for whatever reason, must not stop the others."""
        log.error("notification set aside", id=notification_id, exc_info=error)
        self._ended = [
            one.without_lessons() if one.notification_id == notification_id else one
            for one in self._ended
        ]
        async with self.sessions.begin() as session:
            await notifications.give_up(session, notification_id, cause(error), self.clock.now())

    def _send(self, prepared: Prepared) -> None:
        self._queued.add(prepared.notification_id)
        task = asyncio.create_task(self._deliver(prepared))
        self._flying.add(task)
        task.add_done_callback(self._land)

    async def _deliver(self, prepared: Prepared) -> tuple[Ended, Verdict | None]:
        ON_TURN.set(lambda: self._take_off(prepared.notification_id))
        return await deliver(self.bot, prepared, self.community, self.clock)

    def _take_off(self, notification_id: int) -> None:
        """Its turn has come: from here on it is in flight, and the next one may be claimed."""
        self._queued.discard(notification_id)
        self._owed.set()

    def _land(self, task: asyncio.Task[tuple[Ended, Verdict | None]]) -> None:
        self._flying.discard(task)
        if not task.cancelled():
            ended, verdict = task.result()
            self._ended.append(ended)
            self._queued.discard(ended.notification_id)
            self._judge(verdict)
        self._owed.set()

    def _judge(self, verdict: Verdict | None) -> None:
        """What the end of one call says about the next ones."""
        now = self.clock.now()
        if verdict in AWAY:
            self._rests_until = now + REST  # the next one would fare no better
        elif self._breaker.landed(ambiguous=verdict is Verdict.UNKNOWN, now=now):
            log.warning(
                "Telegram does not say what it did: waiting", until=self._breaker.open_until
            )

    async def _write_down(self, session: Session, ended: list[Ended]) -> None:
        now = self.clock.now()
        await notifications.close(session, ended, now)
        for one in ended:
            with blame(one.notification_id):
                await outcomes.learn(session, one, now)
                await cards.track(session, [one.sent] if one.sent else [], now)

    async def _count(self, session: Session, ended: list[Ended]) -> None:
        if ended:
            with blame(ended[0].notification_id):
                await outcomes.count(session, ended, self.clock.now())

    async def recover(self, *, alone: bool) -> None:
        """Judge the rows that a crash left in flight: all of them if no one else may be sending.

        Where replicas may be, only the old ones, now and every minute from now on.
        """
        self._alone = alone
        async with self.sessions.begin() as session:
            await self._judge_orphans(session)

    async def _judge_orphans(self, session: Session) -> None:
        now = self.clock.now()
        self._orphans_at = now + ORPHANS_EVERY
        before = now + timedelta(days=1) if self._alone else now - ORPHANED_AFTER
        if found := await notifications.recover(session, now, before):
            log.warning("recovered notifications in flight", count=len(found))
            ended = [one for one in found if one.state is not State.PENDING]
            await outcomes.count(session, ended, now)
            self.wake()
