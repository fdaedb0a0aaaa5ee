"""Lists of ideas, and the card of one for a chat and for a reader."""

from collections.abc import Iterable

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from models import Format, Idea, IdeaStage, Resident, SubjectKind, Topic, VoteChoice
from services.clubs import ideas
from services.clubs.clubs import Which
from services.clubs.ideas import IDEA_CARD, IdeaCard, IdeaLine, IdeaPage
from services.clubs.ideas_slots import Slot
from services.core.community import Community
from services.outbox.content import Prepared
from views.clubs.buttons import Clubs
from views.clubs.ideas_buttons import (
    IdeaBegin,
    IdeaOpen,
    IdeaReview,
    Ideas,
    ReviewStep,
    VoteSlot,
    VoteTap,
    VoteWhen,
)
from views.core.buttons import Row, button, grid, keyboard, turns
from views.core.links import ScreenName, into_bot, leading
from views.core.screen import Live, Screen
from views.core.texts import Html, Texts, lines, shorten
from views.outbox.cards import CARD, draws
from views.outbox.content import shows
from views.people import interests

TITLE = 26
# So many times are shown on a card; the others are in the whole week.
SLOTS = 4


def screen(page: IdeaPage, t: Texts) -> Screen:
    rows: list[Row] = [[button(label(one, t), IdeaOpen(idea_id=one.idea.id))] for one in page.lines]
    around = turns(page.number, page.pages, lambda to: Ideas(page=to), t)
    ways = [
        button(t.plain("idea-propose"), IdeaBegin(), "success"),
        button(t.plain("club-back"), Clubs(which=Which.ALL, page=0)),
    ]
    return Screen(t("ideas-all" if rows else "ideas-none"), keyboard(*rows, around, ways))


def label(one: IdeaLine, t: Texts) -> str:
    idea = one.idea
    title = shorten(ideas.title(idea), TITLE)
    if idea.stage is not IdeaStage.VOTING:
        return t.plain(f"idea-item-{idea.stage.value}", title=title)
    key = "idea-item-reached" if idea.reached_at else "idea-item-voting"
    return t.plain(key, title=title, votes=one.votes, threshold=idea.threshold)


def for_chat(card: IdeaCard, t: Texts, community: Community) -> Screen:
    """The shared card: counts, and no one's own vote."""
    idea = card.idea
    if idea.club_id:
        more = into_bot(t.plain("idea-to-club"), community, f"c_{idea.club_id}")
    else:
        more = into_bot(t.plain("card-open-bot"), community, f"i_{idea.id}")
    return drawn(card, body(card, t), keyboard(*taps(card, t), [more]))


def for_reader(card: IdeaCard, t: Texts, above: Html | None = None, look: str = CARD) -> Screen:
    idea, mine = card.idea, card.mine
    rows = taps(card, t)
    if card.open:
        rows.append([button(t.plain("idea-other-time"), VoteWhen(idea_id=idea.id))])
    if idea.reached_at and card.may_decide and card.open:
        act = IdeaReview(idea_id=idea.id, act=ReviewStep.REPORT)
        rows.append([button(t.plain("idea-to-report"), act)])
    if idea.club_id:
        rows.append([leading(t.plain("idea-to-club"), ScreenName.CLUB, idea.club_id)])
    rows.append([listed(t)])
    text = lines(
        lines(above, "") if above else None,
        body(card, t),
        lines("", own(card, t)) if mine and card.open else None,
    )
    return drawn(card, text, keyboard(*rows), look)


def drawn(card: IdeaCard, text: Html, ways: InlineKeyboardMarkup, look: str = CARD) -> Screen:
    shows = Live(card.subject, card.true_until, card.idea.version, look)
    return Screen(text, ways, shows=shows)


def body(card: IdeaCard, t: Texts) -> Html:
    idea = card.idea
    return lines(
        described(idea, card.topic, card.format, t),
        t("idea-author", name=card.author) if card.author else None,
        t(f"idea-lead-{idea.lead}") if idea.lead and idea.stage is IdeaStage.VOTING else None,
        "",
        t(f"idea-count-{stand(card)}", votes=card.votes, threshold=idea.threshold, days=card.days),
        t("idea-suits", slots=counted(card.slots[:SLOTS], t)) if card.slots else None,
        t("idea-helpers", count=card.helpers) if card.helpers else None,
    )


def stand(card: IdeaCard) -> str:
    if card.idea.stage is IdeaStage.VOTING:
        return "reached" if card.idea.reached_at else "voting"
    return str(card.idea.stage.value)


def own(card: IdeaCard, t: Texts) -> Html:
    assert card.mine is not None
    slots = [named(Slot.read(code), t) for code in card.mine.slots]
    said = t(f"idea-mine-{card.mine.choice}")
    return lines(said, t("idea-mine-slots", slots=", ".join(slots)) if slots else None)


def named(slot: Slot, t: Texts) -> str:
    """Such as "Fri evening"."""
    return t.plain(f"slot-{slot.part}", day=t.weekday(slot.day))


def counted(slots: Iterable[tuple[Slot, int]], t: Texts) -> str:
    return ", ".join(f"{named(slot, t)} ({count})" for slot, count in slots)


def taps(card: IdeaCard, t: Texts) -> list[Row]:
    """What one can say, and the times that suit most or that its author has named."""
    if not card.open:
        return []
    said = card.mine.choice if card.mine else None
    choices = [
        button(
            mark(said is one) + t.plain(f"vote-{one}"),
            VoteTap(idea_id=card.idea.id, choice=one),
            "success" if said is one else None,
        )
        for one in VoteChoice
    ]
    mine = card.mine.slots if card.mine else []
    times = [
        button(
            mark(slot.code in mine) + named(slot, t),
            VoteSlot(idea_id=card.idea.id, day=slot.day, part=slot.part),
        )
        for slot in on_card(card)
    ]
    return [choices, *grid(times, 2)]


def on_card(card: IdeaCard) -> list[Slot]:
    liked = [slot for slot, _ in card.slots]
    named_first = [Slot.read(code) for code in card.idea.slots]
    return [*liked, *(one for one in named_first if one not in liked)][:SLOTS]


def mark(chosen: bool) -> str:
    return "✅ " if chosen else ""


@draws(SubjectKind.IDEA)
def tracked(card: IdeaCard, reader: Resident | None, t: Texts, community: Community) -> Screen:
    return for_reader(card, t) if reader else for_chat(card, t, community)


@shows(IDEA_CARD)
def for_one(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return for_reader(prepared.facts, t)


def described(idea: Idea, topic: Topic | None, format_: Format | None, t: Texts) -> Html:
    """Its words, and what they are about."""
    return lines(
        t("idea-words", words=idea.words or ""),
        t("club-topic", topic=interests.name(topic, t)) if topic else None,
        t("idea-format", format=interests.name(format_, t)) if format_ else None,
    )


def wished(idea: Idea, t: Texts) -> Html:
    """When it suits its author, and whether they would lead it; empty if they said neither."""
    slots = ", ".join(named(Slot.read(code), t) for code in idea.slots)
    return lines(
        t("idea-when", slots=slots) if slots else None,
        t("idea-leads", lead=t.plain(f"idea-would-{idea.lead}")) if idea.lead else None,
    )


def listed(t: Texts) -> InlineKeyboardButton:
    return button(t.plain("ideas-back"), Ideas(page=0))


def to_idea(idea: Idea, t: Texts) -> Row:
    return [button(t.plain("idea-open"), IdeaOpen(idea_id=idea.id))]
