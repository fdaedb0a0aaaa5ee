"""Settings on one screen, and what a person says of themselves."""

from dataclasses import replace
from datetime import time

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from models import About, Resident, Switch
from services.core.community import Community
from services.core.languages import Language
from services.people import preferences
from services.people.preferences import Field, Profile, Settings
from services.people.preferences_visible import Visible
from views.core.buttons import Row, button, grid, keyboard
from views.core.links import ScreenName, leading
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines
from views.people import interests, joining, preferences_visible
from views.people.buttons import (
    Choice,
    IntroAct,
    ProfileSection,
    SectionAct,
    Setting,
    SettingName,
    SettingPage,
)


def screen(chosen: Settings, t: Texts) -> Screen:
    resident = chosen.resident
    switches = [
        option(one not in chosen.mutes, f"settings-{one}", SettingName.SWITCH, one, t)
        for one in Switch
    ]
    return Screen(
        lines(t("settings-title"), "", t("settings-kinds"), quiet(resident, t)),
        keyboard(
            languages(resident, t),
            *grid(switches, 2),
            *grid(hours(resident, t), 4),
            [leading(absence(resident, t), ScreenName.ABSENCE)],
            [
                page("settings-me", SettingPage.ME, t),
                leading(t.plain("settings-privacy"), ScreenName.PRIVACY),
            ],
        ),
    )


def absence(resident: Resident, t: Texts) -> str:
    until = resident.away_until
    return t.plain("settings-absence", day=t.on(until) if until else "none")


def option(on: bool, key: str, name: SettingName, choice: Choice, t: Texts) -> InlineKeyboardButton:
    return button(f"{'✅' if on else '⬜'} {t.plain(key)}", Setting(name=name, choice=choice))


def page(key: str, choice: SettingPage, t: Texts) -> InlineKeyboardButton:
    return button(t.plain(key), Setting(name=SettingName.PAGE, choice=choice))


def languages(resident: Resident, t: Texts) -> Row:
    return [
        option(resident.language == one, f"language-{one}", SettingName.LANGUAGE, one, t)
        for one in Language
    ]


def hours(resident: Resident, t: Texts) -> Row:
    chips = []
    for choice, (start, end) in preferences.QUIET.items():
        label = f"{start.hour}–{end.hour}" if start and end else t.plain("settings-quiet-none")
        chosen = preferences.quiet(resident) == (start, end)
        mark = "✅" if chosen else "🌙"
        chips.append(button(f"{mark} {label}", Setting(name=SettingName.QUIET, choice=choice)))
    return chips


def quiet(resident: Resident, t: Texts) -> Html:
    start, end = preferences.quiet(resident)
    if start is None or end is None:
        return t("settings-quiet-off")
    return t("settings-quiet", start=clock(start), end=clock(end))


def clock(moment: time) -> str:
    return f"{moment.hour}:{moment.minute:02}"


def about_me(known: Profile, t: Texts, community: Community, said: str | None = None) -> Screen:
    """What others may learn of this person; `said` is the key of a line about the last change."""
    me = known.resident
    link = f"https://t.me/{community.bot_username}?start=inv_{me.invite_code}"
    liked = interests.listed(known.interests.liked, t)
    section = known.sections.chosen
    place = interests.name(section, t) if section else t.plain("about-empty")
    return Screen(
        lines(
            lines(t(said), "") if said else None,
            t("about-name", name=me.name),
            t("about-occupation", words=me.occupation or t.plain("about-empty")),
            t("about-section", name=place) if known.sections.offered else None,
            t("about-interests", names=liked or t.plain("about-empty")),
            t("about-intro", words=me.intro or t.plain("about-empty")),
            lines("", t("about-visible", seen=preferences_visible.state(me))),
            lines("", t("about-invite", link=link)) if me.invite_code else None,
        ),
        keyboard(
            [ask(Field.NAME, t), ask(Field.OCCUPATION, t)],
            [
                page("about-edit-interests", SettingPage.INTERESTS, t),
                ask(Field.INTRO, t),
            ],
            section_row(known, t),
            [option(me.linked, "visible-linked", SettingName.VISIBLE, Visible.LINKED, t)],
            [option(me.hidden, "visible-hidden", SettingName.VISIBLE, Visible.HIDDEN, t)],
            [
                leading(t.plain("about-record"), ScreenName.RECORD),
                page("about-back", SettingPage.SETTINGS, t),
            ],
        ),
    )


def ask(field: Field, t: Texts) -> InlineKeyboardButton:
    return button(t.plain(f"about-edit-{field}"), Setting(name=SettingName.ASK, choice=field))


def section_row(known: Profile, t: Texts) -> Row:
    """Where nothing is divided there is nothing to choose."""
    if not known.sections.offered:
        return []
    return [button(t.plain("about-edit-section"), ProfileSection(act=SectionAct.PAGE))]


def back(t: Texts) -> Row:
    return [page("back", SettingPage.ME, t)]


def question(known: Profile, t: Texts) -> Screen:
    """The question that was asked from the settings; an intro is first shown as it will look."""
    if known.asked is About.PROFILE_INTRO_CONSENT:
        return preview(known, t)
    assert known.asked is not None
    field = preferences.FIELDS[known.asked]
    filled = field in preferences.CLEARABLE and getattr(known.resident, field)
    clear: Row = []
    if filled:
        clear = [button(t.plain("about-clear"), Setting(name=SettingName.CLEAR, choice=field))]
    return Screen(t(f"ask-{field}"), keyboard(clear, back(t)))


def preview(known: Profile, t: Texts) -> Screen:
    intro = joining.intro(known.resident, known.interests.liked, t)
    return Screen(t("join-preview", intro=intro), consent(t))


def consent(t: Texts) -> InlineKeyboardMarkup:
    post = button(
        t.plain("join-post"), Setting(name=SettingName.INTRO, choice=IntroAct.POST), style="success"
    )
    keep = button(t.plain("join-keep"), Setting(name=SettingName.INTRO, choice=IntroAct.KEEP))
    return keyboard(
        [post],
        [keep, button(t.plain("join-again"), Setting(name=SettingName.ASK, choice=Field.INTRO))],
    )


def again(known: Profile, t: Texts) -> Screen:
    """The buttons once more, for whoever wrote where one was expected; the words stand above."""
    return replace(preview(known, t), text=t("join-press-button"))


def topics(known: Profile, t: Texts) -> Screen:
    choice = known.interests
    chips = [
        button(interests.chip(one, choice, t), Setting(name=SettingName.INTEREST, choice=one.code))
        for one in choice.offered
    ]
    done = page("join-interests-done", SettingPage.ME, t)
    return Screen(t("join-interests"), keyboard(*grid(chips, 2), [done]))
