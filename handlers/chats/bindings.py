"""Community chats: /bind and /unbind in a group, being added and removed, growing up."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import (
    IS_MEMBER,
    IS_NOT_MEMBER,
    ChatMemberUpdatedFilter,
    Command,
    CommandStart,
)
from aiogram.types import ChatMemberUpdated, Message

from handlers.filters import GROUP, PRIVATE
from models import Resident, Role, Session
from services.chats import bindings
from services.core.community import Community
from views.chats import bindings as screens
from views.core.screen import Replies
from views.core.texts import Texts

router = Router(name=__name__)

START_BIND = CommandStart(deep_link=True, magic=F.args == "bind")


@router.message(
    Command("bind", "unbind"),
    GROUP,
    F.sender_chat.id == F.chat.id,
    flags={"needs": Role.STRANGER, "nobody": True},
)
async def anonymous(message: Message, t: Texts) -> Replies:
    return [screens.anonymous(t).to(message.chat.id)]


@router.message(Command("bind"), GROUP, flags={"needs": Role.STRANGER})
@router.message(START_BIND, GROUP, flags={"needs": Role.STRANGER})
async def bind(
    message: Message,
    session: Session,
    resident: Resident,
    t: Texts,
    community: Community,
    now: datetime,
) -> Replies:
    title = message.chat.title or community.name
    fresh = await bindings.bind(session, resident, message.chat.id, title, now)
    return [screens.bound(t, community, fresh=fresh).to(message.chat.id)]


@router.message(Command("unbind"), GROUP, flags={"needs": Role.STRANGER})
async def unbind(
    message: Message, session: Session, resident: Resident, t: Texts, now: datetime
) -> Replies:
    was_bound = await bindings.unbind(session, resident, message.chat.id, now)
    return [screens.unbound(t, was_bound=was_bound).to(message.chat.id)]


@router.message(Command("bind", "unbind"), PRIVATE, flags={"needs": Role.MANAGER})
async def explain(message: Message, t: Texts, community: Community) -> Replies:
    return [screens.how(t, community).to(message.chat.id)]


@router.my_chat_member(
    GROUP,
    ChatMemberUpdatedFilter(IS_NOT_MEMBER >> IS_MEMBER),
    flags={"needs": Role.STRANGER},
)
async def added(
    change: ChatMemberUpdated,
    session: Session,
    resident: Resident,
    t: Texts,
    community: Community,
) -> Replies:
    if not await bindings.may_bind(session, resident, change.chat.id):
        return []
    return [screens.hello(t, community).to(change.chat.id)]


@router.my_chat_member(
    GROUP,
    ChatMemberUpdatedFilter(IS_MEMBER >> IS_NOT_MEMBER),
    flags={"needs": Role.STRANGER, "nobody": True},
)
async def removed(change: ChatMemberUpdated, session: Session, now: datetime) -> Replies:
    await bindings.leave(session, change.chat.id, now)
    return []


@router.message(F.migrate_to_chat_id, GROUP, flags={"needs": Role.STRANGER, "nobody": True})
async def migrated(message: Message, session: Session, now: datetime) -> Replies:
    assert message.migrate_to_chat_id is not None
    await bindings.migrate(session, message.chat.id, message.migrate_to_chat_id, now)
    return []
