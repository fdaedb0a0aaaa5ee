"""When a meeting starts: the question, moments to tap, and what words may have meant."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from aiogram.types import InlineKeyboardButton

from services.core import moments
from services.core.moments import Doubt, Options
from services.events.planning import Plan
from views.core.buttons import Row, button, grid, keyboard
from views.core.screen import Screen
from views.core.texts import Html, Texts
from views.events.buttons import DraftAct, DraftStep, DraftWhen


def question(plan: Plan, t: Texts, now: datetime) -> Screen:
    """The start is asked for, or, once the words have told something, what they leave open."""
    event, options = plan.event, plan.options
    if not options:
        text = t("draft-ask-event-when", city=t.zone(event.zone))
        return Screen(text, keyboard(*chips(plan, t, now), back(plan, t)), event.photo)
    other = [act(plan, t, "when-other-day", DraftStep.WHEN)]
    rows = [*chips(plan, t, now), other, back(plan, t)]
    return Screen(doubt(options, event.zone, t), keyboard(*rows), event.photo)


def chips(plan: Plan, t: Texts, now: datetime) -> list[Row]:
    """Moments to tap: those the words may mean, or those that are likely anyway."""
    zone, options = plan.event.zone, plan.options
    shown = options.moments if options else moments.suggest(now, zone)
    by_hour = options is not None and options.doubt in (Doubt.HOUR, Doubt.HALF)
    buttons = [
        button(
            t.time(moment, zone) if by_hour else chip(moment, now, zone, t),
            DraftWhen(event_id=plan.event.id, at=int(moment.timestamp())),
        )
        for moment in shown
    ]
    return grid(buttons, 3 if by_hour else 2)


def chip(moment: datetime, now: datetime, zone: str, t: Texts) -> str:
    """Such as "завтра 19:00" or, further ahead, "пт 6 мар., 19:00"."""
    place = ZoneInfo(zone)
    ahead = moment.astimezone(place).date() - now.astimezone(place).date()
    if ahead.days > 1:
        return t.short(moment, zone)
    return t.plain("draft-tomorrow" if ahead.days else "draft-today", time=t.time(moment, zone))


def doubt(options: Options, zone: str, t: Texts) -> Html:
    """What is understood, and what is still asked."""
    if options.doubt is Doubt.PAST and options.passed:
        return t("when-over", moment=t.moment(options.passed, zone))
    if options.day:
        noon = datetime.combine(options.day, time(12), ZoneInfo(zone))
        day = t.day(noon, zone)
        return t(f"when-which-{options.doubt}", day=day[:1].upper() + day[1:])
    return t("when-midnight")


def act(
    plan: Plan, t: Texts, key: str, step: DraftStep, style: str | None = None, **details: str
) -> InlineKeyboardButton:
    return button(t.plain(key, **details), DraftAct(event_id=plan.event.id, act=step), style=style)


def back(plan: Plan, t: Texts) -> Row:
    return [act(plan, t, "back", DraftStep.HUB)]
