"""At the door: the code is asked for, and whether it was right."""

from services.events.checkins import TRIES, Entry
from views.core.buttons import Row, button, keyboard
from views.core.screen import Screen
from views.core.texts import Texts
from views.events.buttons import DoorAct, DoorStep, EventOpen


def here(event_id: int, t: Texts) -> Row:
    """The button of a guest at the door."""
    act = DoorAct(event_id=event_id, act=DoorStep.HERE)
    return [button(t.plain("door-here"), act, style="success")]


def screen(entry: Entry, t: Texts) -> Screen:
    """What to do next, or that it is done."""
    title = entry.event.title
    card = [button(t.plain("people-back"), EventOpen(event_id=entry.event.id))]
    if entry.here:
        return Screen(t("door-welcome", title=title), keyboard(card))
    if not entry.left:
        return Screen(t("door-tried", title=title, tries=TRIES), keyboard(card))
    if entry.wrong:
        return Screen(t("door-wrong", left=entry.left), keyboard(card))
    return Screen(t("door-ask", title=title), keyboard(card))
