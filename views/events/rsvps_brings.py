"""The button of a guest who brings somebody."""

from models import Answer
from services.events.cards import EventCard
from services.events.rsvps_brings import Brought
from views.core.buttons import Row, button
from views.core.texts import Html, Texts
from views.events.buttons import BringTap


def row(card: EventCard, t: Texts) -> Row:
    """Where it may be, for who is going; whoever brings somebody can always take it back."""
    event = card.event
    if card.mine is not Answer.GOING or not (card.brings or event.plus_one):
        return []
    if card.brings:
        data = BringTap(event_id=event.id, brings=0)
        return [button(t.plain("brings-none"), data)]
    data = BringTap(event_id=event.id, brings=1)
    return [] if event.full else [button(t.plain("brings-one"), data)]


def allowed(card: EventCard, t: Texts) -> Html | None:
    event = card.event
    return t("brings-allowed") if event.plus_one and not card.begun else None


def toast(brought: Brought, t: Texts) -> str:
    return t.plain("brings-toast", brings=brought.brings)
