"""Guests one by one, for whoever leads the meeting; and what a guest reads of it."""

from aiogram.types import InlineKeyboardButton

from models import Answer, Resident, SubjectKind
from services.core.community import Community
from services.events.cards import EventCard
from services.events.checkins_list import DoorList, Guest
from services.events.hosting_guests import (
    COMING,
    GUEST_ANSWERED,
    GUEST_REMOVED,
    REASON_LIMIT,
    OneGuest,
    Removal,
    Removed,
)
from services.outbox.content import Prepared
from views.core.buttons import button, grid, keyboard, turns
from views.core.screen import Screen
from views.core.texts import Texts, lines, shorten
from views.events import cards_brief, checkins_list
from views.events.buttons import (
    EventAct,
    EventOpen,
    EventPeople,
    GuestAct,
    GuestFind,
    GuestPage,
    GuestRemove,
    GuestStep,
    ManageStep,
)
from views.events.checkins_list import NAME
from views.outbox.cards import draws
from views.outbox.content import shows


def screen(shown: DoorList, t: Texts) -> Screen:
    """The guests by name; a tap opens one of them."""
    event_id = shown.event.id
    people = grid([one(event_id, guest, t) for guest in shown.guests], 2)
    around = turns(shown.number, shown.pages, lambda to: GuestPage(event_id=event_id, page=to), t)
    find = button(t.plain("guest-add"), GuestFind(event_id=event_id))
    listed = button(t.plain("guest-whole-list"), EventPeople(event_id=event_id))
    lead = button(t.plain("lead-open"), EventAct(event_id=event_id, act=ManageStep.LEAD))
    key = "guest-list" if shown.guests else "guest-list-empty"
    return Screen(
        t(key, title=shown.event.title), keyboard(*people, around, [find], [listed, lead])
    )


def one(event_id: int, guest: Guest, t: Texts) -> InlineKeyboardButton:
    label = t.plain(
        "guest-item",
        state=checkins_list.state(guest),
        name=shorten(guest.name, NAME),
        brings=guest.brings,
    )
    return act(event_id, guest.resident_id, GuestStep.SHOW, label)


def act(event_id: int, guest: int, step: GuestStep, label: str) -> InlineKeyboardButton:
    return button(label, GuestAct(event_id=event_id, resident_id=guest, act=step))


def guest(shown: OneGuest, t: Texts) -> Screen:
    """One person: how they stand, and what the host may do about it."""
    event_id, number = shown.event.id, shown.resident_id
    standing = t(
        "guest-standing",
        name=shown.name,
        answer=shown.answer.value if shown.answer else "none",
        position=shown.position or 0,
        brings=shown.brings,
    )
    going = shown.answer in (Answer.GOING, Answer.WAITING)
    full = shown.event.full and shown.answer is not Answer.OFFERED
    label = "guest-queue" if full else "guest-going"
    answers = [] if going else [act(event_id, number, GuestStep.GOING, t.plain(label))]
    if shown.answer is not Answer.MAYBE:
        answers.append(act(event_id, number, GuestStep.MAYBE, t.plain("guest-maybe")))
    coming = shown.answer in COMING
    remove = [act(event_id, number, GuestStep.REMOVE, t.plain("guest-remove"))] if coming else []
    back = [button(t.plain("guest-back"), GuestPage(event_id=event_id, page=0))]
    ways = [answers, remove] if shown.open else []
    text = lines(t("guest-title", title=shown.event.title), "", standing)
    note = t("guest-told" if shown.open else "guest-closed")
    return Screen(lines(text, "", note), keyboard(*ways, back))


def why(shown: OneGuest, t: Texts) -> Screen:
    """The guest will read it, so the host is asked before anything happens."""
    event_id, number = shown.event.id, shown.resident_id
    ready = [
        [
            button(
                t.plain(f"guest-why-{one}"),
                GuestRemove(event_id=event_id, resident_id=number, why=one),
            )
        ]
        for one in Removal
    ]
    back = [act(event_id, number, GuestStep.SHOW, t.plain("back"))]
    ask = t("guest-ask-why", name=shown.name, limit=REASON_LIMIT)
    return Screen(ask, keyboard(*ready, back))


def removed_toast(shown: OneGuest, t: Texts) -> str:
    return t.plain("guest-removed", name=shown.name)


def searching(event_id: int, t: Texts) -> Screen:
    back = button(t.plain("back"), GuestPage(event_id=event_id, page=0))
    return Screen(t("door-ask-name"), keyboard([back]))


def found(shown: DoorList, t: Texts) -> Screen:
    """Whom the letters mean; other letters may follow at once."""
    people = grid([one(shown.event.id, guest, t) for guest in shown.guests], 2)
    back = [button(t.plain("guest-back"), GuestPage(event_id=shown.event.id, page=0))]
    key = "guest-found" if shown.guests else "guest-found-nobody"
    return Screen(t(key, words=shown.sought), keyboard(*people, back))


@shows(GUEST_ANSWERED)
def answered(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return answered_again(prepared.facts, None, t, community)


@draws(SubjectKind.EVENT, GUEST_ANSWERED.name)
def answered_again(
    card: EventCard, reader: Resident | None, t: Texts, community: Community
) -> Screen:
    """That the host has answered for its reader, as long as they leave it so."""
    coming = card.mine in COMING and not card.begun
    news = t("notification-guest-answered", what=cards_brief.meeting(card, t)) if coming else None
    return cards_brief.screen(card, t, GUEST_ANSWERED.name, news)


@shows(GUEST_REMOVED)
def removed(prepared: Prepared, t: Texts, community: Community) -> Screen:
    said: Removed = prepared.facts
    card = said.card
    reason = said.words or (t.plain(f"guest-read-{said.why}") if said.why else None)
    # Without its time: nothing of this goes wrong when the meeting moves.
    text = t("notification-guest-removed", title=card.event.title)
    whole = button(t.plain("reminder-card"), EventOpen(event_id=card.event.id))
    told = t("notification-guest-reason", words=reason) if reason else None
    return Screen(lines(text, told), keyboard([whole]))
