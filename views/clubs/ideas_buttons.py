"""Data of the buttons about ideas: a public contract, docs/callbacks.md."""

from enum import StrEnum
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from models import Lead, VoteChoice
from services.clubs.ideas_slots import Part, Slot
from views.core.buttons import RowId, TopicCode

Weekday = Annotated[int, Field(ge=0, le=6)]  # Monday is 0


class Ideas(CallbackData, prefix="il"):
    """A page of the ideas."""

    page: RowId


class IdeaOpen(CallbackData, prefix="io"):
    """An idea as its reader may see it."""

    idea_id: RowId


class IdeaBegin(CallbackData, prefix="ib"):
    """A new idea, or the draft of one."""


class IdeaStep(StrEnum):
    HUB = "hub"
    WORDS = "words"
    TOPICS = "topics"
    FORMATS = "formats"
    WHEN = "when"
    LEAD = "lead"
    SEND = "send"
    TAKE_BACK = "take_back"
    DROP = "drop"
    DROP_YES = "drop_yes"


class IdeaAct(CallbackData, prefix="ia"):
    """What its author does."""

    idea_id: RowId
    act: IdeaStep


class IdeaTopic(CallbackData, prefix="it"):
    idea_id: RowId
    topic: TopicCode


class IdeaFormat(CallbackData, prefix="if"):
    idea_id: RowId
    format_id: RowId  # 0: none


class IdeaWhen(CallbackData, prefix="iw"):
    idea_id: RowId
    day: Weekday
    part: Part

    @property
    def slot(self) -> Slot:
        return Slot(self.day, self.part)


class IdeaLead(CallbackData, prefix="ie"):
    idea_id: RowId
    lead: Lead


class ReviewStep(StrEnum):
    SHOW = "show"
    PUBLISH = "publish"
    RETURN = "return"
    REPORT = "report"
    GO = "go"
    NO_GO = "no_go"
    NO_GO_YES = "no_go_yes"


class IdeaReview(CallbackData, prefix="ir"):
    """What a manager does."""

    idea_id: RowId
    act: ReviewStep


class IdeaJoin(CallbackData, prefix="ij"):
    """It is much like another one."""

    idea_id: RowId
    other_id: RowId


class VoteTap(CallbackData, prefix="vo"):
    idea_id: RowId
    choice: VoteChoice


class VoteSlot(CallbackData, prefix="vs"):
    """It suits, or does so no more: on the card itself, or in the whole week."""

    idea_id: RowId
    day: Weekday
    part: Part
    week: bool = False

    @property
    def slot(self) -> Slot:
        return Slot(self.day, self.part)


class VoteWhen(CallbackData, prefix="vw"):
    """The whole week to choose from."""

    idea_id: RowId


class IdeaPlan(CallbackData, prefix="ip"):
    """The first meeting of a club that an idea became."""

    club_id: RowId
