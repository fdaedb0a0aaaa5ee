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
from services import notifications, onboarding, residents
from services.community import Community
from views import help_page
from views import onboarding as screens
from views.screen import Replies
from views.texts import Texts

router = Router(name=__name__)


def event_of(payload: str) -> int | None:
    """The event of a deep link such as `e_12`."""
    number = payload.removeprefix("e_")
    return int(number) if payload.startswith("e_") and number.isdecimal() else None


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
    payload = command.args or ""
    residents.start(resident, now)
    await residents.note_source(session, resident, payload)
    event_id = event_of(payload)
    if not resident.joined_at:
        onboarding.begin(session, resident, event_id, now)
        return [screens.charter(t, community).to(message.chat.id)]
    if event_id:
        await notifications.owe_card(session, resident, event_id, now)
        return []
    here = await onboarding.current(session, resident)
    if here.about:
        return [screens.step(here, resident, t, community).to(message.chat.id)]
    return [screens.greeting(resident, t, community).to(message.chat.id)]


@router.message(Command("help"), PRIVATE, flags={"needs": Role.STRANGER})
async def show_help(message: Message, resident: Resident, t: Texts) -> Replies:
    return [help_page.screen(resident, t).to(message.chat.id)]


@router.message(Command("cancel"), PRIVATE, flags={"needs": Role.STRANGER})
async def cancel(message: Message, session: Session, resident: Resident, t: Texts) -> Replies:
    dropped = resident.question is not None
    await residents.settle_question(session, resident)
    return [help_page.cancelled(t, dropped=dropped).to(message.chat.id)]


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
