"""Who may come to a meeting of a club, and the clubs that can be called to one."""

from models import Event, OpenTo
from services.events.publishing_clubs import Offer
from views.core.buttons import Row, button, keyboard
from views.core.screen import Screen
from views.core.texts import Texts, shorten
from views.events.buttons import DraftOpen, EventAct, EventClub, ManageStep

TITLE = 28
CHIPS = {
    OpenTo.ANYBODY: "openness-anybody",
    OpenTo.RESIDENTS: "openness-residents",
    OpenTo.CLUB: "openness-club-only",
}


def chips(event: Event, t: Texts) -> list[Row]:
    """Who may come, the choice marked; only a club has one."""
    if not event.club_id or event.published_at:
        return []
    return [
        [
            button(
                t.plain(CHIPS[one], mine="yes" if one is event.open_to else "no"),
                DraftOpen(event_id=event.id, open_to=one),
            )
            for one in OpenTo
        ]
    ]


def clubs(shown: Offer, t: Texts) -> Screen:
    event = shown.event
    rows = [
        [
            button(
                t.plain("openness-club", title=shorten(club.title or "", TITLE), people=people),
                EventClub(event_id=event.id, club_id=club.id),
            )
        ]
        for club, people in shown.clubs
    ]
    back = button(t.plain("back"), EventAct(event_id=event.id, act=ManageStep.LEAD))
    key = "openness-ask-club" if rows else "openness-no-club"
    return Screen(t(key, title=event.title), keyboard(*rows, [back]), event.photo)
