"""Managing a published meeting: edit, move, call off, repeat."""

from datetime import datetime

from services.events import cards_clock
from services.events.planning import Plan
from views.core.buttons import Row, button, keyboard
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines
from views.events import cancelling, cards, planning, planning_when
from views.events.buttons import (
    DraftAct,
    DraftStep,
    DraftWhen,
    EventAct,
    EventOpen,
    EventPeople,
    ManageStep,
)
from views.events.cards import Room


def screen(plan: Plan, t: Texts, now: datetime) -> Screen:
    """Where things stand: the hub, the event's own screen, a question, or a time to confirm."""
    if plan.proposed:
        return move(plan, plan.proposed, t)
    if plan.asked and not plan.lacks:
        return planning.question(plan, t, now)
    if plan.event.published_at:
        return manage(plan, t, now)
    return planning.hub(plan, t, now)


def manage(plan: Plan, t: Texts, now: datetime) -> Screen:
    event = plan.event
    begun = event.starts_at is not None and event.starts_at <= now
    closed = bool(event.cancelled_at) or begun
    undoable = cards_clock.undoable(event, now)
    note = t("manage-closed") if closed else t("manage-note", count=plan.readers)
    if undoable:
        note = cancelling.note(plan, t)
    elif plan.card.rhythm and not closed:
        note = lines(note, t("series-alone" if event.by_hand else "series-one"))

    doubt = t("doubt-question" if begun else "doubt-invitation", people=plan.doubt)

    def draw(room: Room) -> Html:
        body = cards.body(plan.card, t, room)
        return lines(t("manage-heading"), "", body, "", note, doubt if plan.doubt else None)

    people = button(t.plain("card-people"), EventPeople(event_id=event.id))
    repeat = act(plan, t, "manage-repeat", ManageStep.REPEAT)
    end: list[Row] = [[people, *repeat]]
    if not closed:
        end = [*planning.fields(plan, t), *end, act(plan, t, "manage-cancel", ManageStep.CANCEL)]
    if event.by_hand and not closed:
        end = [act(plan, t, "series-spread", ManageStep.SPREAD), *end]
    if plan.doubt:
        end = [act(plan, t, "doubt-resend", ManageStep.RESEND), *end]
    if undoable:
        end = [*cancelling.ways(plan, t), *end]
    card = [
        button(t.plain("people-back"), EventOpen(event_id=event.id)),
        *act(plan, t, "lead-open", ManageStep.LEAD),
    ]
    return Screen(cards.fit(plan.card, draw), keyboard(*end, card), event.photo)


def act(plan: Plan, t: Texts, key: str, step: ManageStep, style: str | None = None) -> Row:
    return [button(t.plain(key), EventAct(event_id=plan.event.id, act=step), style=style)]


def move(plan: Plan, start: datetime, t: Texts) -> Screen:
    """The new time, read back with its weekday and zone, and what moving would mean."""
    event = plan.event
    moment = cards.moment(plan.card, start, t)
    yes = DraftWhen(event_id=event.id, at=int(start.timestamp()), sure=True)
    other = DraftAct(event_id=event.id, act=DraftStep.WHEN)
    return Screen(
        t("manage-move-sure", moment=moment, count=plan.readers),
        keyboard(
            [button(t.plain("manage-move-yes"), yes, style="success")],
            [button(t.plain("manage-move-other"), other)],
            planning_when.back(plan, t),
        ),
        event.photo,
    )


def saved(plan: Plan, t: Texts) -> str | None:
    """The toast after an edit; a draft speaks for itself."""
    return t.plain("manage-saved") if plan.event.published_at and not plan.proposed else None
