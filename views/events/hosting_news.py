"""What the host reads: who comes tomorrow, that it is full, that somebody waits."""

from collections.abc import Sequence
from datetime import datetime

from aiogram.types import InlineKeyboardButton

from models import Event, Resident, SubjectKind
from services.core.community import Community
from services.events import agenda
from services.events.agenda import Near
from services.events.cards import EventCard
from services.events.hosting_news import HOST_EVENING, HOST_FULL, HOST_QUEUE
from services.events.reminders import midnight_after
from services.outbox.content import Prepared
from services.outbox.kinds import Kind
from views.core.buttons import Row, button, keyboard
from views.core.screen import Live, Screen
from views.core.texts import Html, Texts, lines, shorten
from views.events import cards, cards_brief
from views.events.buttons import DraftAct, DraftStep, EventAct, EventPeople, ManageStep
from views.events.cards import NAME_ROOM, Room
from views.outbox.cards import draws
from views.outbox.content import shows

ROOM = Room(names=5)


@shows(HOST_EVENING)
def evening(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return evening_again(prepared.facts, None, t, community)


@draws(SubjectKind.EVENT, HOST_EVENING.name)
def evening_again(
    card: EventCard, reader: Resident | None, t: Texts, community: Community
) -> Screen:
    """Who comes, in short; what is called "tomorrow" in the evening is "today" after midnight."""
    event = card.event
    assert event.starts_at is not None
    assert card.at is not None
    near, until = agenda.near(event, card.at), None
    head, ready = plain(card, t), None
    if near not in (Near.NOW, Near.LATER):  # it has not begun, and was not moved far away
        time = t.time(event.starts_at, event.zone)
        head = t("notification-host-evening", title=event.title, near=near.value, time=time)
        ready = t("host-ready", online="yes" if event.online else "no")
        until = None if near is Near.TODAY else midnight_after(card.at, event.zone)
    return screen(card, HOST_EVENING, lines(head, *coming(card, t), ready), t, until=until)


@shows(HOST_FULL)
def full(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return full_again(prepared.facts, None, t, community)


@draws(SubjectKind.EVENT, HOST_FULL.name)
def full_again(card: EventCard, reader: Resident | None, t: Texts, community: Community) -> Screen:
    event = card.event
    if not event.full:
        return screen(card, HOST_FULL, lines(plain(card, t), *coming(card, t)), t)
    what = {"title": event.title, "when": when(event, t), "count": event.taken}
    return screen(card, HOST_FULL, t("notification-host-full", **what), t, [more_seats(event, t)])


@shows(HOST_QUEUE)
def queue(prepared: Prepared, t: Texts, community: Community) -> Screen:
    """Who waits first is the news; later it says how many do."""
    card, first = prepared.facts.card, shorten(prepared.facts.first, NAME_ROOM)
    event = card.event
    text = t("notification-host-queue", title=event.title, when=when(event, t), name=first)
    return screen(card, HOST_QUEUE, text, t, [more_seats(event, t)])


@draws(SubjectKind.EVENT, HOST_QUEUE.name)
def queue_again(card: EventCard, reader: Resident | None, t: Texts, community: Community) -> Screen:
    more = [more_seats(card.event, t)] if card.event.full else []
    return screen(card, HOST_QUEUE, lines(plain(card, t), *coming(card, t)), t, more)


def screen(
    card: EventCard,
    kind: Kind,
    text: Html,
    t: Texts,
    more: Row | None = None,
    until: datetime | None = None,
) -> Screen:
    """Tracked, so that none of it is told of another time, or of a meeting that is off or over."""
    event = card.event
    ends = min((one for one in (card.true_until, until) if one), default=None)
    shows = Live(card.subject, ends, event.version, kind.name)
    if over := cards_brief.closed(card, plain(card, t), t):
        return Screen(over, keyboard(*ways(event, t)), None, shows)
    return Screen(text, keyboard(more or [], *ways(event, t)), None, shows)


def plain(card: EventCard, t: Texts) -> Html:
    return t("host-plain", title=card.event.title, when=when(card.event, t))


def coming(card: EventCard, t: Texts) -> Sequence[Html | None]:
    if not card.event.taken:
        return [t("host-nobody")]
    return [*cards.attendance(card, t, ROOM), cards.late(card, t)]


def when(event: Event, t: Texts) -> str:
    assert event.starts_at is not None
    return t.short(event.starts_at, event.zone)


def more_seats(event: Event, t: Texts) -> InlineKeyboardButton:
    return button(t.plain("host-more-seats"), DraftAct(event_id=event.id, act=DraftStep.SEATS))


def ways(event: Event, t: Texts) -> list[Row]:
    lead = EventAct(event_id=event.id, act=ManageStep.LEAD)
    people = EventPeople(event_id=event.id)
    return [[button(t.plain("led-guests", over="no"), people), button(t.plain("lead-open"), lead)]]
