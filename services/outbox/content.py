"""What a claimed notification says: its facts, looked up at the last moment before sending."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from models import Notification, Outcome, Resident, Session
from models.subjects import Subject
from services.core.community import Community
from services.core.errors import Refusal
from services.outbox.consent import Deferred, Dropped, Gate
from services.outbox.kinds import KINDS, Kind

# Where a session keeps facts that several notifications of one step have in common.
SHARED = "shared_facts"


@contextmanager
def sharing(session: Session) -> Iterator[None]:
    """Inside nothing is written, so what several notifications say alike is looked up once."""
    session.info[SHARED] = {}
    try:
        yield
    finally:
        del session.info[SHARED]


@dataclass(frozen=True)
class Prepared:
    """A notification ready to be rendered. The type of `facts` depends on the kind."""

    notification_id: int
    kind: Kind
    chat_id: int
    resident: Resident | None
    language: str
    facts: Any
    details: dict[str, Any]
    subject: Subject | None
    attempts: int
    thread_id: int | None = None


async def prepare(
    session: Session, notification: Notification, gate: Gate, community: Community
) -> Prepared | Dropped | Deferred:
    """Everything needed to render one notification, or why it will not be sent (now)."""
    kind = KINDS[notification.kind]
    if notification.expires_at and notification.expires_at <= gate.now:
        return Dropped(Outcome.EXPIRED)
    objection = gate.objection(notification, kind)
    if objection:
        return objection
    resident = gate.readers.get(notification.resident_id or 0)
    chat_id = notification.chat_id or (resident.telegram_id if resident else None)
    if chat_id is None:
        return Dropped(Outcome.UNREACHABLE)
    try:
        facts = await kind.facts(session, notification, resident, gate.now)
    except Refusal:
        return Dropped(Outcome.OBSOLETE)
    return Prepared(
        notification_id=notification.id,
        kind=kind,
        chat_id=chat_id,
        resident=resident,
        language=resident.language if resident else community.language,
        facts=facts,
        details=notification.details,
        subject=notification.subject,
        attempts=notification.attempts,
        thread_id=notification.thread_id,
    )
