"""A draft that repeats: the rhythms on offer, its next dates, and what else takes place then."""

from aiogram.types import InlineKeyboardButton

from services.events import cards_clock
from services.events.series import TIMES, Clash, Repetition
from services.events.series_rules import Preset
from views.core.buttons import Row, button, keyboard
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines, shorten
from views.events import planning_when, series
from views.events.buttons import SeriesRhythm, SeriesTimes

TITLE_ROOM = 40
CLASHES = 5


def screen(shown: Repetition, t: Texts) -> Screen:
    event = shown.plan.event
    text = lines(t("series-ask"), *(["", *preview(shown, t)] if shown.rhythm else []))
    rows: list[Row] = [[chip(shown, one, t)] for one in shown.offered]
    if shown.rhythm:
        none = SeriesRhythm(event_id=event.id, preset=Preset.NONE)
        rows += [times(shown, t), [button(t.plain("series-once"), none)]]
    return Screen(text, keyboard(*rows, planning_when.back(shown.plan, t)), event.photo)


def chip(shown: Repetition, preset: Preset, t: Texts) -> InlineKeyboardButton:
    event = shown.plan.event
    label = series.described(shown.offered[preset], cards_clock.local(event).date(), t)
    mine = "yes" if shown.chosen is preset else "no"
    data = SeriesRhythm(event_id=event.id, preset=preset)
    return button(t.plain("series-chip", rhythm=label, mine=mine), data)


def times(shown: Repetition, t: Texts) -> Row:
    """After how many meetings it ends."""
    chosen = (shown.rhythm.times or 0) if shown.rhythm else 0
    return [
        button(
            t.plain("series-times", times=one, mine="yes" if one == chosen else "no"),
            SeriesTimes(event_id=shown.plan.event.id, times=one),
        )
        for one in (0, *TIMES)
    ]


def preview(shown: Repetition, t: Texts) -> list[Html]:
    event = shown.plan.event
    what = series.of_card(shown.plan.card, t)
    dates = [t("series-date", when=t.short(one, event.zone)) for one in shown.dates]
    taken = [clash(one, event.zone, t) for one in shown.clashes[:CLASHES]]
    return [t("series-preview", rhythm=what), *dates, *taken]


def clash(one: Clash, zone: str, t: Texts) -> Html:
    return t(
        "series-clash",
        when=t.short(one.on, zone),
        title=shorten(one.other.title or "", TITLE_ROOM),
        same="place" if one.same_place else "host",
    )
