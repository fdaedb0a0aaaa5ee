"""The list at the door, for a host with one hand free; the code that guests type or scan."""

from aiogram.types import InlineKeyboardButton

from models import Answer
from services.core.community import Community
from services.events.checkins_list import DoorCode, DoorList, Guest, Marked
from views.core.buttons import Row, button, grid, keyboard, turns
from views.core.links import ScreenName, leading, start_link
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines, shorten
from views.events.buttons import DoorAct, DoorMark, DoorPage, DoorStep, EventAct, ManageStep
from views.events.checkins_picture import DoorPicture

NAME = 20
MISSED_SHOWN = 20


def screen(shown: DoorList, t: Texts) -> Screen:
    marks = grid([mark(shown, one, t) for one in shown.guests], 2) if shown.open else []
    around = turns(
        shown.number, shown.pages, lambda to: DoorPage(event_id=shown.event.id, page=to), t
    )
    # Other pages are drawn anew by turning to them.
    again = [] if around or not shown.open else [refresh(shown, t)]
    return Screen(text(shown, t), keyboard(*marks, around or again, *ways(shown, t)))


def refresh(shown: DoorList, t: Texts) -> InlineKeyboardButton:
    return button(t.plain("door-refresh"), DoorPage(event_id=shown.event.id, page=shown.number))


def text(shown: DoorList, t: Texts) -> Html:
    counts = t("door-list-here", here=shown.here, expected=shown.expected)
    return lines(
        t("door-list-title", title=shown.event.title),
        counts,
        t("door-list-closed") if shown.closed else None,
        missed(shown, t),
        "",
        hint(shown, t),
    )


def missed(shown: DoorList, t: Texts) -> Html | None:
    """Only the host and managers see it."""
    if not shown.missed:
        return None
    named = [shorten(one, NAME) for one in shown.missed[:MISSED_SHOWN]]
    more = len(shown.missed) - len(named)
    return t("door-list-missed", count=len(shown.missed), names=", ".join(named), more=more)


def hint(shown: DoorList, t: Texts) -> Html:
    if not shown.open:
        return t("door-list-shut")
    if not shown.guests:
        return t("door-list-empty")
    full = "yes" if shown.event.full else "no"
    return t("door-list-hint", full=full)


def mark(shown: DoorList, guest: Guest, t: Texts) -> InlineKeyboardButton:
    """Who is here is marked and filled; one tap turns it over."""
    label = t.plain(
        "door-guest",
        state="here" if guest.here else state(guest),
        name=shorten(guest.name, NAME),
        brings=guest.brings,
    )
    data = DoorMark(
        event_id=shown.event.id,
        resident_id=guest.resident_id,
        here=not guest.here,
        page=shown.number,
    )
    return button(label, data, style="success" if guest.here else None)


def state(guest: Guest) -> str:
    if guest.answer in (None, Answer.DECLINED):
        return "unexpected"
    return str(guest.answer.value)


def ways(shown: DoorList, t: Texts) -> list[Row]:
    back = EventAct(event_id=shown.event.id, act=ManageStep.LEAD)
    lead = button(t.plain("lead-open"), back)
    if not shown.open:
        return [[lead]]
    close: Row = []
    if shown.closed:
        close = [act(shown.event.id, DoorStep.REOPEN, t)]
    elif shown.begun:
        close = [act(shown.event.id, DoorStep.CLOSE, t)]
    return [
        [act(shown.event.id, DoorStep.FIND, t), act(shown.event.id, DoorStep.CODE, t)],
        [*close, lead],
    ]


def act(event_id: int, step: DoorStep, t: Texts) -> InlineKeyboardButton:
    return button(t.plain(f"door-{step}"), DoorAct(event_id=event_id, act=step))


def searching(event_id: int, t: Texts) -> Screen:
    back = button(t.plain("back"), DoorPage(event_id=event_id, page=0))
    return Screen(t("door-ask-name"), keyboard([back]))


def found(shown: DoorList, t: Texts) -> Screen:
    """Whom the letters mean; other letters may follow at once."""
    marks = grid([mark(shown, one, t) for one in shown.guests], 2)
    back = button(t.plain("door-whole-list"), DoorPage(event_id=shown.event.id, page=0))
    key = "door-found" if shown.guests else "door-found-nobody"
    full = "yes" if shown.event.full else "no"
    return Screen(t(key, words=shown.sought, full=full), keyboard(*marks, [back]))


def marked(said: Marked, t: Texts) -> str:
    """The toast after a tap."""
    if not said.here:
        return t.plain("door-unmarked", name=said.name)
    return t.plain("door-marked", name=said.name, expected="yes" if said.expected else "no")


def code(door: DoorCode, t: Texts, community: Community) -> Screen:
    """To hold up or to print: the picture carries both, and stays while the list is in use."""
    link = start_link(community, f"here_{door.token}")
    caption = t("door-code-caption", title=door.event.title, code=" ".join(door.code))
    to_list = leading(t.plain("door-list"), ScreenName.DOOR, door.event.id)
    return Screen(caption, keyboard([to_list]), DoorPicture(link, door.code))
