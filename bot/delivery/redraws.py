"""Keeps living messages true: cards and progress are redrawn a moment after a change, once."""

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from aiogram import Bot

from bot.clock import Clock, wait
from bot.database import Sessions
from bot.delivery.errors import Verdict, judge
from bot.delivery.pacing import BULK
from models import Post, Session
from services.core import community
from services.core.community import Community
from services.outbox import cards
from services.outbox.cards import Subject
from views.outbox import cards as cards_view

log = structlog.get_logger(__name__)

AT_ONCE = 8
# Also how finely redraws are coalesced; an indexed look costs next to nothing.
LOOK_SECONDS = 0.25
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
# What is due so soon is work in hand; with nothing but later dues the loop is at rest.
SOON = timedelta(seconds=15)


class SpoiledPostError(Exception):
    """The facts of one post cannot be read."""

    def __init__(self, post: Post) -> None:
        super().__init__(post.id)
        self.post = post


@dataclass(frozen=True)
class Redrawn:
    """How one edit ended; `pause` is how long to wait before trying again."""

    post: Post
    verdict: Verdict
    version: int = 0
    pause: timedelta = PATIENCE


@dataclass
class Redraws:
    """However many tap, a message is edited once per few seconds, behind everything else."""

    sessions: Sessions
    bot: Bot
    clock: Clock
    community: Community  # read anew in every transaction that looks something up

    def __post_init__(self) -> None:
        self._changed = asyncio.Event()
        self._expecting = False
        self._stopping = False
        self.idle = False
        self._pause = LOOK_SECONDS

    def wake(self) -> None:
        self.idle = False
        self._changed.set()

    def expect(self) -> None:
        """Something may have become stale: soon enough for the next look, but not idle before."""
        self.idle = False
        self._expecting = True

    async def run(self) -> None:
        BULK.set(True)
        while not self._stopping:
            self._changed.clear()
            try:
                drawn = await self._go_on()
            except Exception:
                log.exception("redraw stumbled")
                drawn, self._pause = 0, LOOK_SECONDS
            if not drawn:
                await wait(self._changed, self.clock, self._pause)

    async def _go_on(self) -> int:
        try:
            return await self._round()
        except SpoiledPostError as spoiled:
            return await self._step_over(spoiled)

    def stop(self) -> None:
        self._stopping = True
        self._changed.set()

    async def _round(self) -> int:
        """Redraw what is due; how many messages that was."""
        now = self.clock.now()
        ripe = now - cards.REDRAW_EVERY
        self._expecting = False
        async with self.sessions.begin() as session:
            stale = await cards.stale(session, AT_ONCE)
            due = [post for post in stale if post.drawn_at <= ripe]
            if due:
                self.community = await community.read(session, self.community)
            subjects = [(post, await self._subject(session, post, now)) for post in due]
        left = stale[0].drawn_at - ripe if stale else SPOILED_PAUSE
        self.idle = not (left < SOON or self._expecting or self._changed.is_set())
        self._pause = LOOK_SECONDS if self.idle or self._expecting else left.total_seconds()
        if not due:
            return 0
        redrawn = await asyncio.gather(*(self._redraw(*one) for one in subjects))
        async with self.sessions.begin() as session:
            for one in redrawn:
                await self._write_down(session, one)
        return len(redrawn)

    async def _subject(self, session: Session, post: Post, now: datetime) -> Subject | None:
        try:
            return await cards.subject(session, post, now)
        except Exception as error:
            raise SpoiledPostError(post) from error

    async def _step_over(self, spoiled: SpoiledPostError) -> int:
        """A post whose facts cannot be read waits, and the others go on."""
        log.error("card cannot be drawn", post=spoiled.post.id, exc_info=spoiled.__cause__)
        async with self.sessions.begin() as session:
            await cards.put_off(session, spoiled.post, self.clock.now() + SPOILED_PAUSE)
        return 1

    async def _redraw(self, post: Post, subject: Subject | None) -> Redrawn:
        if subject is None:
            return Redrawn(post, Verdict.PERMANENT)
        try:
            screen = cards_view.draw(subject, self.community)
            await self.bot(screen.redraw(post.chat_id, post.message_id, has_photo=post.has_photo))
        except Exception as error:
            verdict = judge(error)
            if verdict is not Verdict.DONE:
                say = log.info if verdict in GONE else log.warning  # a card may well be gone
                say("card not redrawn", verdict=verdict.value, error=str(error))
            pause = timedelta(seconds=getattr(error, "retry_after", 0))
            return Redrawn(post, verdict, subject.version, max(pause, PATIENCE))
        return Redrawn(post, Verdict.DONE, subject.version)

    async def _write_down(self, session: Session, one: Redrawn) -> None:
        """Drawn, gone, or to be tried again: only what is on the screen counts as drawn."""
        if one.verdict is Verdict.DONE:
            await cards.drawn(session, one.post, one.version, self.clock.now())
        elif one.verdict in GONE:
            await cards.take_down(session, one.post)
        else:
            await cards.put_off(session, one.post, self.clock.now() + one.pause)
