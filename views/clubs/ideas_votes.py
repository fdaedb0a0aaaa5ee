"""What a voter hears, and the whole week to choose from."""

from aiogram.types import CallbackQuery

from services.clubs import ideas_votes as links
from services.clubs.ideas import IdeaCard
from services.clubs.ideas_slots import EVERY, Part
from services.clubs.ideas_votes import Voted
from services.core.community import Community
from views.clubs import ideas
from views.clubs.ideas_buttons import IdeaOpen, VoteSlot
from views.core.buttons import button, grid, keyboard
from views.core.links import start_link
from views.core.screen import Reply, Screen
from views.core.texts import Texts, lines


def reply(query: CallbackQuery, voted: Voted, t: Texts, community: Community) -> Reply:
    """What the tapper hears; for who has not joined, the tap itself opens the bot."""
    if voted.outside:
        return query.answer(url=start_link(community, links.link_of(voted)))
    if voted.slot:
        suits = "yes" if voted.suits else "no"
        return query.answer(t.plain("voted-slot", slot=ideas.named(voted.slot, t), suits=suits))
    return query.answer(t.plain(f"voted-{voted.choice}"))


def week(card: IdeaCard, t: Texts) -> Screen:
    mine = card.mine.slots if card.mine else []
    chips = [
        button(
            ideas.mark(one.code in mine) + ideas.named(one, t),
            VoteSlot(idea_id=card.idea.id, day=one.day, part=one.part, week=True),
        )
        for one in EVERY
    ]
    done = button(t.plain("idea-done" if mine else "back"), IdeaOpen(idea_id=card.idea.id))
    text = lines(t("idea-words", words=card.idea.words), "", t("idea-ask-when"))
    return Screen(text, keyboard(*grid(chips, len(Part)), [done]))
