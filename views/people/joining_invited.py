"""What somebody reads whose link brought a guest."""

from services.core.community import Community
from services.outbox.content import Prepared
from services.people.joining_invited import GUEST_GREETS, GUEST_JOINED
from views.core.screen import Screen
from views.core.texts import Texts
from views.outbox.content import shows


@shows(GUEST_JOINED)
def joined(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return Screen(t("notification-guest-joined", community=community.name))


@shows(GUEST_GREETS)
def greets(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return Screen(t("notification-guest-greets", name=prepared.facts))
