"""A meeting is called off: a second look, the ten minutes after it, and what its guests read."""

from datetime import datetime

from models import Answer
from services.core.community import Community
from services.events import cards_clock
from services.events.cancelling import REASON_LIMIT
from services.events.planning import Plan
from services.events.planning_news import EVENT_CANCELLED
from services.outbox.content import Prepared
from views.core.buttons import Row, button, keyboard
from views.core.links import ScreenName, leading
from views.core.screen import Reply, Screen
from views.core.texts import Html, Texts, lines
from views.events import calendar, cards, planning_when
from views.events.buttons import DraftStep, EventAct, ManageStep
from views.outbox.content import shows


def possible(plan: Plan, now: datetime) -> bool:
    return not (plan.event.cancelled_at or cards_clock.begun(plan.event, now))


def sure(plan: Plan, t: Texts) -> Screen:
    """What calling off would mean."""
    yes = EventAct(event_id=plan.event.id, act=ManageStep.CANCEL_YES)
    every: Row = []
    if plan.card.rhythm:
        all_of_them = EventAct(event_id=plan.event.id, act=ManageStep.CANCEL_ALL)
        every = [button(t.plain("series-cancel-all"), all_of_them, "danger")]
    return Screen(
        t("manage-cancel-sure", title=plan.event.title, count=plan.readers),
        keyboard(
            [button(t.plain("series-cancel-one" if every else "manage-cancel-yes"), yes, "danger")],
            every,
            [planning_when.act(plan, t, "manage-cancel-no", DraftStep.HUB)],
        ),
        plan.event.photo,
    )


def note(plan: Plan, t: Texts) -> Html:
    """When guests will be told, and what can be done until then."""
    event, told = plan.event, cards_clock.told_at(plan.event)
    assert told is not None
    until = t("cancel-held", time=t.time(told, event.zone), count=plan.readers)
    return lines(until, None if event.cancel_reason else t("cancel-reason-wanted"))


def ways(plan: Plan, t: Texts) -> list[Row]:
    event = plan.event
    back = EventAct(event_id=event.id, act=ManageStep.RESTORE)
    why = EventAct(event_id=event.id, act=ManageStep.REASON)
    label = "cancel-reason-change" if event.cancel_reason else "cancel-reason-write"
    return [[button(t.plain("cancel-restore"), back)], [button(t.plain(label), why)]]


def question(plan: Plan, t: Texts) -> Screen:
    buttons = keyboard(planning_when.back(plan, t))
    return Screen(t("cancel-ask-reason", limit=REASON_LIMIT), buttons, plan.event.photo)


@shows(EVENT_CANCELLED)
def cancelled(prepared: Prepared, t: Texts, community: Community) -> Screen | Reply:
    """Whoever was going may have it in their calendar: the file takes it out."""
    card = prepared.facts
    event = card.event
    when = cards.moment(card, event.starts_at, t)
    going = card.mine is Answer.GOING
    text = lines(
        t("notification-event-cancelled", title=event.title, when=when),
        cards.reason(event, t),
        lines("", t("calendar-remove")) if going else None,
    )
    said = Screen(text, keyboard([leading(t.plain("menu-events"), ScreenName.EVENTS)]))
    if not going:
        return said
    at = card.at or event.cancelled_at
    return calendar.removal(said, event, card.standing, prepared.chat_id, community, at)
