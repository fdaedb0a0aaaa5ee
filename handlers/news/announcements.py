"""Announcements: write, choose the audience, look, test, confirm, stop."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.filters import IN_PRIVATE, PRIVATE, Asked, private_message
from models import About, Resident, Role, Session
from services.news import announcements
from services.outbox import cards
from views.core.screen import Replies
from views.core.texts import Texts
from views.news import announcements as page
from views.news.buttons import AnnouncementAct, AnnouncementAudience, AnnouncementStep

router = Router(name=__name__)

LISTS = {
    AnnouncementStep.AUDIENCE: page.any_audience,
    AnnouncementStep.INTERESTS: page.interests,
    AnnouncementStep.EVENTS: page.events,
}


REWRITE = AnnouncementAct.filter(F.act == AnnouncementStep.TEXT)
TEST = AnnouncementAct.filter(F.act == AnnouncementStep.TEST)
CONFIRM = AnnouncementAct.filter(F.act == AnnouncementStep.CONFIRM)
DISCARD = AnnouncementAct.filter(F.act == AnnouncementStep.DISCARD)
STOP = AnnouncementAct.filter(F.act == AnnouncementStep.STOP)
RESEND = AnnouncementAct.filter(F.act == AnnouncementStep.RESEND)


@router.message(Command("announce"), PRIVATE, flags={"needs": Role.MANAGER})
async def begin(
    message: Message, session: Session, resident: Resident, t: Texts, now: datetime
) -> Replies:
    announcements.ask_words(session, resident, now)
    return [page.ask(t).to(message.chat.id)]


@router.message(Asked(About.ANNOUNCEMENT), F.text | F.photo, flags={"needs": Role.MANAGER})
async def write(
    message: Message, session: Session, resident: Resident, t: Texts, now: datetime
) -> Replies:
    html, photo = page.written(message), page.photo(message)
    length = len(message.text or message.caption or "")
    draft = await announcements.write(session, resident, html, photo, length, now)
    return page.after_writing(draft, t, message.chat.id)


@router.message(Asked(About.ANNOUNCEMENT), flags={"needs": Role.MANAGER})
async def wrong_kind(message: Message, t: Texts) -> Replies:
    return [page.wrong_kind(t).to(message.chat.id)]


@router.callback_query(
    AnnouncementAct.filter(F.act.in_(LISTS)), IN_PRIVATE, flags={"needs": Role.MANAGER}
)
async def offer(
    query: CallbackQuery,
    callback_data: AnnouncementAct,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    draft_id = callback_data.announcement_id
    choices = await announcements.choices(session, resident, draft_id, now)
    return LISTS[callback_data.act](choices, t).over(query.message, query.from_user.id)


@router.callback_query(AnnouncementAudience.filter(), IN_PRIVATE, flags={"needs": Role.MANAGER})
async def choose(
    query: CallbackQuery,
    callback_data: AnnouncementAudience,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    chosen = callback_data
    target = (chosen.audience, chosen.interest, chosen.event_id)
    draft_id = chosen.announcement_id
    draft = await announcements.choose(session, resident, draft_id, *target, now)
    return page.preview(draft, t, query.from_user.id, instead_of=query.message)


@router.callback_query(REWRITE, IN_PRIVATE, flags={"needs": Role.MANAGER})
async def rewrite(
    query: CallbackQuery,
    callback_data: AnnouncementAct,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    await announcements.rewrite(session, resident, callback_data.announcement_id, now)
    return [page.ask_again(t).to(query.from_user.id)]


@router.callback_query(TEST, IN_PRIVATE, flags={"needs": Role.MANAGER})
async def test(
    query: CallbackQuery,
    callback_data: AnnouncementAct,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    await announcements.test(session, resident, callback_data.announcement_id, now)
    return [query.answer(t.plain("announcement-tested"))]


@router.callback_query(CONFIRM, IN_PRIVATE, flags={"needs": Role.MANAGER})
async def confirm(
    query: CallbackQuery,
    callback_data: AnnouncementAct,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    progress = await announcements.confirm(session, resident, callback_data.announcement_id, now)
    if card := private_message(query):
        await cards.show_progress(session, progress.announcement, resident, now, **card)
    return page.progress(progress, t).over(query.message, query.from_user.id)


@router.callback_query(DISCARD, IN_PRIVATE, flags={"needs": Role.MANAGER})
async def discard(
    query: CallbackQuery,
    callback_data: AnnouncementAct,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    await announcements.discard(session, resident, callback_data.announcement_id, now)
    return page.discarded(t).over(query.message, query.from_user.id)


@router.callback_query(STOP, IN_PRIVATE, flags={"needs": Role.MANAGER})
async def stop(
    query: CallbackQuery, callback_data: AnnouncementAct, session: Session, t: Texts, now: datetime
) -> Replies:
    progress = await announcements.stop(session, callback_data.announcement_id, now)
    screen = page.progress(progress, t).over(query.message, query.from_user.id)
    return [query.answer(t.plain("announcement-stopping")), *screen]


@router.callback_query(RESEND, IN_PRIVATE, flags={"needs": Role.MANAGER})
async def resend(
    query: CallbackQuery, callback_data: AnnouncementAct, session: Session, t: Texts, now: datetime
) -> Replies:
    progress = await announcements.resend(session, callback_data.announcement_id, now)
    return page.progress(progress, t).over(query.message, query.from_user.id)
