"""The community's chats: bind, unbind, follow a group to its new id."""

from datetime import datetime

from sqlalchemy import delete, select, update

from models import Chat, Resident, Session
from services import posts


async def bind(session: Session, chat_id: int, title: str, by: Resident, now: datetime) -> bool:
    """Make a group a community chat; False if it is one already."""
    known = await session.scalar(select(Chat).where(Chat.chat_id == chat_id))
    if known:
        known.title = title[:255]
        return False
    session.add(Chat(chat_id=chat_id, title=title[:255], bound_by_id=by.id, bound_at=now))
    return True


async def unbind(session: Session, chat_id: int) -> None:
    await session.execute(delete(Chat).where(Chat.chat_id == chat_id))


async def bound(session: Session) -> list[Chat]:
    """The community chats, the oldest first."""
    return list(await session.scalars(select(Chat).order_by(Chat.id)))


async def migrate(session: Session, old: int, new: int) -> None:
    """The group became a supergroup, which has another id."""
    await session.execute(
        update(Chat)
        .where(Chat.chat_id == old)
        .values(chat_id=new)
        .execution_options(synchronize_session=False)
    )
    await posts.move_chat(session, old, new)
