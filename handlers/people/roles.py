"""Owners appoint helpers with Telegram's own list of people."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message, SharedUser

from handlers.filters import IN_PRIVATE, PRIVATE, Asked
from models import About, Resident, Role, Session
from services.core.community import Community
from services.people import joining, roles
from services.people.residents import Visitor
from views.core.screen import Replies
from views.core.texts import Texts
from views.people import roles as roles_view
from views.people.buttons import Appoint

router = Router(name=__name__)


def visitor(shared: SharedUser, community: Community) -> Visitor:
    name = " ".join(part for part in (shared.first_name, shared.last_name) if part)
    return Visitor(shared.user_id, name, shared.username, community.language)


@router.message(Command("appoint"), PRIVATE, flags={"needs": Role.OWNER})
async def open_picker(
    message: Message, session: Session, resident: Resident, t: Texts, now: datetime
) -> Replies:
    team = await roles.open_picker(session, resident, now)
    return [roles_view.picker(team, t).to(message.chat.id)]


@router.message(PRIVATE, F.users_shared, flags={"needs": Role.OWNER})
async def choose(
    message: Message,
    session: Session,
    resident: Resident,
    t: Texts,
    community: Community,
    now: datetime,
) -> Replies:
    assert message.users_shared is not None
    shared = visitor(message.users_shared.users[0], community)
    person = await roles.choose(session, resident, shared, community, now)
    screens = (roles_view.chosen(person, t), roles_view.offer(person, t))
    return [screen.to(message.chat.id) for screen in screens]


@router.message(Asked(About.APPOINTMENT), flags={"needs": Role.RESIDENT})
async def answer_in_words(
    message: Message, session: Session, resident: Resident, t: Texts, now: datetime
) -> Replies:
    if resident.role is Role.OWNER and not roles_view.cancels(message.text):
        return [roles_view.use_buttons(t).to(message.chat.id)]
    await joining.pause(session, resident, now)
    return [roles_view.cancelled(t).to(message.chat.id)]


@router.callback_query(Appoint.filter(), IN_PRIVATE, flags={"needs": Role.OWNER})
async def appoint(
    query: CallbackQuery,
    callback_data: Appoint,
    session: Session,
    resident: Resident,
    t: Texts,
    community: Community,
    now: datetime,
) -> Replies:
    chosen_id, role = callback_data.resident_id, callback_data.role
    person = await roles.appoint(session, resident, chosen_id, role, community, now)
    redrawn = roles_view.offer(person, t).over(query.message, query.from_user.id)
    return [query.answer(roles_view.toast(person, t)), *redrawn]
