"""Data of the buttons about announcements and digests: a public contract, docs/callbacks.md."""

from enum import StrEnum
from typing import Self

from aiogram.filters.callback_data import CallbackData
from pydantic import model_validator

from models import Audience
from services.mailings.audience import ANSWERS
from views.core.buttons import RowId, TopicCode, UnixTime


class AnnouncementStep(StrEnum):
    AUDIENCE = "audience"
    INTERESTS = "interests"
    SECTIONS = "sections"
    CLUBS = "clubs"
    EVENTS = "events"
    ORDINARY = "ordinary"
    URGENT = "urgent"
    NIGHT = "night"
    TEXT = "text"
    TEST = "test"
    CONFIRM = "confirm"
    DISCARD = "discard"
    STOP = "stop"
    RESEND = "resend"
    CHAT = "chat"
    NO_CHAT = "no_chat"
    LATER = "later"
    SHOW = "show"
    WHOLE = "whole"
    RECALL = "recall"


class AnnouncementAct(CallbackData, prefix="an"):
    announcement_id: RowId
    act: AnnouncementStep


class AnnouncementWhen(CallbackData, prefix="aw"):
    announcement_id: RowId
    at: UnixTime


class TeamNoteStep(StrEnum):
    WRITE = "write"
    PUBLISH = "publish"
    WITHDRAW = "withdraw"


class TeamNoteAct(CallbackData, prefix="tn"):
    note_id: RowId
    act: TeamNoteStep


class AnnouncementAudience(CallbackData, prefix="aa"):
    announcement_id: RowId
    audience: Audience
    topic: TopicCode | None = None
    event_id: RowId | None = None

    @model_validator(mode="after")
    def _names_whom(self) -> Self:
        needed = {
            Audience.INTEREST: self.topic,
            Audience.SECTION: None,  # has a button of its own
            Audience.CLUB: None,  # so has this
            **dict.fromkeys(ANSWERS, self.event_id),
        }
        if needed.get(self.audience, True) is None:
            raise ValueError("this audience needs an interest or an event")
        return self


class AnnouncementSection(CallbackData, prefix="as"):
    announcement_id: RowId
    section_id: RowId


class AnnouncementClub(CallbackData, prefix="ac"):
    """One club more or less; 0 when that is all."""

    announcement_id: RowId
    club_id: RowId


class ClubLetterStep(StrEnum):
    TEXT = "text"
    CONFIRM = "confirm"
    DISCARD = "discard"
    STOP = "stop"
    RESEND = "resend"


class ClubLetterAct(CallbackData, prefix="lc"):
    """What a host does with words to the members of a club."""

    club_id: RowId
    letter_id: RowId
    act: ClubLetterStep


class LetterStep(StrEnum):
    GOING = "going"
    WAITING = "waiting"
    GUESTS = "guests"
    TEXT = "text"
    CONFIRM = "confirm"
    DISCARD = "discard"
    STOP = "stop"
    RESEND = "resend"


class LetterAct(CallbackData, prefix="gl"):
    """What a host does with words to the guests of one meeting."""

    event_id: RowId
    letter_id: RowId
    act: LetterStep


class DigestsAgain(CallbackData, prefix="du"):
    """Send the digests again of which nobody knows whether they arrived."""
