"""Who helps to run the community, and who made them so."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select

from models import About, Grant, Resident, Right, Role, Session
from services.core import rights, rights_promised
from services.core.community import Community
from services.core.errors import Refusal
from services.core.rights import Act
from services.outbox import consent, notifications
from services.outbox.kinds import Kind, declare, nothing
from services.people import joining, menu, residents
from services.people.residents import Visitor

# The roles an owner may give, the most modest first, and the right that each of them is.
GIVES: dict[Role, Right | None] = {
    Role.RESIDENT: None,
    Role.HOST: Right.HOST,
    Role.MANAGER: Right.MANAGER,
    Role.OWNER: Right.OWNER,
}
ROLES = tuple(GIVES)
# Whatever else is asked is asked of helpers. The picker's keyboard is put away by its own answer.
ASKED_OF_ALL = {
    About.CHARTER,
    About.NAME,
    About.OCCUPATION,
    About.SECTION,
    About.INTERESTS,
    About.INTRO,
    About.INTRO_CONSENT,
    About.PROFILE_NAME,
    About.PROFILE_OCCUPATION,
    About.PROFILE_INTRO,
    About.PROFILE_INTRO_CONSENT,
    About.ABSENCE_DAY,
    About.CHECKIN_CODE,
    About.IDEA_WORDS,
    About.FEEDBACK_WORDS,
    About.APPOINTMENT,
}
ASKED_OF_HELPERS = [about for about in About if about not in ASKED_OF_ALL]


@dataclass(frozen=True)
class Helper:
    """A person with a role, as the owners see them."""

    name: str
    role: Role


@dataclass(frozen=True)
class Team:
    """`promised` counts those who have a role and never met the bot."""

    helpers: list[Helper]
    promised: int


@dataclass(frozen=True)
class Choice:
    """Whose role to change: somebody known, or a number that has never met the bot.

    `asked` is a role that gives more than they have, and waits for a second tap.
    `name` of the unknown is shown once, as Telegram's picker gave it, and kept nowhere.
    """

    resident_id: int | None
    telegram_id: int | None
    name: str | None
    role: Role
    reachable: bool
    asked: Role | None = None

    def unless_more(self, role: Role) -> "Choice | None":
        """Ask once more before giving more than there is; None if there is nothing to ask."""
        return replace(self, asked=role) if rights.rank(role) > rights.rank(self.role) else None

    @classmethod
    def of(cls, person: Resident) -> "Choice":
        role = person.role if person.role in GIVES else Role.RESIDENT
        return cls(person.id, None, person.name, role, consent.reachable(person))


async def team(session: Session) -> Team:
    """Everyone with a role beyond a resident's, the owners first."""
    helping = [role for role, right in GIVES.items() if right]
    found = await session.scalars(
        select(Resident)
        .where(Resident.role.in_(helping), Resident.deleted_at.is_(None))
        .order_by(Resident.id)
    )
    helpers = [Helper(one.name, one.role) for one in found]
    helpers.sort(key=lambda one: -rights.rank(one.role))
    return Team(helpers, await rights_promised.count_promised(session))


async def open_picker(session: Session, owner: Resident, now: datetime) -> Team:
    """Wait for the owner to choose a person; the team as it is now."""
    await rights.require(session, owner, Act.APPOINT)
    await joining.pause(session, owner, now)
    residents.ask(session, owner, About.APPOINTMENT, now)
    return await team(session)


async def choose(
    session: Session, owner: Resident, shared: Visitor, community: Community, now: datetime
) -> Choice:
    """The person behind a choice in the picker; who never met the bot is not written down.

    Refuses "appoint-bot", and as `appoint` does.
    """
    if robot(shared, community):
        raise Refusal("appoint-bot")
    known: Resident | None = await session.scalar(
        select(Resident).where(Resident.telegram_id == shared.telegram_id)
    )
    await check(session, owner, known)
    await residents.close_question(session, owner)
    if known:
        return Choice.of(known)
    return await unknown(session, shared.telegram_id, shared.name)


async def unknown(session: Session, telegram_id: int, name: str | None = None) -> Choice:
    """Somebody who never met the bot, and what has been promised to them."""
    promised = (await rights_promised.promised(session, [telegram_id])).get(telegram_id)
    role = rights.STANDING[promised.right] if promised else Role.RESIDENT
    return Choice(None, telegram_id, name, role, reachable=False)


def robot(shared: Visitor, community: Community) -> bool:
    """The picker shows people only, but a button is easily forged; robots are called "…bot"."""
    name = (shared.username or "").lower()
    return name.endswith("bot") or name == community.bot_username.lower()


async def check(session: Session, owner: Resident, chosen: Resident | None) -> None:
    """Refuses "not-allowed" for who is no owner any more, "appoint-self", "resident-gone"."""
    await rights.require(session, owner, Act.APPOINT)
    if chosen and chosen.deleted_at:
        raise Refusal("resident-gone")
    if chosen and chosen.id == owner.id:
        raise Refusal("appoint-self")


async def appoint(
    session: Session,
    owner: Resident,
    resident_id: int,
    role: Role,
    community: Community,
    now: datetime,
    *,
    sure: bool = False,
) -> Choice:
    """Give a role; the person hears of it, and their command menu follows.

    What gives more than the person has is given when the owner is `sure`, and asked for before.

    Nobody changes their own role, so one owner always remains. Refuses also "appoint-first-owner"
    for the owners that the operator has set.
    """
    chosen = await session.get(Resident, resident_id)
    await check(session, owner, chosen)
    if not chosen or role not in GIVES:
        raise Refusal("resident-gone")
    first = chosen.telegram_id in community.owner_ids
    if first and role is not Role.OWNER:
        raise Refusal("appoint-first-owner")
    asking = None if sure else Choice.of(chosen).unless_more(role)
    if asking is None:
        await change(session, chosen, GIVES[role], owner, now)
    return asking or Choice.of(chosen)


async def promise(
    session: Session,
    owner: Resident,
    telegram_id: int,
    role: Role,
    community: Community,
    now: datetime,
    *,
    sure: bool = False,
) -> Choice:
    """Keep a role for somebody who never met the bot; whoever has met it since is appointed."""
    known: Resident | None = await session.scalar(
        select(Resident).where(Resident.telegram_id == telegram_id)
    )
    if known:
        return await appoint(session, owner, known.id, role, community, now, sure=sure)
    await check(session, owner, None)
    if telegram_id in community.owner_ids and role is not Role.OWNER:
        raise Refusal("appoint-first-owner")
    if role not in GIVES:
        raise Refusal("resident-gone")
    asking = None if sure else (await unknown(session, telegram_id)).unless_more(role)
    if asking is None:
        await rights_promised.promise(session, telegram_id, GIVES[role], owner, now)
    return asking or await unknown(session, telegram_id)


async def change(
    session: Session, chosen: Resident, right: Right | None, by: Resident | None, now: datetime
) -> None:
    """Leave this one right of the community, or none."""
    before = chosen.role
    for one in Right:
        if one is not right:
            await rights.revoke(session, chosen, one, None, now)
    if right:
        await rights.grant(session, chosen, right, None, by, now)
    await after_change(session, chosen, before, now)


async def after_change(session: Session, chosen: Resident, before: Role, now: datetime) -> None:
    """Whoever may do less now is not asked for the rest; a draft stays as it is."""
    if chosen.role is before:
        return
    if not rights.reaches(chosen.role, before):
        await residents.drop_question(session, chosen, ASKED_OF_HELPERS)
    await tell(session, chosen, now)


async def follow_setting(session: Session, community: Community, now: datetime) -> None:
    """Owners whom the operator's setting made and no longer names are what they were before.

    Asked at the start. Whom a person has appointed is no concern of the setting.
    """
    unlisted = await session.scalars(
        select(Resident)
        .join(Grant, Grant.resident_id == Resident.id)
        .where(
            Grant.by_setting,
            Grant.revoked_at.is_(None),
            Resident.telegram_id.not_in(community.owner_ids),
        )
    )
    for one in unlisted.unique().all():
        before = one.role
        await rights.revoke(session, one, Right.OWNER, None, now)
        await after_change(session, one, before, now)


APPOINTED = declare(Kind("appointed", priority=1, facts=nothing))


async def tell(session: Session, chosen: Resident, now: datetime) -> None:
    if not consent.reachable(chosen):
        return
    key = f"appointed:{chosen.id}:{chosen.role.value}:{now.isoformat()}"
    await notifications.owe(session, APPOINTED, key, now, resident_id=chosen.id)
    await menu.owe(session, chosen, now)
