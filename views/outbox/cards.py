"""Living messages as they should look now."""

from services.core.community import Community
from services.events.cards import EventCard
from services.outbox.cards import Subject
from views.core import texts
from views.core.screen import Screen
from views.events import cards
from views.news import announcements


def draw(subject: Subject, community: Community) -> Screen:
    """The screen of a post, in its reader's language or, in a group, in the community's."""
    reader = subject.reader
    t = texts.of(reader.language if reader else community.language)
    if not isinstance(subject.shown, EventCard):
        return announcements.progress(subject.shown, t)
    if reader:
        return cards.for_reader(subject.shown, t)
    return cards.for_chat(subject.shown, t, community)
