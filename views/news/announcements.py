"""Announcements as the author sees them: audience, preview, progress, report."""

from html import unescape

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from aiogram.types.maybe_inaccessible_message_union import MaybeInaccessibleMessageUnion

from models import Announcement, AnnouncementState, Audience, Event, Urgency
from services.core.community import Community
from services.mailings.report import Progress
from services.news.announcements import Choices, Draft
from services.news.announcements_chat import ANNOUNCEMENT_POST
from services.news.announcements_content import ANNOUNCEMENT
from services.outbox.content import Prepared
from views.core.buttons import Row, button, grid, keyboard
from views.core.screen import Live, Replies, Screen, removed
from views.core.texts import TAG, Html, Texts, lines, shorten
from views.news.buttons import (
    AnnouncementAct,
    AnnouncementAudience,
    AnnouncementStep,
    ClubLetterAct,
    ClubLetterStep,
    LetterAct,
    LetterStep,
)
from views.outbox.content import shows
from views.people import interests

BAR = 10
# So much of the words tells which announcement is meant.
QUOTED = 120


def ask_again(t: Texts) -> Screen:
    return Screen(t("announcement-ask-again"))


def wrong_kind(t: Texts) -> Screen:
    return Screen(t("announcement-kind"))


def message(announcement: Announcement) -> Screen:
    """Exactly what everyone gets."""
    return Screen(Html(announcement.html), picture=announcement.photo)


def beginning(announcement: Announcement, limit: int) -> str:
    """Its first words, without markup, in at most so many characters."""
    words = " ".join(unescape(TAG.sub("", announcement.html)).split())
    return shorten(words or "🖼", limit)


def act(
    announcement: Announcement, step: AnnouncementStep, label: str, style: str | None = None
) -> InlineKeyboardButton:
    if announcement.letter:
        return letter_act(announcement, LetterStep(step.value), label, style)
    if announcement.club_id:
        return club_letter_act(announcement, ClubLetterStep(step.value), label, style)
    data = AnnouncementAct(announcement_id=announcement.id, act=step)
    return button(label, data, style)


def club_letter_act(
    letter: Announcement, step: ClubLetterStep, label: str, style: str | None = None
) -> InlineKeyboardButton:
    data = ClubLetterAct(club_id=letter.club_id or 0, letter_id=letter.id, act=step)
    return button(label, data, style)


def letter_act(
    letter: Announcement, step: LetterStep, label: str, style: str | None = None
) -> InlineKeyboardButton:
    data = LetterAct(event_id=letter.event_id or 0, letter_id=letter.id, act=step)
    return button(label, data, style)


def after_writing(draft: Draft, t: Texts, chat_id: int) -> Replies:
    """A new draft needs an audience first; a rewritten one is shown as it will be."""
    if draft.chosen:
        return preview(draft, t, chat_id)
    everyone, divided = draft.reach.readers, draft.divided
    return [audience(draft.announcement, everyone, t, divided=divided).to(chat_id)]


def audience(announcement: Announcement, everyone: int, t: Texts, *, divided: bool) -> Screen:
    """To whom; `everyone` is how many people the largest audience has."""
    to_all = AnnouncementAudience(announcement_id=announcement.id, audience=Audience.EVERYONE)
    section = (AnnouncementStep.SECTIONS,) if divided else ()
    steps = (
        *(AnnouncementStep.INTERESTS, *section, AnnouncementStep.CLUBS),
        *(AnnouncementStep.EVENTS, AnnouncementStep.DISCARD),
    )
    return Screen(
        t("announcement-audience"),
        keyboard(
            [button(t.plain("announcement-to-everyone", people=everyone), to_all)],
            *([act(announcement, one, t.plain(f"announcement-{one}"))] for one in steps),
        ),
    )


def any_audience(choices: Choices, t: Texts) -> Screen:
    return audience(choices.announcement, choices.everyone, t, divided=choices.divided)


def topics(choices: Choices, t: Texts) -> Screen:
    chips = [
        button(
            option(interests.label(topic, t), people, t),
            AnnouncementAudience(
                announcement_id=choices.announcement.id,
                audience=Audience.INTEREST,
                topic=topic.code,
            ),
        )
        for topic, people in choices.interests
    ]
    key = "announcement-which-interest" if chips else "announcement-no-interests"
    return Screen(t(key), keyboard(*grid(chips, 2), [back(choices, t)]))


def events(choices: Choices, t: Texts) -> Screen:
    rows: list[Row] = [
        [
            button(
                option(titled(event, t), people, t),
                AnnouncementAudience(
                    announcement_id=choices.announcement.id,
                    audience=Audience.GOING,
                    event_id=event.id,
                ),
            )
        ]
        for event, people in choices.events
    ]
    key = "announcement-which-event" if rows else "announcement-no-events"
    return Screen(t(key), keyboard(*rows, [back(choices, t)]))


def titled(event: Event, t: Texts) -> str:
    """Its guests may still need to hear something, but not that it takes place."""
    key = "announcement-event-off" if event.cancelled_at else "announcement-event"
    return t.plain(key, title=event.title)


def option(name: str, people: int, t: Texts) -> str:
    return t.plain("announcement-option", name=name, people=people)


def back(choices: Choices, t: Texts) -> InlineKeyboardButton:
    return act(choices.announcement, AnnouncementStep.AUDIENCE, t.plain("back"))


def preview(
    draft: Draft, t: Texts, chat_id: int, instead_of: MaybeInaccessibleMessageUnion | None = None
) -> Replies:
    """What everyone will see, and under it what one can do with it."""
    return [
        *removed(instead_of),
        message(draft.announcement).to(chat_id),
        control(draft, t).to(chat_id),
    ]


def control(draft: Draft, t: Texts) -> Screen:
    shown, reach = draft.announcement, draft.reach
    text = lines(
        t("announcement-preview"),
        "",
        t("announcement-for", audience=named(draft, t)),
        t("announcement-readers", people=reach.readers),
        t("announcement-digest", now=reach.readers - reach.digest, later=reach.digest)
        if reach.digest
        else None,
        *manner(draft, t),
        t("announcement-left-unwilling", people=reach.unwilling) if reach.unwilling else None,
        t("announcement-left-unreachable", people=reach.unreachable) if reach.unreachable else None,
    )
    confirm = t.plain("announcement-confirm", people=reach.readers)
    step = AnnouncementStep
    return Screen(
        text,
        keyboard(
            [act(shown, step.TEST, t.plain("announcement-test"))],
            [act(shown, step.CONFIRM, confirm, "danger")] if reach.readers else [],
            [act(shown, step.LATER, t.plain("announcement-later"))],
            urgency(draft, t),
            posting(draft, t),
            [
                act(shown, step.TEXT, t.plain("announcement-text")),
                act(shown, step.AUDIENCE, t.plain("announcement-other")),
            ],
            [act(shown, step.DISCARD, t.plain("announcement-discard"))],
        ),
    )


def manner(draft: Draft, t: Texts) -> list[Html]:
    """What it is let past, and where else it goes."""
    urgency = draft.announcement.urgency
    urgent = [t(f"announcement-is-{urgency.value}")] if urgency is not Urgency.ORDINARY else []
    posted = draft.announcement.to_chat and draft.chats
    return [*urgent, *([t("announcement-in-chat")] if posted else [])]


def urgency(draft: Draft, t: Texts) -> Row:
    """A tap lets it past the push budget, a second one past quiet hours, a third takes it back."""
    shown, step = draft.announcement, AnnouncementStep
    following = {
        Urgency.ORDINARY: step.URGENT,
        Urgency.URGENT: step.NIGHT,
        Urgency.NIGHT: step.ORDINARY,
    }
    label = t.plain(f"announcement-urgency-{shown.urgency.value}")
    return [act(shown, following[shown.urgency], label)]


def posting(draft: Draft, t: Texts) -> Row:
    """Where there is a community chat, it can have it, too."""
    if not draft.chats:
        return []
    wanted = draft.announcement.to_chat
    step = AnnouncementStep.NO_CHAT if wanted else AnnouncementStep.CHAT
    label = t.plain("announcement-chat-off" if wanted else "announcement-chat-on")
    return [act(draft.announcement, step, label)]


def named(draft: Draft, t: Texts) -> Html:
    match draft.announcement.audience:
        case Audience.INTEREST:
            name = interests.name(draft.topic, t) if draft.topic else ""
            return t("announcement-name-interest", name=name)
        case Audience.SECTION:
            name = interests.name(draft.section, t) if draft.section else ""
            return t("announcement-name-section", name=name)
        case Audience.CLUB:
            return t(
                "announcement-name-clubs", names=t.names([one.title or "" for one in draft.clubs])
            )
        case Audience.GOING | Audience.WAITING | Audience.GUESTS:
            title = titled(draft.event, t) if draft.event else ""
            return t(f"announcement-name-{draft.announcement.audience.value}", title=title)
        case _:
            return t("announcement-name-everyone")


def discarded(t: Texts) -> Screen:
    return Screen(t("announcement-discarded"))


# What the report counts, in this order, beside those who got it.
REPORTED = ("later", "digest", "blocked", "unwilling", "failed", "unknown", "cancelled")


def progress(progress: Progress, t: Texts) -> Screen:
    """The card of an announcement: the sending with a way to stop it, and at the end the report."""
    counts = {name: getattr(progress, name) for name in REPORTED}
    rows = [t(f"announcement-part-{name}", people=n) for name, n in counts.items() if n]
    state = progress.announcement.state
    if state is not AnnouncementState.SENDING and progress.waiting:
        rows.append(t("announcement-part-waiting", people=progress.waiting))
    title = t(f"announcement-title-{state.value}")
    if progress.announcement.letter:
        title = t(f"letter-title-{state.value}")
    sent = t("announcement-sent", sent=progress.sent, total=progress.total)
    drawn = Html(bar(progress)) if state is AnnouncementState.SENDING else None
    shows = Live(progress.subject, version=progress.announcement.version)
    text = lines(
        title, *quoted(progress.announcement, t), sent, drawn, *(["", *rows] if rows else [])
    )
    return Screen(text, steps(progress, t), shows=shows)


def quoted(announcement: Announcement, t: Texts) -> list[Html]:
    """Which one it is: of one that was sent by the clock, its author may think no more."""
    if not announcement.send_at:
        return []
    return [t("announcement-words", words=beginning(announcement, QUOTED))]


def steps(progress: Progress, t: Texts) -> InlineKeyboardMarkup:
    shown, step = progress.announcement, AnnouncementStep
    if shown.state is AnnouncementState.SENDING:
        return keyboard([act(shown, step.STOP, t.plain("announcement-stop"), "danger")])
    if shown.state is AnnouncementState.DONE and progress.unknown:
        return keyboard([act(shown, step.RESEND, t.plain("announcement-resend"))])
    return keyboard()


def bar(progress: Progress) -> str:
    done = progress.total - progress.waiting - progress.later
    full = done * BAR // progress.total if progress.total else BAR
    return "▓" * full + "░" * (BAR - full)


@shows(ANNOUNCEMENT, ANNOUNCEMENT_POST)
def announced(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return message(prepared.facts)
