"""Who joins and leaves the community's chats, as facts about nobody by name."""

from datetime import datetime

from sqlalchemy import ColumnElement, delete, false, update

from models import ChatMemberChange, Membership, Resident, Session
from services.chats import bindings
from services.core import digests
from services.core.rows import UNSYNCED


async def note(
    session: Session, chat_id: int, telegram_id: int, change: Membership, now: datetime
) -> None:
    """Somebody joined or left; what happens in other groups is not remembered."""
    if await bindings.find(session, chat_id):
        person = digests.of_person(session, telegram_id)
        session.add(ChatMemberChange(chat_id=chat_id, person_digest=person, change=change, at=now))


async def forget(session: Session, person: Resident) -> None:
    await session.execute(
        delete(ChatMemberChange).where(is_of(session, person)).execution_options(**UNSYNCED)
    )


def is_of(session: Session, person: Resident) -> ColumnElement[bool]:
    """The facts about somebody who has spoken to the bot since."""
    if person.telegram_id is None:
        return false()
    return ChatMemberChange.person_digest == digests.of_person(session, person.telegram_id)


@bindings.when_moved
async def follow(session: Session, old: int, new: int, now: datetime) -> None:
    """The same chat under another id."""
    moved = update(ChatMemberChange).where(ChatMemberChange.chat_id == old).values(chat_id=new)
    await session.execute(moved.execution_options(**UNSYNCED))
