"""The community's numbers month by month, counted from facts."""

from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from models import Answer, Membership, Reason, Session
from services.core.community import Community
from services.core.errors import Refusal
from services.events import attendance
from services.events.feedback import CHANGE_WITHIN
from services.numbers import stats_counts
from services.numbers.stats_counts import Said, Scores, Sources

WINDOW = 6  # months that the chart shows
ENOUGH = 5  # fewer scores than these say little
QUOTED = 30
FIRST_DAYS = 5  # of a month: it says little yet


@dataclass(frozen=True)
class Metric:
    """A number of the month and the same number of the month before; None is "unknown"."""

    value: int | None
    before: int | None

    @property
    def delta(self) -> int | None:
        if self.value is None or self.before is None:
            return None
        return self.value - self.before


@dataclass(frozen=True)
class EventStats:
    """One event with its show of hands, how many `came` as far as is known, and its scores."""

    event_id: int
    title: str
    starts_at: datetime
    zone: str
    going: int
    came: int
    maybe: int
    declined: int
    waiting: int
    scores: Scores


@dataclass(frozen=True)
class MonthFacts:
    """What one month of the window counts; `residents` are those at its end, or by now."""

    month: date
    residents: int
    joined: int
    left: int
    events_held: int
    scores: Scores


@dataclass(frozen=True)
class Stats:
    """A month beside the month before.

    `open`: it is not over yet. `scoring`: it is over, but guests may still score its last events;
    after that no number of it changes. `alone`: nothing had happened before it. `empty`: nor in it.
    `history` ends with this month and goes back up to half a year, no further than the community.
    """

    month: date
    open: bool
    scoring: bool
    alone: bool
    empty: bool
    residents: Metric
    joined: Metric
    left: Metric
    events_held: Metric
    answers: Metric
    nps: Metric
    n: Metric
    sources: Sources
    events: list[EventStats]
    history: list[MonthFacts]


def month_of(at: datetime, zone: str) -> date:
    """The first day of the month that a moment falls into, by the clock of the zone."""
    return at.astimezone(ZoneInfo(zone)).date().replace(day=1)


def shifted(month: date, months: int) -> date:
    years, index = divmod(month.month - 1 + months, 12)
    return date(month.year + years, index + 1, 1)


def beginning(month: date, zone: str) -> datetime:
    """The moment a month begins in the zone; it ends where the next one begins."""
    return datetime(month.year, month.month, 1, tzinfo=ZoneInfo(zone))


async def newest(session: Session, community: Community, now: datetime) -> Stats:
    """The month that is worth reading: in its first days, the one that has just ended."""
    month = month_of(now, community.zone)
    if now.astimezone(community.tz).day <= FIRST_DAYS:
        with suppress(Refusal):  # nothing had happened by then
            return await of_month(session, community, shifted(month, -1), now)
    return await of_month(session, community, month, now)


async def of_month(session: Session, community: Community, month: date, now: datetime) -> Stats:
    """A month of the community beside the month before; months begin in the community's zone.

    Sources: residents, joined and left are facts of MembershipChange (a return counts as joining,
    a block and a deletion as leaving); events held ended within the month and were not cancelled;
    answers are facts of AnswerChange, one per person and invitation in the month they were given;
    NPS is about the events held in the month, whenever the scores came, which is two weeks at
    most; `stats_counts` says where newcomers come from. Refuses "stats-no-month" for a month that
    has not begun, or was over before anything happened.
    """
    current, zone = month_of(now, community.zone), community.zone
    if month > current:
        raise Refusal("stats-no-month")
    months = [shifted(month, ahead) for ahead in range(1 - WINDOW, 1)]
    bounds = [beginning(one, zone) for one in [*months, shifted(month, 1)]]
    members = await stats_counts.membership(session, bounds)
    held = await stats_counts.held_events(session, bounds, now)
    scores = await stats_counts.scores_by_event(session, [row.id for row in held])
    answers = await stats_counts.answers(session, bounds[-3:])
    ours = [row for row in held if row.ends_at >= bounds[-2]]
    alone = not any(members[:-1]) and len(ours) == len(held)
    empty = alone and not members[-1] and not ours
    if empty and month < current:
        raise Refusal("stats-no-month")
    history = chronicle(months, bounds, members, held, scores)
    return Stats(
        month=month,
        open=month == current,
        scoring=month < current and any(now <= row.ends_at + CHANGE_WITHIN for row in ours),
        alone=alone,
        empty=empty,
        **compared(*history[-2:]),
        answers=Metric(answers[2], answers[1]),
        sources=await stats_counts.sources(session, bounds[-2], bounds[-1]),
        events=await show_of_hands(session, ours, scores),
        history=begun(history, members),
    )


def compared(before: MonthFacts, here: MonthFacts) -> dict[str, Metric]:
    return {
        "residents": Metric(here.residents, before.residents),
        "joined": Metric(here.joined, before.joined),
        "left": Metric(here.left, before.left),
        "events_held": Metric(here.events_held, before.events_held),
        "nps": Metric(here.scores.nps, before.scores.nps),
        "n": Metric(here.scores.n, before.scores.n),
    }


def chronicle(
    months: Sequence[date],
    bounds: Sequence[datetime],
    members: Sequence[Counter[Membership]],
    held: Sequence[Any],
    scores: dict[int, Scores],
) -> list[MonthFacts]:
    """The facts month by month; residents are carried over from everything before."""
    residents, facts = balance(members[0]), []
    for month, start, end, changes in zip(months, bounds, bounds[1:], members[1:], strict=False):
        residents += balance(changes)
        events = [row.id for row in held if start <= row.ends_at < end]
        facts.append(
            MonthFacts(
                month=month,
                residents=residents,
                joined=changes[Membership.JOINED] + changes[Membership.RETURNED],
                left=changes[Membership.LEFT],
                events_held=len(events),
                scores=sum((scores[one] for one in events if one in scores), Scores()),
            )
        )
    return facts


def balance(changes: Counter[Membership]) -> int:
    came = changes[Membership.JOINED] + changes[Membership.RETURNED]
    return came - changes[Membership.LEFT]


def begun(history: list[MonthFacts], members: Sequence[Counter[Membership]]) -> list[MonthFacts]:
    """Without the months before the community's first one."""
    if members[0]:
        return history
    first = next(
        (at for at, one in enumerate(history) if members[at + 1] or one.events_held),
        len(history) - 1,
    )
    return history[first:]


async def show_of_hands(
    session: Session, held: Sequence[Any], scores: dict[int, Scores]
) -> list[EventStats]:
    """How people answered about each event, the most visited first."""
    ids = [row.id for row in held]
    hands = await stats_counts.hands(session, ids)
    came = await attendance.counts(session, ids)
    found = [
        EventStats(
            event_id=row.id,
            title=row.title or "",
            starts_at=row.starts_at,
            zone=row.zone,
            going=hands[row.id][Answer.GOING],
            came=came.get(row.id, 0),
            maybe=hands[row.id][Answer.MAYBE],
            declined=hands[row.id][Answer.DECLINED],
            waiting=hands[row.id][Answer.WAITING],
            scores=scores.get(row.id, Scores()),
        )
        for row in held
    ]
    return sorted(found, key=lambda one: one.going, reverse=True)


@dataclass(frozen=True)
class Verdict:
    """What guests marked and wrote about the events of a month; the newest words first."""

    reasons: Counter[Reason]
    said: list[Said]


async def verdict(session: Session, community: Community, month: date, now: datetime) -> Verdict:
    """What guests said of the events held in a month, without names.

    Source: Feedback of the events that count for the month's NPS, whenever it came.
    """
    bounds = [beginning(one, community.zone) for one in (month, shifted(month, 1))]
    held = await stats_counts.held_events(session, bounds, now)
    ids = [row.id for row in held]
    return Verdict(
        await stats_counts.reasons(session, ids), await stats_counts.said(session, ids, QUOTED)
    )
