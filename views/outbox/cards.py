"""Tracked messages as they should look now."""

from collections.abc import Callable
from typing import Any

from models import Resident, SubjectKind
from services.core.community import Community
from views.core import texts
from views.core.screen import Screen
from views.core.texts import Texts

Draw = Callable[[Any, Resident | None, Texts, Community], Screen]

VIEWS: dict[SubjectKind, Draw] = {}


def draws(kind: SubjectKind) -> Callable[[Draw], Draw]:
    """The view of a kind of subject, declared by its topic: for a reader or, without, a chat."""

    def register(draw: Draw) -> Draw:
        VIEWS[kind] = draw
        return draw

    return register


def draw(kind: SubjectKind, facts: Any, reader: Resident | None, community: Community) -> Screen:
    """The screen of a card, in its reader's language or, in a group, in the community's."""
    t = texts.of(reader.language if reader else community.language)
    return VIEWS[kind](facts, reader, t, community)
