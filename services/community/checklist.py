"""The first hour of an owner: what a community needs, ticked by what the tables say."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import exists, or_, select

from models import (
    Changed,
    CharterAcceptance,
    CharterVersion,
    CommunityChange,
    Event,
    PendingGrant,
    Resident,
    ResidentInterest,
    Role,
    Session,
    Topic,
)
from services.chats import bindings_standing as standing
from services.core import profile, rights
from services.core.community import FIRST_CHARTER, NAMELESS, Community
from services.core.rights import Act


class Task(StrEnum):
    """In the order in which they are best done."""

    NAME = "name"
    CHARTER = "charter"
    TOPICS = "topics"
    CHAT = "chat"
    HOST = "host"
    EVENT = "event"
    PICTURE = "picture"


# What came with the bot counts once somebody has made it their own: an owner accepted the rules,
# somebody marked topics.
TICKED = {
    Task.CHARTER: or_(
        exists().where(CharterVersion.number > FIRST_CHARTER),
        exists().where(CharterAcceptance.resident_id == Resident.id, Resident.role == Role.OWNER),
    ),
    Task.TOPICS: or_(
        exists().where(or_(Topic.key.is_(None), Topic.hidden_at.is_not(None))),
        exists().where(CommunityChange.changed == Changed.TOPIC),
        exists().where(ResidentInterest.resident_id.is_not(None)),
    ),
    Task.HOST: or_(
        exists().where(Resident.role.in_((Role.HOST, Role.MANAGER))),
        exists().where(PendingGrant.telegram_id.is_not(None)),
    ),
    Task.EVENT: exists().where(Event.published_at.is_not(None)),
    Task.PICTURE: profile.HAS_PICTURE,
}


@dataclass(frozen=True)
class Checklist:
    done: frozenset[Task]
    community: Community

    @property
    def next(self) -> Task | None:
        return next((one for one in Task if one not in self.done), None)


async def read(session: Session, known: Community) -> Checklist:
    """Nothing is stored of it: what was done elsewhere is ticked as well."""
    found = (await session.execute(select(*TICKED.values()))).one()
    done = {task for task, ticked in zip(TICKED, found, strict=True) if ticked}
    if known.name != NAMELESS:
        done.add(Task.NAME)
    if any(one.standing and not one.lacks for one in await standing.survey(session)):
        done.add(Task.CHAT)
    return Checklist(frozenset(done), known)


async def at_start(session: Session, person: Resident, known: Community) -> Checklist | None:
    """What an owner who has not joined yet is greeted with, as long as something is left to do."""
    if person.joined_at or not rights.allows(person.role, Act.EDIT_COMMUNITY):
        return None
    found = await read(session, known)
    return found if found.next else None
