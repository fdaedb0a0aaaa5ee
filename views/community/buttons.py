"""Data of the buttons about the community: a public contract, docs/callbacks.md."""

from enum import StrEnum
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from services.community.lists_sorts import ListName
from services.core.languages import Language
from views.core.buttons import RowId


class CommunityStep(StrEnum):
    HOME = "home"
    NAME = "name"
    ZONE = "zone"
    CONTACTS = "contacts"
    OPERATOR = "operator"
    NO_OPERATOR = "no_operator"
    CONTACT = "contact"
    NO_CONTACT = "no_contact"
    CHATS = "chats"
    LISTS = "lists"
    CHECKLIST = "checklist"
    PICTURE = "picture"
    LATER = "later"


class CommunityAct(CallbackData, prefix="co"):
    act: CommunityStep


class CommunityZone(CallbackData, prefix="cz"):
    zone: Annotated[str, Field(pattern=r"^[A-Za-z_/+-]{1,40}$")]  # by IANA


class CommunityLanguage(CallbackData, prefix="cg"):
    language: Language


class CommunityUndo(CallbackData, prefix="cu"):
    change_id: RowId


class CharterStep(StrEnum):
    SHOW = "show"
    WRITE = "write"
    TRANSLATE = "translate"
    PREVIEW = "preview"
    EVERYONE = "everyone"
    NEWCOMERS = "newcomers"
    DROP = "drop"


class CharterAct(CallbackData, prefix="cc"):
    draft_id: RowId  # 0: what holds now
    act: CharterStep


class ListStep(StrEnum):
    LIST = "list"
    ADD = "add"
    SHOW = "show"
    NAME = "name"
    TRANSLATION = "translation"
    UP = "up"
    DOWN = "down"
    HIDE = "hide"
    RESTORE = "restore"


class ListAct(CallbackData, prefix="cl"):
    name: ListName
    act: ListStep
    row_id: RowId = 0  # 0: the whole list


class ListUndo(CallbackData, prefix="cv"):
    change_id: RowId
