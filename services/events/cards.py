"""Everything an event card shows, for one reader or for a chat."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Select, select

from models import (
    SEATED,
    Answer,
    Club,
    Event,
    EventInterest,
    Format,
    Notification,
    Resident,
    Rsvp,
    Series,
    Session,
    Subject,
    SubjectKind,
    Topic,
)
from services.core import rights
from services.core.errors import Refusal
from services.core.rights import Act
from services.core.rows import FRESH
from services.events import cards_clock, cards_counts, cards_readers, series_rules
from services.events.cards_readers import Mine
from services.events.series_rules import Rhythm
from services.outbox import cards as tracked
from services.outbox import notifications
from services.outbox.cards import CardKind
from services.outbox.content import SHARED
from services.outbox.kinds import Kind, Quiet, declare

# Who may stand at the door: the others open the card anew.
EXPECTED = (*SEATED, Answer.WAITING, Answer.MAYBE)


@dataclass(frozen=True)
class EventCard:
    """`names` are first names of those going and not hidden, the earliest first.

    `mine` is the reader's answer; `guest`: the reader is not its host. Once it has `begun`, nobody
    can answer any more. `zones`: the community meets by several clocks. `at`: when this was true.
    `rhythm`: of a meeting that repeats; `standing`: the reader comes to all of them.
    `inviting`: its reader may still want a seat. `door`: guests can check in now; `here`: the
    reader has come. `brings`: so many people come with the reader. `held`: how many of the seats
    taken are held for the first in the queue; `held_until`: for the reader. `late`: how many of
    those going come after the start; `mine_late`: so does the reader.
    """

    event: Event
    host: str
    interests: list[Topic]
    names: list[str]
    maybe: int
    waiting: int
    mine: Answer | None = None
    position: int | None = None
    may_manage: bool = False
    begun: bool = False
    over: bool = False
    zones: bool = False
    at: datetime | None = None
    guest: bool = False
    rhythm: Rhythm | None = None
    club: str | None = None
    format: Format | None = None
    standing: bool = False
    inviting: bool = True
    door: bool = False
    here: bool = False
    brings: int = 0
    held: int = 0
    held_until: datetime | None = None
    late: int = 0
    mine_late: bool = False

    @property
    def subject(self) -> Subject:
        return subject(self.event.id)

    @property
    def knocks(self) -> bool:
        """Whether its reader may check in now."""
        return self.door and self.guest and not self.here and self.mine is not Answer.DECLINED

    @property
    def true_until(self) -> datetime | None:
        """When it has to be drawn again though nothing was decided.

        Answers close at the start, and for whoever may come the door opens before it and shuts
        after the end.
        """
        event = self.event
        if event.cancelled_at:
            return None
        turns = [] if self.begun else [event.starts_at]
        if self.knocks:
            turns.append(cards_clock.shuts_at(event))
        elif not self.begun and not self.door and self.mine in EXPECTED:
            turns.append(cards_clock.opens_at(event))
        return min((turn for turn in turns if turn), default=None)


async def find(session: Session, event_id: int) -> Event:
    """A published event; refuses "event-gone" for a draft or an unknown id."""
    event = await seek(session, event_id)
    if not event:
        raise Refusal("event-gone")
    return event


async def send(session: Session, reader: Resident, event_id: int, now: datetime) -> None:
    """Owe somebody the card of a published event as a new message; refuses "event-gone"."""
    event = await find(session, event_id)
    await owe(session, reader, event.id, now)


async def seek(session: Session, event_id: int) -> Event | None:
    """A published event, if there is such."""
    event = await session.get(Event, event_id)
    return event if event and event.published_at else None


async def card(
    session: Session, event_id: int, reader: Resident | None, now: datetime
) -> EventCard:
    """The card of a published event as `reader` sees it; without one, as a chat sees it."""
    return (await for_readers(session, event_id, [reader], now))[reader.id if reader else None]


async def for_readers(
    session: Session, event_id: int, readers: Sequence[Resident | None], now: datetime
) -> dict[int | None, EventCard]:
    """The card of a published event for many: what they share is asked once, and theirs at once.

    Refuses "event-gone". By the ids of the readers; None is the chat itself.
    """
    common = await shared_card(session, event_id, now)
    people = [reader for reader in readers if reader]
    answers = await cards_readers.answers_of(session, event_id, people)
    waiting = any(said.answer is Answer.WAITING for said in answers.values())
    queue = await cards_readers.queue_of(session, event_id) if waiting else []
    standing = await cards_readers.standing_of(session, common.event, people)
    asks = common.door or common.over  # who walked in says how it was as those who were going
    here = await cards_readers.here_of(session, event_id, people) if asks else frozenset()
    brings = await cards_readers.brings_of(session, common.event, people)
    shown: dict[int | None, EventCard] = {None: common}
    for reader in people:
        said = answers.get(reader.id, Mine())
        guest = reader.id != common.event.host_id
        shown[reader.id] = replace(
            common,
            mine=said.answer,
            mine_late=said.late,
            held_until=said.held_until if said.answer is Answer.OFFERED else None,
            guest=guest,
            inviting=guest and said.answer not in SEATED,
            position=queue.index(reader.id) + 1 if reader.id in queue else None,
            may_manage=await manages(session, reader, common.event),
            standing=reader.id in standing,
            here=reader.id in here,
            brings=brings.get(reader.id, 0),
        )
    return shown


async def shared_card(session: Session, event_id: int, now: datetime) -> EventCard:
    """What everybody sees, asked once where the session shares facts."""
    shared = session.info.get(SHARED, {})
    if (event_id, now) not in shared:
        shared[event_id, now] = await common_card(session, event_id, now)
    card: EventCard = shared[event_id, now]
    return card


async def common_card(session: Session, event_id: int, now: datetime) -> EventCard:
    """What everybody sees. Refuses "event-gone"."""
    row = (await session.execute(public(event_id, now))).one_or_none()
    if not row:
        raise Refusal("event-gone")
    event, host, zones, rule, club, format_, late = row
    counts = await cards_counts.count_answers(session, event_id)
    return EventCard(
        event=event,
        host=host,
        interests=await interests(session, event_id),
        names=await cards_readers.first_names(session, event_id, cards_counts.NAMES_SHOWN),
        maybe=counts.get(Answer.MAYBE, 0),
        waiting=counts.get(Answer.WAITING, 0) + counts.get(Answer.OFFERED, 0),
        held=counts.get(Answer.OFFERED, 0),
        late=late,
        begun=cards_clock.begun(event, now),
        over=cards_clock.over(event, now),
        door=cards_clock.at_door(event, now),
        zones=bool(zones),
        at=now,
        rhythm=series_rules.read_rule(rule) if rule else None,
        club=club,
        format=format_,
    )


def public(event_id: int, now: datetime) -> Select[Event, str, bool, str, str | None, Format, int]:
    """A published event with the rows that it names."""
    # Only the host's name: reloading a whole resident would forget what the reader was asked.
    return (
        select(
            Event,
            Resident.name,
            cards_clock.by_several_clocks(Event.zone, now),
            Series.rule,
            Club.title,
            Format,
            cards_counts.late_guests(),
        )
        .join(Resident, Resident.id == Event.host_id)
        .outerjoin(Series, Series.id == Event.series_id)
        .outerjoin(Club, Club.id == Event.club_id)
        .outerjoin(Format, Format.id == Event.format_id)
        .where(Event.id == event_id, Event.published_at.is_not(None))
        .execution_options(**FRESH)
    )


def over_before(moment: datetime) -> Select[int]:
    """Events that had ended by then, called off or not."""
    return select(Event.id).where(Event.ends_at < moment)


def versions(ids: Iterable[int]) -> Select[int, int]:
    return select(Event.id, Event.version).where(Event.id.in_(ids)).with_for_update(read=True)


TRACKED = tracked.register(CardKind(SubjectKind.EVENT, for_readers, versions, over_before))


async def manages(session: Session, person: Resident, event: Event) -> bool:
    """A manager manages all events, a host their own and those they were made host of."""
    subject = Subject(SubjectKind.EVENT, event.id)
    return await rights.may(session, person, Act.MANAGE_EVENT, subject, author_id=event.host_id)


async def interests(session: Session, event_id: int) -> list[Topic]:
    """What the event is about, in the owners' order."""
    found = await session.scalars(
        select(Topic)
        .join(EventInterest, EventInterest.topic_id == Topic.id)
        .where(EventInterest.event_id == event_id)
        .order_by(Topic.position, Topic.id)
    )
    return list(found)


async def answer_of(session: Session, event_id: int, resident_id: int) -> Rsvp | None:
    rsvp: Rsvp | None = await session.scalar(
        select(Rsvp).where(Rsvp.event_id == event_id, Rsvp.resident_id == resident_id)
    )
    return rsvp


def subject(event_id: int) -> Subject:
    return Subject(SubjectKind.EVENT, event_id)


async def card_facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> EventCard:
    return await card(session, notification.subject_id or 0, reader, now)


async def coming_facts(
    session: Session, notification: Notification, reader: Resident | None, now: datetime
) -> EventCard:
    """The card of an event that will still take place; refuses "event-gone"."""
    found = await card_facts(session, notification, reader, now)
    if found.event.cancelled_at or found.begun:
        raise Refusal("event-gone")
    return found


EVENT_CARD = declare(Kind("event_card", priority=0, facts=card_facts, quiet=Quiet.PASS))


async def owe(session: Session, resident: Resident, event_id: int, now: datetime) -> None:
    """Send this person the live card of an event."""
    key = f"card:{event_id}:{resident.id}:{now.isoformat()}"
    await notifications.owe(
        session, EVENT_CARD, key, now, resident_id=resident.id, subject=subject(event_id)
    )
