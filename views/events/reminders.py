"""Reminders: the card under the day and the time, and the question whether one is coming."""

from dataclasses import replace

from aiogram.types import InlineKeyboardMarkup

from models import Answer
from services.core.community import Community
from services.events.cards import EventCard
from services.events.reminders import REMINDER_EVENING, REMINDER_SOON
from services.outbox.content import Prepared
from views.core.buttons import button, keyboard
from views.core.screen import Screen
from views.core.texts import Texts
from views.events import cards
from views.events.buttons import EventOpen, RsvpTap
from views.outbox.content import shows


@shows(REMINDER_EVENING, REMINDER_SOON)
def reminder(prepared: Prepared, t: Texts, community: Community) -> Screen:
    """One that comes late says "today"."""
    card = prepared.facts.card
    above = t(
        f"notification-{prepared.kind.name.replace('_', '-')}",
        title=card.event.title,
        near=prepared.facts.near.value,
        time=t.time(card.event.starts_at, card.event.zone),
    )
    return replace(cards.for_reader(card, t, above), buttons=buttons(card, t))


def buttons(card: EventCard, t: Texts) -> InlineKeyboardMarkup:
    """A reminder is the question "are you coming?"; everything else is on the card."""
    mine = card.mine is Answer.GOING
    going = button(
        t.plain("reminder-going", mine="yes" if mine else "no"),
        RsvpTap(event_id=card.event.id, answer=Answer.GOING),
        style="success" if mine else None,
    )
    whole = button(t.plain("reminder-card"), EventOpen(event_id=card.event.id))
    return keyboard([going, cards.tap(card, Answer.DECLINED, t)], [whole])
