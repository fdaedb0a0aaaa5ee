"""Every button's data, and the rows that recur.

Callback data is a public contract (docs/callbacks.md): buttons sent long ago keep working.
"""

from enum import StrEnum
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from pydantic import Field

from models import About, Answer, Audience, Interest, Reason, Role
from services.agenda import Which
from services.publications import Invited

Row = list[InlineKeyboardButton]

# Forged numbers that no table could hold never reach a handler.
RowId = Annotated[int, Field(ge=0, lt=2**31)]
UnixTime = Annotated[int, Field(ge=0, lt=2**32)]
YearMonth = Annotated[str, Field(pattern=r"^20\d\d-(0[1-9]|1[0-2])$")]  # 2026-11


class RsvpTap(CallbackData, prefix="r"):
    event_id: RowId
    answer: Answer


class EventOpen(CallbackData, prefix="e"):
    event_id: RowId


class EventCalendar(CallbackData, prefix="ics"):
    event_id: RowId


class EventPeople(CallbackData, prefix="ep"):
    event_id: RowId


class EventSend(CallbackData, prefix="es"):
    """The card as a new message, where the one under the finger is worth keeping."""

    event_id: RowId


class Agenda(CallbackData, prefix="ag"):
    which: Which
    page: RowId


class AgendaAround(CallbackData, prefix="aga"):
    """The page of the agenda where this event stands."""

    event_id: RowId


class Joining(CallbackData, prefix="j"):
    act: str  # accept | decline | skip | done | post | keep | again | resume
    about: About | None = None  # the question it stands under: a late tap answers no other


class JoiningInterest(CallbackData, prefix="ji"):
    interest: Interest


class DraftStep(StrEnum):
    HUB = "hub"
    TITLE = "title"
    WHEN = "when"
    PLACE = "place"
    NO_PLACE = "no_place"
    ONLINE = "online"
    SEATS = "seats"
    MINUTES = "minutes"
    DESCRIPTION = "description"
    NO_DESCRIPTION = "no_description"
    PHOTO = "photo"
    NO_PHOTO = "no_photo"
    INTERESTS = "interests"
    PUBLISH = "publish"
    DROP = "drop"
    DROP_YES = "drop_yes"
    AFRESH = "afresh"
    AFRESH_YES = "afresh_yes"


class DraftAct(CallbackData, prefix="da"):
    event_id: RowId
    act: DraftStep


class DraftWhen(CallbackData, prefix="dw"):
    event_id: RowId
    at: UnixTime
    sure: bool = False  # a published event is moved only after a second look


class DraftSeats(CallbackData, prefix="dn"):
    event_id: RowId
    seats: RowId  # 0: no limit


class DraftMinutes(CallbackData, prefix="dm"):
    event_id: RowId
    minutes: RowId


class DraftInterest(CallbackData, prefix="di"):
    event_id: RowId
    interest: Interest


class DraftAudience(CallbackData, prefix="dp"):
    event_id: RowId
    invited: Invited
    sure: bool = False


class ManageStep(StrEnum):
    MANAGE = "manage"
    CANCEL = "cancel"
    CANCEL_YES = "cancel_yes"
    REPEAT = "repeat"


class EventAct(CallbackData, prefix="ea"):
    event_id: RowId
    act: ManageStep


class AnnouncementStep(StrEnum):
    AUDIENCE = "audience"
    INTERESTS = "interests"
    EVENTS = "events"
    TEXT = "text"
    TEST = "test"
    CONFIRM = "confirm"
    DISCARD = "discard"
    STOP = "stop"
    RESEND = "resend"


class AnnouncementAct(CallbackData, prefix="an"):
    announcement_id: RowId
    act: AnnouncementStep


class AnnouncementAudience(CallbackData, prefix="aa"):
    announcement_id: RowId
    audience: Audience
    interest: Interest | None = None
    event_id: RowId | None = None


class FeedbackScore(CallbackData, prefix="fs"):
    event_id: RowId
    score: Annotated[int, Field(ge=0, le=10)]


class FeedbackReason(CallbackData, prefix="fr"):
    event_id: RowId
    reason: Reason


class FeedbackStep(StrEnum):
    SCORE = "score"
    CHANGE = "change"
    WORDS = "words"
    DONE = "done"


class FeedbackAct(CallbackData, prefix="fa"):
    event_id: RowId
    act: FeedbackStep


class Setting(CallbackData, prefix="st"):
    name: str  # language | switch | quiet | page | ask | clear | interest | intro
    choice: str = ""


class Privacy(CallbackData, prefix="pv"):
    act: str  # export | delete | delete_yes | keep


class Appoint(CallbackData, prefix="ap"):
    resident_id: RowId
    role: Role


class Month(CallbackData, prefix="mo"):
    month: YearMonth


class MonthWords(CallbackData, prefix="mw"):
    month: YearMonth


class Menu(CallbackData, prefix="m"):
    screen: str  # events | mine | week | settings | help | ...


def button(text: str, data: CallbackData, style: str | None = None) -> InlineKeyboardButton:
    """A button that calls back; style is "success", "danger" or "primary"."""
    return InlineKeyboardButton(text=text, callback_data=data.pack(), style=style)


def keyboard(*rows: Row) -> InlineKeyboardMarkup:
    """Rows of buttons, without the empty ones."""
    return InlineKeyboardMarkup(inline_keyboard=[row for row in rows if row])


def grid(buttons: Row, width: int) -> list[Row]:
    """Buttons in rows of at most `width`."""
    return [buttons[start : start + width] for start in range(0, len(buttons), width)]
