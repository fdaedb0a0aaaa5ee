"""Until when somebody is away, and what that means for their meetings."""

from aiogram.types import InlineKeyboardButton

from services.events.absences import Absence, Span
from views.core.buttons import Row, button, keyboard
from views.core.links import ScreenName, leading
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines
from views.events import agenda
from views.events.buttons import AbsenceAct, AbsenceFor, AbsenceStep


def screen(absence: Absence, t: Texts) -> Screen:
    if absence.until is None:
        return question(absence, t)
    text = lines(
        t("absence-is", day=t.on(absence.until)),
        again(absence, t),
        lines("", t("absence-kept")) if absence.kept else None,
    )
    end = button(t.plain("absence-end"), AbsenceAct(act=AbsenceStep.END))
    change = button(t.plain("absence-change"), AbsenceAct(act=AbsenceStep.CHANGE))
    return Screen(text, keyboard(*agenda.opening(absence.kept, t), [end], [change], settings(t)))


def question(absence: Absence, t: Texts) -> Screen:
    """Asks for a day; who is away already keeps the one they named until they name another."""
    until = t.on(absence.until) if absence.until else None
    text = lines(
        t("absence-is", day=until) if until else None,
        t("absence-ask"),
    )
    spans = [[offer(one, absence, t)] for one in absence.spans]
    return Screen(text, keyboard(*spans, settings(t)))


def offer(span: Span, absence: Absence, t: Texts) -> InlineKeyboardButton:
    label = t.plain("absence-span", span=span.value, day=t.on(absence.spans[span]))
    return button(label, AbsenceFor(span=span))


def back(absence: Absence, t: Texts) -> Screen:
    """Who is back may go on with the meetings, or be away again."""
    mine = leading(t.plain("agenda-go-mine"), ScreenName.MINE)
    anew = button(t.plain("absence-begin"), AbsenceAct(act=AbsenceStep.CHANGE))
    return Screen(
        lines(t("absence-back"), again(absence, t)), keyboard([mine], [anew], settings(t))
    )


def again(absence: Absence, t: Texts) -> Html | None:
    """What was taken again."""
    seats, queued = absence.seats, absence.queued
    if not seats and not queued:
        return None
    return t("absence-again", seats=seats, queued=queued)


def settings(t: Texts) -> Row:
    return [leading(t.plain("about-back"), ScreenName.SETTINGS)]
