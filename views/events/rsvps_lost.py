"""Seats that were lost during an absence: which, and one tap for all of them."""

from collections.abc import Sequence

from models import Event
from services.events.rsvps import Answered
from views.core.buttons import button, keyboard
from views.core.links import ScreenName, leading
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines, shorten
from views.events.buttons import SeatsAgain

# As many as fit into one message with room to spare.
SHOWN, TITLE = 10, 60


def offers(events: Sequence[Event], t: Texts) -> list[Screen]:
    """One screen, or none if nothing was lost."""
    if not events:
        return []
    listed = [t("lost-seat", what=named(one, t)) for one in events[:SHOWN]]
    again = button(t.plain("lost-again", count=len(events)), SeatsAgain(), "success")
    all_events = leading(t.plain("menu-events"), ScreenName.EVENTS)
    text = lines(t("lost-seats", count=len(events)), *listed)
    return [Screen(text, keyboard([again], [all_events]))]


def taken(answered: Sequence[Answered], t: Texts) -> Screen:
    mine = keyboard([leading(t.plain("menu-mine"), ScreenName.MINE)])
    if not answered:
        return Screen(t("lost-none"), mine)
    return Screen(lines(t("lost-taken"), *(line(one, t) for one in answered[:SHOWN])), mine)


def line(answered: Answered, t: Texts) -> Html:
    what = named(answered.event, t)
    return t(f"lost-now-{answered.answer.value}", what=what, position=answered.position or 0)


def named(event: Event, t: Texts) -> str:
    assert event.starts_at is not None
    title = shorten(event.title or "", TITLE)
    return t.plain("lost-event", title=title, when=t.short(event.starts_at, event.zone))
