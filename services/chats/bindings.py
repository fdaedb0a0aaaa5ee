"""The community's chats: bind, unbind, follow a group to its new id."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute

from models import Chat, Notification, Resident, Session, State
from services.chats import bindings_standing as standing
from services.core import rights
from services.core.rights import Act
from services.core.rows import UNSYNCED
from services.outbox import cards, notifications, outcomes
from services.outbox.ended import Ended, Lesson

# The talk of a group is its people's: so often at most the bot answers there.
LISTS_EVERY = NAMED_EVERY = timedelta(minutes=1)
REPLIES_EVERY = timedelta(minutes=10)


async def bind(
    session: Session, person: Resident, chat_id: int, title: str, forum: bool, now: datetime
) -> bool:
    """Make a group a community chat; False if it is one already. Refuses "bind-not-allowed".

    `forum`: it has topics.
    """
    await rights.require(session, person, Act.BIND_CHAT)
    known = await find(session, chat_id)
    if known:
        known.title, known.forum = title[:255], forum
        return False
    bound = {"bound_by_id": person.id, "bound_at": now}
    session.add(Chat(chat_id=chat_id, title=title[:255], forum=forum, **bound))
    return True


async def forum(session: Session) -> Chat | None:
    """The first community chat that has topics."""
    chat: Chat | None = await session.scalar(
        select(Chat).where(Chat.forum).order_by(Chat.id).limit(1)
    )
    return chat


async def note_forum(session: Session, chat_id: int, forum: bool, now: datetime) -> None:
    """Telegram has said whether a chat has topics."""
    known = await find(session, chat_id)
    if known:
        known.forum = forum


async def unbind(session: Session, person: Resident, chat_id: int, now: datetime) -> bool:
    """Post nothing new there; whether it was bound. The cards that hang there stay alive."""
    await rights.require(session, person, Act.BIND_CHAT)
    if not await find(session, chat_id):
        return False
    await let_go(session, chat_id, now)
    return True


async def leave(session: Session, chat_id: int, now: datetime) -> None:
    """The bot was removed from a group: the chat is unbound, its cards are out of reach."""
    await let_go(session, chat_id, now)
    await standing.forget(session, chat_id)
    await cards.leave_chat(session, chat_id)


async def let_go(session: Session, chat_id: int, now: datetime) -> None:
    await session.flush()
    await session.execute(delete(Chat).where(Chat.chat_id == chat_id).execution_options(**UNSYNCED))
    await notifications.cancel(session, now, Notification.chat_id == chat_id)


async def bound(session: Session) -> list[Chat]:
    """The community chats, the oldest first."""
    return list(await session.scalars(select(Chat).order_by(Chat.id)))


async def may_bind(session: Session, person: Resident, chat_id: int) -> bool:
    """Whether this person could bind this chat now, so that it makes sense to say how."""
    return rights.allows(person.role, Act.BIND_CHAT) and not await find(session, chat_id)


async def find(session: Session, chat_id: int) -> Chat | None:
    chat: Chat | None = await session.scalar(select(Chat).where(Chat.chat_id == chat_id))
    return chat


async def may_list(session: Session, chat_id: int, now: datetime) -> bool:
    """Whether to list the meetings there now: it is bound, and the last list has scrolled away."""
    return await take_turn(session, chat_id, Chat.listed_at, LISTS_EVERY, now)


async def may_hint(session: Session, chat_id: int, now: datetime, *, named: bool) -> bool:
    """Whether to say there now where the bot talks: to who named it, or merely replied to it.

    Neighbours reply to a card to talk to each other.
    """
    every = NAMED_EVERY if named else REPLIES_EVERY
    return await take_turn(session, chat_id, Chat.hinted_at, every, now)


async def take_turn(
    session: Session,
    chat_id: int,
    last: InstrumentedAttribute[datetime | None],
    every: timedelta,
    now: datetime,
) -> bool:
    """In one statement, so that of two who ask at once one is answered."""
    await session.flush()
    taken = await session.scalar(
        update(Chat)
        .where(Chat.chat_id == chat_id, or_(last.is_(None), last <= now - every))
        .values({last: now})
        .returning(Chat.id)
        .execution_options(**UNSYNCED)
    )
    return taken is not None


Follow = Callable[[Session, int, int, datetime], Awaitable[None]]
MOVED: list[Follow] = []


def when_moved(follow: Follow) -> Follow:
    """Register what a topic posts anew in a chat that got a new id (old, new)."""
    MOVED.append(follow)
    return follow


@outcomes.on(Lesson.CHAT_MOVED)
async def moved(session: Session, ended: Ended, now: datetime) -> None:
    if ended.chat_id and ended.new_chat_id:
        await migrate(session, ended.chat_id, ended.new_chat_id, now)


@outcomes.on(Lesson.CHAT_GONE)
async def gone(session: Session, ended: Ended, now: datetime) -> None:
    if ended.chat_id:
        await leave(session, ended.chat_id, now)


async def migrate(session: Session, old: int, new: int, now: datetime) -> None:
    """The group became a supergroup, which has another id; nothing happens the second time.

    Messages do not come along: an old message id means another message in the new chat. So
    topics post anew what must stay in sight.
    """
    await session.flush()
    if await find(session, new):
        await session.execute(delete(Chat).where(Chat.chat_id == old))
    await session.execute(
        update(Chat).where(Chat.chat_id == old).values(chat_id=new).execution_options(**UNSYNCED)
    )
    await standing.follow(session, old, new)
    await cards.leave_chat(session, old)
    for follow in MOVED:
        await follow(session, old, new, now)
    await session.execute(
        update(Notification)
        .where(Notification.chat_id == old, Notification.state.in_((State.PENDING, State.SENDING)))
        .values(chat_id=new)
        .execution_options(**UNSYNCED)
    )
