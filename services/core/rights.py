"""Who may do what: one table of acts, and the grants that answer for each person.

Most questions are answered by the cached standing (`residents.role`) without a statement; only
`grant`, `revoke` and `recount` write it. What a person was given for one subject alone is asked
of the table once per subject and transaction.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from sqlalchemy import ColumnElement, Select, and_, or_, select, update

from models import (
    Event,
    Grant,
    Resident,
    Right,
    Role,
    Session,
    Subject,
    SubjectKind,
)
from services.core.errors import Refusal


class Act(Enum):
    """What somebody may want to do; a handler declares one, a service asks for one."""

    VISIT = "visit"  # be greeted, read what is kept about oneself and have it deleted
    TAKE_PART = "take part"
    PLAN_EVENTS = "plan events"
    MANAGE_EVENT = "manage an event"
    FOUND_CLUBS = "found clubs"
    MANAGE_CLUB = "manage a club"
    DECIDE_IDEAS = "decide what becomes of ideas"
    ANNOUNCE = "announce"
    MANAGE_ANNOUNCEMENT = "stop or resend an announcement"
    BIND_CHAT = "bind a chat"
    SEE_STATS = "see stats"
    READ_FEEDBACK = "read the words of guests"
    APPOINT = "appoint"
    SEE_COMMUNITY = "see how the community is set up"
    EDIT_COMMUNITY = "edit the community"


@dataclass(frozen=True)
class Rule:
    """Who may: everyone of this standing; about what they made, its author of the lower standing
    `author`; about one subject of the kind `about`, whoever holds the right `holder` there.
    """

    standing: Role
    author: Role | None = None
    about: SubjectKind | None = None
    holder: Right | None = None
    refusal: str = "not-allowed"


RULES = {
    Act.VISIT: Rule(Role.STRANGER),
    Act.TAKE_PART: Rule(Role.RESIDENT),
    Act.PLAN_EVENTS: Rule(Role.HOST),
    Act.MANAGE_EVENT: Rule(
        Role.MANAGER, Role.HOST, SubjectKind.EVENT, Right.HOST, refusal="not-your-event"
    ),
    Act.FOUND_CLUBS: Rule(Role.MANAGER),
    Act.MANAGE_CLUB: Rule(
        Role.MANAGER, about=SubjectKind.CLUB, holder=Right.HOST, refusal="not-your-club"
    ),
    Act.DECIDE_IDEAS: Rule(Role.MANAGER),
    Act.ANNOUNCE: Rule(Role.MANAGER, refusal="announcements-by-managers"),
    Act.MANAGE_ANNOUNCEMENT: Rule(Role.OWNER, Role.MANAGER, refusal="announcement-gone"),
    Act.BIND_CHAT: Rule(Role.MANAGER, refusal="bind-not-allowed"),
    Act.SEE_STATS: Rule(Role.MANAGER),
    Act.READ_FEEDBACK: Rule(Role.MANAGER),
    Act.APPOINT: Rule(Role.OWNER),
    Act.SEE_COMMUNITY: Rule(Role.MANAGER),
    Act.EDIT_COMMUNITY: Rule(Role.OWNER),
}

STANDING = {Right.HOST: Role.HOST, Right.MANAGER: Role.MANAGER, Right.OWNER: Role.OWNER}


def rank(role: Role) -> int:
    """How far a role reaches: each may do all that the ones before it may."""
    return role.value


def reaches(role: Role, needed: Role) -> bool:
    return rank(role) >= rank(needed)


def allows(role: Role, act: Act) -> bool:
    """Whether this standing suffices for the act, whatever it is about. No statement."""
    return reaches(role, RULES[act].standing)


def who_may(act: Act) -> list[Role]:
    """The standings that suffice for the act, whatever it is about."""
    return [role for role in Role if allows(role, act)]


def authors_may(role: Role, act: Act) -> bool:
    """Whether this standing suffices for the act upon what one made oneself. No statement."""
    rule = RULES[act]
    return reaches(role, rule.author or rule.standing)


async def may(
    session: Session,
    person: Resident,
    act: Act,
    subject: Subject | None = None,
    *,
    author_id: int | None = None,
) -> bool:
    """Whether this person may do this, with this subject that `author_id` made."""
    rule = RULES[act]
    if allows(person.role, act):
        return True
    if rule.author and author_id == person.id and reaches(person.role, rule.author):
        return True
    return bool(subject and rule.holder and rule.holder in await held(session, person, subject))


async def require(
    session: Session,
    person: Resident,
    act: Act,
    subject: Subject | None = None,
    *,
    author_id: int | None = None,
) -> None:
    """Refuses with the act's own words to whom `may` denies it."""
    if not await may(session, person, act, subject, author_id=author_id):
        raise Refusal(RULES[act].refusal)


async def lets_in(
    session: Session, person: Resident | None, act: Act, subject: Subject | None = None
) -> bool:
    """Whether the door opens: some subject, or this one, may be theirs to act upon.

    The service behind the door knows who made it, and asks `require`. Whom the bot has never met
    is a stranger.
    """
    if authors_may(person.role if person else Role.STRANGER, act):
        return True
    holder = RULES[act].holder
    return bool(person and subject and holder and holder in await held(session, person, subject))


async def held(session: Session, person: Resident, subject: Subject) -> frozenset[Right]:
    """What this person was given for this subject alone; one statement per subject."""
    known: dict[Subject, dict[int, frozenset[Right]]] = session.info.setdefault("held_rights", {})
    if subject not in known:
        rows = await session.execute(
            select(Grant.resident_id, Grant.right).where(
                within(subject), Grant.revoked_at.is_(None)
            )
        )
        holders: dict[int, frozenset[Right]] = {}
        for resident_id, right in rows:
            holders[resident_id] = holders.get(resident_id, frozenset()) | {right}
        known[subject] = holders
    return known[subject].get(person.id, frozenset())


def within(subject: Subject) -> ColumnElement[bool]:
    """Grants for this subject; whoever hosts a club hosts its meetings."""
    own = and_(Grant.scope == subject.kind, Grant.scope_id == subject.id)
    if subject.kind is not SubjectKind.EVENT:
        return own
    club = select(Event.club_id).where(Event.id == subject.id).scalar_subquery()
    return or_(own, and_(Grant.scope == SubjectKind.CLUB, Grant.scope_id == club))


def granted(person: Resident, right: Right, kind: SubjectKind) -> Select[int | None]:
    """The ids of the subjects of this kind for which this person was given the right."""
    return select(Grant.scope_id).where(
        Grant.resident_id == person.id,
        Grant.scope == kind,
        Grant.right == right,
        Grant.revoked_at.is_(None),
    )


async def holders(session: Session, right: Right, subject: Subject) -> list[Resident]:
    """Who was given this right for this subject alone, in the order of the grants."""
    found = await session.scalars(
        select(Resident)
        .join(Grant, Grant.resident_id == Resident.id)
        .where(
            Grant.right == right,
            Grant.scope == subject.kind,
            Grant.scope_id == subject.id,
            Grant.revoked_at.is_(None),
        )
        .order_by(Grant.id)
    )
    return list(found)


async def grant(
    session: Session,
    person: Resident,
    right: Right,
    subject: Subject | None,
    by: Resident | None,
    now: datetime,
    *,
    by_setting: bool = False,
) -> bool:
    """Give a right, for one subject or for the community; False if the person has it already."""
    await hold(session, person)
    if right in {one.right for one in await live(session, person, subject)}:
        return False
    given = Grant(
        resident_id=person.id,
        right=right,
        scope=subject.kind if subject else None,
        scope_id=subject.id if subject else None,
        granted_by_id=by.id if by else None,
        by_setting=by_setting,
        granted_at=now,
    )
    session.add(given)
    await recount(session, person)
    return True


async def revoke(
    session: Session, person: Resident, right: Right, subject: Subject | None, now: datetime
) -> bool:
    """Take a right back; False if the person does not have it."""
    await hold(session, person)
    given = [one for one in await live(session, person, subject) if one.right is right]
    for one in given:
        one.revoked_at = now
    await recount(session, person)
    return bool(given)


async def revoke_all(session: Session, person: Resident, now: datetime) -> None:
    """Take everything back, whatever it was given for: this person is deleted."""
    await hold(session, person)
    await session.execute(
        update(Grant)
        .where(Grant.resident_id == person.id, Grant.revoked_at.is_(None))
        .values(revoked_at=now)
        # Rows that this session holds are expired instead of being compared in Python.
        .execution_options(synchronize_session="fetch")
    )
    await recount(session, person)


async def is_last_owner(session: Session, person: Resident) -> bool:
    """Whether nobody else could appoint anyone."""
    if person.role is not Role.OWNER:
        return False
    others = select(Resident.id).where(Resident.role == Role.OWNER, Resident.id != person.id)
    return await session.scalar(others.limit(1)) is None


async def hold(session: Session, person: Resident) -> None:
    """Lock the person, so that two who appoint at once see each other's grants."""
    session.info.pop("held_rights", None)
    await session.flush()
    await session.refresh(person, ["role"], with_for_update={"key_share": True})


async def live(session: Session, person: Resident, subject: Subject | None) -> list[Grant]:
    """What the person holds for exactly this subject, or for the community."""
    found = await session.scalars(
        select(Grant)
        .where(
            Grant.resident_id == person.id,
            Grant.scope.is_(None) if subject is None else Grant.scope == subject.kind,
            Grant.scope_id.is_(None) if subject is None else Grant.scope_id == subject.id,
            Grant.revoked_at.is_(None),
        )
        .order_by(Grant.id)
    )
    return list(found)


async def recount(session: Session, person: Resident) -> None:
    """Write the standing that follows from the grants for the community and from having joined."""
    await session.flush()
    given = [STANDING[one.right] for one in await live(session, person, None)]
    joined = person.joined_at and not person.deleted_at
    person.role = max([Role.RESIDENT if joined else Role.STRANGER, *given], key=rank)
