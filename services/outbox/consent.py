"""The one gate before a person: may the bot write to them, this, now?

Reachability, what they muted, how much of it they had lately, and their quiet hours.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, func, select

from models import Mute, Notification, Outcome, Resident, Session, State
from models.residents import Switch
from services.core.community import Community
from services.outbox.kinds import KINDS, Budget, Kind, Over, Quiet
from services.outbox.quiet_hours import night_until, quiet_until

# The rule of a bot: Telegram lets it write to whoever has pressed Start and has not blocked it.
REACHABLE = and_(
    Resident.telegram_id.is_not(None),
    Resident.started_at.is_not(None),
    Resident.blocked_at.is_(None),
)
MEMBER = and_(Resident.joined_at.is_not(None), Resident.deleted_at.is_(None))

# In flight or in doubt, it counts: the person may be reading it.
SPENT = (State.SENDING, State.SENT, State.UNKNOWN)
# What was in doubt and is sent again counts once.
ONCE = Notification.outcome.is_distinct_from(Outcome.RESENT)
# What a notification's details may say it is exempt from: an urgent announcement.
PASSES = "passes"


def reachable(resident: Resident | None) -> bool:
    """The same rule as `REACHABLE`, for a row at hand."""
    return bool(
        resident and resident.telegram_id and resident.started_at and not resident.blocked_at
    )


def back_at(resident: Resident, community: Community) -> datetime | None:
    """From when on somebody who is away reads everything: the morning of the day they named."""
    if resident.away_until is None:
        return None
    return datetime.combine(resident.away_until, community.night[1], tzinfo=community.tz)


def wants(switch: Switch) -> ColumnElement[bool]:
    """Residents who have not muted these messages."""
    muted = select(Mute.resident_id).where(Mute.switch == switch)
    return Resident.id.not_in(muted)


@dataclass(frozen=True)
class Dropped:
    """Not to be sent at all."""

    outcome: Outcome


@dataclass(frozen=True)
class Deferred:
    """To be sent later, when the reader's quiet hours are over or there is room again."""

    until: datetime


@dataclass
class Gate:
    """What must be known of the readers of a few claimed notifications, read at once."""

    community: Community
    now: datetime
    readers: dict[int, Resident]
    mutes: set[tuple[int, Switch]]
    # When messages of a budget reached a reader, the oldest first; what is let through is added.
    spent: dict[tuple[int, str], list[datetime]] = field(default_factory=dict)

    def objection(self, notification: Notification, kind: Kind) -> Dropped | Deferred | None:
        """Why this is not to be sent, or not now; None lets it through and counts it.

        Without a reader it is meant for a chat, where nobody has quiet hours or a budget.
        """
        if notification.resident_id is None:
            return None
        reader = self.readers.get(notification.resident_id)
        if not reader or not reachable(reader):
            return Dropped(Outcome.UNREACHABLE)
        if kind.switch and (reader.id, kind.switch) in self.mutes:
            return Dropped(Outcome.MUTED)
        passes = notification.details.get(PASSES, ())
        if "quiet" not in passes and (until := self._quiet_until(reader, kind)):
            return Deferred(until)
        if kind.budget and "budget" not in passes:
            return self._away(reader, notification) or self._spend(reader, kind.budget)
        return None

    def _away(self, reader: Resident, notification: Notification) -> Dropped | Deferred | None:
        """What has a budget can wait for who is away; what is stale by then is never sent."""
        back = back_at(reader, self.community)
        if back is None or back <= self.now:
            return None
        expires = notification.expires_at
        return Dropped(Outcome.OVER_BUDGET) if expires and expires <= back else Deferred(back)

    def _quiet_until(self, reader: Resident, kind: Kind) -> datetime | None:
        if kind.quiet is Quiet.PASS:
            return None
        until = quiet_until(reader, self.community.zone, self.now)
        if kind.quiet is Quiet.DAYTIME:
            return until or night_until(self.community, self.now)
        return until

    def _spend(self, reader: Resident, budget: Budget) -> Dropped | Deferred | None:
        spent = self.spent.setdefault((reader.id, budget.name), [])
        lately = [at for at in spent if at > self.now - budget.window]
        if len(lately) < budget.limit:
            spent.append(self.now)
            return None
        if budget.over is Over.WAIT:
            return Deferred(lately[-budget.limit] + budget.window + timedelta(seconds=1))
        return Dropped(Outcome.OVER_BUDGET)


async def gate(
    session: Session, claimed: Sequence[Notification], community: Community, now: datetime
) -> Gate:
    """Read what the gate needs for these notifications: at most three statements."""
    ids = {one.resident_id for one in claimed if one.resident_id}
    if not ids:
        return Gate(community, now, {}, set())
    readers = await session.scalars(select(Resident).where(Resident.id.in_(ids)))
    mutes = await session.execute(
        select(Mute.resident_id, Mute.switch).where(Mute.resident_id.in_(ids))
    )
    found = Gate(
        community, now, {one.id: one for one in readers}, {(row[0], row[1]) for row in mutes}
    )
    budgets = {one.kind: budget for one in claimed if (budget := budget_of(one.kind))}
    if budgets:
        await _read_spent(session, found, ids, set(budgets.values()), claimed)
    return found


def budget_of(kind: str) -> Budget | None:
    known = KINDS.get(kind)
    return known.budget if known else None


async def _read_spent(
    session: Session,
    gate: Gate,
    ids: Iterable[int],
    budgets: set[Budget],
    claimed: Sequence[Notification],
) -> None:
    since = gate.now - max(budget.window for budget in budgets)
    at = func.coalesce(Notification.closed_at, Notification.claimed_at).label("at")
    rows = await session.execute(
        select(Notification.resident_id, Notification.kind, at)
        .where(
            Notification.resident_id.in_(ids),
            Notification.kind.in_(names(budgets)),
            Notification.state.in_(SPENT),
            ONCE,
            at > since,
            Notification.id.not_in([one.id for one in claimed]),
        )
        .order_by(at)
    )
    for row in rows:
        budget = budget_of(row.kind)
        if budget:
            gate.spent.setdefault((row.resident_id, budget.name), []).append(row.at)


def names(budgets: Iterable[Budget]) -> list[str]:
    """The kinds that share these budgets."""
    wanted = {budget.name for budget in budgets}
    return [kind.name for kind in KINDS.values() if kind.budget and kind.budget.name in wanted]


def spent(budget: Budget, now: datetime) -> ColumnElement[bool]:
    """Residents who have no room left in a budget: what is sent now goes into their digest."""
    at = func.coalesce(Notification.closed_at, Notification.claimed_at)
    over = (
        select(Notification.resident_id)
        .where(
            Notification.kind.in_(names([budget])),
            Notification.state.in_(SPENT),
            ONCE,
            at > now - budget.window,
        )
        .group_by(Notification.resident_id)
        .having(func.count() >= budget.limit)
    )
    return Resident.id.in_(over)
