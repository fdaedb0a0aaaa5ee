"""Who the community is, on one screen, and each part of it with the way back."""

from collections.abc import Sequence
from datetime import datetime

from aiogram.types import InlineKeyboardButton

from models import Changed, CommunityChange
from services.chats.bindings_standing import Surveyed
from services.community.checklist import Checklist, Task
from services.community.settings import CLEARABLE, Overview
from services.core.community import Community
from services.core.languages import Language
from views.chats import bindings
from views.community.buttons import (
    CharterAct,
    CharterStep,
    CommunityAct,
    CommunityLanguage,
    CommunityStep,
    CommunityUndo,
    CommunityZone,
)
from views.core.buttons import Row, button, grid, keyboard
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines

# One tap for most; any other is written.
ZONES = (
    "Europe/Kaliningrad",
    "Europe/Moscow",
    "Europe/Samara",
    "Asia/Yekaterinburg",
    "Asia/Omsk",
    "Asia/Novosibirsk",
    "Asia/Irkutsk",
    "Asia/Vladivostok",
)
CLEAR = {
    Changed.OPERATOR: CommunityStep.NO_OPERATOR,
    Changed.CONTACT: CommunityStep.NO_CONTACT,
}


def home(shown: Overview, t: Texts, now: datetime) -> Screen:
    known = shown.community
    text = lines(
        *changed(shown.change, t),
        t("community-title"),
        t("community-name", name=known.name),
        clock(known, t, now),
        t("community-language", language=t.plain(f"language-{known.language}")),
        t("community-operator", who=known.operator or t.plain("community-empty")),
        t("community-contact", how=known.contact or t.plain("community-empty")),
        t("community-lists", topics=shown.topics, sections=shown.sections),
        None if shown.may_edit else lines("", t("community-see-only")),
    )
    mine = [
        act(t, "community-to-name", CommunityStep.NAME),
        act(t, "community-to-zone", CommunityStep.ZONE),
        act(t, "community-to-contacts", CommunityStep.CONTACTS),
    ]
    rules = button(t.plain("community-to-charter"), CharterAct(draft_id=0, act=CharterStep.SHOW))
    both = [
        rules,
        act(t, "community-to-lists", CommunityStep.LISTS),
        act(t, "community-to-chats", CommunityStep.CHATS),
    ]
    first = [undo(shown.change, t), unfinished(shown.checklist, t)]
    return Screen(text, keyboard(*first, *grid([*(mine if shown.may_edit else []), *both], 2)))


def unfinished(known: Checklist | None, t: Texts) -> Row:
    """The way back to the first steps, while there are any left."""
    if known is None or known.next is None:
        return []
    label = t.plain("community-to-checklist", done=len(known.done), all=len(Task))
    return [button(label, CommunityAct(act=CommunityStep.CHECKLIST), "success")]


def act(t: Texts, key: str, step: CommunityStep) -> InlineKeyboardButton:
    return button(t.plain(key), CommunityAct(act=step))


def back(t: Texts) -> Row:
    return [act(t, "community-back", CommunityStep.HOME)]


def clock(known: Community, t: Texts, now: datetime) -> Html:
    return t("community-clock", city=t.zone(known.zone), time=t.time(now, known.zone))


def changed(change: CommunityChange | None, t: Texts) -> list[Html]:
    """What was and what became of it, above the screen."""
    if change is None:
        return []
    was, became = (said(change.changed, value, t) for value in (change.was, change.became))
    return [t("community-changed", was=was, became=became), Html("")]


def said(field: Changed, value: str | None, t: Texts) -> str:
    if not value:
        return t.plain("community-empty")
    if field is Changed.LANGUAGE:
        return t.plain(f"language-{value}")
    return t.zone(value) if field is Changed.ZONE else value


def undo(change: CommunityChange | None, t: Texts) -> Row:
    if change is None:
        return []
    return [button(t.plain("community-undo"), CommunityUndo(change_id=change.id))]


def chats(surveyed: Sequence[Surveyed], t: Texts, community: Community) -> Screen:
    return bindings.listing(surveyed, t, community, back(t))


def ask_name(shown: Overview, t: Texts) -> Screen:
    return Screen(t("community-ask-name", name=shown.community.name), keyboard(back(t)))


def ask_zone(shown: Overview, t: Texts, now: datetime) -> Screen:
    known = shown.community
    zones = ZONES if known.zone in ZONES else (known.zone, *ZONES)
    chips = [
        button(mark(one == known.zone) + t.zone(one), CommunityZone(zone=one)) for one in zones
    ]
    languages = [
        button(
            mark(one == known.language) + t.plain(f"language-{one}"),
            CommunityLanguage(language=one),
        )
        for one in Language
    ]
    text = lines(clock(known, t, now), "", t("community-ask-zone"), t("community-ask-language"))
    return Screen(text, keyboard(*grid(chips, 2), languages, back(t)))


def mark(chosen: bool) -> str:
    return "✅ " if chosen else ""


def contacts(shown: Overview, t: Texts) -> Screen:
    known = shown.community
    text = lines(
        t("community-contacts"),
        "",
        t("community-operator", who=known.operator or t.plain("community-empty")),
        t("community-contact", how=known.contact or t.plain("community-empty")),
    )
    edit = [
        act(t, "community-edit-operator", CommunityStep.OPERATOR),
        act(t, "community-edit-contact", CommunityStep.CONTACT),
    ]
    return Screen(text, keyboard(edit, back(t)))


def ask_contact(field: Changed, shown: Overview, t: Texts) -> Screen:
    """The question about the operator or the contact, and the way to have none."""
    filled = field in CLEARABLE and getattr(shown.community, field.value)
    clear = [act(t, "community-clear", CLEAR[field])] if filled else []
    return Screen(t(f"community-ask-{field.value}"), keyboard(clear, back(t)))
