"""An idea as a manager decides on it, and what its author reads of that."""

from aiogram.types import InlineKeyboardButton

from models import Idea
from services.clubs import ideas
from services.clubs.ideas_reviewing import (
    IDEA_INVITATION,
    IDEA_JOINED,
    IDEA_POST,
    IDEA_PUBLISHED,
    IDEA_RETURNED,
    LIMIT,
    Review,
)
from services.core.community import Community
from services.outbox.content import Prepared
from views.clubs import ideas as view
from views.clubs.ideas_buttons import IdeaJoin, IdeaReview, ReviewStep
from views.core.buttons import Row, button, keyboard
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines, shorten
from views.outbox.content import shows

TITLE = 24


def screen(shown: Review, t: Texts) -> Screen:
    idea = shown.idea
    if shown.asked:
        back = IdeaReview(idea_id=idea.id, act=ReviewStep.SHOW)
        text = lines(t("idea-ask-reason", limit=LIMIT), "", body(shown, t))
        return Screen(text, keyboard([button(t.plain("back"), back)]))
    ways: list[Row] = [
        [act(idea, t, "idea-publish", ReviewStep.PUBLISH)],
        *(
            [
                button(
                    t.plain("idea-join", title=shorten(ideas.title(other), TITLE)),
                    IdeaJoin(idea_id=idea.id, other_id=other.id),
                )
            ]
            for other in shown.similar
        ),
        [act(idea, t, "idea-return", ReviewStep.RETURN)],
        [view.listed(t)],
    ]
    reach = t("idea-reach", people=shown.readers, chats=shown.chats)
    alike = t("idea-similar") if shown.similar else None
    return Screen(lines(t("idea-review"), "", body(shown, t), "", reach, alike), keyboard(*ways))


def act(idea: Idea, t: Texts, key: str, step: ReviewStep) -> InlineKeyboardButton:
    return button(t.plain(key), IdeaReview(idea_id=idea.id, act=step))


def body(shown: Review, t: Texts) -> Html:
    return lines(
        view.described(shown.idea, shown.topic, None, t),
        t("idea-author", name=shown.author),
        view.wished(shown.idea, t) or None,
    )


def returned(idea: Idea, t: Texts) -> Screen:
    """What the manager sees once the author reads the reason."""
    return Screen(
        t("idea-given-back", title=ideas.title(idea)),
        keyboard([view.listed(t)]),
    )


@shows(IDEA_RETURNED)
def told(prepared: Prepared, t: Texts, community: Community) -> Screen:
    idea: Idea = prepared.facts
    text = lines(
        t("idea-returned", words=idea.return_reason), "", t("idea-words", words=idea.words)
    )
    return Screen(text, keyboard(view.to_idea(idea, t)))


@shows(IDEA_POST)
def post(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return view.for_chat(prepared.facts, t, community)


@shows(IDEA_INVITATION)
def invitation(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return view.for_reader(prepared.facts, t, t("idea-invitation"))


@shows(IDEA_PUBLISHED)
def published(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return view.for_reader(prepared.facts, t, t("idea-published"))


@shows(IDEA_JOINED)
def joined(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return view.for_reader(prepared.facts, t, t("idea-joined"))
