"""A club stands still: what its host reads, and the way to a next date."""

from services.clubs.clubs_vitality import CLUB_PAUSE, Pause
from services.core.community import Community
from services.outbox.content import Prepared
from views.clubs.buttons import ClubAct, ClubStep
from views.core.buttons import button, keyboard
from views.core.screen import Screen
from views.core.texts import Texts
from views.events.buttons import EventAct, ManageStep
from views.outbox.content import shows


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
