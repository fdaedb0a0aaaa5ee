"""The formats on offer for a meeting, on one screen."""

from services.events.planning_formats import PlanFormats
from views.core.buttons import button, grid, keyboard
from views.core.screen import Screen
from views.core.texts import Texts
from views.events.buttons import DraftFormat
from views.events.planning_when import back
from views.people.interests import label


def screen(shown: PlanFormats, t: Texts) -> Screen:
    event = shown.plan.event
    chips = [
        button(
            ("✅ " if one.id == event.format_id else "") + label(one, t),
            DraftFormat(event_id=event.id, format_id=one.id),
        )
        for one in shown.offered
    ]
    none = [button(t.plain("draft-no-format"), DraftFormat(event_id=event.id, format_id=0))]
    ways = keyboard(*grid(chips, 2), none if event.format_id else [], back(shown.plan, t))
    return Screen(t("draft-ask-format"), ways, event.photo)
