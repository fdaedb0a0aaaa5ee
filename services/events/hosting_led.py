"""What somebody leads: coming and past meetings, and how one of them stands."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, not_, select

from models import Event, Resident, Session
from services.core import paging, rights
from services.core.rights import Act
from services.events import (
    agenda,
    cards,
    cards_clock,
    hosting_handover,
    planning_drafts,
    rsvps_rescued,
)
from services.events.agenda import Entry
from services.events.cards import EventCard
from services.mailings import audience

PAGE = 6


class Led(StrEnum):
    """Meetings of mine that are still to come or under way, and those over or called off."""

    COMING = "coming"
    PAST = "past"


@dataclass(frozen=True)
class LedPage:
    """One page; `number` counts from 0. `draft` is the meeting that is not published yet.

    `rescued`: seats of this month's meetings that somebody took after all.
    """

    which: Led
    entries: list[Entry]
    number: int
    pages: int
    draft: Event | None
    rescued: int = 0


@dataclass(frozen=True)
class Meeting:
    """How a meeting stands for whoever leads it.

    `past`: it is over or was called off. `marking`: its guests can be checked in.
    `may_write`: its guests may still need to hear something; `may_plan`: the reader may repeat it.
    `asked`: who has not answered yet whether they lead it from now on.
    """

    card: EventCard
    past: bool
    may_write: bool
    may_plan: bool
    marking: bool
    asked: Resident | None = None

    @property
    def event(self) -> Event:
        return self.card.event


def selected(which: Led, person: Resident, now: datetime) -> ColumnElement[bool]:
    public, on = Event.published_at.is_not(None), agenda.coming(now)
    return and_(public, agenda.led_by(person), on if which is Led.COMING else not_(on))


async def page(
    session: Session, person: Resident, which: Led, number: int, now: datetime
) -> LedPage:
    """What this person leads, the nearest first; of the past the latest first.

    A number beyond the end is the last page.
    """
    wanted = selected(which, person, now)
    ids = select(Event.id).where(wanted)
    number, pages = await paging.turned_to(session, ids, number, PAGE)
    order = Event.starts_at if which is Led.COMING else Event.starts_at.desc()
    found = await session.scalars(
        select(Event).where(wanted).order_by(order, Event.id).offset(number * PAGE).limit(PAGE)
    )
    entries = [Entry(one, None, agenda.near(one, now), led=True) for one in found]
    draft = await planning_drafts.latest_draft(session, person)
    blank = not draft or planning_drafts.blank(draft)
    rescued = await rsvps_rescued.rescued(session, person, now)
    return LedPage(which, entries, number, pages, None if blank else draft, rescued)


async def meeting(session: Session, person: Resident, event_id: int, now: datetime) -> Meeting:
    """Refuses "event-gone", and "not-your-event" to whoever may not manage it."""
    card = await cards.card(session, event_id, person, now)
    event = card.event
    await rights.require(session, person, Act.MANAGE_EVENT, card.subject, author_id=event.host_id)
    ended = event.ends_at or now
    return Meeting(
        card,
        past=bool(event.cancelled_at) or ended <= now,
        may_write=ended > now - audience.RECENT,
        may_plan=rights.allows(person.role, Act.PLAN_EVENTS),
        marking=cards_clock.marking(event, now),
        asked=await hosting_handover.waiting(session, event.id),
    )
