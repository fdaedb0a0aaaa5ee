"""What Telegram shows before anybody has spoken: the command menus, and who the bot says it is."""

from collections.abc import Awaitable, Callable
from functools import partial

import structlog
from aiogram import Bot

from bot.clock import Clock
from bot.database import Sessions
from bot.delivery.errors import Verdict, judge
from services.core import profile
from services.core.community import Community
from views.core import commands
from views.core.profile import Introduction, introductions

log = structlog.get_logger(__name__)

AGAIN_SECONDS = 60


class Dressing:
    """Done once at each start, asking again and again; a failure is no reason not to serve."""

    def __init__(self, sessions: Sessions, bot: Bot, clock: Clock) -> None:
        self._sessions = sessions
        self._bot = bot
        self._clock = clock

    async def put_on(self, community: Community) -> None:
        """Returns when nothing is left to do."""
        for call in commands.for_all(community.language):
            await self._insist(partial(self._bot, call))
        for words in introductions(community.language):
            await self._insist(partial(self._introduce, words))

    async def _insist(self, step: Callable[[], Awaitable[object]]) -> None:
        while not await self._is_done(step):
            await self._clock.sleep(AGAIN_SECONDS)

    async def _is_done(self, step: Callable[[], Awaitable[object]]) -> bool:
        try:
            await step()
        except Exception as error:
            verdict = judge(error)
            log.warning("profile not set", verdict=verdict.value, error=str(error))
            return verdict is Verdict.PERMANENT
        return True

    async def _introduce(self, words: Introduction) -> None:
        """Words that an owner wrote in BotFather stay; only nothing and our own are replaced."""
        present = getattr(await self._bot(words.asks), words.field)
        if present != words.text:
            async with self._sessions.begin() as session:
                if present and not await profile.is_ours(session, words.field, present):
                    return
            await self._bot(words.sets)
        async with self._sessions.begin() as session:
            where = (words.field, words.language or "")
            await profile.note(session, *where, words.text, self._clock.now())
