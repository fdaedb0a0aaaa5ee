"""What is kept about a person: a copy for them, its deletion, and what /privacy says of it."""

from datetime import datetime

from sqlalchemy import delete

from models import (
    CharterAcceptance,
    Grant,
    Membership,
    MembershipChange,
    Mute,
    PendingGrant,
    Resident,
    ResidentInterest,
    Session,
    Switch,
)
from services.core import privacy, rights
from services.core.privacy import Record, moment
from services.core.rows import UNSYNCED
from services.people import interests, preferences, residents, sections

# Of the text of /privacy; a test asks for a new one whenever a line is added or changed.
VERSION = "2026-12-02"


def lines() -> list[str]:
    """The texts that say what is kept, each once: the person first, then what happens to them."""
    found = [line for keeper in reversed(privacy.keepers()) for line in keeper.lines]
    return list(dict.fromkeys(found))


async def export(session: Session, resident: Resident, now: datetime) -> Record:
    """What this person wrote, did and was told, and nobody else's words."""
    record: Record = {"exported_at": moment(now)}
    for keeper in reversed(privacy.keepers()):
        record |= await keeper.export(session, resident)
    return record


async def forget(session: Session, resident: Resident, now: datetime) -> None:
    """Delete what is personal; answers, scores and the months' counts stay, with nobody's name.

    Coming seats go to those who wait. Whoever writes again later is somebody new.
    """
    await residents.hold(session, resident)
    if resident.deleted_at:
        return
    await residents.release(session, resident, now)
    for keeper in privacy.keepers():
        await keeper.forget(session, resident, now)
    await session.flush()


async def export_own(session: Session, resident: Resident) -> Record:
    me = resident.id
    section = await sections.mine(session, resident)
    liked = (await interests.choice(session, me)).liked
    changes = MembershipChange.resident_id == me
    accepted = CharterAcceptance.resident_id == me
    return {
        "profile": profile(resident),
        "section": next(iter(section.names.values())) if section else None,
        "interests": [one.key or next(iter(one.names.values())) for one in liked],
        "consent": [
            {"charter": row.number, "accepted_at": moment(row.accepted_at)}
            for row in await privacy.rows(session, CharterAcceptance, accepted)
        ],
        "settings": settings(await preferences.settings(session, resident)),
        "membership": [
            {"change": row.change.value, "reason": row.reason, "at": moment(row.at)}
            for row in await privacy.rows(session, MembershipChange, changes)
        ],
        "rights": [
            {
                "right": row.right.value,
                "for": f"{row.scope.value} {row.scope_id}" if row.scope else "community",
                "since": moment(row.granted_at),
                "until": moment(row.revoked_at),
            }
            for row in await privacy.rows(session, Grant, Grant.resident_id == me)
        ],
    }


def profile(resident: Resident) -> Record:
    return {
        "telegram_id": resident.telegram_id,
        "name": resident.name,
        "username": resident.username,
        "role": resident.role.name.lower(),
        "occupation": resident.occupation,
        "intro": resident.intro,
        "source": resident.source,
        "invite_code": resident.invite_code,
        "met_at": moment(resident.met_at),
        "started_at": moment(resident.started_at),
        "joined_at": moment(resident.joined_at),
        "blocked_at": moment(resident.blocked_at),
        "last_seen_at": moment(resident.last_seen_at),
    }


def settings(chosen: preferences.Settings) -> Record:
    resident, (start, end) = chosen.resident, preferences.quiet(chosen.resident)
    return {
        "language": resident.language,
        **{one.value: one not in chosen.mutes for one in Switch},
        "quiet_from": start.isoformat() if start else None,
        "away_until": resident.away_until.isoformat() if resident.away_until else None,
        "quiet_until": end.isoformat() if end else None,
        "linked": resident.linked,
        "hidden": resident.hidden,
    }


async def forget_own(session: Session, resident: Resident, now: datetime) -> None:
    """The row stays, empty: answers and scores refer to it."""
    await residents.close_question(session, resident)
    for gone in (
        delete(Mute).where(Mute.resident_id == resident.id),
        delete(ResidentInterest).where(ResidentInterest.resident_id == resident.id),
        delete(PendingGrant).where(PendingGrant.granted_by_id == resident.id),
    ):
        await session.execute(gone.execution_options(**UNSYNCED))
    if resident.joined_at and not resident.blocked_at:
        left = MembershipChange(
            resident_id=resident.id, change=Membership.LEFT, reason="deleted", at=now
        )
        session.add(left)
    strip(resident, now)
    await rights.revoke_all(session, resident, now)


def strip(resident: Resident, now: datetime) -> None:
    resident.telegram_id = None
    resident.name = ""
    resident.username = None
    resident.occupation = None
    resident.intro = None
    sections.clear(resident)
    resident.source = None
    resident.invited_by_id = None
    resident.invite_code = None
    resident.away_until = None
    resident.linked = resident.hidden = False
    resident.deleted_at = now


privacy.register(
    "people",
    export=export_own,
    forget=forget_own,
    lines=["privacy-identity", "privacy-profile", "privacy-section", "privacy-membership"],
    columns=[
        "residents.telegram_id",
        "residents.invited_by_id",
        "charter_acceptances.resident_id",
        "resident_interests.resident_id",
        "mutes.resident_id",
        "questions.resident_id",
        "membership_changes.resident_id",
        "grants.resident_id",
        "grants.granted_by_id",
        "pending_grants.telegram_id",
        "pending_grants.granted_by_id",
    ],
)
