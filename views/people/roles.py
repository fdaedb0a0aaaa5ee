"""The team, the picker of people and the choice of a role."""

from itertools import groupby

from aiogram.types import (
    KeyboardButton,
    KeyboardButtonRequestUsers,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from models import Role
from services.core.community import Community
from services.core.languages import Language
from services.outbox.content import Prepared
from services.people.roles import APPOINTED, ROLES, Choice, Helper, Team
from views.core import texts
from views.core.buttons import Row, button, keyboard
from views.core.links import ScreenName, leading
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines
from views.outbox.content import shows
from views.people.buttons import Appoint, AppointSurely, Promise, PromiseSurely

REQUEST = 1
# What whoever was appointed may want to see first.
FIRST = {
    Role.RESIDENT: ("menu-events", ScreenName.EVENTS),
    Role.HOST: ("menu-newevent", ScreenName.NEW_EVENT),
    Role.MANAGER: ("menu-community", ScreenName.COMMUNITY),
    Role.OWNER: ("menu-community", ScreenName.COMMUNITY),
}


def picker(team: Team, t: Texts) -> Screen:
    """Who has which role, and the way to choose whose to change."""
    listed = [
        t("team-line", role=role.name.lower(), count=len(names), names=t.names(names))
        for role, names in ((r, [one.name for one in m]) for r, m in groupby(team.helpers, rank))
    ]
    if team.promised:
        listed.append(t("team-promised", count=team.promised))
    return Screen(lines(t("appoint-title"), "", *listed, "", t("appoint-how")), choice(t))


def choice(t: Texts) -> ReplyKeyboardMarkup:
    """The keyboard that opens Telegram's own list of people."""
    request = KeyboardButtonRequestUsers(
        request_id=REQUEST,
        user_is_bot=False,
        max_quantity=1,
        request_name=True,
        request_username=True,
    )
    choose = KeyboardButton(text=t.plain("appoint-choose"), request_users=request)
    return ReplyKeyboardMarkup(
        keyboard=[[choose], [KeyboardButton(text=t.plain("appoint-cancel"))]],
        resize_keyboard=True,
        one_time_keyboard=True,
    )


def rank(helper: Helper) -> Role:
    return helper.role


def chosen(person: Choice, t: Texts) -> Screen:
    """Takes the picker away; a message cannot do that and offer the roles at once."""
    return Screen(t("appoint-chosen", name=person.name), ReplyKeyboardRemove())


def offer(person: Choice, t: Texts) -> Screen:
    """One tap takes a role back, a second one gives more than the person has."""
    options = [
        button(
            f"{'✅' if role is person.role else '⬜'} {t.plain(f'role-{role.name.lower()}')}",
            given(person, role),
        )
        for role in ROLES
    ]
    # Not under the finger that has just asked: a nervous double tap gives nothing.
    return Screen(wording(person, t), keyboard(options[:2], options[2:], surely(person, t)))


def wording(person: Choice, t: Texts) -> Html:
    whom = t("appoint-roles", name=person.name) if person.name else t("appoint-roles-unknown")
    if person.asked:
        role = person.asked.name.lower()
        warning = lines("", t("appoint-owner-warning")) if person.asked is Role.OWNER else None
        named = t.plain(f"role-{role}")
        sure = (
            t("appoint-sure", name=person.name, role=named)
            if person.name
            else t("appoint-sure-unknown", role=named)
        )
        return lines(sure, "", t(f"role-can-{role}"), warning)
    explained = [t(f"role-can-{role.name.lower()}") for role in ROLES]
    later = None if person.reachable else lines("", hears_later(person, t))
    return lines(whom, "", *explained, later)


def surely(person: Choice, t: Texts) -> Row:
    if person.asked is None:
        return []
    label = t.plain("appoint-give", role=t.plain(f"role-{person.asked.name.lower()}"))
    style = "danger" if person.asked is Role.OWNER else "success"
    if person.resident_id is not None:
        data: AppointSurely | PromiseSurely = AppointSurely(
            resident_id=person.resident_id, role=person.asked
        )
    else:
        assert person.telegram_id is not None
        data = PromiseSurely(telegram_id=person.telegram_id, role=person.asked)
    return [button(label, data, style)]


def hears_later(person: Choice, t: Texts) -> Html:
    if person.resident_id is None:
        return t("appoint-later-unknown")
    return t("appoint-later", name=person.name)


def given(person: Choice, role: Role) -> Appoint | Promise:
    if person.resident_id is not None:
        return Appoint(resident_id=person.resident_id, role=role)
    assert person.telegram_id is not None
    return Promise(telegram_id=person.telegram_id, role=role)


def toast(person: Choice, t: Texts) -> str:
    role = t.plain(f"role-{person.role.name.lower()}")
    if person.name is None:
        return t.plain("appoint-toast-unknown", role=role)
    return t.plain("appoint-toast", name=person.name, role=role)


def cancels(words: str | None) -> bool:
    """Whether the words are those of the cancelling button, in whatever language it was shown."""
    return words in [texts.of(language).plain("appoint-cancel") for language in Language]


def cancelled(t: Texts) -> Screen:
    return Screen(t("appoint-cancelled"), ReplyKeyboardRemove())


def use_buttons(t: Texts) -> Screen:
    """The keyboard leaves after any words, so it comes along once more."""
    return Screen(t("appoint-how"), choice(t))


@shows(APPOINTED)
def appointed(prepared: Prepared, t: Texts, community: Community) -> Screen:
    """What the appointed person hears: the role they have by now."""
    assert prepared.resident is not None
    role = prepared.resident.role if prepared.resident.role in ROLES else Role.RESIDENT
    text = t(f"appointed-{role.name.lower()}", community=community.name)
    label, screen = FIRST[role]
    return Screen(text, keyboard([leading(t.plain(label), screen)]))
