"""The end of a club: what it would mean, and the farewell with its numbers."""

from services.clubs.clubs_closing import CLUB_FAREWELL, Farewell
from services.core.community import Community
from services.outbox.content import Prepared
from views.clubs.buttons import ClubAct, ClubStep
from views.core.buttons import Row, button, keyboard
from views.core.links import ScreenName, leading
from views.core.screen import Screen
from views.core.texts import Texts, lines, shorten
from views.outbox.content import shows

NAME, TITLE = 20, 32


def sure(shown: Farewell, t: Texts) -> Screen:
    """What members would read, and that it cannot be undone."""
    club = shown.club
    yes = ClubAct(club_id=club.id, act=ClubStep.CLOSE_YES)
    no = ClubAct(club_id=club.id, act=ClubStep.HUB)
    text = lines(t("club-close-sure", title=club.title or "", members=club.members))
    return Screen(
        text,
        keyboard(
            [button(t.plain("club-close-yes"), yes, "danger")],
            [button(t.plain("club-close-no"), no)],
        ),
    )


def farewell(shown: Farewell, t: Texts) -> Screen:
    names = [shorten(name, NAME) for name in shown.names]
    listed = t.names(names) if not shown.more else ", ".join(names)
    text = lines(
        t("club-farewell", title=shown.club.title or ""),
        "",
        t("club-farewell-numbers", meetings=shown.meetings, visits=shown.visits)
        if shown.meetings
        else None,
        t("club-farewell-thanks", names=listed, more=shown.more) if names else None,
        lines("", t("club-farewell-next")) if shown.neighbours else None,
    )
    rows: list[Row] = [
        [leading(shorten(one.title or "", TITLE), ScreenName.CLUB, one.id)]
        for one in shown.neighbours
    ]
    return Screen(text, keyboard(*rows, [leading(t.plain("clubs-go-all"), ScreenName.CLUBS)]))


@shows(CLUB_FAREWELL)
def told(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return farewell(prepared.facts, t)
