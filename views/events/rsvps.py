"""What somebody reads whose place in the queue became a seat."""

from services.core.community import Community
from services.events.rsvps import SEAT_PROMOTED
from services.outbox.content import Prepared
from views.core.screen import Screen
from views.core.texts import Texts
from views.events import cards
from views.outbox.content import shows


@shows(SEAT_PROMOTED)
def promoted(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return cards.for_reader(prepared.facts, t, t("notification-seat-promoted"))
