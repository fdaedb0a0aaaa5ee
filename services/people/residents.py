"""Who is who: meet, admit, block, return; what we asked a person last."""

import secrets
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import joinedload
from sqlalchemy.orm.attributes import set_committed_value

from models import (
    About,
    CharterAcceptance,
    Membership,
    MembershipChange,
    Question,
    Resident,
    Right,
    Role,
    Session,
    Topic,
)
from services.core import links, rights, rights_promised, words
from services.core.community import Community
from services.core.errors import Refusal
from services.core.rows import insert_new
from services.outbox import outcomes
from services.outbox.ended import Ended, Lesson
from services.people import interests, menu

NAME_LIMIT = 64
# For whoever calls themselves by invisible characters only, until they write a name.
NAMELESS = "…"
# `last_seen_at` feeds dormancy counted in months; an hour of grain spares a write per tap.
SEEN_GRAIN = timedelta(hours=1)


@dataclass(frozen=True)
class Visitor:
    """A person as Telegram introduces them.

    Who is merely `passing` does not speak to the bot, and is not written down.
    """

    telegram_id: int
    name: str
    username: str | None
    language: str
    passing: bool = False


async def meet(
    session: Session, visitors: Iterable[Visitor], community: Community, now: datetime
) -> dict[int, Resident]:
    """The residents behind a batch of updates by Telegram id, in one query; new ones are added.

    Who is passing is added only if the operator or an owner has named them as a helper.
    """
    talkative_last = sorted(visitors, key=lambda visitor: not visitor.passing)
    by_id = {visitor.telegram_id: visitor for visitor in talkative_last}
    known = await session.scalars(
        select(Resident)
        .where(Resident.telegram_id.in_(by_id))
        .options(joinedload(Resident.question))
    )
    met = {resident.telegram_id: resident for resident in known if resident.telegram_id}
    unknown = [one for one in by_id if one not in met]
    promised = await rights_promised.promised(session, unknown) if unknown else {}
    for telegram_id, visitor in by_id.items():
        named = telegram_id in community.owner_ids or telegram_id in promised
        if visitor.passing and telegram_id not in met and not named:
            continue
        resident = met.get(telegram_id) or newcomer(session, visitor, now)
        if telegram_id in community.owner_ids and resident.role is not Role.OWNER:
            await crown(session, resident, now)
        if now - resident.last_seen_at >= SEEN_GRAIN:
            resident.last_seen_at = now
        if resident.username != visitor.username:
            resident.username = visitor.username
        if telegram_id in promised:
            await rights_promised.redeem(session, resident, promised[telegram_id], now)
        met[telegram_id] = resident
    await session.flush()
    return met


async def crown(session: Session, resident: Resident, now: datetime) -> None:
    """The operator's setting names this person an owner."""
    await rights.grant(session, resident, Right.OWNER, None, None, now, by_setting=True)
    if resident.joined_at:
        await menu.owe(session, resident, now)


def newcomer(session: Session, visitor: Visitor, now: datetime) -> Resident:
    resident = Resident(
        telegram_id=visitor.telegram_id,
        name=words.line(visitor.name)[:NAME_LIMIT] or visitor.username or NAMELESS,
        username=visitor.username,
        language=visitor.language,
        role=Role.STRANGER,
        met_at=now,
        last_seen_at=now,
    )
    set_committed_value(resident, "question", None)
    session.add(resident)
    return resident


def ask(
    session: Session,
    resident: Resident,
    about: About,
    now: datetime,
    subject_id: int | None = None,
    *,
    other_id: int | None = None,
    link: str | None = None,
    day: date | None = None,
) -> None:
    """Remember what the next words of this person will answer; replaces an older question."""
    asked = {"subject_id": subject_id, "other_id": other_id, "link": link, "day": day}
    if resident.question:
        resident.question.about, resident.question.asked_at = about, now
        for name, value in asked.items():
            setattr(resident.question, name, value)
    else:
        question = Question(resident_id=resident.id, about=about, asked_at=now, **asked)
        session.add(question)
        set_committed_value(resident, "question", question)


async def close_question(session: Session, resident: Resident) -> None:
    """The question is answered or dropped."""
    if resident.question:
        await session.flush()
        await session.delete(resident.question)
        set_committed_value(resident, "question", None)


async def drop_question(session: Session, resident: Resident, about: Iterable[About]) -> None:
    """Wait no longer for an answer about any of this, whoever makes it so."""
    question = await session.get(Question, resident.id)
    set_committed_value(resident, "question", question)
    if question and question.about in about:
        await close_question(session, resident)


def start(resident: Resident, now: datetime) -> None:
    """The person pressed Start: from now on the bot may write first."""
    if not resident.started_at:
        resident.started_at = now


links.register("src")
links.register("inv")


async def note_source(session: Session, resident: Resident, payload: str) -> None:
    """Remember where a newcomer came from: the first start link that a topic owns counts."""
    if resident.source or resident.joined_at or not links.known(payload):
        return
    resident.source = payload
    if payload.startswith("inv_"):
        resident.invited_by_id = await session.scalar(
            select(Resident.id).where(
                Resident.invite_code == payload.removeprefix("inv_"), Resident.id != resident.id
            )
        )


async def accept_charter(session: Session, resident: Resident, number: int, now: datetime) -> None:
    """A fact is added, once for each version."""
    row = {"resident_id": resident.id, "number": number, "accepted_at": now}
    await insert_new(session, CharterAcceptance, [row])
    resident.charter_number = max(number, resident.charter_number or 0)


async def admit(session: Session, resident: Resident, now: datetime) -> bool:
    """Make a person a resident once the charter is accepted; whether that is news."""
    if resident.joined_at:
        return False
    resident.joined_at = now
    await rights.recount(session, resident)
    resident.invite_code = resident.invite_code or secrets.token_hex(5)
    # The kind of link stays when the person is forgotten, and with it the count of a month.
    source = links.prefix(resident.source)
    joined = MembershipChange(
        resident_id=resident.id, change=Membership.JOINED, reason=source, at=now
    )
    session.add(joined)
    await menu.owe(session, resident, now)
    return True


@dataclass(frozen=True)
class Introduction:
    """Who a newcomer is, as told to the community."""

    resident: Resident
    interests: list[Topic]


async def introduction(session: Session, resident_id: int) -> Introduction:
    """Refuses "resident-gone" for who has left or taken the words back meanwhile."""
    resident = await session.get(Resident, resident_id)
    if not resident or resident.deleted_at or not resident.intro:
        raise Refusal("resident-gone")
    return Introduction(resident, (await interests.choice(session, resident_id)).liked)


async def hold(session: Session, resident: Resident) -> None:
    """Lock a person for the rest of the transaction, and see whether they are still here.

    A block is told twice, by Telegram and by a letter that could not be delivered; it counts once.
    """
    lock = {"key_share": True}
    await session.refresh(resident, ["blocked_at", "deleted_at"], with_for_update=lock)


Leave = Callable[[Session, Resident, datetime], Awaitable[None]]
LEAVING: list[Leave] = []


def when_leaving(leave: Leave) -> Leave:
    """Register what a topic gives up for a person who blocks the bot or is deleted."""
    LEAVING.append(leave)
    return leave


async def release(session: Session, resident: Resident, now: datetime) -> None:
    """Give up what is reserved for this person, so that others may have it."""
    for leave in LEAVING:
        await leave(session, resident, now)


async def lose(session: Session, resident_id: int, reason: str, now: datetime) -> None:
    """The person blocked the bot: messages pause, coming seats go to those who wait."""
    resident = await session.get(Resident, resident_id)
    if not resident or resident.blocked_at or resident.deleted_at:
        return
    await hold(session, resident)
    if resident.blocked_at or resident.deleted_at:
        return
    resident.blocked_at = now
    if resident.joined_at:
        left = MembershipChange(
            resident_id=resident.id, change=Membership.LEFT, reason=reason, at=now
        )
        session.add(left)
    await release(session, resident, now)


async def welcome_back(session: Session, resident: Resident, now: datetime) -> bool:
    """The person unblocked the bot: messages resume; whether they had been away."""
    if not resident.blocked_at:
        return False
    await hold(session, resident)
    if not resident.blocked_at:
        return False
    resident.blocked_at = None
    if resident.joined_at:
        session.add(MembershipChange(resident_id=resident.id, change=Membership.RETURNED, at=now))
    return True


async def returned_since(session: Session, resident: Resident, since: datetime) -> bool:
    """Whether the person unblocked the bot after this moment."""
    return bool(
        await session.scalar(
            select(MembershipChange.id)
            .where(
                MembershipChange.resident_id == resident.id,
                MembershipChange.change == Membership.RETURNED,
                MembershipChange.at >= since,
            )
            .limit(1)
        )
    )


@outcomes.on(Lesson.BLOCKED)
async def blocked(session: Session, ended: Ended, now: datetime) -> None:
    if ended.resident_id:
        await lose(session, ended.resident_id, "blocked", now)


@outcomes.on(Lesson.NOT_STARTED)
async def not_started(session: Session, ended: Ended, now: datetime) -> None:
    """Telegram says this person never pressed Start: the bot may not write first."""
    resident = await session.get(Resident, ended.resident_id) if ended.resident_id else None
    if resident:
        resident.started_at = None
