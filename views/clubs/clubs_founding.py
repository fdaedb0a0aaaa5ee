"""A club while it is founded or changed: what is asked, and what it is so far."""

from aiogram.types import InlineKeyboardButton

from models import About
from services.clubs.clubs import Which
from services.clubs.clubs_founding import LIMITS, Founding
from services.core.community import Community
from services.people.interests import Choice
from views.clubs import clubs_thread, clubs_vitality
from views.clubs.buttons import (
    ClubAct,
    ClubCandidates,
    Clubs,
    ClubStep,
    ClubTap,
    ClubTopic,
    MemberStep,
)
from views.core.buttons import Row, button, grid, keyboard
from views.core.links import ScreenName, leading, start_link
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines
from views.people import interests


def screen(shown: Founding, t: Texts, community: Community) -> Screen:
    if shown.asked:
        return question(shown, t)
    return hosting(shown, t, community) if shown.club.founded_at else hub(shown, t)


def question(shown: Founding, t: Texts) -> Screen:
    about = shown.asked
    assert about is not None
    club = shown.club
    was = club.title if about is About.CLUB_TITLE else club.purpose
    key = "club-ask-title" if about is About.CLUB_TITLE else "club-ask-purpose"
    text = lines(t(key, limit=LIMITS[about]), lines("", t("draft-now", words=was)) if was else None)
    return Screen(text, keyboard(back(shown, t)))


def hub(shown: Founding, t: Texts) -> Screen:
    """A draft, with the way to found it first."""
    found = [act(shown, t, "club-found", ClubStep.FOUND, "success")]
    text = lines(t("club-draft"), "", body(shown, t))
    return Screen(text, keyboard(found, *fields(shown, t)))


def hosting(shown: Founding, t: Texts, community: Community) -> Screen:
    """What its hosts may change, and the link that leads to it."""
    link = start_link(community, f"c_{shown.club.id}")
    text = lines(
        body(shown, t),
        "",
        *clubs_vitality.lines_of(shown, t),
        clubs_thread.line(shown.club, t),
        t("club-link", link=link),
    )
    plan = [
        act(shown, t, "club-plan", ClubStep.PLAN, "success"),
        leading(t.plain("club-letter-open"), ScreenName.CLUB_LETTER, shown.club.id),
    ]
    more = ClubCandidates(club_id=shown.club.id, page=0)
    helpers = [button(t.plain("club-hosts-invite"), more)]
    if shown.hosting:
        helpers.append(act(shown, t, "club-resign", ClubStep.RESIGN))
    words, topic = fields(shown, t)
    topic += clubs_thread.way(shown.club, t, forum=shown.forum)
    close = [act(shown, t, "club-close", ClubStep.CLOSE)]
    return Screen(text, keyboard(plan, helpers, words, topic, close, back(shown, t)))


def body(shown: Founding, t: Texts) -> Html:
    club = shown.club
    topic = t("club-topic", topic=interests.name(shown.topic, t)) if shown.topic else None
    return lines(
        t("club-title", title=club.title or ""),
        t("club-purpose", words=club.purpose) if club.purpose else None,
        topic,
    )


def fields(shown: Founding, t: Texts) -> list[Row]:
    return [
        [
            act(shown, t, "club-field-title", ClubStep.TITLE),
            act(shown, t, "club-field-purpose", ClubStep.PURPOSE),
        ],
        [act(shown, t, "club-field-topic", ClubStep.TOPICS)],
    ]


def act(
    shown: Founding, t: Texts, key: str, step: ClubStep, style: str | None = None
) -> InlineKeyboardButton:
    return button(t.plain(key), ClubAct(club_id=shown.club.id, act=step), style)


def topics(shown: Founding, choice: Choice, t: Texts) -> Screen:
    chips = [
        button(interests.chip(one, choice, t), ClubTopic(club_id=shown.club.id, topic=one.code))
        for one in choice.offered
    ]
    return Screen(t("club-ask-topic"), keyboard(*grid(chips, 2), back(shown, t)))


def back(shown: Founding, t: Texts) -> Row:
    """From a question to what it belongs to, from there to the card or the list."""
    club = shown.club
    if not club.founded_at:
        if shown.asked and not (club.title and club.purpose):
            return [button(t.plain("back"), Clubs(which=Which.ALL, page=0))]
        return [act(shown, t, "back", ClubStep.HUB)]
    if shown.asked:
        return [act(shown, t, "back", ClubStep.HUB)]
    return [button(t.plain("club-to-card"), ClubTap(club_id=club.id, act=MemberStep.SHOW))]


def hint(t: Texts) -> Screen:
    """For a sticker where words are expected."""
    return Screen(t("draft-words-please"))
