"""Where in the chats a meeting is shown: in the thread of its club, where that has one."""

from collections.abc import Iterable

from sqlalchemy import select

from models import Chat, Club, Event, Session

# The id of a chat, and of a topic of a forum in it.
Place = tuple[int, int | None]


async def places(session: Session, event: Event, chats: Iterable[Chat]) -> list[Place]:
    own = select(Club.chat_id, Club.thread_id).where(Club.id == event.club_id)
    found = (await session.execute(own)).one_or_none() if event.club_id else None
    threads = {found.chat_id: found.thread_id} if found else {}
    return [(chat.chat_id, threads.get(chat.chat_id)) for chat in chats]
