"""Reminders: the card under the day and the time."""

from services.core.community import Community
from services.events.reminders import REMINDER_EVENING, REMINDER_SOON
from services.outbox.content import Prepared
from views.core.screen import Screen
from views.core.texts import Texts
from views.events import cards
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
    return cards.for_reader(card, t, above)
