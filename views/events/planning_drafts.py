"""A draft made from an earlier meeting: when will it be again?"""

from services.events.planning_drafts import Copy
from views.core.buttons import button, keyboard
from views.core.screen import Screen
from views.core.texts import Texts
from views.events import planning_when
from views.events.buttons import DraftStep, DraftWhen


def next_date(copy: Copy, t: Texts) -> Screen:
    """The next dates of the same weekday; any other time can be typed."""
    event = copy.plan.event
    dates = [
        [button(t.short(one, event.zone), DraftWhen(event_id=event.id, at=int(one.timestamp())))]
        for one in copy.dates
    ]
    other = planning_when.act(copy.plan, t, "manage-move-other", DraftStep.WHEN)
    hub = planning_when.act(copy.plan, t, "draft-open-hub", DraftStep.HUB)
    text = t("draft-next-date", title=event.title)
    return Screen(text, keyboard(*dates, [other], [hub]), event.photo)
