"""What to know before publishing, a line each."""

from services.events.publishing import Invited, Reach
from services.events.publishing_checks import ALIKE, LATELY
from views.core.texts import Html, Texts, lines
from views.events.series_draft import clash
from views.people.interests import name

CLASHES = 2


def notes(reach: Reach, invited: Invited, t: Texts) -> Html | None:
    """Nothing where there is nothing to warn of."""
    event, checks = reach.plan.event, reach.checks
    alone = not reach.chats and not reach.people.get(invited)
    said = [
        t("check-soon") if checks.soon else None,
        t("check-nowhere") if checks.nowhere else None,
        t("check-undescribed") if checks.undescribed else None,
        t("check-alone") if alone else None,
        *(clash(one, event.zone, t) for one in checks.clashes[:CLASHES]),
        t("check-habit", same=checks.habit, all=LATELY) if checks.habit else None,
        t("check-alike", count=ALIKE, format=name(checks.alike, t)) if checks.alike else None,
    ]
    return lines("", *said) if any(said) else None
