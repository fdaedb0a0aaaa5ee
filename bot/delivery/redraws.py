"""Keeps tracked messages true: whatever is due is drawn again, behind everything else."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import structlog
from aiogram import Bot

from bot.clock import Clock, wait
from bot.database import Sessions, is_away
from bot.delivery.errors import Verdict, judge
from bot.delivery.pacing import BULK, PATIENT
from bot.delivery.turns import Turns
from bot.isolation import blame, isolate
from models import Card, Resident, Session, Subject
from services.core import community
from services.core.community import Community
from services.outbox import cards, cards_due
from views.core.screen import Live
from views.outbox import cards as cards_view

log = structlog.get_logger(__name__)

# How many are drawn together. Few of those that may wait: the others wait for the slowest.
URGENT_AT_ONCE, PATIENT_AT_ONCE = 8, 4
GONE = (
    Verdict.PERMANENT,
    Verdict.BLOCKED,
    Verdict.NOT_STARTED,
    Verdict.MIGRATED,
    Verdict.CHAT_GONE,
)

# How long a message that could not be redrawn waits for the next try.
PATIENCE = timedelta(seconds=10)
SPOILED_PAUSE = timedelta(hours=1)
REPLY_SECONDS = timedelta(seconds=1)
# What is due so soon is work in hand; with nothing but later dues the loop is at rest.
SOON = timedelta(seconds=15)
# Nobody tells this process what another one left undone when it died.
LONGEST_SLEEP = timedelta(hours=1)
SIGN = timedelta(minutes=1)
STUMBLED_SECONDS = 1.0


@dataclass(frozen=True)
class Drawing:
    """A card with what it has to show to its reader; nothing, if there is nothing any more."""

    card: Card
    reader: Resident | None
    facts: Any = None


@dataclass(frozen=True)
class Redrawn:
    """How one edit ended; `pause` is how long to wait before trying again."""

    card: Card
    verdict: Verdict
    shows: Live | None = None
    pause: timedelta = PATIENCE


@dataclass
class Redraws:
    """Sleeps until a card is due or one has been marked; then reads its facts and edits it."""

    sessions: Sessions
    bot: Bot
    clock: Clock
    community: Community  # read anew in every transaction that looks something up
    note: Callable[[str], None]  # a sign of life
    turns: Turns = field(default_factory=Turns)

    def __post_init__(self) -> None:
        self._woken = asyncio.Event()
        self._stopping = False
        self.idle = False
        self.sleeping = False

    def wake(self) -> None:
        """Something committed has marked cards."""
        self.idle = False
        self._woken.set()

    def stop(self) -> None:
        self._stopping = True
        self._woken.set()

    async def run(self) -> None:
        BULK.set(True)
        while not self._stopping:
            self._woken.clear()
            try:
                pause = await isolate(self._round, self._set_aside)
                self.note("redraws")
            except Exception as error:
                log.warning("redraw stumbled", error=error, exc_info=not is_away(error))
                pause = STUMBLED_SECONDS
            if pause > 0:
                self.sleeping = True
                await self._sleep(pause)
                self.sleeping = self.idle = False

    async def _sleep(self, seconds: float) -> None:
        """Until woken; through a long sleep a sign of life a minute, which asks nobody anything."""
        end = self.clock.now() + timedelta(seconds=seconds)
        while not self._woken.is_set() and (left := end - self.clock.now()) > timedelta(0):
            await wait(self._woken, self.clock, min(left, SIGN).total_seconds())
            if left > SIGN:
                self.note("redraws")

    async def _round(self) -> float:
        """Redraw what is due; how many seconds there is nothing to do after that."""
        now = self.clock.now()
        async with self.sessions.begin() as session:
            look = await cards_due.claim(session, URGENT_AT_ONCE, PATIENT_AT_ONCE, now)
            if look.cards:
                self.community = await community.read(session, self.community)
            drawings = await self._facts(session, look.cards, now)
        if not drawings:
            left = (look.next_at - now) if look.next_at else LONGEST_SLEEP
            self.idle = left >= SOON and not self._woken.is_set()
            return min(left, LONGEST_SLEEP).total_seconds()
        self.idle = False  # woken by the clock it was at rest so far
        redrawn = await asyncio.gather(*(self._redraw(one) for one in drawings))
        async with self.sessions.begin() as session:
            await self._write_down(session, redrawn)
        return 0

    async def _facts(
        self, session: Session, claimed: Sequence[Card], now: datetime
    ) -> list[Drawing]:
        """What they show; the copies of one subject share what is the same for all."""
        readers = await cards_due.readers_of(session, claimed)
        alike: dict[Subject, list[Card]] = {}
        for card in claimed:
            alike.setdefault(card.subject, []).append(card)
        drawings: list[Drawing] = []
        for subject, copies in alike.items():
            theirs = [readers.get(card.resident_id) for card in copies]
            with blame(copies):
                facts = await cards_due.facts(session, subject, theirs, now)
            drawings += [
                Drawing(card, reader, facts.get(card.resident_id))
                for card, reader in zip(copies, theirs, strict=True)
            ]
        return drawings

    async def _set_aside(self, copies: Sequence[Card], error: BaseException) -> None:
        """What cannot be read waits, and the others go on."""
        log.error("cards cannot be drawn", subject=str(copies[0].subject), exc_info=error)
        async with self.sessions.begin() as session:
            # The claim was rolled back together with the look.
            await cards_due.skip(session, copies, self.clock.now() + SPOILED_PAUSE)

    async def _redraw(self, drawing: Drawing) -> Redrawn:
        card = drawing.card
        if drawing.facts is None:
            return Redrawn(card, Verdict.PERMANENT)
        turn = self.turns.of(card.chat_id, card.message_id)
        if turn.locked():  # a reply draws on it, and what we have looked up may be older
            return Redrawn(card, Verdict.RETRY, pause=REPLY_SECONDS)
        async with turn:
            return await self._edit(drawing)

    async def _edit(self, drawing: Drawing) -> Redrawn:
        card = drawing.card
        PATIENT.set(card.patient)
        try:
            screen = cards_view.draw(
                card.subject_kind, drawing.facts, drawing.reader, self.community, card.look
            )
            await self.bot(screen.redraw(card.chat_id, card.message_id, has_photo=card.has_photo))
        except Exception as error:
            verdict = judge(error)
            if verdict is Verdict.DONE:
                return Redrawn(card, verdict, screen.shows)
            say = log.info if verdict in GONE else log.warning  # a card may well be gone
            say("card not redrawn", verdict=verdict.value, error=error)
            pause = timedelta(seconds=getattr(error, "retry_after", 0))
            return Redrawn(card, verdict, pause=max(pause, PATIENCE))
        return Redrawn(card, Verdict.DONE, screen.shows)

    async def _write_down(self, session: Session, redrawn: Sequence[Redrawn]) -> None:
        """Drawn, gone, or to be tried again; those that ended alike share a statement."""
        now = self.clock.now()
        drawn: dict[datetime | None, list[Card]] = {}
        later: dict[timedelta, list[Card]] = {}
        gone: list[Card] = []
        for one in redrawn:
            if one.verdict in GONE or (one.verdict is Verdict.DONE and not one.shows):
                gone.append(one.card)
            elif one.shows:
                drawn.setdefault(one.shows.until, []).append(one.card)
            else:
                later.setdefault(one.pause, []).append(one.card)
        for until, some in drawn.items():
            await cards_due.drawn(session, some, until)
        for pause, some in later.items():
            await cards_due.put_off(session, some, now + pause)
        await cards.untrack(session, [(one.chat_id, one.message_id) for one in gone])
