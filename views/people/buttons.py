"""Data of the buttons about oneself and others: a public contract, docs/callbacks.md."""

from enum import StrEnum
from typing import Annotated, Any

from aiogram.filters.callback_data import CallbackData
from pydantic import BeforeValidator, SkipValidation, ValidationInfo, field_validator

from models import About, Role, Switch
from services.core.languages import Language
from services.people.preferences import Field, QuietHours
from services.people.preferences_visible import Visible
from views.core.buttons import RowId, TelegramId, TopicCode


def number(value: object) -> object:
    """A button says its numbers as text, and only an IntEnum would read that."""
    return int(value) if isinstance(value, str) else value


RoleNumber = Annotated[Role, BeforeValidator(number)]


class JoiningAct(StrEnum):
    ACCEPT = "accept"
    DECLINE = "decline"
    SKIP = "skip"
    DONE = "done"
    POST = "post"
    KEEP = "keep"
    AGAIN = "again"
    RESUME = "resume"
    GREET = "greet"
    BACK = "back"


class CharterAccept(CallbackData, prefix="ch"):
    number: RowId  # of the version that was read


class Joining(CallbackData, prefix="j"):
    act: JoiningAct
    about: About | None = None  # the question it stands under: a late tap answers no other


class JoiningInterest(CallbackData, prefix="ji"):
    topic: TopicCode


class SectionAct(StrEnum):
    PAGE = "page"
    CHOOSE = "choose"
    CLEAR = "clear"


class JoiningSection(CallbackData, prefix="js"):
    act: SectionAct
    number: RowId  # of the page or the section


class ProfileSection(CallbackData, prefix="ps"):
    act: SectionAct
    number: RowId = 0  # of the page or the section


class SettingName(StrEnum):
    LANGUAGE = "language"
    SWITCH = "switch"
    QUIET = "quiet"
    PAGE = "page"
    ASK = "ask"
    CLEAR = "clear"
    INTEREST = "interest"
    INTRO = "intro"
    VISIBLE = "visible"


class SettingPage(StrEnum):
    SETTINGS = "settings"
    ME = "me"
    INTERESTS = "interests"


class IntroAct(StrEnum):
    POST = "post"
    KEEP = "keep"


Choice = Language | Switch | QuietHours | SettingPage | Field | TopicCode | IntroAct | Visible

# What may be chosen in each setting.
CHOICES: dict[SettingName, type[Choice]] = {
    SettingName.LANGUAGE: Language,
    SettingName.SWITCH: Switch,
    SettingName.QUIET: QuietHours,
    SettingName.PAGE: SettingPage,
    SettingName.ASK: Field,
    SettingName.CLEAR: Field,
    SettingName.INTEREST: TopicCode,
    SettingName.INTRO: IntroAct,
    SettingName.VISIBLE: Visible,
}


class Setting(CallbackData, prefix="st"):
    """A setting and what was chosen in it; what that setting does not offer fits no button."""

    name: SettingName
    choice: SkipValidation[Choice]  # the setting says which of them it must be

    @field_validator("choice", mode="before")
    @classmethod
    def _is_offered(cls, value: Any, info: ValidationInfo) -> Any:
        name = info.data.get("name")
        return CHOICES[name](value) if name else value


class PrivacyAct(StrEnum):
    EXPORT = "export"
    DELETE = "delete"
    DELETE_YES = "delete_yes"
    KEEP = "keep"


class Privacy(CallbackData, prefix="pv"):
    act: PrivacyAct


class Appoint(CallbackData, prefix="ap"):
    resident_id: RowId
    role: RoleNumber


class AppointSurely(CallbackData, prefix="apy"):
    """The second tap: a right is not given by one touch."""

    resident_id: RowId
    role: RoleNumber


class PromiseSurely(CallbackData, prefix="apny"):
    telegram_id: TelegramId
    role: RoleNumber


class Promise(CallbackData, prefix="apn"):
    """The same for somebody who never met the bot, and so has no row."""

    telegram_id: TelegramId
    role: RoleNumber
