"""What a handler knows besides the update itself."""

from dataclasses import dataclass
from datetime import datetime

from models import Resident, Session
from services.core.community import Community
from views.core.texts import Texts


@dataclass(frozen=True)
class Context:
    """One update's transaction, the person who acts, their language, the time and the place.

    `chat` is the id of the chat that the update came from: a reply sent there stays where the
    person is. Nobody acts in the name of a channel, a bot or an anonymous administrator; only
    routers that declare `nobody` see such updates, and their handlers do not ask for `person`.
    """

    session: Session
    actor: Resident | None
    t: Texts
    now: datetime
    community: Community
    chat: int

    @property
    def person(self) -> Resident:
        assert self.actor is not None
        return self.actor
