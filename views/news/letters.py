"""What a host writes to guests: the question, the preview with its readers, and what guests get."""

from aiogram.types.maybe_inaccessible_message_union import MaybeInaccessibleMessageUnion

from models import Audience, Event
from services.core.community import Community
from services.news.letters import GUEST_LETTER, Letter, LetterDraft
from services.outbox.content import Prepared
from views.core.buttons import Row, keyboard
from views.core.links import ScreenName, leading
from views.core.screen import Replies, Screen, removed
from views.core.texts import Html, Texts, lines
from views.news.announcements import letter_act
from views.news.buttons import LetterStep
from views.outbox.content import shows

AUDIENCES = {
    LetterStep.GOING: Audience.GOING,
    LetterStep.WAITING: Audience.WAITING,
    LetterStep.GUESTS: Audience.GUESTS,
}


def ask(event: Event, t: Texts) -> Screen:
    back = leading(t.plain("back"), ScreenName.HOSTING)
    return Screen(t("letter-ask", title=event.title), keyboard([back]))


def wrong_kind(t: Texts) -> Screen:
    return Screen(t("letter-kind"))


def message(letter: Letter, t: Texts) -> Screen:
    """Exactly what the guests get: about what, from whom, and the words."""
    event, announcement = letter.event, letter.announcement
    assert event.starts_at is not None
    when = t.short(event.starts_at, event.zone)
    head = t("letter-head", title=event.title, when=when, name=letter.author)
    card = leading(t.plain("letter-event"), ScreenName.EVENT, event.id)
    words = Html(announcement.html)
    return Screen(lines(head, "", words), keyboard([card]), announcement.photo)


def preview(
    shown: LetterDraft, t: Texts, chat: int, instead_of: MaybeInaccessibleMessageUnion | None = None
) -> Replies:
    return [
        *removed(instead_of),
        message(shown.letter, t).to(chat),
        control(shown, t).to(chat),
    ]


def control(shown: LetterDraft, t: Texts) -> Screen:
    """For whom it is, how many that are, and the way to send it."""
    letter, reach = shown.letter.announcement, shown.draft.reach
    chips: list[Row] = [
        [letter_act(letter, step, chip(step, shown, t))]
        for step, one in AUDIENCES.items()
        if shown.people.get(one) or one is letter.audience
    ]
    send = t.plain("letter-confirm", people=reach.readers)
    text = lines(
        t("letter-preview"),
        "",
        t("announcement-readers", people=reach.readers),
        t("announcement-left-unreachable", people=reach.unreachable) if reach.unreachable else None,
    )
    return Screen(
        text,
        keyboard(
            [letter_act(letter, LetterStep.CONFIRM, send, "success")] if reach.readers else [],
            *chips,
            [
                letter_act(letter, LetterStep.TEXT, t.plain("announcement-text")),
                letter_act(letter, LetterStep.DISCARD, t.plain("letter-discard")),
            ],
        ),
    )


def chip(step: LetterStep, shown: LetterDraft, t: Texts) -> str:
    chosen = AUDIENCES[step] is shown.letter.announcement.audience
    people = shown.people.get(AUDIENCES[step], 0)
    return t.plain(f"letter-to-{step}", chosen="yes" if chosen else "no", people=people)


def discarded(t: Texts) -> Screen:
    hosting = leading(t.plain("menu-hosting"), ScreenName.HOSTING)
    return Screen(t("letter-discarded"), keyboard([hosting]))


@shows(GUEST_LETTER)
def letter(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return message(prepared.facts, t)
