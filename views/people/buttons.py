"""Data of the buttons about oneself and others: a public contract, docs/callbacks.md."""

from aiogram.filters.callback_data import CallbackData

from models import About, Interest, Role
from views.core.buttons import RowId


class Joining(CallbackData, prefix="j"):
    act: str  # accept | decline | skip | done | post | keep | again | resume
    about: About | None = None  # the question it stands under: a late tap answers no other


class JoiningInterest(CallbackData, prefix="ji"):
    interest: Interest


class Setting(CallbackData, prefix="st"):
    name: str  # language | switch | quiet | page | ask | clear | interest | intro
    choice: str = ""


class Privacy(CallbackData, prefix="pv"):
    act: str  # export | delete | delete_yes | keep


class Appoint(CallbackData, prefix="ap"):
    resident_id: RowId
    role: Role
