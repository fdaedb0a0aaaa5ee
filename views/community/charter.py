"""The rules: as they are, as an owner drafts them, as a resident is asked to accept them."""

from aiogram.types import InlineKeyboardButton

from models import Resident
from services.community.charter import Draft, Rules
from services.core.community import Charter, Community
from services.people.joining import Step
from views.community import settings
from views.community.buttons import CharterAct, CharterStep
from views.core.buttons import Row, button, keyboard
from views.core.screen import Screen
from views.core.texts import Texts, lines
from views.people import joining
from views.people.buttons import CharterAccept


def screen(known: Rules, t: Texts) -> Screen:
    text = lines(
        t("rules", words=joining.rules(known.charter, t)),
        "",
        t("rules-accepted", accepted=known.accepted, members=known.members),
    )
    write = [act(t.plain("rules-write"), CharterStep.WRITE)] if known.may_edit else []
    return Screen(text, keyboard(write, settings.back(t)))


def act(
    text: str, step: CharterStep, draft_id: int = 0, style: str | None = None
) -> InlineKeyboardButton:
    return button(text, CharterAct(draft_id=draft_id, act=step), style)


def ask(t: Texts) -> Screen:
    return Screen(t("rules-ask"), keyboard([act(t.plain("rules-back"), CharterStep.SHOW)]))


def ask_translation(draft: Draft, t: Texts) -> Screen:
    text = t("rules-ask-translation", language=t.plain(f"language-{draft.other}"))
    return Screen(text, keyboard([act(t.plain("back"), CharterStep.PREVIEW, draft.version.id)]))


def preview(draft: Draft, t: Texts) -> Screen:
    """How it will read, and whom to ask for it: nothing is sent before that."""
    version, language = draft.version, t.plain(f"language-{draft.other}")
    translated = version.texts.get(draft.other)
    text = lines(
        t("rules-preview", words=version.texts[draft.main]),
        "",
        t("rules-translated", language=language, words=translated)
        if translated
        else t("rules-untranslated", language=language),
        "",
        t("rules-who"),
    )
    return Screen(text, keyboard(*choices(draft, language, t)))


def choices(draft: Draft, language: str, t: Texts) -> list[Row]:
    number = draft.version.id
    everyone = t.plain("rules-everyone", members=draft.members)
    return [
        [act(everyone, CharterStep.EVERYONE, number, "danger")],
        [act(t.plain("rules-newcomers"), CharterStep.NEWCOMERS, number, "success")],
        [
            act(t.plain("rules-rewrite"), CharterStep.WRITE, number),
            act(t.plain("rules-translate", language=language), CharterStep.TRANSLATE, number),
        ],
        [act(t.plain("rules-drop"), CharterStep.DROP, number)],
    ]


def changed(known: Charter, t: Texts) -> Screen:
    """For a resident, below the answer to what they came for."""
    agree = button(t.plain("rules-accept"), CharterAccept(number=known.number), style="success")
    return Screen(t("rules-changed", words=joining.rules(known, t)), keyboard([agree]))


def after_accepting(
    step: Step | None, known: Charter, person: Resident, t: Texts, community: Community
) -> Screen:
    """A newcomer's next step; a resident's thanks, or the newer wording that they have not seen."""
    if step:
        return joining.step(step, person, t, community)
    if (person.charter_number or 0) < known.number:
        return changed(known, t)
    return Screen(t("rules-agreed", words=joining.rules(known, t)))
