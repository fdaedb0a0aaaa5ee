"""The list of guests."""

from itertools import groupby

from services.events.cards_guests import Guests
from views.core.buttons import button, keyboard
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines, shorten
from views.events import agenda
from views.events.buttons import EventAct, EventGuests, EventOpen, ManageStep

NAME = 40


def screen(guests: Guests, t: Texts) -> Screen:
    """Who is going, who waits in which order, who may come; with a way back."""
    event = guests.event
    groups = [
        lines(
            Html(),
            t(f"people-{answer.value}", count=guests.counts[answer]),
            *(
                t("people-name", number=str(one.number), name=shorten(one.name, NAME))
                for one in group
            ),
        )
        for answer, group in groupby(guests.shown, lambda one: one.answer)
    ]
    turns = agenda.turns(
        guests.number, guests.pages, lambda to: EventGuests(event_id=event.id, page=to), t
    )
    back = [button(t.plain("people-back"), EventOpen(event_id=event.id))]
    if guests.leads:
        lead = EventAct(event_id=event.id, act=ManageStep.LEAD)
        back.append(button(t.plain("lead-open"), lead))
    said = groups or [Html(), t("card-nobody")]
    return Screen(lines(t("people-title", title=event.title), *said), keyboard(turns, back))
