"""Getting to know each other, one short screen at a time."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from models import About, Resident, Role, Topic
from services.core import rights, words
from services.core.community import Charter, Community
from services.core.links import Teaser
from services.core.rights import Act
from services.outbox.content import Prepared
from services.people.interests import Choice
from services.people.joining import INTRO_POST, Arrival, Step
from views.core.buttons import Row, button, grid, keyboard
from views.core.links import ScreenName, leading
from views.core.screen import Screen
from views.core.texts import Html, Texts, lines
from views.outbox.content import shows
from views.people import interests, preferences_visible, sections
from views.people.buttons import CharterAccept, Joining, JoiningAct, JoiningInterest


def arrival(arrival: Arrival, resident: Resident, t: Texts, community: Community) -> list[Screen]:
    """The answer to /start; nothing where the link's screen is on its way and says it all."""
    if arrival.followed:
        return []
    if arrival.step.about:
        return [step(arrival.step, resident, t, community)]
    return [greeting(arrival, resident, t, community)]


def charter(known: Charter, t: Texts, community: Community, teaser: Teaser | None) -> Screen:
    """The rules; whoever came by the link of a meeting reads first which one it is."""
    above = None
    if teaser:
        above = lines(promised(teaser, t), "")
    return Screen(
        lines(above, t("charter", community=community.name, rules=rules(known, t))),
        keyboard(
            [agree(known.number, t)],
            [button(t.plain("charter-decline"), Joining(act=JoiningAct.DECLINE))],
        ),
    )


def awaited(screen: Screen, newcomer: Resident, t: Texts) -> Screen:
    """Whoever was appointed before the first word hears of it with the first one."""
    if newcomer.role not in (Role.HOST, Role.MANAGER):
        return screen
    waiting = t(f"join-awaited-{newcomer.role.name.lower()}")
    return replace(screen, text=lines(waiting, "", screen.text))


def promised(teaser: Teaser, t: Texts) -> Html:
    """What was recorded in the group, or what the link was sent for."""
    return t(
        "charter-teaser",
        answer=teaser.answer.value if teaser.answer else "none",
        title=teaser.title,
        moment=t.moment(teaser.starts_at, teaser.zone),
        position=teaser.position or 0,
    )


def rules(known: Charter, t: Texts) -> str:
    """In the reader's language; without a translation, the wording that was written first."""
    return known.texts.get(t.language) or next(iter(known.texts.values()), t("charter-rules"))


def agree(number: int, t: Texts) -> InlineKeyboardButton:
    return button(t.plain("charter-accept"), CharterAccept(number=number), style="success")


def declined(t: Texts, community: Community) -> Screen:
    return Screen(t("charter-declined"), keyboard([agree(community.charter, t)]))


def step(step: Step, resident: Resident, t: Texts, community: Community) -> Screen:
    """The screen of the question that the person is at; after the last one, the welcome."""
    match step.about:
        case About.CHARTER:
            assert step.charter is not None
            return awaited(charter(step.charter, t, community, step.teaser), resident, t)
        case About.NAME:
            label = t.plain("join-keep-name", name=resident.name)
            keep = button(label, Joining(act=JoiningAct.SKIP, about=About.NAME))
            if not words.spoken(resident.name):  # nobody can say an emoji
                return Screen(t("ask-name"))
            return Screen(t("join-name"), keyboard([keep]))
        case About.OCCUPATION:
            return Screen(t("join-occupation"), keyboard(*ways(About.OCCUPATION, t)))
        case About.SECTION:
            return sections.joining(step.sections, t, *ways(About.SECTION, t))
        case About.INTERESTS:
            return topics(step.interests, t)
        case About.INTRO:
            return Screen(t("join-intro"), keyboard(*ways(About.INTRO, t)))
        case About.INTRO_CONSENT:
            return preview(step, resident, t)
        case _:
            return welcome(step.ahead, resident, t, community)


def again(step_now: Step, resident: Resident, t: Texts, community: Community) -> Screen:
    """The buttons once more, for whoever wrote where one was expected; the words stand above."""
    return replace(step(step_now, resident, t, community), text=t("join-press-button"))


def ways(about: About, t: Texts) -> tuple[Row, Row]:
    """Past a question, and back to the one before."""
    skipped = button(t.plain("skip"), Joining(act=JoiningAct.SKIP, about=about))
    return [skipped], before(about, t)


def before(about: About, t: Texts) -> Row:
    return [button(t.plain("back"), Joining(act=JoiningAct.BACK, about=about))]


def topics(choice: Choice, t: Texts) -> Screen:
    chips = [
        button(interests.chip(one, choice, t), JoiningInterest(topic=one.code))
        for one in choice.offered
    ]
    finish = button(
        t.plain("join-interests-done" if choice.marked else "skip"),
        Joining(act=JoiningAct.DONE, about=About.INTERESTS),
        style="success" if choice.marked else None,
    )
    return Screen(
        t("join-interests"), keyboard(*grid(chips, 2), [finish], before(About.INTERESTS, t))
    )


def intro(resident: Resident, liked: Collection[Topic], t: Texts) -> Html:
    """An introduction as the neighbours will read it."""
    names = interests.listed(liked, t)
    return lines(
        t("intro-name", name=preferences_visible.introduced(resident, t)),
        t("intro-occupation", words=resident.occupation) if resident.occupation else None,
        Html(f"\n{t('intro-words', words=resident.intro)}") if resident.intro else None,
        Html(f"\n{t('intro-interests', names=names)}") if names else None,
    )


def preview(step: Step, resident: Resident, t: Texts) -> Screen:
    under = About.INTRO_CONSENT
    return Screen(
        t("join-preview", intro=intro(resident, step.interests.liked, t)),
        keyboard(
            [
                button(
                    t.plain("join-post"), Joining(act=JoiningAct.POST, about=under), style="success"
                )
            ],
            [
                button(t.plain("join-keep"), Joining(act=JoiningAct.KEEP, about=under)),
                button(t.plain("join-again"), Joining(act=JoiningAct.AGAIN, about=under)),
            ],
        ),
    )


def welcome(ahead: Sequence[Teaser], resident: Resident, t: Texts, community: Community) -> Screen:
    greet: Row = []
    if resident.invited_by_id:
        greet = [button(t.plain("join-greet"), Joining(act=JoiningAct.GREET))]
    coming = [
        t("join-ahead-line", title=one.title, moment=t.moment(one.starts_at, one.zone))
        for one in ahead
    ]
    text = lines(
        t("join-done", name=resident.first_name, community=community.name),
        lines("", t("join-ahead"), *coming) if coming else None,
    )
    return Screen(text, menu(t, greet, helpers(resident, t)))


def join_button(t: Texts) -> InlineKeyboardMarkup:
    """The way in, for whoever asked for something before joining."""
    return keyboard([button(t.plain("join-door"), Joining(act=JoiningAct.RESUME), "success")])


def greeting(arrival: Arrival, resident: Resident, t: Texts, community: Community) -> Screen:
    unfinished = not (resident.occupation and resident.intro)
    more = [button(t.plain("join-resume"), Joining(act=JoiningAct.RESUME))] if unfinished else []
    text = lines(
        lines(t(arrival.gone.key, **arrival.gone.details), "") if arrival.gone else None,
        t("greeting", name=resident.first_name, community=community.name),
        lines("", t("greeting-returned")) if arrival.returned else None,
    )
    return Screen(text, menu(t, more, helpers(resident, t)))


def helpers(resident: Resident, t: Texts) -> Row:
    """Where those who lead meetings or run the community do so."""
    row = []
    if rights.allows(resident.role, Act.PLAN_EVENTS):
        row.append(leading(t.plain("menu-hosting"), ScreenName.HOSTING))
    if rights.allows(resident.role, Act.SEE_COMMUNITY):
        row.append(leading(t.plain("menu-community"), ScreenName.COMMUNITY))
    return row


def menu(t: Texts, *more: Row) -> InlineKeyboardMarkup:
    return keyboard(
        [
            leading(t.plain("menu-events"), ScreenName.EVENTS),
            leading(t.plain("menu-clubs"), ScreenName.CLUBS),
        ],
        [
            leading(t.plain("menu-week"), ScreenName.WEEK),
            leading(t.plain("menu-settings"), ScreenName.SETTINGS),
        ],
        *more,
    )


@shows(INTRO_POST)
def introduction(prepared: Prepared, t: Texts, community: Community) -> Screen:
    known = prepared.facts
    return Screen(intro(known.resident, known.interests, t))
