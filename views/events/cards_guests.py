"""The list of guests."""

from itertools import groupby

from models import Answer
from services.events.cards_guests import Guest, Guests
from views.core.buttons import button, keyboard, turns
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines, shorten
from views.events.buttons import EventAct, EventGuests, EventOpen, GuestPage, ManageStep
from views.people.preferences_visible import called

NAME = 40


def screen(guests: Guests, t: Texts) -> Screen:
    """Who is going, who waits in which order, who may come; with a way back."""
    event = guests.event
    groups = [
        group(answer, guests.counts[answer], list(same), t)
        for answer, same in groupby(guests.shown, lambda one: one.answer)
    ]
    around = turns(
        guests.number, guests.pages, lambda to: EventGuests(event_id=event.id, page=to), t
    )
    back = [button(t.plain("people-back"), EventOpen(event_id=event.id))]
    if guests.leads:
        lead = EventAct(event_id=event.id, act=ManageStep.LEAD)
        back.append(button(t.plain("lead-open"), lead))
    came = t("people-came", count=guests.came) if guests.came else None
    said = groups or [Html(), t("card-nobody", inviting="no")]
    change = button(t.plain("guest-change"), GuestPage(event_id=event.id, page=0))
    rows = keyboard(around, [change] if guests.leads else [], back)
    return Screen(lines(t("people-title", title=event.title), came, *said), rows)


def group(answer: Answer, count: int, guests: list[Guest], t: Texts) -> Html:
    """Those who said the same; the nameless ones of this page are counted below the others."""
    named = [name(one, one.name, t) for one in guests if one.name is not None]
    rest = len(guests) - len(named)
    return lines(
        Html(),
        t(f"people-{answer.value}", count=count),
        *named,
        t("people-more", count=rest) if rest else None,
    )


def name(guest: Guest, known: str, t: Texts) -> Html:
    return t(
        "people-name",
        number=str(guest.number),
        name=called(shorten(known, NAME), guest.link, t),
        hidden="yes" if guest.hidden else "no",
        brings=guest.brings,
    )
