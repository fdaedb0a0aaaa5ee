"""An idea while its author writes it down: what is asked, and what it is so far."""

from aiogram.types import InlineKeyboardButton

from models import IdeaStage, Lead
from services.clubs.ideas_proposing import LIMIT, Proposal
from services.clubs.ideas_slots import EVERY, Part
from views.clubs import ideas
from views.clubs.ideas_buttons import (
    IdeaAct,
    IdeaFormat,
    IdeaLead,
    IdeaStep,
    IdeaTopic,
    IdeaWhen,
)
from views.core.buttons import Row, button, grid, keyboard
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines
from views.people import interests


def screen(shown: Proposal, t: Texts) -> Screen:
    """The question at hand, or else the whole of it."""
    return question(shown, t) if shown.asked else hub(shown, t)


def after_words(shown: Proposal, t: Texts) -> Screen:
    """Whoever has come this far for the first time goes on."""
    first = not (shown.idea.topic_id or shown.idea.slots or shown.idea.lead)
    return topics(shown, t) if first and shown.choice else hub(shown, t)


def after_topic(shown: Proposal, t: Texts) -> Screen:
    first = not (shown.idea.slots or shown.idea.lead or shown.idea.format_id)
    return formats(shown, t) if first else hub(shown, t)


def after_format(shown: Proposal, t: Texts) -> Screen:
    first = not (shown.idea.slots or shown.idea.lead)
    return when(shown, t) if first else hub(shown, t)


def question(shown: Proposal, t: Texts) -> Screen:
    was = shown.idea.words
    text = lines(t("idea-ask", limit=LIMIT), lines("", t("draft-now", words=was)) if was else None)
    return Screen(text, keyboard([act(shown, t, "back", IdeaStep.HUB) if was else ideas.listed(t)]))


def topics(shown: Proposal, t: Texts) -> Screen:
    assert shown.choice is not None
    chips = [
        button(
            interests.chip(one, shown.choice, t), IdeaTopic(idea_id=shown.idea.id, topic=one.code)
        )
        for one in shown.choice.offered
    ]
    return Screen(
        t("idea-ask-topic"), keyboard(*grid(chips, 2), [act(shown, t, "skip", IdeaStep.FORMATS)])
    )


def formats(shown: Proposal, t: Texts) -> Screen:
    idea = shown.idea
    chips = [
        button(
            ideas.mark(one.id == idea.format_id) + interests.label(one, t),
            IdeaFormat(idea_id=idea.id, format_id=one.id),
        )
        for one in shown.formats
    ]
    skip = [button(t.plain("skip"), IdeaFormat(idea_id=idea.id, format_id=0))]
    return Screen(t("idea-ask-format"), keyboard(*grid(chips, 2), skip))


def when(shown: Proposal, t: Texts) -> Screen:
    """The week, a row for each day."""
    idea = shown.idea
    chips = [
        button(
            ideas.mark(one.code in idea.slots) + ideas.named(one, t),
            IdeaWhen(idea_id=idea.id, day=one.day, part=one.part),
        )
        for one in EVERY
    ]
    further = IdeaStep.HUB if idea.lead else IdeaStep.LEAD
    on = act(shown, t, "idea-further" if idea.slots else "skip", further)
    return Screen(t("idea-ask-when"), keyboard(*grid(chips, len(Part)), [on]))


def lead(shown: Proposal, t: Texts) -> Screen:
    rows: list[Row] = [
        [
            button(
                ideas.mark(shown.idea.lead is one) + t.plain(f"idea-would-{one}"),
                IdeaLead(idea_id=shown.idea.id, lead=one),
            )
        ]
        for one in Lead
    ]
    return Screen(t("idea-ask-lead"), keyboard(*rows, [act(shown, t, "skip", IdeaStep.HUB)]))


def hub(shown: Proposal, t: Texts) -> Screen:
    stage = shown.idea.stage
    reason = shown.idea.return_reason if stage is IdeaStage.RETURNED else None
    head = t("idea-returned", words=reason) if reason else t(f"idea-head-{stage.value}")
    text = lines(head, "", body(shown, t))
    if stage is IdeaStage.WAITING:
        back = act(shown, t, "idea-take-back", IdeaStep.TAKE_BACK)
        return Screen(text, keyboard([back], [ideas.listed(t)]))
    if not shown.editable:
        return Screen(text, keyboard([ideas.listed(t)]))
    return Screen(
        text,
        keyboard(
            [act(shown, t, "idea-send", IdeaStep.SEND, "success")],
            [
                act(shown, t, "idea-field-words", IdeaStep.WORDS),
                act(shown, t, "club-field-topic", IdeaStep.TOPICS),
            ],
            [
                act(shown, t, "idea-field-format", IdeaStep.FORMATS),
                act(shown, t, "idea-field-when", IdeaStep.WHEN),
            ],
            [
                act(shown, t, "idea-field-lead", IdeaStep.LEAD),
                act(shown, t, "idea-drop", IdeaStep.DROP),
            ],
            [ideas.listed(t)],
        ),
    )


def dropping(shown: Proposal, t: Texts) -> Screen:
    yes = act(shown, t, "idea-drop-yes", IdeaStep.DROP_YES, "danger")
    return Screen(
        lines(t("idea-drop-sure"), "", body(shown, t)),
        keyboard([yes], [act(shown, t, "back", IdeaStep.HUB)]),
    )


def body(shown: Proposal, t: Texts) -> Html:
    idea = shown.idea
    described = ideas.described(idea, shown.topic, shown.format, t)
    return lines(described, ideas.wished(idea, t) or None)


def act(
    shown: Proposal, t: Texts, key: str, step: IdeaStep, style: str | None = None
) -> InlineKeyboardButton:
    return button(t.plain(key), IdeaAct(idea_id=shown.idea.id, act=step), style)


def hint(t: Texts) -> Screen:
    """For a sticker where words are expected."""
    return Screen(t("draft-words-please"))
