"""A batch of updates: one commit, each update all or nothing, then the replies."""

import json
from dataclasses import dataclass, field

import structlog
from aiogram import Bot, Dispatcher
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.methods import AnswerCallbackQuery, SendMessage
from aiogram.types import CallbackQuery, Update
from pydantic import ValidationError
from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot import logs
from bot.clock import Clock
from bot.database import Sessions, is_away
from bot.delivery.asking import Turn, asked
from bot.intake.members import complete
from bot.intake.shape import simplify
from bot.intake.tracking import Note, remember
from bot.intake.updates import Raw, author, chat_of, for_us, is_passing, possible, sender_of
from bot.intake.writes import Writes
from bot.isolation import SpoiledError, blame
from handlers.context import Context
from handlers.incoming import visitor
from models import HeardUpdate, RejectedUpdate, Resident
from services.core import community
from services.core.community import Community
from services.core.errors import Refusal
from services.people import residents
from views.core import texts
from views.core.screen import Calls, Drawn
from views.people import joining

log = structlog.get_logger(__name__)


@dataclass
class Taken:
    """What came of one update."""

    raw: Raw
    update: Update | None = None
    error: str | None = None
    replies: Calls = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    turn: Turn | None = None
    bare: bool = False  # only its shape can be kept, not what it says

    def __post_init__(self) -> None:
        # Who comes and goes in a group never spoke to us: their names are kept nowhere.
        self.bare = self.bare or "chat_member" in self.raw


class Batches:
    """One transaction for a batch of updates; what spoils it is taken alone."""

    def __init__(
        self,
        sessions: Sessions,
        dispatcher: Dispatcher,
        bot: Bot,
        clock: Clock,
        known: Community,
    ) -> None:
        self._sessions = sessions
        self._dispatcher = dispatcher
        self._bot = bot
        self._clock = clock
        self._community = known  # read anew in every transaction

    async def take(self, raws: list[Raw]) -> list[Taken]:
        """Decide on each update, in order; on return everything is committed.

        When the database goes away midway, only the first few come back and the others were not
        taken; raises the database's own error when there are none. One that was seen before
        comes back without replies, and so does the talk of groups, which is not even decoded.
        """
        talk = [raw for raw in raws if not for_us(raw, self._community.bot_username)]
        said = [raw for raw in raws if raw not in talk]
        taken: list[Taken] = []
        parts = [said] if said else []
        while parts:
            # Decoded anew for every attempt: nothing of a spoiled one may be left.
            part = [self._decode(raw) for raw in parts.pop(0)]
            try:
                instead = await self._attempt(part)
            except Exception as error:
                if not taken:
                    raise
                log.warning("cannot take the rest", error=error, taken=len(taken))
                break
            parts[:0] = instead
            taken += [] if instead else part
        else:
            taken += [Taken(raw) for raw in talk]
        return taken

    async def _attempt(self, part: list[Taken]) -> list[list[Raw]]:
        """Commit them together; the smaller parts to try instead if one of them spoiled that."""
        try:
            await self._together(part)
        except Exception as error:
            if is_away(error):
                raise
            if len(part) > 1:
                return split(part, error)
            await self._fail(part[0], error)
        return []

    def _decode(self, raw: Raw) -> Taken:
        if not simplify(raw):
            return Taken(raw, error="cannot be decoded: deeper or larger than any update")
        complete(raw)
        try:
            update = Update.model_validate(raw, context={"bot": self._bot})
        except ValidationError as error:
            return Taken(raw, error=f"cannot be decoded: {misfits(error)}")
        if (user := author(update)) and not possible(user.id):
            return Taken(raw, error="cannot be decoded: nobody has such an id")
        return Taken(raw, update)

    async def _together(self, batch: list[Taken]) -> None:
        async with self._sessions.begin() as session:
            self._community = await community.read(session, self._community)
            fresh = await self._unseen(session, batch)
            people = await self._meet(session, fresh)
            writes = Writes(session)
            for one in fresh:
                with blame(one):
                    await self._decide(session, writes, one, people)
            now = self._clock.now()
            await remember(session, [note for one in fresh for note in one.notes], now)
            heard = [{"update_id": one.raw["update_id"], "heard_at": now} for one in fresh]
            if heard:
                await session.execute(insert(HeardUpdate), heard)

    async def _fail(self, one: Taken, error: Exception) -> None:
        """What an update that failed alone leaves: its replies, and that it was heard."""
        cause = error.__cause__ if isinstance(error, SpoiledError) else error
        if isinstance(cause, Refusal):
            one.replies = self._refuse(one, cause)
            await self._set_aside(one, None)
            return
        log.error("update failed", update_id=one.raw.get("update_id"), exc_info=cause)
        one.replies = self._apologise(one)
        await self._set_aside(one, logs.cause(cause or error))

    async def _unseen(self, session: AsyncSession, batch: list[Taken]) -> list[Taken]:
        by_id = {one.raw["update_id"]: one for one in batch}
        heard = await session.scalars(
            select(HeardUpdate.update_id).where(HeardUpdate.update_id.in_(by_id))
        )
        for update_id in heard:
            del by_id[update_id]
        return list(by_id.values())

    async def _meet(self, session: AsyncSession, batch: list[Taken]) -> dict[int, Resident]:
        visitors = [
            visitor(user, self._community.language, passing=is_passing(one.update))
            for one in batch
            if (user := author(one.update))
        ]
        if not visitors:
            return {}
        return await residents.meet(session, visitors, self._community, self._clock.now())

    async def _decide(
        self, session: AsyncSession, writes: Writes, one: Taken, people: dict[int, Resident]
    ) -> None:
        if one.update is None:
            reject(session, one, self._clock)
            return
        user = author(one.update)
        resident = people.get(user.id) if user else None
        if user and resident and resident.deleted_at:
            # Deleted earlier in this very batch: whoever speaks on is somebody new.
            people |= await self._meet(session, [one])
            resident = people.get(user.id)
        chat = chat_of(one.update)
        if chat is None:
            return
        writes.begin()
        before = asked(resident.question) if resident else None
        try:
            replies = await self._dispatcher.feed_update(
                self._bot,
                one.update,
                ctx=self._context(session, chat, resident),
            )
        except Refusal as refusal:
            if writes.any():
                raise  # it has to be undone, so nothing may be committed together
            replies = self._refuse(one, refusal, resident)
        said = [] if replies is UNHANDLED else list(replies or [])
        one.notes = [(note, resident) for note in said if isinstance(note, Drawn)]
        one.replies = answered(one.update, [call for call in said if not isinstance(call, Drawn)])
        if user and resident:
            one.turn = Turn(user.id, before, asked(resident.question))

    def _context(self, session: AsyncSession, chat: int, actor: Resident | None) -> Context:
        t = texts.of(actor.language if actor else self._community.language)
        return Context(session, actor, t, self._clock.now(), self._community, chat)

    def _refuse(self, one: Taken, refusal: Refusal, resident: Resident | None = None) -> Calls:
        t = self._texts(one, resident)
        if one.update and one.update.callback_query:
            text = t.plain(refusal.key, **refusal.details)
            query_id = one.update.callback_query.id
            return [AnswerCallbackQuery(callback_query_id=query_id, text=text, show_alert=True)]
        chat_id = chat_of(one.update)
        if not chat_id:
            return []
        text = t(refusal.key, **refusal.details)
        # Numbers above zero are chats with one person.
        markup = joining.join_button(t) if refusal.key == "join-first" and chat_id > 0 else None
        return [SendMessage(chat_id=chat_id, text=text, reply_markup=markup)]

    def _apologise(self, one: Taken) -> Calls:
        return [] if one.bare else self._refuse(one, Refusal("apology"))

    def _texts(self, one: Taken, resident: Resident | None) -> texts.Texts:
        if resident:
            return texts.of(resident.language)
        user = author(one.update)
        code = user.language_code if user else None
        return texts.of(texts.language_of(code, self._community.language))

    async def _set_aside(self, one: Taken, error: str | None) -> None:
        """Remember that it was heard; what cannot be remembered must not stop the others."""
        try:
            await self._remember(one, error)
        except Exception as failure:
            if is_away(failure):
                raise
            log.error("update cannot be kept as it is", error=failure)
            one.bare = True
            try:
                await self._remember(one, ascii(error) if error else None)
            except Exception as still:
                if is_away(still):
                    raise
                log.error("update is lost", update_id=one.raw["update_id"], error=still)

    async def _remember(self, one: Taken, error: str | None) -> None:
        async with self._sessions.begin() as session:
            if not await self._unseen(session, [one]):
                return
            if error:
                one.error = error
                reject(session, one, self._clock)
            heard = HeardUpdate(update_id=one.raw["update_id"], heard_at=self._clock.now())
            session.add(heard)


def misfits(error: ValidationError) -> str:
    """Where an update is not what aiogram expects, and how; never what stands there."""
    found = error.errors(include_input=False, include_context=False, include_url=False)
    return "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['type']}" for one in found)


def split(part: list[Taken], error: Exception) -> list[list[Raw]]:
    """Those before the one that spoiled it, it alone, and those after it.

    What fails only at the commit blames nobody, and a row that cannot be flushed may blame who
    merely asked a question behind it: then halves find it.
    """
    raws = [one.raw for one in part]
    if isinstance(error, SpoiledError):
        at = part.index(error.item)
        parts = [raws[:at], raws[at : at + 1], raws[at + 1 :]]
    else:
        middle = len(raws) // 2
        parts = [raws[:middle], raws[middle:]]
    log.info("batch split", reason=error.__cause__ or error, parts=[*map(len, parts)])
    return [one for one in parts if one]


def reject(session: AsyncSession, one: Taken, clock: Clock) -> None:
    user = author(one.update)
    log.warning("update set aside", update_id=one.raw["update_id"], error=(one.error or "")[:200])
    session.add(
        RejectedUpdate(
            update_id=one.raw["update_id"],
            telegram_id=None if one.bare else user.id if user else sender_of(one.raw),
            body=json.dumps(list(one.raw) if one.bare else one.raw, ensure_ascii=True),
            error=(one.error or "")[:1000],
            rejected_at=clock.now(),
        )
    )


def answered(update: Update, replies: Calls) -> Calls:
    """Every tap is answered: without a toast of its own it gets an empty one."""
    query: CallbackQuery | None = update.callback_query
    if query is None or any(isinstance(reply, AnswerCallbackQuery) for reply in replies):
        return replies
    return [AnswerCallbackQuery(callback_query_id=query.id), *replies]
