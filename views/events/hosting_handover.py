"""Handing a meeting over: to whom, the question, the answer."""

from models import Resident
from services.core.community import Community
from services.events.hosting_handover import (
    HOST_OFFER,
    HOST_OFFER_ANSWER,
    Candidates,
    Handover,
)
from services.outbox.content import Prepared
from views.core.buttons import Row, button, keyboard, turns
from views.core.screen import Screen
from views.core.texts import Texts, lines, shorten
from views.events import cards_brief
from views.events.buttons import EventAct, EventOpen, ManageStep
from views.events.hosting_buttons import HandoverAnswer, HandoverBack, HandoverPage, HandoverTo
from views.outbox.content import shows

NAME = 28


def candidates(shown: Candidates, t: Texts) -> Screen:
    event = shown.event
    rows: list[Row] = [
        [button(shorten(one.name, NAME), HandoverTo(event_id=event.id, resident_id=one.id))]
        for one in shown.people
    ]
    around = turns(
        shown.number, shown.pages, lambda to: HandoverPage(event_id=event.id, page=to), t
    )
    back = [button(t.plain("back"), EventAct(event_id=event.id, act=ManageStep.LEAD))]
    text = t("handover-ask" if rows else "handover-none", title=event.title)
    one_date = t("handover-one-date") if event.series_id else None
    return Screen(lines(text, one_date), keyboard(*rows, around, back))


def way(event_id: int, asked: Resident | None, t: Texts) -> Row:
    """On the page of the meeting: begin it, or take it back."""
    if asked:
        return [button(t.plain("handover-back"), HandoverBack(event_id=event_id))]
    return [button(t.plain("handover"), HandoverPage(event_id=event_id, page=0))]


@shows(HOST_OFFER)
def question(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return asking(prepared.facts, t)


def asking(found: Handover, t: Texts) -> Screen:
    event = found.card.event
    assert event.starts_at is not None
    start = int(event.starts_at.timestamp())
    yes, no = (HandoverAnswer(offer_id=found.offer.id, yes=one, at=start) for one in (True, False))
    text = t("handover-question", name=found.asker, what=cards_brief.meeting(found.card, t))
    return Screen(
        lines(t("handover-moved") if found.moved else None, text),
        keyboard(
            [button(t.plain("handover-yes"), yes, "success")],
            [button(t.plain("handover-no"), no)],
            [button(t.plain("reminder-card"), EventOpen(event_id=event.id))],
        ),
    )


def answered(found: Handover, t: Texts) -> Screen:
    """What is left of the question; or the question again, when the meeting has moved."""
    if found.moved:
        return asking(found, t)
    event = found.card.event
    card = [button(t.plain("reminder-card"), EventOpen(event_id=event.id))]
    if not found.offer.accepted:
        return Screen(t("handover-declined", title=event.title), keyboard(card))
    lead = button(t.plain("lead-open"), EventAct(event_id=event.id, act=ManageStep.LEAD))
    what = cards_brief.meeting(found.card, t)
    return Screen(t("handover-accepted", what=what), keyboard([lead], card))


@shows(HOST_OFFER_ANSWER)
def told(prepared: Prepared, t: Texts, community: Community) -> Screen:
    found: Handover = prepared.facts
    event = found.card.event
    key = "handover-told-yes" if found.offer.accepted else "handover-told-no"
    text = t(key, name=found.asked, title=event.title)
    return Screen(text, keyboard([button(t.plain("reminder-card"), EventOpen(event_id=event.id))]))
