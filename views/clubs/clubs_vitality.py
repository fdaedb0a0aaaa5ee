"""A club stands still: what its host reads, and the way to a next date."""

from services.clubs.clubs_founding import Founding
from services.clubs.clubs_vitality import CLUB_PAUSE, LEAST, MOST, Pause
from services.core.community import Community
from services.outbox.content import Prepared
from views.clubs.buttons import ClubAct, ClubStep
from views.core.buttons import button, keyboard
from views.core.screen import Screen
from views.core.texts import Html, Texts
from views.events.buttons import EventAct, ManageStep
from views.outbox.content import shows


def lines_of(shown: Founding, t: Texts) -> list[Html]:
    """How the club does: its size where that matters, and its numbers once it has met."""
    members, numbers = shown.club.members, shown.numbers
    found = [t("club-size", members=members)]
    if members < LEAST:
        found.append(t("club-small", least=LEAST))
    if members >= MOST:
        found.append(t("club-large", most=MOST))
    if numbers and numbers.held:
        found.append(t("club-held", held=numbers.held, row=numbers.row))
    if numbers and numbers.came:
        found.append(t("club-returned", came=numbers.came, returned=numbers.returned))
    return found


@shows(CLUB_PAUSE)
def pause(prepared: Prepared, t: Texts, community: Community) -> Screen:
    found: Pause = prepared.facts
    club, last = found.club, found.last
    if last and last.starts_at:
        text = t("club-pause", title=club.title, day=t.date(last.starts_at, last.zone))
        again = EventAct(event_id=last.id, act=ManageStep.REPEAT)
        return Screen(text, keyboard([button(t.plain("club-pause-again"), again, "success")]))
    plan = ClubAct(club_id=club.id, act=ClubStep.PLAN)
    ways = keyboard([button(t.plain("club-plan"), plan, "success")])
    return Screen(t("club-pause-first", title=club.title), ways)
