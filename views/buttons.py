"""Every button's data, and the rows that recur.

Callback data is a public contract (docs/callbacks.md): buttons sent long ago keep working.
"""

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from models import Answer, Audience, Interest

Row = list[InlineKeyboardButton]


class RsvpTap(CallbackData, prefix="r"):
    event_id: int
    answer: Answer


class EventOpen(CallbackData, prefix="e"):
    event_id: int


class EventCalendar(CallbackData, prefix="ics"):
    event_id: int


class EventPeople(CallbackData, prefix="ep"):
    event_id: int


class Agenda(CallbackData, prefix="ag"):
    which: str  # all | mine
    page: int


class Joining(CallbackData, prefix="j"):
    act: str  # accept | decline | skip | done | post | keep | again | resume


class JoiningInterest(CallbackData, prefix="ji"):
    interest: Interest


class DraftAct(CallbackData, prefix="da"):
    event_id: int
    act: str  # hub | title | when | place | seats | description | photo | interests | ...


class DraftWhen(CallbackData, prefix="dw"):
    event_id: int
    at: int  # unix seconds


class DraftNumber(CallbackData, prefix="dn"):
    event_id: int
    field: str  # seats | minutes
    number: int  # 0 seats: no limit


class DraftInterest(CallbackData, prefix="di"):
    event_id: int
    interest: Interest


class EventAct(CallbackData, prefix="ea"):
    event_id: int
    act: str  # manage | move | cancel | cancel_yes | ...


class AnnouncementAct(CallbackData, prefix="an"):
    announcement_id: int
    act: str  # audience | preview | test | confirm | stop | discard | resend | ...


class AnnouncementAudience(CallbackData, prefix="aa"):
    announcement_id: int
    audience: Audience
    subject: str = ""  # an interest's key or an event's id


class FeedbackScore(CallbackData, prefix="fs"):
    event_id: int
    score: int


class FeedbackReason(CallbackData, prefix="fr"):
    event_id: int
    reason: str


class FeedbackAct(CallbackData, prefix="fa"):
    event_id: int
    act: str  # words | done | change


class Setting(CallbackData, prefix="st"):
    name: str
    choice: str = ""


class Privacy(CallbackData, prefix="pv"):
    act: str  # export | delete | delete_yes | keep


class Appoint(CallbackData, prefix="ap"):
    resident_id: int
    role: int  # a Role


class Month(CallbackData, prefix="mo"):
    month: str  # 2026-11


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
