"""A resident proposes an idea: what, about which topic, when it suits, who leads it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import func, select

from models import About, Format, Idea, IdeaStage, Lead, Resident, Session, Topic
from services.clubs import ideas, ideas_slots
from services.clubs.ideas_slots import Slot
from services.community import formats
from services.core import words
from services.core.errors import Refusal
from services.people import interests, joining, residents
from services.people.interests import Choice

LIMIT = 300
# So many ideas of one person may wait or be voted at once.
MOST = 3
OWN = (IdeaStage.DRAFT, IdeaStage.RETURNED)


@dataclass(frozen=True)
class Proposal:
    """An idea as its author sees it; `asked`: the next words will say what it is."""

    idea: Idea
    topic: Topic | None
    asked: bool = False
    choice: Choice | None = None  # of topics
    format: Format | None = None
    formats: Sequence[Format] = ()  # on offer

    @property
    def editable(self) -> bool:
        return self.idea.stage in OWN


async def reopen(session: Session, person: Resident, now: datetime) -> Proposal:
    """The one draft of this author, or a new one. Refuses "ideas-enough"."""
    idea = await session.scalar(
        select(Idea)
        .where(Idea.author_id == person.id, Idea.stage == IdeaStage.DRAFT)
        .order_by(Idea.id.desc())
        .limit(1)
    )
    if idea is None:
        await check_room(session, person)
        idea = Idea(author_id=person.id, created_at=now, slots=[], threshold=0, version=0)
        idea.stage = IdeaStage.DRAFT
        session.add(idea)
        await session.flush()
    return await state(session, person, idea, now)


async def check_room(session: Session, person: Resident) -> None:
    pending = await session.scalar(
        select(func.count()).where(
            Idea.author_id == person.id,
            Idea.stage.in_((IdeaStage.WAITING, IdeaStage.VOTING)),
        )
    )
    if (pending or 0) >= MOST:
        raise Refusal("ideas-enough", most=MOST)


async def state(
    session: Session, person: Resident, idea: Idea, now: datetime, *, anew: bool = False
) -> Proposal:
    """Where things stand; without words, or `anew`, the next words say what it is."""
    topic = await session.get(Topic, idea.topic_id) if idea.topic_id else None
    asked = idea.stage in OWN and (anew or not idea.words)
    if asked:
        await joining.pause(session, person, now)
        residents.ask(session, person, About.IDEA_WORDS, now, idea.id)
    elif person.question and person.question.about is About.IDEA_WORDS:
        await residents.close_question(session, person)
    format_ = await session.get(Format, idea.format_id) if idea.format_id else None
    return Proposal(idea, topic, asked, format=format_)


async def own(session: Session, person: Resident, idea_id: int) -> Idea:
    """An idea of one's own that may be changed. Refuses "idea-gone" and "idea-sent"."""
    idea = await ideas.hold(session, idea_id)
    if idea.author_id != person.id:
        raise Refusal("idea-gone")
    if idea.stage not in OWN:
        raise Refusal("idea-sent")
    return idea


async def show(session: Session, person: Resident, idea_id: int, now: datetime) -> Proposal:
    """Any idea of one's own; refuses "idea-gone"."""
    idea = await ideas.hold(session, idea_id)
    if idea.author_id != person.id:
        raise Refusal("idea-gone")
    return await state(session, person, idea, now)


async def ask(session: Session, person: Resident, idea_id: int, now: datetime) -> Proposal:
    """The next words say anew what it is."""
    idea = await own(session, person, idea_id)
    return await state(session, person, idea, now, anew=True)


async def write(session: Session, person: Resident, said: str, now: datetime) -> Proposal:
    """Refuses "too-long" and "nothing-to-see"; the question stands then."""
    assert person.question is not None
    idea = await own(session, person, person.question.subject_id or 0)
    idea.words = words.within(words.lines(said), LIMIT)
    return await state(session, person, idea, now)


async def topics(session: Session, person: Resident, idea_id: int, now: datetime) -> Proposal:
    shown = await state(session, person, await own(session, person, idea_id), now)
    choice = await interests.offered(session, [shown.topic] if shown.topic else [])
    return replace(shown, choice=choice)


async def set_topic(
    session: Session, person: Resident, idea_id: int, code: str, now: datetime
) -> Proposal:
    """What it is about. Refuses as `interests.find`, and "topic-hidden"."""
    idea = await own(session, person, idea_id)
    topic = await interests.find(session, code)
    if idea.topic_id != topic.id:
        interests.check_open(topic)
        idea.topic_id = topic.id
    return await state(session, person, idea, now)


async def offer_formats(
    session: Session, person: Resident, idea_id: int, now: datetime
) -> Proposal:
    idea = await own(session, person, idea_id)
    shown = await state(session, person, idea, now)
    return replace(shown, formats=await formats.offered(session, idea.format_id))


async def set_format(
    session: Session, person: Resident, idea_id: int, format_id: int, now: datetime
) -> Proposal:
    """What kind of meeting it means, 0 for none; refuses as `formats.choose`."""
    idea = await own(session, person, idea_id)
    idea.format_id = await formats.choose(session, format_id, idea.format_id)
    return await state(session, person, idea, now)


async def toggle_slot(
    session: Session, person: Resident, idea_id: int, slot: Slot, now: datetime
) -> Proposal:
    idea = await own(session, person, idea_id)
    idea.slots = ideas_slots.toggled(idea.slots, slot)
    return await state(session, person, idea, now)


async def set_lead(
    session: Session, person: Resident, idea_id: int, lead: Lead, now: datetime
) -> Proposal:
    idea = await own(session, person, idea_id)
    idea.lead = lead
    return await state(session, person, idea, now)


async def send(session: Session, person: Resident, idea_id: int, now: datetime) -> Proposal:
    """To the managers; again is no change. Refuses "idea-wordless" and "ideas-enough"."""
    idea = await ideas.hold(session, idea_id)
    if idea.author_id == person.id and idea.stage is IdeaStage.WAITING:
        return await state(session, person, idea, now)
    idea = await own(session, person, idea_id)
    if not idea.words:
        raise Refusal("idea-wordless")
    await check_room(session, person)
    idea.stage, idea.sent_at = IdeaStage.WAITING, now
    return await state(session, person, idea, now)


async def take_back(session: Session, person: Resident, idea_id: int, now: datetime) -> Proposal:
    """What waits for a manager is one's own again; refuses "idea-sent" once it is decided."""
    idea = await ideas.hold(session, idea_id)
    if idea.author_id != person.id:
        raise Refusal("idea-gone")
    if idea.stage is IdeaStage.WAITING:
        idea.stage = IdeaStage.RETURNED
    elif idea.stage not in OWN:
        raise Refusal("idea-sent")
    return await state(session, person, idea, now)


async def drop(session: Session, person: Resident, idea_id: int, now: datetime) -> None:
    """Delete what was never public."""
    idea = await own(session, person, idea_id)
    await residents.drop_question(session, person, [About.IDEA_WORDS])
    await session.delete(idea)
