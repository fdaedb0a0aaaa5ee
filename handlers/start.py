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
from services import onboarding, residents
from services.community import Community
from views import help_page
from views import onboarding as screens
from views.screen import Replies
from views.texts import Texts

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
    arrival = await onboarding.arrive(session, resident, command.args or "", now)
    shown = screens.arrival(arrival, resident, t, community)
    return [screen.to(message.chat.id) for screen in shown]


@router.message(Command("help"), PRIVATE, flags={"needs": Role.STRANGER})
async def show_help(message: Message, resident: Resident, t: Texts) -> Replies:
    return [help_page.screen(resident, t).to(message.chat.id)]


@router.message(Command("cancel"), PRIVATE, flags={"needs": Role.STRANGER})
async def cancel(
    message: Message, session: Session, resident: Resident, t: Texts, now: datetime
) -> Replies:
    dropped = await onboarding.pause(session, resident, now)
    return [help_page.cancelled(dropped, t).to(message.chat.id)]


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
