"""Who helps to run the community, and who made them so."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from models import About, Resident, Role, Session
from services.core.community import Community
from services.core.errors import Refusal
from services.events import planning
from services.outbox import consent, notifications
from services.outbox.kinds import Kind, declare, nothing
from services.people import joining, menu, residents
from services.people.residents import Visitor

# The roles an owner may give, the most modest first.
ROLES = (Role.RESIDENT, Role.HOST, Role.MANAGER, Role.OWNER)
# What only helpers are asked. The picker's keyboard is put away by its own answer.
ASKED_OF_HELPERS = frozenset({*planning.PLANNING, About.ANNOUNCEMENT})


@dataclass(frozen=True)
class Helper:
    """A person with a role, as the owners see them."""

    name: str
    role: Role


async def team(session: Session) -> list[Helper]:
    """Everyone with a role beyond a resident's, the owners first."""
    roles = [role for role in ROLES if role > Role.RESIDENT]
    found = await session.scalars(
        select(Resident)
        .where(Resident.role.in_(roles), Resident.deleted_at.is_(None))
        .order_by(Resident.id)
    )
    helpers = [Helper(one.name, one.role) for one in found]
    return sorted(helpers, key=lambda one: -one.role)


async def open_picker(session: Session, owner: Resident, now: datetime) -> list[Helper]:
    """Wait for the owner to choose a person; the team as it is now."""
    await joining.pause(session, owner, now)
    residents.ask(session, owner, About.APPOINTMENT, now)
    return await team(session)


async def choose(
    session: Session, owner: Resident, shared: Visitor, community: Community, now: datetime
) -> Resident:
    """The person behind a choice in the picker; who never met the bot is noted down.

    Refuses "appoint-bot", and as `appoint` does.
    """
    if robot(shared, community):
        raise Refusal("appoint-bot")
    known: Resident | None = await session.scalar(
        select(Resident).where(Resident.telegram_id == shared.telegram_id)
    )
    if known:
        check(owner, known)
    await residents.settle_question(session, owner)
    if known is None:
        known = residents.newcomer(session, shared, now)
        await session.flush()
    return known


def robot(shared: Visitor, community: Community) -> bool:
    """The picker shows people only, but a button is easily forged; robots are called "…bot"."""
    name = (shared.username or "").lower()
    return name.endswith("bot") or name == community.bot_username.lower()


def check(owner: Resident, chosen: Resident) -> None:
    """Refuses "not-allowed" for who is no owner any more, "appoint-self", "resident-gone"."""
    if owner.role < Role.OWNER:
        raise Refusal("not-allowed")
    if chosen.deleted_at:
        raise Refusal("resident-gone")
    if chosen.id == owner.id:
        raise Refusal("appoint-self")


async def appoint(
    session: Session,
    owner: Resident,
    resident_id: int,
    role: Role,
    community: Community,
    now: datetime,
) -> Resident:
    """Give a role; the person hears of it, and their command menu follows.

    Nobody changes their own role, so one owner always remains. Refuses also "appoint-first-owner"
    for the owners that the operator has set.
    """
    chosen = await session.get(Resident, resident_id)
    if not chosen or role not in ROLES:
        raise Refusal("resident-gone")
    check(owner, chosen)
    if chosen.telegram_id in community.owner_ids and role < Role.OWNER:
        raise Refusal("appoint-first-owner")
    if role is Role.RESIDENT and not chosen.joined_at:
        role = Role.STRANGER  # a resident is who accepted the charter
    if chosen.role is not role:
        await change(session, chosen, role, now)
    return chosen


async def change(session: Session, chosen: Resident, role: Role, now: datetime) -> None:
    """Whoever may do less now is not asked for the rest; a draft stays as it is."""
    if role < chosen.role:
        await residents.drop_question(session, chosen, ASKED_OF_HELPERS)
    chosen.role = role
    await tell(session, chosen, now)


async def follow_setting(session: Session, community: Community, now: datetime) -> None:
    """Owners whom the operator's setting made and no longer names are residents again.

    Asked at the start. Whom a person has appointed is no concern of the setting.
    """
    unlisted = await session.scalars(
        select(Resident).where(
            Resident.owner_by_setting, Resident.telegram_id.not_in(community.owner_ids)
        )
    )
    for one in unlisted.all():
        one.owner_by_setting = False
        await change(session, one, Role.RESIDENT if one.joined_at else Role.STRANGER, now)


APPOINTED = declare(Kind("appointed", priority=1, facts=nothing))


async def tell(session: Session, chosen: Resident, now: datetime) -> None:
    if not consent.reachable(chosen):
        return
    key = f"appointed:{chosen.id}:{chosen.role.value}:{now.isoformat()}"
    await notifications.owe(session, APPOINTED, key, now, resident_id=chosen.id)
    await menu.owe(session, chosen, now)
