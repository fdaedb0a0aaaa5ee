"""What Telegram shows before anybody has spoken: the command menus, and who the bot says it is."""

from collections.abc import Awaitable, Callable
from functools import partial

import structlog
from aiogram import Bot
from aiogram.methods import GetUserProfilePhotos
from sqlalchemy import select

from bot.clock import Clock
from bot.database import Sessions
from bot.delivery.errors import Verdict, judge
from bot.intake.members import GetRawMember
from handlers import incoming
from services.chats import bindings_standing as standing
from services.core import profile
from services.core.community import Community, read
from services.people import menu
from views.core import commands
from views.core.profile import Introduction, introductions

log = structlog.get_logger(__name__)

MENUS = "menus"
AGAIN_SECONDS = 60
LOOK_AGAIN_SECONDS = 3600
HOPELESS = (Verdict.PERMANENT, Verdict.CHAT_GONE, Verdict.MIGRATED)


class BotProfile:
    """Asks again and again; a failure is no reason not to serve."""

    def __init__(self, sessions: Sessions, bot: Bot, clock: Clock) -> None:
        self._sessions = sessions
        self._bot = bot
        self._clock = clock

    async def set_up(self, community: Community) -> None:
        """Returns when nothing is left to do."""
        await self._set_menus(community.language)
        for words in introductions(community.language):
            await self._insist(partial(self._introduce, words))
        await self._look_around()

    async def watch(self, community: Community) -> None:
        """What Telegram tells only when asked, once an hour; never returns.

        When the main language has changed, all is set up anew.
        """
        while True:
            await self._clock.sleep(LOOK_AGAIN_SECONDS)
            async with self._sessions.begin() as session:
                before, community = community, await read(session, community)
            if community.language != before.language:
                await self.set_up(community)
            else:
                await self._look_around()

    async def _set_menus(self, language: str) -> None:
        """Unless this bot has them already; helpers, who have their own, get those anew, too."""
        calls = commands.for_all(language)
        known = repr((self._bot.id, commands.COMMANDS, calls))
        async with self._sessions.begin() as session:
            if await profile.is_ours(session, MENUS, known):
                return
        for call in calls:
            await self._insist(partial(self._bot, call))
        async with self._sessions.begin() as session:
            await menu.owe_helpers(session, self._clock.now())
            await profile.note(session, MENUS, "", known, self._clock.now())

    async def _look_around(self) -> None:
        """What is known already is not asked again."""
        async with self._sessions.begin() as session:
            surveyed = await standing.survey(session)
            pictured = await session.scalar(select(profile.HAS_PICTURE))
        if not pictured:
            await self._insist(self._look_at_picture)
        for one in surveyed:
            if one.standing is None:
                await self._insist(partial(self._look_at, one.chat.chat_id))

    async def _insist(self, step: Callable[[], Awaitable[object]]) -> None:
        while not await self._is_done(step):
            await self._clock.sleep(AGAIN_SECONDS)

    async def _is_done(self, step: Callable[[], Awaitable[object]]) -> bool:
        try:
            await step()
        except Exception as error:
            verdict = judge(error)
            log.warning("profile not set", verdict=verdict.value, error=error)
            return verdict in HOPELESS
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

    async def _look_at(self, chat_id: int) -> None:
        """What the bot may do in a chat that was bound before we asked Telegram to say so."""
        member = await self._bot(GetRawMember(chat_id=chat_id, user_id=self._bot.id))
        async with self._sessions.begin() as session:
            await standing.note(session, chat_id, incoming.standing(member), self._clock.now())

    async def _look_at_picture(self) -> None:
        found = await self._bot(GetUserProfilePhotos(user_id=self._bot.id, limit=1))
        if not found.photos:
            return
        name = found.photos[0][0].file_unique_id
        async with self._sessions.begin() as session:
            await profile.note(session, profile.PICTURE, "", name, self._clock.now())
