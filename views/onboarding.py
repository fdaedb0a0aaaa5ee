"""Getting to know each other, one short screen at a time."""

from collections.abc import Collection

from aiogram.types import InlineKeyboardMarkup

from models import About, Interest, Resident
from services.community import Community
from services.onboarding import Step
from views.buttons import Joining, JoiningInterest, Menu, Row, button, grid, keyboard
from views.screen import Screen
from views.texts import Html, Texts, lines


def charter(t: Texts, community: Community) -> Screen:
    return Screen(
        t("charter", community=community.name),
        keyboard(
            [button(t.plain("charter-accept"), Joining(act="accept"), style="success")],
            [button(t.plain("charter-decline"), Joining(act="decline"))],
        ),
    )


def declined(t: Texts) -> Screen:
    return Screen(
        t("charter-declined"),
        keyboard([button(t.plain("charter-accept"), Joining(act="accept"), style="success")]),
    )


def step(step: Step, resident: Resident, t: Texts, community: Community) -> Screen:
    """The screen of the question that the person is at; after the last one, the welcome."""
    match step.about:
        case About.NAME:
            keep = button(t.plain("join-keep-name", name=resident.name), Joining(act="skip"))
            return Screen(t("join-name"), keyboard([keep]))
        case About.OCCUPATION:
            return Screen(t("join-occupation"), skip(t))
        case About.INTERESTS:
            return interests(step.interests, t)
        case About.INTRO:
            return Screen(t("join-intro"), skip(t))
        case About.INTRO_CONSENT:
            return preview(step, resident, t)
        case _:
            return welcome(resident, t, community)


def skip(t: Texts) -> InlineKeyboardMarkup:
    return keyboard([button(t.plain("skip"), Joining(act="skip"))])


def interests(chosen: frozenset[Interest], t: Texts) -> Screen:
    chips = [
        button(
            ("✅ " if one in chosen else "") + t.plain(f"interest-{one}"),
            JoiningInterest(interest=one),
        )
        for one in Interest
    ]
    label = "join-interests-done" if chosen else "skip"
    done = button(t.plain(label), Joining(act="done"), style="success" if chosen else None)
    return Screen(t("join-interests"), keyboard(*grid(chips, 2), [done]))


def intro(resident: Resident, interests: Collection[Interest], t: Texts) -> Html:
    """An introduction as the neighbours will read it."""
    liked = [t.plain(f"interest-{one}") for one in sorted(interests)]
    return lines(
        t("intro-name", name=resident.name),
        t("intro-occupation", words=resident.occupation) if resident.occupation else None,
        Html(f"\n{t('intro-words', words=resident.intro)}") if resident.intro else None,
        Html(f"\n{t('intro-interests', names=t.names(liked))}") if liked else None,
    )


def preview(step: Step, resident: Resident, t: Texts) -> Screen:
    return Screen(
        t("join-preview", intro=intro(resident, step.interests, t)),
        keyboard(
            [button(t.plain("join-post"), Joining(act="post"), style="success")],
            [
                button(t.plain("join-keep"), Joining(act="keep")),
                button(t.plain("join-again"), Joining(act="again")),
            ],
        ),
    )


def welcome(resident: Resident, t: Texts, community: Community) -> Screen:
    return Screen(t("join-done", name=resident.name, community=community.name), menu(t))


def greeting(resident: Resident, t: Texts, community: Community) -> Screen:
    unfinished = not (resident.occupation and resident.intro)
    more = [button(t.plain("join-resume"), Joining(act="resume"))] if unfinished else []
    return Screen(t("greeting", name=resident.name, community=community.name), menu(t, more))


def menu(t: Texts, *more: Row) -> InlineKeyboardMarkup:
    return keyboard(
        [
            button(t.plain("menu-events"), Menu(screen="events")),
            button(t.plain("menu-mine"), Menu(screen="mine")),
        ],
        [
            button(t.plain("menu-week"), Menu(screen="week")),
            button(t.plain("menu-settings"), Menu(screen="settings")),
        ],
        *more,
    )
