"""What guests read when a meeting was moved, changed or called off."""

from services.core.community import Community
from services.events.planning_news import EVENT_CANCELLED, EVENT_CHANGED, EVENT_MOVED
from services.outbox.content import Prepared
from views.core.buttons import keyboard
from views.core.links import ScreenName, leading
from views.core.screen import Screen
from views.core.texts import Texts
from views.events import cards
from views.outbox.content import shows


@shows(EVENT_MOVED)
def moved(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return cards.for_reader(prepared.facts, t, t("notification-event-moved"))


@shows(EVENT_CHANGED)
def changed(prepared: Prepared, t: Texts, community: Community) -> Screen:
    """The card under the names of what is different now."""
    what = t.names([t.plain(f"changed-{field}") for field in prepared.details.get("fields", ())])
    return cards.for_reader(prepared.facts, t, t("notification-event-changed", what=what))


@shows(EVENT_CANCELLED)
def cancelled(prepared: Prepared, t: Texts, community: Community) -> Screen:
    event = prepared.facts
    moment, city = t.moment(event.starts_at, event.zone), t.zone(event.zone)
    text = t("notification-event-cancelled", title=event.title, moment=moment, city=city)
    return Screen(text, keyboard([leading(t.plain("menu-events"), ScreenName.EVENTS)]))
