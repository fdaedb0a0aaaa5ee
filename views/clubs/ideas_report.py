"""What came of the votes, and what a manager may make of it."""

from models import Event
from services.clubs.ideas_report import IDEA_ENDED, IDEA_REACHED, Report
from services.core.community import Community
from services.outbox.content import Prepared
from views.clubs import ideas
from views.clubs.ideas_buttons import IdeaReview, ReviewStep
from views.core.buttons import button, keyboard
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines, shorten
from views.outbox.content import shows

NAME = 24


def screen(shown: Report, t: Texts) -> Screen:
    """For a manager: the report, and what each way means for whom."""
    idea = shown.card.idea
    back = [ideas.listed(t)]
    if not (shown.card.open and idea.reached_at):
        return Screen(body(shown, t), keyboard(ideas.to_idea(idea, t), back))
    host = shorten(shown.host.name, NAME) if shown.host else ""
    means = t("idea-go-means", count=shown.card.votes, hosted="yes" if host else "no", host=host)
    go = IdeaReview(idea_id=idea.id, act=ReviewStep.GO)
    no = IdeaReview(idea_id=idea.id, act=ReviewStep.NO_GO)
    return Screen(
        lines(body(shown, t), "", means),
        keyboard(
            [button(t.plain("idea-go"), go, "success")],
            [button(t.plain("idea-no-go"), no)],
            ideas.to_idea(idea, t),
            back,
        ),
    )


def body(shown: Report, t: Texts) -> Html:
    card = shown.card
    leaders = [shorten(name, NAME) for name in shown.leaders]
    helpers = [shorten(name, NAME) for name in shown.helpers]
    busy = "; ".join(clash(one, t) for one in shown.clashes)
    return lines(
        t("idea-words", words=card.idea.words),
        "",
        t(
            "idea-report-votes",
            votes=card.votes,
            threshold=card.idea.threshold,
            passes=shown.passes,
        ),
        t("idea-suits", slots=ideas.counted(card.slots[: ideas.SLOTS], t)) if card.slots else None,
        t("idea-report-clashes", events=busy) if busy else None,
        t("idea-report-helpers", names=t.names(helpers)) if helpers else None,
        t("idea-report-leaders", names=t.names(leaders)) if leaders else t("idea-report-no-leader"),
    )


def clash(event: Event, t: Texts) -> str:
    assert event.starts_at is not None
    return f"{shorten(event.title or '', NAME)} ({t.short(event.starts_at, event.zone)})"


def sure(shown: Report, t: Texts) -> Screen:
    idea_id = shown.card.idea.id
    yes, back = (
        IdeaReview(idea_id=idea_id, act=one) for one in (ReviewStep.NO_GO_YES, ReviewStep.REPORT)
    )
    return Screen(
        t("idea-no-go-sure", count=shown.card.votes),
        keyboard(
            [button(t.plain("idea-no-go-yes"), yes, "danger")], [button(t.plain("back"), back)]
        ),
    )


@shows(IDEA_REACHED)
def reached(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return to_author(prepared.facts, t, t("idea-reached"))


@shows(IDEA_ENDED)
def ended(prepared: Prepared, t: Texts, community: Community) -> Screen:
    reached = prepared.facts.card.idea.reached_at
    return to_author(prepared.facts, t, t("idea-ended", reached="yes" if reached else "no"))


def to_author(shown: Report, t: Texts, above: Html) -> Screen:
    buttons = keyboard(ideas.to_idea(shown.card.idea, t))
    return Screen(lines(above, "", body(shown, t)), buttons)
