"""Living messages as they should look now."""

from services.community import Community
from services.event_cards import EventCard
from services.posts import Subject
from views import announcement_page, event_card, texts
from views.screen import Screen


def draw(subject: Subject, community: Community) -> Screen:
    """The screen of a post, in its reader's language or, in a group, in the community's."""
    reader = subject.reader
    t = texts.of(reader.language if reader else community.language)
    if not isinstance(subject.shown, EventCard):
        return announcement_page.progress(subject.shown, t)
    if reader:
        return event_card.for_reader(subject.shown, t)
    return event_card.for_chat(subject.shown, t, community)
