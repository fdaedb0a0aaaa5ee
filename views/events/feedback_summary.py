"""What guests said of a meeting: counts for whoever runs it, and the words they may read."""

from collections.abc import Iterable

from models import Reason
from services.core.community import Community
from services.core.words import TEXT_LIMIT
from services.events.feedback import BEST, BETTER
from services.events.feedback_summary import FEEDBACK_SUMMARY, Summary
from services.events.feedback_words import LOW_SCORE_WORDS, MANY, LowScore
from services.outbox.content import Prepared
from views.core.buttons import Row, button, keyboard
from views.core.screen import Screen
from views.core.texts import Html, Texts, bound, length, lines
from views.events.buttons import EventAct, ManageStep
from views.events.feedback import noted
from views.events.feedback_buttons import EventFeedback
from views.outbox.content import shows


@shows(FEEDBACK_SUMMARY)
def morning_after(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return screen(prepared.facts, t)


def screen(summary: Summary, t: Texts) -> Screen:
    event = summary.event
    assert event.starts_at is not None
    day = t.day(event.starts_at, event.zone)
    head = lines(
        t("feedback-summary-title", title=event.title, day=day),
        "",
        *scores(summary, t),
        attendance(summary, t),
        *reasons(summary.reasons.items(), t),
        withheld(summary, t),
    )
    return Screen(quoted(head, summary.words, t), keyboard(*ways_on(summary, t)))


def scores(summary: Summary, t: Texts) -> list[Html]:
    if summary.mean is None:
        return [t("feedback-summary-none")]
    counted = {"n": len(summary.scores), "expected": summary.expected}
    return [t("feedback-summary-scores", mean=summary.mean, **counted)]


def attendance(summary: Summary, t: Texts) -> Html | None:
    """Only worth a line when somebody says to have missed it: a score says "I was there"."""
    if not summary.absent:
        return None
    return t("feedback-summary-came", came=summary.came, absent=summary.absent)


def reasons(counted: Iterable[tuple[Reason, int]], t: Texts) -> list[Html]:
    """What was best and what to improve, the most frequent first."""
    ordered = sorted(counted, key=lambda one: -one[1])
    said = []
    for key, offered in (("feedback-summary-best", BEST), ("feedback-summary-better", BETTER)):
        counts = [f"{noted(one, t)} {times}" for one, times in ordered if one in offered]
        if counts:
            said.append(bound(t(key, counts=", ".join(counts))))
    return said


def withheld(summary: Summary, t: Texts) -> Html | None:
    if not summary.withheld:
        return None
    return t("feedback-summary-withheld", count=summary.withheld, many=MANY)


def quoted(text: Html, words: Iterable[str], t: Texts) -> Html:
    """With as many words below it as fit into one message."""
    for one in words:
        longer = lines(text, t("feedback-words", words=one))
        if length(longer) > TEXT_LIMIT:
            break
        text = longer
    return text


def ways_on(summary: Summary, t: Texts) -> list[Row]:
    event_id = summary.event.id
    repeat = EventAct(event_id=event_id, act=ManageStep.REPEAT)
    lead = EventAct(event_id=event_id, act=ManageStep.LEAD)
    return [
        [button(t.plain("led-repeat"), repeat)] if summary.may_repeat else [],
        [button(t.plain("lead-open"), lead)],
    ]


@shows(LOW_SCORE_WORDS)
def low_score(prepared: Prepared, t: Texts, community: Community) -> Screen:
    """To a manager, at once."""
    said: LowScore = prepared.facts
    event = said.event
    assert event.starts_at is not None
    day = t.day(event.starts_at, event.zone)
    everything = button(t.plain("feedback-summary-open"), EventFeedback(event_id=event.id))
    return Screen(
        lines(
            t("feedback-low", title=event.title, day=day, score=said.score),
            t("feedback-words", words=said.words),
            t("feedback-low-nameless"),
        ),
        keyboard([everything]),
    )
