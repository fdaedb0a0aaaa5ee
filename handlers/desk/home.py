"""The first words: /start with its deep links, /help, /cancel, blocking and coming back."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import (
    IS_MEMBER,
    IS_NOT_MEMBER,
    ChatMemberUpdatedFilter,
    Command,
    CommandObject,
    CommandStart,
)
from aiogram.types import ChatMemberUpdated, Message

from handlers.filters import PRIVATE
from models import Resident, Role, Session
from services.core.community import Community
from services.people import joining, residents
from views.core.screen import Replies
from views.core.texts import Texts
from views.desk import home
from views.people import joining as screens

router = Router(name=__name__)


@router.message(CommandStart(), PRIVATE, flags={"needs": Role.STRANGER})
async def start(
    message: Message,
    command: CommandObject,
    session: Session,
    resident: Resident,
    t: Texts,
    community: Community,
    now: datetime,
) -> Replies:
    arrival = await joining.arrive(session, resident, command.args or "", now)
    shown = screens.arrival(arrival, resident, t, community)
    return [screen.to(message.chat.id) for screen in shown]


@router.message(Command("help"), PRIVATE, flags={"needs": Role.STRANGER})
async def show_help(message: Message, resident: Resident, t: Texts) -> Replies:
    return [home.screen(resident, t).to(message.chat.id)]


@router.message(Command("cancel"), PRIVATE, flags={"needs": Role.STRANGER})
async def cancel(
    message: Message, session: Session, resident: Resident, t: Texts, now: datetime
) -> Replies:
    dropped = await joining.pause(session, resident, now)
    return [home.cancelled(dropped, t).to(message.chat.id)]


@router.my_chat_member(
    F.chat.type == "private",
    ChatMemberUpdatedFilter(IS_MEMBER >> IS_NOT_MEMBER),
    flags={"needs": Role.STRANGER},
)
async def blocked(
    change: ChatMemberUpdated, session: Session, resident: Resident, now: datetime
) -> Replies:
    await residents.lose(session, resident.id, "blocked", now)
    return []


@router.my_chat_member(
    F.chat.type == "private",
    ChatMemberUpdatedFilter(IS_NOT_MEMBER >> IS_MEMBER),
    flags={"needs": Role.STRANGER},
)
async def unblocked(
    change: ChatMemberUpdated, session: Session, resident: Resident, now: datetime
) -> Replies:
    await residents.welcome_back(session, resident, now)
    return []
