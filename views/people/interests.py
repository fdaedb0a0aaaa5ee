"""Topics and all that is listed, by the names that owners gave, or by the bot's own words."""

from collections.abc import Iterable

from models import Format, Seeded, Topic
from models.community import Listed
from services.people.interests import Choice
from views.core.texts import Texts


def name(listed: Listed, t: Texts) -> str:
    """In the reader's language; without a translation, the name that was given first."""
    if isinstance(listed, Topic) and not listed.names:
        return t.plain(f"interest-{listed.key}")
    if isinstance(listed, Format) and not listed.names:
        return t.plain(f"format-{listed.key}")
    return listed.names.get(t.language) or next(iter(listed.names.values()))


def label(listed: Listed, t: Texts) -> str:
    """With its emoji, for buttons."""
    emoji = listed.emoji if isinstance(listed, Seeded) else None
    return " ".join(part for part in (emoji, name(listed, t)) if part)


def chip(topic: Topic, choice: Choice, t: Texts) -> str:
    return ("✅ " if topic.id in choice.marked else "") + label(topic, t)


def listed(topics: Iterable[Topic], t: Texts) -> str:
    """Inside a sentence: "sport and food"; what is written like "IT" stays so."""
    names = [name(one, t) for one in topics]
    return t.names([one if one[1:2].isupper() else one[:1].lower() + one[1:] for one in names])
