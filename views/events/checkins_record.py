"""My own record of visits."""

from services.events.checkins_record import Record, Visit
from views.core.buttons import keyboard
from views.core.links import ScreenName, leading
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines, shorten

TITLE = 40


def screen(record: Record, t: Texts) -> Screen:
    ways = keyboard(
        [
            leading(t.plain("menu-events"), ScreenName.EVENTS),
            leading(t.plain("menu-settings"), ScreenName.SETTINGS),
        ]
    )
    if not record.expected:
        return Screen(t("record-none"), ways)
    thanks = "yes" if record.warned else "no"
    count = t("record-count", came=record.came, expected=record.expected, warned=thanks)
    listed = [visit(one, t) for one in record.visits]
    return Screen(lines(t("record-title"), count, "", *listed, "", t("record-private")), ways)


def visit(one: Visit, t: Texts) -> Html:
    assert one.event.starts_at is not None
    day = t.date(one.event.starts_at, one.event.zone)
    came = "yes" if one.came else "no"
    return t("record-visit", title=shorten(one.event.title or "", TITLE), day=day, came=came)
