"""Data of the buttons about clubs: a public contract, docs/callbacks.md."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from services.clubs.clubs import Which
from views.core.buttons import RowId, TopicCode


class Clubs(CallbackData, prefix="cs"):
    """A page of the clubs."""

    which: Which
    page: RowId


class MemberStep(StrEnum):
    SHOW = "show"
    JOIN = "join"
    LEAVE = "leave"
    SILENT = "silent"
    LOUD = "loud"


class ClubTap(CallbackData, prefix="ct"):
    club_id: RowId
    act: MemberStep


class ClubBegin(CallbackData, prefix="cb"):
    """A new club, or the draft of one."""


class ClubStep(StrEnum):
    HUB = "hub"
    TITLE = "title"
    PURPOSE = "purpose"
    TOPICS = "topics"
    FOUND = "found"
    PLAN = "plan"
    RESIGN = "resign"
    RESIGN_YES = "resign_yes"
    CLOSE = "close"
    CLOSE_YES = "close_yes"
    THREAD = "thread"
    NO_THREAD = "no_thread"


class ClubAct(CallbackData, prefix="ca"):
    """What its hosts do."""

    club_id: RowId
    act: ClubStep


class ClubTopic(CallbackData, prefix="cp"):
    club_id: RowId
    topic: TopicCode


class ClubCandidates(CallbackData, prefix="ck"):
    """A page of members who could host the club, too."""

    club_id: RowId
    page: RowId


class ClubOfferTo(CallbackData, prefix="cx"):
    club_id: RowId
    resident_id: RowId


class ClubOfferAnswer(CallbackData, prefix="cw"):
    offer_id: RowId
    yes: bool


class ClubThread(CallbackData, prefix="cf"):
    """The thread around this button is the club's from now on, or not any more."""

    club_id: RowId
    bound: bool


class ClubThreads(CallbackData, prefix="cn"):
    """A page of clubs that may get the thread around this button."""

    page: RowId
