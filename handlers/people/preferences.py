"""Settings: language, kinds of messages, quiet hours, and what one says of oneself."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.filters import IN_PRIVATE, PRIVATE, Asked
from models import About, Resident, Role, Session
from services.core.community import Community
from services.people import preferences
from views.core import texts
from views.core.links import Menu
from views.core.screen import Replies
from views.core.texts import Texts
from views.people import preferences as preferences_view
from views.people.buttons import Setting

router = Router(name=__name__)


@router.message(Command("settings"), PRIVATE, flags={"needs": Role.RESIDENT})
async def show(message: Message, resident: Resident, t: Texts) -> Replies:
    return [preferences_view.screen(resident, t).to(message.chat.id)]


@router.callback_query(
    Menu.filter(F.screen == "settings"), IN_PRIVATE, flags={"needs": Role.RESIDENT}
)
async def show_anew(query: CallbackQuery, resident: Resident, t: Texts) -> Replies:
    return [preferences_view.screen(resident, t).to(query.from_user.id)]


@router.callback_query(
    Setting.filter(F.name.in_(preferences.CHANGES)), IN_PRIVATE, flags={"needs": Role.RESIDENT}
)
async def change(
    query: CallbackQuery,
    callback_data: Setting,
    session: Session,
    resident: Resident,
    now: datetime,
) -> Replies:
    await preferences.change(session, resident, callback_data.name, callback_data.choice, now)
    changed = preferences_view.screen(resident, texts.of(resident.language))
    return changed.over(query.message, query.from_user.id)


@router.callback_query(
    Setting.filter((F.name == "page") & (F.choice == "settings")),
    IN_PRIVATE,
    flags={"needs": Role.RESIDENT},
)
async def go_back(query: CallbackQuery, resident: Resident, t: Texts) -> Replies:
    return preferences_view.screen(resident, t).over(query.message, query.from_user.id)


@router.callback_query(
    Setting.filter((F.name == "page") & (F.choice == "me")),
    IN_PRIVATE,
    flags={"needs": Role.RESIDENT},
)
async def show_me(
    query: CallbackQuery, session: Session, resident: Resident, t: Texts, community: Community
) -> Replies:
    known = await preferences.leave(session, resident)
    return preferences_view.about_me(known, t, community).over(query.message, query.from_user.id)


@router.callback_query(
    Setting.filter((F.name == "page") & (F.choice == "interests")),
    IN_PRIVATE,
    flags={"needs": Role.RESIDENT},
)
async def show_interests(
    query: CallbackQuery, session: Session, resident: Resident, t: Texts
) -> Replies:
    known = await preferences.profile(session, resident)
    return preferences_view.interests(known, t).over(query.message, query.from_user.id)


@router.callback_query(
    Setting.filter(F.name == "interest"), IN_PRIVATE, flags={"needs": Role.RESIDENT}
)
async def like(
    query: CallbackQuery, callback_data: Setting, session: Session, resident: Resident, t: Texts
) -> Replies:
    known = await preferences.like(session, resident, callback_data.choice)
    return preferences_view.interests(known, t).over(query.message, query.from_user.id)


@router.callback_query(Setting.filter(F.name == "ask"), IN_PRIVATE, flags={"needs": Role.RESIDENT})
async def ask(
    query: CallbackQuery,
    callback_data: Setting,
    session: Session,
    resident: Resident,
    t: Texts,
    now: datetime,
) -> Replies:
    known = await preferences.ask(session, resident, callback_data.choice, now)
    return preferences_view.question(known, t).over(query.message, query.from_user.id)


@router.callback_query(
    Setting.filter(F.name == "clear"), IN_PRIVATE, flags={"needs": Role.RESIDENT}
)
async def clear(
    query: CallbackQuery,
    callback_data: Setting,
    session: Session,
    resident: Resident,
    t: Texts,
    community: Community,
) -> Replies:
    known = await preferences.clear(session, resident, callback_data.choice)
    cleared = preferences_view.about_me(known, t, community, "about-cleared")
    return cleared.over(query.message, query.from_user.id)


@router.callback_query(
    Setting.filter((F.name == "intro") & (F.choice == "post")),
    IN_PRIVATE,
    flags={"needs": Role.RESIDENT},
)
async def publish(
    query: CallbackQuery,
    session: Session,
    resident: Resident,
    t: Texts,
    community: Community,
    now: datetime,
) -> Replies:
    known = await preferences.publish(session, resident, now)
    posted = preferences_view.about_me(known, t, community, "about-posted")
    return posted.over(query.message, query.from_user.id)


@router.callback_query(
    Setting.filter((F.name == "intro") & (F.choice == "keep")),
    IN_PRIVATE,
    flags={"needs": Role.RESIDENT},
)
async def keep(
    query: CallbackQuery, session: Session, resident: Resident, t: Texts, community: Community
) -> Replies:
    known = await preferences.leave(session, resident)
    kept = preferences_view.about_me(known, t, community, "about-saved")
    return kept.over(query.message, query.from_user.id)


@router.message(Asked(*preferences.FIELDS), F.text, flags={"needs": Role.RESIDENT})
async def write(
    message: Message,
    session: Session,
    resident: Resident,
    t: Texts,
    community: Community,
    now: datetime,
) -> Replies:
    known = await preferences.write(session, resident, message.text or "", now)
    if known.asked:
        return [preferences_view.question(known, t).to(message.chat.id)]
    return [preferences_view.about_me(known, t, community, "about-saved").to(message.chat.id)]


@router.message(Asked(About.PROFILE_INTRO_CONSENT), flags={"needs": Role.RESIDENT})
async def preview_again(
    message: Message, session: Session, resident: Resident, t: Texts
) -> Replies:
    known = await preferences.profile(session, resident)
    return [preferences_view.again(known, t).to(message.chat.id)]
