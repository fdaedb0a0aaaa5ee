"""Topics by the names that owners gave them, or by the bot's own words."""

from collections.abc import Iterable

from models import Topic
from models.community import Listed
from services.people.interests import Choice
from views.core.texts import Texts


def name(topic: Listed, t: Texts) -> str:
    """In the reader's language; without a translation, the name that was given first."""
    if isinstance(topic, Topic) and not topic.names:
        return t.plain(f"interest-{topic.key}")
    return topic.names.get(t.language) or next(iter(topic.names.values()))


def label(topic: Topic, t: Texts) -> str:
    """With its emoji, for buttons."""
    return " ".join(part for part in (topic.emoji, name(topic, t)) if part)


def chip(topic: Topic, choice: Choice, t: Texts) -> str:
    return ("✅ " if topic.id in choice.marked else "") + label(topic, t)


def listed(topics: Iterable[Topic], t: Texts) -> str:
    """Inside a sentence: "sport and food"; what is written like "IT" stays so."""
    names = [name(one, t) for one in topics]
    return t.names([one if one[1:2].isupper() else one[:1].lower() + one[1:] for one in names])
