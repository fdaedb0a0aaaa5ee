"""What the host reads: who comes tomorrow, that it is full, that somebody waits."""

from aiogram.types import InlineKeyboardButton

from models import Event
from services.core.community import Community
from services.events.hosting_news import HOST_EVENING, HOST_FULL, HOST_QUEUE
from services.outbox.content import Prepared
from views.core.buttons import Row, button, keyboard
from views.core.screen import Screen
from views.core.texts import Texts, lines, shorten
from views.events import cards
from views.events.buttons import DraftAct, DraftStep, EventAct, EventPeople, ManageStep
from views.events.cards import NAME_ROOM, Room
from views.outbox.content import shows

ROOM = Room(names=5)


@shows(HOST_EVENING)
def evening(prepared: Prepared, t: Texts, community: Community) -> Screen:
    """Who comes, in short; one that comes late says "today"."""
    card = prepared.facts.card
    event = card.event
    title = t(
        "notification-host-evening",
        title=event.title,
        near=prepared.facts.near.value,
        time=t.time(event.starts_at, event.zone),
    )
    nobody = event.taken == 0
    coming = [t("host-nobody")] if nobody else cards.attendance(card, t, ROOM)
    return Screen(lines(title, *coming), keyboard(*ways(event, t)))


@shows(HOST_FULL)
def full(prepared: Prepared, t: Texts, community: Community) -> Screen:
    event = prepared.facts.event
    text = t("notification-host-full", title=event.title, when=when(event, t), count=event.taken)
    return Screen(text, keyboard([more_seats(event, t)], *ways(event, t)))


@shows(HOST_QUEUE)
def queue(prepared: Prepared, t: Texts, community: Community) -> Screen:
    event, first = prepared.facts.card.event, shorten(prepared.facts.first, NAME_ROOM)
    text = t("notification-host-queue", title=event.title, when=when(event, t), name=first)
    return Screen(text, keyboard([more_seats(event, t)], *ways(event, t)))


def when(event: Event, t: Texts) -> str:
    assert event.starts_at is not None
    return t.short(event.starts_at, event.zone)


def more_seats(event: Event, t: Texts) -> InlineKeyboardButton:
    return button(t.plain("host-more-seats"), DraftAct(event_id=event.id, act=DraftStep.SEATS))


def ways(event: Event, t: Texts) -> list[Row]:
    lead = EventAct(event_id=event.id, act=ManageStep.LEAD)
    people = EventPeople(event_id=event.id)
    return [[button(t.plain("led-guests"), people), button(t.plain("lead-open"), lead)]]
