"""Joining: consent, name, occupation, interests, introduction."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.filters import IN_PRIVATE, Asked
from models import About, Resident, Role, Session
from services.core.community import Community
from services.people import joining
from views.core.screen import Replies
from views.core.texts import Texts
from views.people import joining as screens
from views.people.buttons import Joining, JoiningInterest

router = Router(name=__name__)
WRITTEN = (About.NAME, About.OCCUPATION, About.INTRO)
TAPPED = (About.CHARTER, About.INTERESTS, About.INTRO_CONSENT)

ADVANCE = {
    "skip": joining.skip,
    "done": joining.skip,
    "keep": joining.skip,
    "post": joining.post_intro,
    "again": joining.rewrite,
    "resume": joining.resume,
}


@router.callback_query(
    Joining.filter(F.act == "accept"), IN_PRIVATE, flags={"needs": Role.STRANGER}
)
async def accept(
    query: CallbackQuery,
    session: Session,
    resident: Resident,
    t: Texts,
    community: Community,
    now: datetime,
) -> Replies:
    step = await joining.accept(session, resident, now)
    return screens.step(step, resident, t, community).over(query.message, query.from_user.id)


@router.callback_query(
    Joining.filter(F.act == "decline"), IN_PRIVATE, flags={"needs": Role.STRANGER}
)
async def decline(query: CallbackQuery, t: Texts) -> Replies:
    return screens.declined(t).over(query.message, query.from_user.id)


@router.callback_query(
    Joining.filter(F.act.in_(ADVANCE)), IN_PRIVATE, flags={"needs": Role.STRANGER}
)
async def advance(
    query: CallbackQuery,
    callback_data: Joining,
    session: Session,
    resident: Resident,
    t: Texts,
    community: Community,
    now: datetime,
) -> Replies:
    advance_by = ADVANCE[callback_data.act]
    step = await advance_by(session, resident, callback_data.about, now)
    return screens.step(step, resident, t, community).over(query.message, query.from_user.id)


@router.callback_query(JoiningInterest.filter(), IN_PRIVATE, flags={"needs": Role.RESIDENT})
async def toggle(
    query: CallbackQuery,
    callback_data: JoiningInterest,
    session: Session,
    resident: Resident,
    t: Texts,
) -> Replies:
    step = await joining.toggle(session, resident, callback_data.interest)
    return screens.interests(step.interests, t).over(query.message, query.from_user.id)


@router.message(Asked(*WRITTEN), F.text, flags={"needs": Role.RESIDENT})
async def write(
    message: Message,
    session: Session,
    resident: Resident,
    t: Texts,
    community: Community,
    now: datetime,
) -> Replies:
    assert resident.question is not None
    assert message.text is not None
    about = resident.question.about
    step = await joining.write(session, resident, about, message.text, now)
    return [screens.step(step, resident, t, community).to(message.chat.id)]


@router.message(Asked(*TAPPED), flags={"needs": Role.STRANGER})
async def ask_again(
    message: Message, session: Session, resident: Resident, t: Texts, community: Community
) -> Replies:
    step = await joining.current(session, resident)
    return [screens.again(step, resident, t, community).to(message.chat.id)]
