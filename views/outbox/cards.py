"""Tracked messages as they should look now."""

from collections.abc import Callable
from typing import Any

from models import Resident, SubjectKind
from services.core.community import Community
from views.core import texts
from views.core.screen import Screen
from views.core.texts import Texts

Draw = Callable[[Any, Resident | None, Texts, Community], Screen]
# The whole of a subject, which is also what an unknown look becomes.
CARD = "card"

VIEWS: dict[tuple[SubjectKind, str], Draw] = {}


def draws(kind: SubjectKind, look: str = CARD) -> Callable[[Draw], Draw]:
    """The view of a kind of subject, declared by its topic: for a reader or, without, a chat."""

    def register(draw: Draw) -> Draw:
        VIEWS[kind, look] = draw
        return draw

    return register


def draw(
    kind: SubjectKind, facts: Any, reader: Resident | None, community: Community, look: str | None
) -> Screen:
    """The screen of a card, in its reader's language or, in a group, in the community's."""
    t = texts.of(reader.language if reader else community.language)
    view = VIEWS.get((kind, look or CARD)) or VIEWS[kind, CARD]
    return view(facts, reader, t, community)
