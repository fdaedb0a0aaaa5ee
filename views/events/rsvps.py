"""What somebody in the queue reads when a seat is theirs, is held for them, or is free."""

from models import Answer, Resident, SubjectKind
from services.core.community import Community
from services.events.cards import EventCard
from services.events.rsvps_queue import SEAT_FREE, SEAT_OFFERED, SEAT_PROMOTED
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
    return news(card, t, SEAT_PROMOTED.name, "notification-seat-promoted" if seated else None)


@shows(SEAT_OFFERED)
def offered(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return offered_again(prepared.facts, None, t, community)


@draws(SubjectKind.EVENT, SEAT_OFFERED.name)
def offered_again(
    card: EventCard, reader: Resident | None, t: Texts, community: Community
) -> Screen:
    """The question as long as the seat is held; in the queue again, that it was in vain."""
    keys = {
        Answer.OFFERED: "notification-seat-offered",
        Answer.WAITING: "seat-offered-in-vain" if card.event.full else "notification-seat-free",
    }
    key = keys.get(card.mine) if card.mine and not card.begun else None
    return news(card, t, SEAT_OFFERED.name, key)


@shows(SEAT_FREE)
def free(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return free_again(prepared.facts, None, t, community)


@draws(SubjectKind.EVENT, SEAT_FREE.name)
def free_again(card: EventCard, reader: Resident | None, t: Texts, community: Community) -> Screen:
    """The call as long as a seat is free."""
    wanted = card.mine is Answer.WAITING and not card.begun and not card.event.full
    return news(card, t, SEAT_FREE.name, "notification-seat-free" if wanted else None)


def news(card: EventCard, t: Texts, look: str, key: str | None) -> Screen:
    head = t(key, what=cards_brief.meeting(card, t)) if key else None
    return cards_brief.screen(card, t, look, head)
