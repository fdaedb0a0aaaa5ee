"""From draft to event and on: publish, throw away, manage, call off, repeat."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.filters import IN_PRIVATE
from models import Resident, Role, Session
from services.events import planning, planning_drafts, publishing
from views.core.screen import Replies
from views.core.texts import Texts
from views.events import hosting
from views.events import planning as planning_view
from views.events import publishing as publishing_view
from views.events.buttons import DraftAct, DraftAudience, DraftStep, EventAct, ManageStep

router = Router(name=__name__)


@router.callback_query(
    DraftAct.filter(F.act == DraftStep.PUBLISH), IN_PRIVATE, flags={"needs": Role.HOST}
)
async def choose_audience(
    query: CallbackQuery,
    callback_data: DraftAct,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    reach = await publishing.reach(session, resident, callback_data.event_id, now)
    if reach.plan.lacks:
        return [query.answer(planning_view.missing(reach.plan, t), show_alert=True)]
    return publishing_view.audience(reach, t).over(query.message, query.from_user.id)


@router.callback_query(DraftAudience.filter(~F.sure), IN_PRIVATE, flags={"needs": Role.HOST})
async def confirm(
    query: CallbackQuery,
    callback_data: DraftAudience,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    reach = await publishing.reach(session, resident, callback_data.event_id, now)
    if reach.plan.lacks:
        return [query.answer(planning_view.missing(reach.plan, t), show_alert=True)]
    screen = publishing_view.confirm(reach, callback_data.invited, t)
    return screen.over(query.message, query.from_user.id)


@router.callback_query(DraftAudience.filter(F.sure), IN_PRIVATE, flags={"needs": Role.HOST})
async def publish(
    query: CallbackQuery,
    callback_data: DraftAudience,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    event_id, invited = callback_data.event_id, callback_data.invited
    done = await publishing.publish(session, resident, event_id, invited, now)
    return publishing_view.published(done, t).over(query.message, query.from_user.id)


@router.callback_query(
    DraftAct.filter(F.act.in_({DraftStep.DROP, DraftStep.AFRESH})),
    IN_PRIVATE,
    flags={"needs": Role.HOST},
)
async def make_sure(
    query: CallbackQuery,
    callback_data: DraftAct,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    plan = await planning_drafts.open_still(session, resident, callback_data.event_id, now)
    screen = planning_view.sure(plan, t, afresh=callback_data.act is DraftStep.AFRESH)
    return screen.over(query.message, query.from_user.id)


@router.callback_query(
    DraftAct.filter(F.act == DraftStep.DROP_YES), IN_PRIVATE, flags={"needs": Role.HOST}
)
async def drop(
    query: CallbackQuery, callback_data: DraftAct, session: Session, resident: Resident, t: Texts
) -> Replies:
    await planning_drafts.drop(session, resident, callback_data.event_id)
    return planning_view.dropped(t).over(query.message, query.from_user.id)


@router.callback_query(
    DraftAct.filter(F.act == DraftStep.AFRESH_YES), IN_PRIVATE, flags={"needs": Role.HOST}
)
async def start_afresh(
    query: CallbackQuery,
    callback_data: DraftAct,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    plan = await planning_drafts.start_afresh(session, resident, callback_data.event_id, now)
    return planning_view.hub(plan, t, now).over(query.message, query.from_user.id)


@router.callback_query(
    EventAct.filter(F.act == ManageStep.MANAGE), IN_PRIVATE, flags={"needs": Role.HOST}
)
async def manage(
    query: CallbackQuery,
    callback_data: EventAct,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    # A new message: the one under the finger is the living card.
    plan = await planning.show(session, resident, callback_data.event_id, now)
    return [hosting.screen(plan, t, now).to(query.from_user.id)]


@router.callback_query(
    EventAct.filter(F.act == ManageStep.CANCEL), IN_PRIVATE, flags={"needs": Role.HOST}
)
async def make_sure_of_cancelling(
    query: CallbackQuery,
    callback_data: EventAct,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    plan = await planning.show(session, resident, callback_data.event_id, now)
    return hosting.cancel(plan, t, now).over(query.message, query.from_user.id)


@router.callback_query(
    EventAct.filter(F.act == ManageStep.CANCEL_YES), IN_PRIVATE, flags={"needs": Role.HOST}
)
async def cancel(
    query: CallbackQuery,
    callback_data: EventAct,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    plan = await planning.cancel(session, resident, callback_data.event_id, now)
    return hosting.screen(plan, t, now).over(query.message, query.from_user.id)


@router.callback_query(
    EventAct.filter(F.act == ManageStep.REPEAT), IN_PRIVATE, flags={"needs": Role.HOST}
)
async def repeat(
    query: CallbackQuery,
    callback_data: EventAct,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    plan = await planning_drafts.repeat(session, resident, callback_data.event_id, now)
    return [planning_view.hub(plan, t, now).to(query.from_user.id)]
