"""What is kept about who changed the community; the changes themselves belong to it."""

from datetime import datetime

from models import CommunityChange, Resident, Session
from services.core import privacy
from services.core.privacy import Record, moment


async def export(session: Session, person: Resident) -> Record:
    mine = CommunityChange.by_id == person.id
    return {
        "community_changes": [
            {
                "changed": row.changed.value,
                "was": row.was,
                "became": row.became,
                "at": moment(row.at),
            }
            for row in await privacy.rows(session, CommunityChange, mine)
        ]
    }


async def forget(session: Session, person: Resident, now: datetime) -> None:
    """What was changed stays, by somebody without a name."""


privacy.register(
    "community",
    export=export,
    forget=forget,
    lines=["privacy-community"],
    columns=["community_changes.by_id", "charter_versions.author_id"],
)
