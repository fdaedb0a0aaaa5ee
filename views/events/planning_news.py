"""What guests read when a meeting was moved or changed."""

from datetime import datetime

from models import Resident, SubjectKind
from services.core.community import Community
from services.events.cards import EventCard
from services.events.planning_news import EVENT_CHANGED, EVENT_MOVED
from services.outbox.content import Prepared
from views.core.screen import Screen
from views.core.texts import Texts, lines, shorten
from views.events import cards, planning
from views.outbox.cards import draws
from views.outbox.content import shows

# Titles and places that were, side by side with those that are.
VALUE_ROOM = 60


@shows(EVENT_MOVED)
def moved(prepared: Prepared, t: Texts, community: Community) -> Screen:
    """The card under what the time was and became; a row of an older version knows no `was`."""
    event = prepared.facts.event
    was = prepared.details.get("was")
    before = t.moment(datetime.fromisoformat(was), event.zone) if was else "none"
    after = t.moment(event.starts_at, event.zone)
    above = t("notification-event-moved", was=before, became=after)
    return cards.for_reader(prepared.facts, t, above, EVENT_MOVED.name)


@draws(SubjectKind.EVENT, EVENT_MOVED.name)
def moved_before(
    card: EventCard, reader: Resident | None, t: Texts, community: Community
) -> Screen:
    """Whatever changes afterwards: that it was moved may still be unread."""
    closed = card.begun or card.event.cancelled_at
    above = None if closed else t("notification-event-moved", was="none", became="none")
    return cards.for_reader(card, t, above, EVENT_MOVED.name)


@shows(EVENT_CHANGED)
def changed(prepared: Prepared, t: Texts, community: Community) -> Screen:
    """The card under what was different."""
    fields, was = prepared.details.get("fields", ()), prepared.details.get("was", {})
    event = prepared.facts.event
    told = {
        name: t("changed-from-to", was=value(was[name], name, t), became=value(now, name, t))
        for name in fields
        if name in was and (now := getattr(event, name)) != was[name]
    }
    names = t.names([t.plain(f"changed-{name}") for name in fields])
    head = t("changed-heading", field=fields[0] if len(fields) == 1 else "several", names=names)
    if len(fields) > 1:
        each = [t("changed-named", name=t.plain(f"changed-{one}"), what=told[one]) for one in told]
        return cards.for_reader(prepared.facts, t, lines(head, *each))
    one = t("changed-named", name=head, what=told[fields[0]]) if told else head
    return cards.for_reader(prepared.facts, t, one)


def value(held: str | int | None, name: str, t: Texts) -> str:
    """What a column held, as one reads it."""
    if name == "online":
        return t.plain("changed-online-value", online="yes" if held else "no")
    if name == "minutes":
        return t.plain("draft-hours", hours=planning.hours(int(held or 0)))
    return t.plain("changed-value", words=shorten(str(held), VALUE_ROOM)) if held else "—"
