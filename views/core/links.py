"""Buttons that lead to a screen of another topic."""

from enum import StrEnum
from typing import Self

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton
from pydantic import model_validator

from services.core.community import Community
from views.core.buttons import RowId, button


class ScreenName(StrEnum):
    """Screens that other topics lead to. Each has one opener, in its own topic: `router.opens`."""

    EVENTS = "events"
    MINE = "mine"
    WEEK = "week"
    SETTINGS = "settings"
    PRIVACY = "privacy"
    EVENT = "event"
    COMMUNITY = "community"
    ANNOUNCEMENT = "announcement"
    NOTE = "note"
    TEAM = "team"
    NEW_EVENT = "newevent"
    HOSTING = "hosting"
    LETTER = "letter"
    CLUBS = "clubs"
    CLUB = "club"
    CLUB_LETTER = "club_letter"
    IDEA = "idea"
    DOOR = "door"
    RECORD = "record"
    ABSENCE = "absence"


# These show one row and need its id.
OF_A_ROW = frozenset(
    {
        ScreenName.EVENT,
        ScreenName.ANNOUNCEMENT,
        ScreenName.LETTER,
        ScreenName.CLUB,
        ScreenName.CLUB_LETTER,
        ScreenName.IDEA,
        ScreenName.DOOR,
    }
)
OF_AN_EVENT = frozenset({ScreenName.EVENT, ScreenName.LETTER, ScreenName.DOOR})


# What its buttons in groups tell of who came by one.
FROM_CHAT = "src_chat"


def start_link(community: Community, payload: str) -> str:
    """Opens the bot in a private chat, with Start pressed or to be pressed."""
    return f"https://t.me/{community.bot_username}?start={payload}"


def into_bot(text: str, community: Community, payload: str = FROM_CHAT) -> InlineKeyboardButton:
    """A button that leads from a group into the private chat."""
    return InlineKeyboardButton(text=text, url=start_link(community, payload))


class Go(CallbackData, prefix="go"):
    """The screen comes as a new message: the one under the finger belongs to another topic."""

    screen: ScreenName
    id: RowId | None = None

    @property
    def event_id(self) -> int | None:
        """Rights for one meeting open the screens of that meeting."""
        return self.id if self.screen in OF_AN_EVENT else None

    @property
    def club_id(self) -> int | None:
        """The same for a club."""
        return self.id if self.screen is ScreenName.CLUB_LETTER else None

    @model_validator(mode="after")
    def _names_its_row(self) -> Self:
        if self.id is None and self.screen in OF_A_ROW:
            raise ValueError("a screen of a row needs its id")
        return self


class Menu(CallbackData, prefix="m"):
    """What the buttons of 0.1.0 say instead of `go`."""

    screen: ScreenName


def read(data: str | None) -> Go | None:
    """Where a button leads, whichever version drew it; None for any other button."""
    prefix, _, _ = (data or "").partition(":")
    try:
        if prefix == Menu.__prefix__:
            return Go(screen=Menu.unpack(data or "").screen)
        return Go.unpack(data or "") if prefix == Go.__prefix__ else None
    except (TypeError, ValueError):
        return None


def leading(text: str, screen: ScreenName, row_id: int | None = None) -> InlineKeyboardButton:
    """A button that opens a screen of another topic."""
    return button(text, Go(screen=screen, id=row_id))
