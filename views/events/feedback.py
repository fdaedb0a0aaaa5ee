"""The form after a meeting: a score, what it was for, thanks."""

from aiogram.types import InlineKeyboardButton

from models import Reason
from services.core.community import Community
from services.core.errors import Refusal
from services.events import feedback
from services.events.feedback import Form
from services.events.feedback_questions import FEEDBACK_QUESTION
from services.events.feedback_words import LOW_SCORE, MANY
from services.outbox.content import Prepared
from views.core.buttons import Row, button, grid, keyboard
from views.core.links import ScreenName, leading
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines
from views.events.feedback_buttons import FeedbackAct, FeedbackReason, FeedbackScore, FeedbackStep
from views.outbox.content import shows


@shows(FEEDBACK_QUESTION)
def asked(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return question(prepared.facts, t)


def question(form: Form, t: Texts) -> Screen:
    """0 to 10 in two rows; what was said before is marked. Who was seen there cannot deny it."""
    given = form.given.score if form.given else None
    scores = [
        button(
            str(score),
            FeedbackScore(event_id=form.event.id, score=score),
            style="primary" if score == given else None,
        )
        for score in feedback.SCORES
    ]
    data = FeedbackAct(event_id=form.event.id, act=FeedbackStep.ABSENT)
    absent = button(
        t.plain("feedback-absent"), data, style="primary" if form.came is False else None
    )
    return Screen(
        t("feedback-question", title=form.event.title),
        keyboard(scores[:6], scores[6:], [] if form.marked else [absent]),
    )


def missed(form: Form, t: Texts) -> Screen:
    """No reproach, and a way on; whoever tapped by mistake can still rate."""
    events = leading(t.plain("menu-events"), ScreenName.EVENTS)
    rate = act(form, t, FeedbackStep.SCORE, "feedback-rate")
    return Screen(t("feedback-missed", title=form.event.title), keyboard([events], [rate]))


def reasons(form: Form, t: Texts) -> Screen:
    """What the score was for: chips that fit it, or words."""
    if not form.given:
        return question(form, t)
    given, event_id = form.given, form.event.id
    chips = [
        button(
            ("✅ " if one in given.reasons else "") + chip(one, given.score, t),
            FeedbackReason(event_id=event_id, reason=one),
        )
        for one in feedback.offered(given.score)
    ]
    write = act(
        form, t, FeedbackStep.WORDS, "feedback-rewrite" if given.words else "feedback-write"
    )
    done = button(
        t.plain("feedback-done"), FeedbackAct(event_id=event_id, act=FeedbackStep.DONE), "success"
    )
    return Screen(
        lines(score(form, t), *words(form, t), "", why(form, t)),
        keyboard(
            *grid(chips, 2), [write], [act(form, t, FeedbackStep.SCORE, "feedback-rescore"), done]
        ),
    )


def chip(reason: Reason, score: int, t: Texts) -> str:
    """What is wrong reads otherwise than what would be even better."""
    return t.plain(f"feedback-reason-{reason}", camp=feedback.camp(score).value)


def noted(reason: Reason, t: Texts) -> str:
    """As one of several in a sentence."""
    return t.plain(f"feedback-noted-{reason}")


def score(form: Form, t: Texts) -> Html:
    assert form.given is not None
    return t("feedback-score", title=form.event.title, score=form.given.score)


def words(form: Form, t: Texts) -> list[Html]:
    assert form.given is not None
    return [t("feedback-words", words=form.given.words)] if form.given.words else []


def why(form: Form, t: Texts) -> Html:
    assert form.given is not None
    return t(f"feedback-why-{feedback.camp(form.given.score).value}")


def writing(form: Form, t: Texts) -> Screen:
    if not form.given:
        return question(form, t)
    back = act(form, t, FeedbackStep.CHANGE, "back")
    reads = "yes" if form.host_reads else "no"
    low = "yes" if form.given.score <= LOW_SCORE else "no"
    ask = t("feedback-ask-words", host=reads, low=low, many=MANY)
    return Screen(lines(score(form, t), "", ask), keyboard([back]))


def thanks(form: Form, t: Texts) -> Screen:
    if not form.given:
        return question(form, t)
    chosen = [noted(Reason(one), t) for one in form.given.reasons]
    return Screen(
        lines(
            score(form, t),
            t("feedback-chosen", names=t.names(chosen)) if chosen else None,
            *words(form, t),
            "",
            t(f"feedback-thanks-{feedback.camp(form.given.score).value}"),
        ),
        keyboard(share(form, t), [act(form, t, FeedbackStep.CHANGE, "feedback-change")]),
    )


def share(form: Form, t: Texts) -> Row:
    """Words are the guest's own: the host reads them at once only if the guest says so."""
    if not form.given or not form.given.words or form.host_reads:
        return []
    label = "feedback-shared" if form.given.for_host else "feedback-share"
    return [act(form, t, FeedbackStep.SHARE, label)]


def after_words(outcome: Form | Refusal, t: Texts) -> Screen:
    if isinstance(outcome, Refusal):
        return Screen(t(outcome.key, **outcome.details))
    return thanks(outcome, t)


def act(form: Form, t: Texts, step: FeedbackStep, label: str) -> InlineKeyboardButton:
    return button(t.plain(label), FeedbackAct(event_id=form.event.id, act=step))
