"""Reminders: the day and the time in one line, and the question whether one is coming."""

from models import Resident, SubjectKind
from services.core.community import Community
from services.events import agenda, reminders
from services.events.agenda import Near
from services.events.cards import EventCard
from services.events.reminders import REMINDER_EVENING, REMINDER_SOON
from services.outbox.content import Prepared
from views.core.screen import Screen
from views.core.texts import Texts
from views.events import cards_brief
from views.outbox.cards import draws
from views.outbox.content import shows


@shows(REMINDER_EVENING, REMINDER_SOON)
def reminder(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return screen(prepared.facts.card, t, prepared.kind.name)


@draws(SubjectKind.EVENT, REMINDER_EVENING.name)
def evening(card: EventCard, reader: Resident | None, t: Texts, community: Community) -> Screen:
    return screen(card, t, REMINDER_EVENING.name)


@draws(SubjectKind.EVENT, REMINDER_SOON.name)
def soon(card: EventCard, reader: Resident | None, t: Texts, community: Community) -> Screen:
    return screen(card, t, REMINDER_SOON.name)


def screen(card: EventCard, t: Texts, look: str) -> Screen:
    """What is called "tomorrow" in the evening is "today" after midnight."""
    event = card.event
    assert event.starts_at is not None
    assert card.at is not None
    near = agenda.near(event, card.at)
    if near in (Near.NOW, Near.LATER):  # it has begun, or was moved far away
        return cards_brief.screen(card, t, look, None, asks=True)
    head = t(
        f"notification-{look.replace('_', '-')}",
        title=event.title,
        near=near.value,
        time=t.time(event.starts_at, event.zone),
        place=cards_brief.place(card, t),
    )
    until = None if near is Near.TODAY else reminders.midnight_after(card.at, event.zone)
    return cards_brief.screen(card, t, look, head, until, asks=True)
