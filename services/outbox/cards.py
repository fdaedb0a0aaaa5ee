"""Tracked messages: what each of them shows, and when it has to be drawn again."""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    delete,
    literal,
    or_,
    select,
    tuple_,
    update,
)

from models import Card, Resident, Session, Subject, SubjectKind
from services.core.rows import UNSYNCED, insert_or_replace

# However many answer, a shared message is redrawn at most once in this time.
REDRAW_EVERY = timedelta(seconds=3)
# Where a session remembers what it has marked already, and that it has marked anything at all.
MARKED, DUE = "cards_marked", "cards_due"

Reader = Resident | None
Facts = Callable[[Session, int, Sequence[Reader], datetime], Awaitable[dict[int | None, Any]]]


@dataclass(frozen=True)
class CardKind:
    """A kind of subject that tracked messages show, declared by its topic.

    `facts` looks up one subject for several readers, by their ids; None is the chat itself. It
    asks once what they share, and refuses when there is nothing to show any more. `versions`
    selects id and version of subjects, locked so that a change under way is waited for; the
    version rises with every change that is shown. `over` selects the ids of subjects that ended
    before a moment and do not change any more. What it `follows` are subjects whose every change
    it shows. A crowd redraws it once in `every`.
    """

    subject: SubjectKind
    facts: Facts
    versions: Callable[[Iterable[int]], Select[int, int]]
    over: Callable[[datetime], Select[int]]
    follows: SubjectKind | None = None
    every: timedelta = REDRAW_EVERY


KINDS: dict[SubjectKind, CardKind] = {}


def of_subjects(kind: SubjectKind, *which: ColumnElement[bool]) -> ColumnElement[bool]:
    """The messages that show some subjects of a kind, and all that follow such subjects."""
    followers = [one.subject for one in KINDS.values() if one.follows is kind]
    return or_(and_(Card.subject_kind == kind, *which), Card.subject_kind.in_(followers))


def register(kind: CardKind) -> CardKind:
    KINDS[kind.subject] = kind
    return kind


@dataclass(frozen=True)
class Tracked:
    """A message, and what has been drawn on it.

    `until` is when that stops being true by itself. `version` is the subject's when the facts
    were looked up; None if whatever is there has to be redrawn at once, because it was `touched`.
    `look` is how it shows the subject; None leaves that as it is.
    """

    chat_id: int
    message_id: int
    subject: Subject
    resident_id: int | None
    has_photo: bool
    until: datetime | None = None
    version: int | None = None
    look: str | None = None

    def row(self, versions: dict[Subject, int], now: datetime) -> dict[str, Any]:
        touched = self.version is None
        outdated = versions.get(self.subject) != self.version
        return {
            "chat_id": self.chat_id,
            "message_id": self.message_id,
            "subject_kind": self.subject.kind,
            "subject_id": self.subject.id,
            "resident_id": self.resident_id,
            "has_photo": self.has_photo,
            "look": self.look,
            "due_at": now if touched or outdated else self.until,
            "patient": self.resident_id is not None and not touched,
            "not_before": now + KINDS[self.subject.kind].every,
        }


async def track(session: Session, messages: Sequence[Tracked], now: datetime) -> None:
    """Remember what these messages show from now on, whatever they showed before.

    What changed between looking up the facts and now, while the row did not exist and so could
    not be marked, is noticed by the version.
    """
    if not messages:
        return
    readers = {one.resident_id for one in messages if one.resident_id}
    gone = select(Resident.id).where(Resident.id.in_(readers), Resident.deleted_at.is_not(None))
    # Deleted while the card was on its way.
    deleted = set(await session.scalars(gone)) if readers else set()
    drawn = [one.subject for one in messages if one.version is not None]
    versions = await versions_of(session, set(drawn))
    rows = [one.row(versions, now) for one in messages if one.resident_id not in deleted]
    await insert_or_replace(session, Card, rows, ("chat_id", "message_id"), keep=("look",))
    session.info[DUE] = True


async def versions_of(session: Session, subjects: set[Subject]) -> dict[Subject, int]:
    versions: dict[Subject, int] = {}
    for kind in {one.kind for one in subjects}:
        ids = [one.id for one in subjects if one.kind is kind]
        for row in (await session.execute(KINDS[kind].versions(ids))).all():
            versions[Subject(kind, row[0])] = row[1]
    return versions


async def untrack(session: Session, messages: Sequence[tuple[int, int]]) -> None:
    """These messages, by chat and number, show something else now or are gone."""
    if messages:
        await session.execute(
            delete(Card)
            .where(tuple_(Card.chat_id, Card.message_id).in_(messages))
            .execution_options(**UNSYNCED)
        )


async def leave_chat(session: Session, chat_id: int) -> None:
    """The chat is gone for us, and every message in it: nothing to redraw there any more."""
    await session.execute(delete(Card).where(Card.chat_id == chat_id).execution_options(**UNSYNCED))


async def answered(
    session: Session, subject: Subject, readers: Iterable[int], now: datetime
) -> None:
    """The shared cards follow an answer, coalesced, and at once all copies of these readers.

    One statement per transaction and subject, as long as the readers of later calls were among
    those of the first.
    """
    marked = session.info.setdefault(MARKED, defaultdict(set))[subject]
    fresh = {None, *readers} - marked
    if not fresh:
        return
    marked |= fresh
    shared, own = Card.resident_id.is_(None), Card.resident_id.in_(fresh - {None})
    due = case((and_(shared, Card.not_before > now), Card.not_before), else_=now)
    of_subject = of_subjects(subject.kind, Card.subject_id == subject.id)
    await mark(session, due, literal(False), of_subject, or_(shared, own))


async def changed(
    session: Session,
    kind: SubjectKind,
    ids: Iterable[int] | Select[int],
    now: datetime,
    *,
    readers: Select[int] | None = None,
    patient: bool = True,
) -> None:
    """Every copy has to follow, or every private copy of these readers.

    Private copies are `patient` unless said otherwise: they are redrawn behind everything else.
    """
    due = case((Card.not_before > now, Card.not_before), else_=now)
    rank = Card.resident_id.is_not(None) if patient else literal(False)
    which = [] if readers is None else [Card.resident_id.in_(readers)]
    await mark(session, due, rank, of_subjects(kind, Card.subject_id.in_(ids)), *which)


async def mark(
    session: Session,
    due: ColumnElement[datetime],
    patient: ColumnElement[bool],
    *conditions: ColumnElement[bool],
) -> None:
    """Make them due, unless they are due sooner or of a better rank already.

    A row that stays as it is is written all the same: its lock makes a claim of this very moment
    either come first, and be overruled, or pass the row by until we have committed.
    """
    sooner = Card.due_at <= due
    await session.execute(
        update(Card)
        .where(*conditions)
        .values(
            due_at=case((sooner, Card.due_at), else_=due),
            patient=case((and_(sooner, ~Card.patient), False), else_=patient),
        )
        # Nobody reads cards in the transaction that marks them, and what is not flushed yet
        # (a batch of answers) has nothing to do with them.
        .execution_options(**UNSYNCED, autoflush=False)
    )
    session.info[DUE] = True


async def sweep(session: Session, before: datetime) -> None:
    """Forget the messages about what was over by then, once they have been drawn to the end."""
    for kind in KINDS.values():
        await session.execute(
            delete(Card)
            .where(
                Card.subject_kind == kind.subject,
                Card.subject_id.in_(kind.over(before)),
                Card.due_at.is_(None),
            )
            .execution_options(**UNSYNCED)
        )
