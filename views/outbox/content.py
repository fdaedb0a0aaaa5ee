"""How each kind of notification reads: a topic's view registers itself for the kind."""

from collections.abc import Callable

from services.core.community import Community
from services.outbox.content import Prepared
from services.outbox.kinds import Kind
from views.core import texts
from views.core.screen import Reply, Screen
from views.core.texts import Texts

View = Callable[[Prepared, Texts, Community], Screen | Reply | None]
VIEWS: dict[str, View] = {}


def shows(*kinds: Kind) -> Callable[[View], View]:
    """Register how kinds read; each has one view."""

    def register(view: View) -> View:
        for kind in kinds:
            if kind.name in VIEWS:
                raise ValueError(f"{kind} has two views")
            VIEWS[kind.name] = view
        return view

    return register


def render(prepared: Prepared, community: Community) -> Screen | Reply | None:
    """What delivers it; None when there turns out to be nothing to say."""
    return VIEWS[prepared.kind.name](prepared, texts.of(prepared.language), community)
