"""What is kept about a person: shown, handed over, deleted."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.filters import IN_PRIVATE, PRIVATE
from models import Resident, Role, Session
from services.people import privacy
from views.core import commands
from views.core.links import Menu
from views.core.screen import Replies
from views.core.texts import Texts
from views.people import privacy as privacy_view
from views.people.buttons import Privacy

router = Router(name=__name__)


@router.message(Command("privacy"), PRIVATE, flags={"needs": Role.STRANGER})
async def show(message: Message, resident: Resident, t: Texts) -> Replies:
    return [privacy_view.screen(resident, t).to(message.chat.id)]


@router.callback_query(
    Menu.filter(F.screen == "privacy"), IN_PRIVATE, flags={"needs": Role.STRANGER}
)
async def show_anew(query: CallbackQuery, resident: Resident, t: Texts) -> Replies:
    return [privacy_view.screen(resident, t).to(query.from_user.id)]


@router.message(Command("mydata"), PRIVATE, flags={"needs": Role.STRANGER})
async def export(
    message: Message, session: Session, resident: Resident, t: Texts, now: datetime
) -> Replies:
    record = await privacy.export(session, resident, now)
    return [privacy_view.copy(record, message.chat.id, t)]


@router.callback_query(
    Privacy.filter(F.act == "export"), IN_PRIVATE, flags={"needs": Role.STRANGER}
)
async def export_by_button(
    query: CallbackQuery, session: Session, resident: Resident, t: Texts, now: datetime
) -> Replies:
    record = await privacy.export(session, resident, now)
    return [privacy_view.copy(record, query.from_user.id, t)]


@router.message(Command("deleteme"), PRIVATE, flags={"needs": Role.STRANGER})
async def explain(message: Message, session: Session, resident: Resident, t: Texts) -> Replies:
    last_owner = await privacy.is_last_owner(session, resident)
    return [privacy_view.consequences(t, last_owner=last_owner).to(message.chat.id)]


@router.callback_query(
    Privacy.filter(F.act == "delete"), IN_PRIVATE, flags={"needs": Role.STRANGER}
)
async def explain_anew(
    query: CallbackQuery, session: Session, resident: Resident, t: Texts
) -> Replies:
    last_owner = await privacy.is_last_owner(session, resident)
    explained = privacy_view.consequences(t, last_owner=last_owner)
    return explained.over(query.message, query.from_user.id)


@router.callback_query(Privacy.filter(F.act == "keep"), IN_PRIVATE, flags={"needs": Role.STRANGER})
async def keep(query: CallbackQuery, t: Texts) -> Replies:
    return privacy_view.kept(t).over(query.message, query.from_user.id)


@router.callback_query(
    Privacy.filter(F.act == "delete_yes"), IN_PRIVATE, flags={"needs": Role.STRANGER}
)
async def forget(
    query: CallbackQuery, session: Session, resident: Resident, t: Texts, now: datetime
) -> Replies:
    await privacy.forget(session, resident, now)
    menu = commands.forgotten(query.from_user.id)
    return [menu, *privacy_view.goodbye(t).over(query.message, query.from_user.id)]
