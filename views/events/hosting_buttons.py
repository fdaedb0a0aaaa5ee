"""Data of the buttons of a host's desk: a public contract, docs/callbacks.md."""

from aiogram.filters.callback_data import CallbackData

from views.core.buttons import RowId, UnixTime


class HandoverPage(CallbackData, prefix="hp"):
    """A page of people who could lead the meeting instead."""

    event_id: RowId
    page: RowId


class HandoverTo(CallbackData, prefix="ht"):
    """Ask somebody to lead the meeting."""

    event_id: RowId
    resident_id: RowId


class HandoverBack(CallbackData, prefix="hb"):
    """Nobody is asked any more."""

    event_id: RowId


class HandoverAnswer(CallbackData, prefix="hw"):
    """Whether one leads a meeting that starts at this moment."""

    offer_id: RowId
    yes: bool
    at: UnixTime
