"""Data of the buttons about feedback: a public contract, docs/callbacks.md."""

from enum import StrEnum
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from models import Reason
from views.core.buttons import RowId


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
    SHARE = "share"
    ABSENT = "absent"


class FeedbackAct(CallbackData, prefix="fa"):
    event_id: RowId
    act: FeedbackStep


class EventFeedback(CallbackData, prefix="ef"):
    """What guests said of a meeting, for whoever runs it."""

    event_id: RowId
