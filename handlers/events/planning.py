"""Planning meetings: /newevent and every field of the hub, by taps, words or a photo."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import partial

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from handlers.filters import GROUP, IN_PRIVATE, PRIVATE, Asked
from models import About, Resident, Role, Session
from services.core.community import Community
from services.events import planning, planning_drafts
from views.core.screen import Replies
from views.core.texts import Texts
from views.events import hosting
from views.events import planning as planning_view
from views.events.buttons import (
    DraftAct,
    DraftInterest,
    DraftMinutes,
    DraftSeats,
    DraftStep,
    DraftWhen,
)

router = Router(name=__name__)

Change = Callable[[Session, Resident, int, datetime], Awaitable[planning.Plan]]

QUESTIONS = {
    DraftStep.TITLE: About.EVENT_TITLE,
    DraftStep.WHEN: About.EVENT_WHEN,
    DraftStep.PLACE: About.EVENT_PLACE,
    DraftStep.SEATS: About.EVENT_SEATS,
    DraftStep.DESCRIPTION: About.EVENT_DESCRIPTION,
    DraftStep.PHOTO: About.EVENT_PHOTO,
}
CHANGES: dict[DraftStep, Change] = {
    DraftStep.ONLINE: planning.toggle_online,
    DraftStep.NO_PLACE: partial(planning.alter, place=None),
    DraftStep.NO_DESCRIPTION: partial(planning.alter, description=None),
    DraftStep.NO_PHOTO: partial(planning.alter, photo=None),
}
CHIPS = {DraftStep.MINUTES: planning_view.minutes, DraftStep.INTERESTS: planning_view.interests}
WRITTEN = (
    About.EVENT_TITLE,
    About.EVENT_WHEN,
    About.EVENT_PLACE,
    About.EVENT_SEATS,
    About.EVENT_DESCRIPTION,
)


def redrawn(query: CallbackQuery, plan: planning.Plan, t: Texts, now: datetime) -> Replies:
    """The screen under the finger as it is after a change, and a toast if others will see it."""
    screen = hosting.screen(plan, t, now).over(query.message, query.from_user.id)
    toast = hosting.saved(plan, t)
    return [query.answer(toast), *screen] if toast else screen


@router.message(Command("newevent"), PRIVATE, flags={"needs": Role.HOST})
async def newevent(
    message: Message,
    command: CommandObject,
    session: Session,
    resident: Resident,
    t: Texts,
    community: Community,
    now: datetime,
) -> Replies:
    plan = await planning_drafts.reopen(session, resident, community.zone, command.args, now)
    return [planning_view.hub(plan, t, now).to(message.chat.id)]


@router.message(Command("newevent"), GROUP, flags={"needs": Role.HOST})
async def newevent_in_group(message: Message, t: Texts, community: Community) -> Replies:
    return [planning_view.pointer(t, community).to(message.chat.id)]


@router.callback_query(
    DraftAct.filter(F.act == DraftStep.HUB), IN_PRIVATE, flags={"needs": Role.HOST}
)
async def show(
    query: CallbackQuery,
    callback_data: DraftAct,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    plan = await planning.show(session, resident, callback_data.event_id, now)
    return hosting.screen(plan, t, now).over(query.message, query.from_user.id)


@router.callback_query(
    DraftAct.filter(F.act.in_(QUESTIONS)), IN_PRIVATE, flags={"needs": Role.HOST}
)
async def ask(
    query: CallbackQuery,
    callback_data: DraftAct,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    about = QUESTIONS[callback_data.act]
    plan = await planning.ask(session, resident, callback_data.event_id, about, now)
    return planning_view.question(plan, t, now).over(query.message, query.from_user.id)


@router.callback_query(DraftAct.filter(F.act.in_(CHIPS)), IN_PRIVATE, flags={"needs": Role.HOST})
async def show_chips(
    query: CallbackQuery,
    callback_data: DraftAct,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    plan = await planning.show(session, resident, callback_data.event_id, now)
    return CHIPS[callback_data.act](plan, t).over(query.message, query.from_user.id)


@router.callback_query(DraftAct.filter(F.act.in_(CHANGES)), IN_PRIVATE, flags={"needs": Role.HOST})
async def change(
    query: CallbackQuery,
    callback_data: DraftAct,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    plan = await CHANGES[callback_data.act](session, resident, callback_data.event_id, now)
    return redrawn(query, plan, t, now)


@router.callback_query(DraftWhen.filter(), IN_PRIVATE, flags={"needs": Role.HOST})
async def schedule(
    query: CallbackQuery,
    callback_data: DraftWhen,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    start = datetime.fromtimestamp(callback_data.at, UTC)
    sure, event_id = callback_data.sure, callback_data.event_id
    plan = await planning.schedule(session, resident, event_id, start, sure, now)
    return redrawn(query, plan, t, now)


@router.callback_query(DraftSeats.filter(), IN_PRIVATE, flags={"needs": Role.HOST})
async def set_seats(
    query: CallbackQuery,
    callback_data: DraftSeats,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    seats, event_id = callback_data.seats or None, callback_data.event_id
    plan = await planning.set_seats(session, resident, event_id, seats, now)
    return redrawn(query, plan, t, now)


@router.callback_query(DraftMinutes.filter(), IN_PRIVATE, flags={"needs": Role.HOST})
async def set_minutes(
    query: CallbackQuery,
    callback_data: DraftMinutes,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    minutes, event_id = callback_data.minutes, callback_data.event_id
    plan = await planning.set_minutes(session, resident, event_id, minutes, now)
    return redrawn(query, plan, t, now)


@router.callback_query(DraftInterest.filter(), IN_PRIVATE, flags={"needs": Role.HOST})
async def toggle_interest(
    query: CallbackQuery,
    callback_data: DraftInterest,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    interest, event_id = callback_data.interest, callback_data.event_id
    plan = await planning.toggle_interest(session, resident, event_id, interest, now)
    return planning_view.interests(plan, t).over(query.message, query.from_user.id)


@router.message(Asked(*WRITTEN), F.text, flags={"needs": Role.HOST})
async def write(
    message: Message, session: Session, resident: Resident, t: Texts, now: datetime
) -> Replies:
    plan = await planning.write(session, resident, message.text or "", now)
    return [hosting.screen(plan, t, now).to(message.chat.id)]


@router.message(Asked(*WRITTEN, About.EVENT_PHOTO), F.photo, flags={"needs": Role.HOST})
async def send_photo(
    message: Message, session: Session, resident: Resident, t: Texts, now: datetime
) -> Replies:
    largest = max(message.photo or [], key=lambda size: size.width * size.height).file_id
    plan = await planning.set_photo(session, resident, largest, now)
    return [hosting.screen(plan, t, now).to(message.chat.id)]


@router.message(Asked(*WRITTEN, About.EVENT_PHOTO), flags={"needs": Role.HOST})
async def hint(message: Message, resident: Resident, t: Texts) -> Replies:
    assert resident.question is not None
    return [planning_view.hint(resident.question.about, t).to(message.chat.id)]
