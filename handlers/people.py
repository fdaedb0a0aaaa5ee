"""Owners appoint helpers with Telegram's own list of people."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message, SharedUser

from handlers.filters import IN_PRIVATE, PRIVATE, Asked
from models import About, Resident, Role, Session
from services import onboarding, people
from services.community import Community
from services.residents import Visitor
from views import people_page
from views.buttons import Appoint
from views.screen import Replies
from views.texts import Texts

router = Router(name=__name__)


def visitor(shared: SharedUser, community: Community) -> Visitor:
    name = " ".join(part for part in (shared.first_name, shared.last_name) if part)
    return Visitor(shared.user_id, name, shared.username, community.language)


@router.message(Command("appoint"), PRIVATE, flags={"needs": Role.OWNER})
async def open_picker(
    message: Message, session: Session, resident: Resident, t: Texts, now: datetime
) -> Replies:
    team = await people.open_picker(session, resident, now)
    return [people_page.picker(team, t).to(message.chat.id)]


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
    person = await people.choose(session, resident, shared, community, now)
    screens = (people_page.chosen(person, t), people_page.roles(person, t))
    return [screen.to(message.chat.id) for screen in screens]


@router.message(Asked(About.APPOINTMENT), flags={"needs": Role.RESIDENT})
async def answer_in_words(
    message: Message, session: Session, resident: Resident, t: Texts, now: datetime
) -> Replies:
    if resident.role is Role.OWNER and not people_page.cancels(message.text):
        return [people_page.use_buttons(t).to(message.chat.id)]
    await onboarding.pause(session, resident, now)
    return [people_page.cancelled(t).to(message.chat.id)]


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
    person = await people.appoint(session, resident, chosen_id, role, community, now)
    redrawn = people_page.roles(person, t).over(query.message, query.from_user.id)
    return [query.answer(people_page.toast(person, t)), *redrawn]
