"""The words of the team in the digest, as whoever writes them sees them."""

from aiogram.types import InlineKeyboardButton

from models import TeamNote
from services.news.digests_note import LIMIT
from views.core.buttons import button, keyboard
from views.core.links import ScreenName, leading
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines
from views.news.buttons import TeamNoteAct, TeamNoteStep


def opened(note: TeamNote | None, t: Texts) -> Screen:
    """What stands there, or the question for it."""
    return standing(note, t) if note else ask(t)


def ask(t: Texts) -> Screen:
    return Screen(t("note-ask", limit=LIMIT), keyboard(week(t)))


def wrong_kind(t: Texts) -> Screen:
    return Screen(t("note-kind"))


def preview(note: TeamNote, t: Texts) -> Screen:
    """As everyone will read it, and under it what one can do with it."""
    return Screen(
        lines(block(note, t), "", t("note-preview")),
        keyboard(
            [act(note, TeamNoteStep.PUBLISH, t.plain("note-publish"), "success")],
            [rewrite(note, t), act(note, TeamNoteStep.WITHDRAW, t.plain("note-drop"))],
        ),
    )


def standing(note: TeamNote, t: Texts) -> Screen:
    return Screen(
        lines(block(note, t), "", t("note-standing")),
        keyboard(
            week(t),
            [rewrite(note, t), act(note, TeamNoteStep.WITHDRAW, t.plain("note-withdraw"))],
        ),
    )


def withdrawn(note: TeamNote, t: Texts) -> Screen:
    again = act(note, TeamNoteStep.PUBLISH, t.plain("note-restore"))
    return Screen(t("note-withdrawn"), keyboard([again, rewrite(note, t)], week(t)))


def block(note: TeamNote, t: Texts) -> Html:
    return t("note-block", words=Html(note.html))


def rewrite(note: TeamNote, t: Texts) -> InlineKeyboardButton:
    return act(note, TeamNoteStep.WRITE, t.plain("note-rewrite"))


def week(t: Texts) -> list[InlineKeyboardButton]:
    return [leading(t.plain("menu-week"), ScreenName.WEEK)]


def act(
    note: TeamNote, step: TeamNoteStep, label: str, style: str | None = None
) -> InlineKeyboardButton:
    return button(label, TeamNoteAct(note_id=note.id, act=step), style)
