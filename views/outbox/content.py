"""How each kind of notification reads."""

from collections.abc import Callable

from models import Kind
from services.core.community import Community
from services.outbox.content import Letter
from views.core import commands, texts
from views.core.buttons import keyboard
from views.core.links import ScreenName, leading
from views.core.screen import Reply, Screen
from views.core.texts import Texts
from views.events import cards, feedback
from views.news import announcements, digests
from views.people import joining, roles

Phrase = Callable[[Letter, Texts, Community], Screen | Reply | None]


def phrase(letter: Letter, community: Community) -> Reply | None:
    """The call that delivers a letter; None when there turns out to be nothing to say."""
    said = PHRASES[letter.kind](letter, texts.of(letter.language), community)
    return said.to(letter.chat_id) if isinstance(said, Screen) else said


def event_post(letter: Letter, t: Texts, community: Community) -> Screen:
    return cards.for_chat(letter.facts, t, community)


def event_for_one(letter: Letter, t: Texts, community: Community) -> Screen:
    return cards.for_reader(letter.facts, t)


def event_news(letter: Letter, t: Texts, community: Community) -> Screen:
    """A card under one line that says why it is shown now, such as a reminder."""
    event = letter.facts.event
    values = {"title": event.title, "time": t.time(event.starts_at, event.zone)}
    above = t(f"letter-{letter.kind.value.replace('_', '-')}", **values)
    return cards.for_reader(letter.facts, t, above)


def reminder(letter: Letter, t: Texts, community: Community) -> Screen:
    """The card under the day and the time: a reminder that comes late says "today"."""
    card = letter.facts.card
    above = t(
        f"letter-{letter.kind.value.replace('_', '-')}",
        title=card.event.title,
        near=letter.facts.near.value,
        time=t.time(card.event.starts_at, card.event.zone),
    )
    return cards.for_reader(card, t, above)


def event_changed(letter: Letter, t: Texts, community: Community) -> Screen:
    """The card under the names of what is different now."""
    what = t.names([t.plain(f"changed-{field}") for field in letter.details.get("fields", ())])
    return cards.for_reader(letter.facts, t, t("letter-event-changed", what=what))


def event_cancelled(letter: Letter, t: Texts, community: Community) -> Screen:
    event = letter.facts
    moment, city = t.moment(event.starts_at, event.zone), t.zone(event.zone)
    text = t("letter-event-cancelled", title=event.title, moment=moment, city=city)
    return Screen(text, keyboard([leading(t.plain("menu-events"), ScreenName.EVENTS)]))


def digest(letter: Letter, t: Texts, community: Community) -> Screen:
    return digests.screen(letter.facts, t)


def introduction(letter: Letter, t: Texts, community: Community) -> Screen:
    known = letter.facts
    return Screen(joining.intro(known.resident, known.interests, t))


def command_menu(letter: Letter, t: Texts, community: Community) -> Reply:
    assert letter.resident is not None
    return commands.for_one(letter.resident, t)


def feedback_question(letter: Letter, t: Texts, community: Community) -> Screen:
    return feedback.question(letter.facts, t)


def announcement(letter: Letter, t: Texts, community: Community) -> Screen:
    return announcements.message(letter.facts)


PHRASES: dict[Kind, Phrase] = {
    Kind.APPOINTED: roles.appointed,
    Kind.ANNOUNCEMENT: announcement,
    Kind.ANNOUNCEMENT_TEST: announcement,
    Kind.FEEDBACK_QUESTION: feedback_question,
    Kind.INTRO_POST: introduction,
    Kind.COMMANDS: command_menu,
    Kind.EVENT_POST: event_post,
    Kind.EVENT_CARD: event_for_one,
    Kind.EVENT_INVITATION: event_news,
    Kind.EVENT_MOVED: event_news,
    Kind.EVENT_CHANGED: event_changed,
    Kind.EVENT_CANCELLED: event_cancelled,
    Kind.SEAT_PROMOTED: event_news,
    Kind.REMINDER_EVENING: reminder,
    Kind.REMINDER_SOON: reminder,
    Kind.DIGEST: digest,
}
