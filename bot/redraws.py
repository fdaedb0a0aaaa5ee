"""Keeps living messages true: cards and progress are redrawn a moment after a change, once."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass

import structlog
from aiogram import Bot

from bot.clock import Clock
from bot.database import Sessions
from bot.pacing import BULK
from bot.verdicts import Verdict, judge
from models import Post
from services import posts
from services.community import Community
from services.posts import Subject
from views import living

log = structlog.get_logger(__name__)

AT_ONCE = 8
# Also how finely redraws are coalesced; an indexed look costs next to nothing.
LOOK_SECONDS = 0.25
GONE = (Verdict.PERMANENT, Verdict.BLOCKED, Verdict.NOT_STARTED, Verdict.MIGRATED)


@dataclass
class Redraws:
    """However many tap, a message is edited once per few seconds, behind everything else."""

    sessions: Sessions
    bot: Bot
    clock: Clock
    community: Community

    def __post_init__(self) -> None:
        self._changed = asyncio.Event()
        self._expecting = False
        self._stopping = False
        self.idle = False

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
                drawn = await self._round()
            except Exception:
                log.exception("redraw stumbled")
                drawn = 0
            if not drawn:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._changed.wait(), LOOK_SECONDS)

    def stop(self) -> None:
        self._stopping = True
        self._changed.set()

    async def _round(self) -> int:
        """Redraw what is due; how many messages that was."""
        ripe = self.clock.now() - posts.REDRAW_EVERY
        self._expecting = False
        async with self.sessions.begin() as session:
            stale = await posts.stale(session, AT_ONCE)
            due = [post for post in stale if post.drawn_at <= ripe]
            subjects = [(post, await posts.subject(session, post)) for post in due]
        self.idle = not (stale or self._expecting or self._changed.is_set())
        if not due:
            return 0
        verdicts = await asyncio.gather(*(self._redraw(*one) for one in subjects))
        async with self.sessions.begin() as session:
            for (post, subject), verdict in zip(subjects, verdicts, strict=True):
                if subject is None or verdict in GONE:
                    await posts.take_down(session, post.id)
                else:
                    await posts.drawn(session, post.id, subject.version, self.clock.now())
        return len(subjects)

    async def _redraw(self, post: Post, subject: Subject | None) -> Verdict:
        if subject is None:
            return Verdict.PERMANENT
        screen = living.draw(subject, self.community)
        try:
            await self.bot(screen.redraw(post.chat_id, post.message_id, has_photo=post.has_photo))
        except Exception as error:
            verdict = judge(error)
            if verdict is not Verdict.DONE:
                say = log.info if verdict in GONE else log.warning  # a card may well be gone
                say("card not redrawn", verdict=verdict.value, error=str(error))
            return verdict
        return Verdict.DONE
