"""The command menu of one person, as a notification that nobody reads."""

from services.core.community import Community
from services.outbox.content import Prepared
from services.people.menu import COMMANDS
from views.core import commands
from views.core.screen import Reply
from views.core.texts import Texts
from views.outbox.content import shows


@shows(COMMANDS)
def menu(prepared: Prepared, t: Texts, community: Community) -> Reply:
    assert prepared.resident is not None
    return commands.for_one(prepared.resident, t)
