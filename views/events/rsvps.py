"""What somebody reads whose place in the queue became a seat."""

from models import Answer, Resident, SubjectKind
from services.core.community import Community
from services.events.cards import EventCard
from services.events.rsvps_queue import SEAT_PROMOTED
from services.outbox.content import Prepared
from views.core.screen import Screen
from views.core.texts import Texts
from views.events import cards_brief
from views.outbox.cards import draws
from views.outbox.content import shows


@shows(SEAT_PROMOTED)
def promoted(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return screen(prepared.facts, None, t, community)


@draws(SubjectKind.EVENT, SEAT_PROMOTED.name)
def screen(card: EventCard, reader: Resident | None, t: Texts, community: Community) -> Screen:
    """The good news as long as it holds."""
    seated = card.mine is Answer.GOING and not card.begun
    news = t("notification-seat-promoted", what=cards_brief.meeting(card, t)) if seated else None
    return cards_brief.screen(card, t, SEAT_PROMOTED.name, news)
