"""The list of guests."""

from services.events.cards_guests import Guests
from views.core.buttons import button, keyboard
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines, shorten
from views.events.buttons import EventOpen

# Eighty names of forty characters and their numbers fit into one message.
GOING_SHOWN, OTHERS_SHOWN, NAME = 50, 15, 40


def screen(guests: Guests, t: Texts) -> Screen:
    """Who is going, who waits in which order, who may come; with a way back to the card."""
    event = guests.event
    back = button(t.plain("people-back"), EventOpen(event_id=event.id))
    groups = [
        group
        for group in (
            named("people-going", guests.going, GOING_SHOWN, t),
            named("people-waiting", guests.waiting, OTHERS_SHOWN, t),
            named("people-maybe", guests.maybe, OTHERS_SHOWN, t),
        )
        if group
    ]
    said = [Html(f"\n{group}") for group in groups] or [Html(), t("card-nobody")]
    return Screen(lines(t("people-title", title=event.title), *said), keyboard([back]))


def named(heading: str, names: list[str], limit: int, t: Texts) -> Html | None:
    if not names:
        return None
    shown = [
        t("people-name", number=number, name=shorten(name, NAME))
        for number, name in enumerate(names[:limit], start=1)
    ]
    more = len(names) - limit
    rest = t("people-more", more=more) if more > 0 else None
    return lines(t(heading, count=len(names)), *shown, rest)
