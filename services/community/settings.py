"""Who the community is: owners set its name, clock, main language, operator and contact."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select, update

from models import (
    About,
    Changed,
    CommunityChange,
    CommunityRecord,
    Resident,
    Section,
    Session,
    Topic,
)
from services.community import checklist, settings_zones
from services.community.checklist import Checklist
from services.core import community, rights, words
from services.core.community import NAME_LIMIT, Community
from services.core.errors import Refusal
from services.core.languages import Language
from services.core.rights import Act
from services.core.rows import UNSYNCED
from services.people import joining, residents

FIELDS = (Changed.NAME, Changed.ZONE, Changed.LANGUAGE, Changed.OPERATOR, Changed.CONTACT)
# What is answered in words; the language is only chosen.
QUESTIONS = {
    Changed.NAME: About.COMMUNITY_NAME,
    Changed.ZONE: About.COMMUNITY_ZONE,
    Changed.OPERATOR: About.COMMUNITY_OPERATOR,
    Changed.CONTACT: About.COMMUNITY_CONTACT,
}
ANSWERS = {about: field for field, about in QUESTIONS.items()}
LIMITS = {Changed.NAME: NAME_LIMIT, Changed.OPERATOR: 200, Changed.CONTACT: 200}
CLEARABLE = (Changed.OPERATOR, Changed.CONTACT)


@dataclass(frozen=True)
class Overview:
    """The community as it is now, after a `change` that can be undone if there is one."""

    community: Community
    topics: int
    sections: int
    may_edit: bool
    checklist: Checklist | None  # of those who may edit
    change: CommunityChange | None = None


def other(main: str) -> Language:
    """The language of translations."""
    return next(one for one in Language if one != main)


async def overview(
    session: Session, person: Resident, known: Community, change: CommunityChange | None = None
) -> Overview:
    """Asked again after a change: `known` is as the transaction began."""
    topics = select(func.count()).select_from(Topic).where(Topic.hidden_at.is_(None))
    sections = select(func.count()).select_from(Section).where(Section.hidden_at.is_(None))
    now_is = await community.read(session, known)
    may_edit = rights.allows(person.role, Act.EDIT_COMMUNITY)
    return Overview(
        community=now_is,
        topics=await session.scalar(topics) or 0,
        sections=await session.scalar(sections) or 0,
        may_edit=may_edit,
        checklist=await checklist.read(session, now_is) if may_edit else None,
        change=change,
    )


async def leave(session: Session, person: Resident) -> None:
    """Back without an answer."""
    if person.question and person.question.about in ANSWERS:
        await residents.close_question(session, person)


async def ask(session: Session, person: Resident, field: Changed, now: datetime) -> None:
    """The next words of this owner are the new value."""
    await rights.require(session, person, Act.EDIT_COMMUNITY)
    await joining.pause(session, person, now)
    residents.ask(session, person, QUESTIONS[field], now)


async def write(
    session: Session, person: Resident, known: Community, answer: str, now: datetime
) -> Overview:
    """Take words as the new value; refuses what is empty, "too-long", and "zone-unknown"."""
    assert person.question is not None
    field = ANSWERS[person.question.about]
    cleaned = words.line(answer)
    if not cleaned:
        raise Refusal("nothing-to-see")
    limit = LIMITS.get(field, 100)
    if len(cleaned) > limit:
        raise Refusal("too-long", limit=limit, length=len(cleaned))
    if field is Changed.ZONE:
        cleaned = settings_zones.find(cleaned)
    return await choose(session, person, known, field, cleaned, now)


async def choose(
    session: Session,
    person: Resident,
    known: Community,
    field: Changed,
    value: str | None,
    now: datetime,
) -> Overview:
    """Set a value at once; None clears what may be empty. It can be undone."""
    await rights.require(session, person, Act.EDIT_COMMUNITY)
    if field is Changed.ZONE:
        value = settings_zones.find(value or "")
    if field is Changed.LANGUAGE and value not in set(Language):
        raise Refusal("outdated-button")
    await leave(session, person)
    column = getattr(CommunityRecord, field.value)
    was = await session.scalar(select(column))
    if was == value:
        return await overview(session, person, known)
    await session.execute(
        update(CommunityRecord)
        .values({column: value})
        .execution_options(**UNSYNCED)  # the row is only ever read as columns
    )
    return await overview(session, person, known, note(session, person, field, was, value, now))


def note(
    session: Session,
    person: Resident,
    changed: Changed,
    was: Any,
    became: Any,
    now: datetime,
    row_id: int | None = None,
) -> CommunityChange:
    change = CommunityChange(
        changed=changed, row_id=row_id, was=was, became=became, by_id=person.id, at=now
    )
    session.add(change)
    return change


async def undo(
    session: Session, person: Resident, known: Community, change_id: int, now: datetime
) -> Overview:
    """Put back what was before a change; refuses "changed-since" when somebody changed it again."""
    await rights.require(session, person, Act.EDIT_COMMUNITY)
    change = await session.get(CommunityChange, change_id)
    if change is None or change.changed not in FIELDS:
        raise Refusal("outdated-button")
    column = getattr(CommunityRecord, change.changed.value)
    if await session.scalar(select(column)) != change.became:
        raise Refusal("changed-since")
    return await choose(session, person, known, change.changed, change.was, now)
