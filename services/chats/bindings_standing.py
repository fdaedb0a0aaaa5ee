"""What the bot may do in a group, and what it lacks there."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import delete, select, update

from models import Chat, ChatStanding, Session
from services.core.rows import UNSYNCED, insert_or_replace


class Lack(StrEnum):
    """What goes wrong in a group for want of a right, the worst first."""

    VOICE = "voice"  # nothing can be posted there
    SIGHT = "sight"  # only administrators are told who joins and leaves


@dataclass(frozen=True)
class Standing:
    """The bot's status in a group by Telegram's word, such as "member", and its `can_…` rights."""

    status: str
    rights: frozenset[str] = frozenset()

    @property
    def lacks(self) -> list[Lack]:
        if self.status == "administrator":
            return []
        mute = self.status == "restricted" and "can_send_messages" not in self.rights
        return [Lack.VOICE, Lack.SIGHT] if mute else [Lack.SIGHT]


@dataclass(frozen=True)
class Surveyed:
    """A community chat; `standing` is None while Telegram has said nothing about it."""

    chat: Chat
    standing: Standing | None

    @property
    def lacks(self) -> list[Lack]:
        return self.standing.lacks if self.standing else []


async def note(session: Session, chat_id: int, now_is: Standing, now: datetime) -> bool:
    """Remember what the bot is there; whether it lacks nothing any more and did before."""
    before = await find(session, chat_id)
    row = {
        "chat_id": chat_id,
        "status": now_is.status,
        "rights": sorted(now_is.rights),
        "at": now,
    }
    await insert_or_replace(session, ChatStanding, [row], ("chat_id",))
    return bool(before and before.lacks and not now_is.lacks)


async def find(session: Session, chat_id: int) -> Standing | None:
    columns = select(ChatStanding.status, ChatStanding.rights)
    row = (await session.execute(columns.where(ChatStanding.chat_id == chat_id))).one_or_none()
    return Standing(row.status, frozenset(row.rights)) if row else None


async def lacking(session: Session, chat_id: int) -> list[Lack]:
    known = await find(session, chat_id)
    return known.lacks if known else []


async def survey(session: Session) -> list[Surveyed]:
    """The community chats, the oldest first."""
    found = await session.execute(
        select(Chat, ChatStanding.status, ChatStanding.rights)
        .outerjoin(ChatStanding, ChatStanding.chat_id == Chat.chat_id)
        .order_by(Chat.id)
    )
    return [
        Surveyed(chat, Standing(status, frozenset(given)) if status else None)
        for chat, status, given in found
    ]


async def forget(session: Session, chat_id: int) -> None:
    """The bot is not there any more."""
    gone = delete(ChatStanding).where(ChatStanding.chat_id == chat_id)
    await session.execute(gone.execution_options(**UNSYNCED))


async def follow(session: Session, old: int, new: int) -> None:
    """The group has a new id, under which Telegram may have spoken of it already."""
    if await find(session, new):
        await forget(session, old)
        return
    moved = update(ChatStanding).where(ChatStanding.chat_id == old).values(chat_id=new)
    await session.execute(moved.execution_options(**UNSYNCED))
