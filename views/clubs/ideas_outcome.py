"""An idea became a club, or did not: what host, manager and voters read of it."""

from models import Idea
from services.clubs import ideas
from services.clubs.ideas import IdeaCard
from services.clubs.ideas_outcome import IDEA_CLUB, IDEA_GO, IDEA_NO_GO
from services.core.community import Community
from services.outbox.content import Prepared
from views.clubs import ideas as view
from views.clubs.buttons import ClubTap, MemberStep
from views.clubs.ideas_buttons import IdeaBegin, IdeaPlan
from views.core.buttons import Row, button, keyboard
from views.core.links import ScreenName, leading
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines
from views.outbox.content import shows


def founded(card: IdeaCard, hosting: bool, t: Texts) -> Screen:
    """What the manager sees who founded it; who hosts it goes on with the first meeting."""
    idea = card.idea
    if hosting:
        return for_host(card, t)
    text = t("idea-founded", title=ideas.title(idea))
    return Screen(text, keyboard(to_club(idea, t), [view.listed(t)]))


def for_host(card: IdeaCard, t: Texts) -> Screen:
    idea = card.idea
    assert idea.club_id
    first = [button(t.plain("idea-plan"), IdeaPlan(club_id=idea.club_id), "success")]
    return Screen(
        lines(t("idea-host", title=ideas.title(idea)), suits(card, t)),
        keyboard(first, to_club(idea, t)),
    )


def suits(card: IdeaCard, t: Texts) -> Html | None:
    found = card.slots[: view.SLOTS]
    return t("idea-suits", slots=view.counted(found, t)) if found else None


def to_club(idea: Idea, t: Texts) -> Row:
    return [leading(t.plain("idea-to-club"), ScreenName.CLUB, idea.club_id)]


def refused(idea: Idea, t: Texts) -> Screen:
    text = t("idea-refused", title=ideas.title(idea))
    return Screen(text, keyboard([view.listed(t)]))


@shows(IDEA_GO)
def told_host(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return for_host(prepared.facts, t)


@shows(IDEA_CLUB)
def told_voter(prepared: Prepared, t: Texts, community: Community) -> Screen:
    idea: Idea = prepared.facts.idea
    assert idea.club_id
    join = ClubTap(club_id=idea.club_id, act=MemberStep.JOIN)
    return Screen(
        t("idea-club", title=ideas.title(idea)),
        keyboard([button(t.plain("club-join"), join, "success")], to_club(idea, t)),
    )


@shows(IDEA_NO_GO)
def told_no(prepared: Prepared, t: Texts, community: Community) -> Screen:
    card: IdeaCard = prepared.facts
    reached = "yes" if card.idea.reached_at else "no"
    numbers = {"votes": card.votes, "threshold": card.idea.threshold, "reached": reached}
    own = [button(t.plain("idea-propose"), IdeaBegin())]
    return Screen(t("idea-no-go-note", title=ideas.title(card.idea), **numbers), keyboard(own))
