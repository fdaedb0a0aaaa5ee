"""The week on one screen: my events, events for me, new neighbours."""

from html import unescape

from models import Announcement, Answer
from services.core.community import Community
from services.events.agenda import Entry
from services.news.digests import DIGEST, Digest
from services.outbox.content import Prepared
from views.core.buttons import Row, grid, keyboard
from views.core.links import ScreenName, leading
from views.core.screen import Screen
from views.core.texts import TAG, Html, Texts, lines, shorten
from views.events import agenda
from views.outbox.content import shows

# So many of one's own events fit on a screen; the rest is behind a button.
MINE = 10
# Characters of an announcement that the digest quotes.
BEGINNING = 120


@shows(DIGEST)
def weekly(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return screen(prepared.facts, t)


def screen(digest: Digest, t: Texts) -> Screen:
    """The whole digest; of a week without any news, where to look instead."""
    if digest.empty:
        return Screen(t("week-empty"), keyboard(elsewhere(t)))
    mine, waiting = digest.mine[:MINE], digest.suggested
    fitting = "week-fitting" if digest.fitting else "week-nearest"
    text = lines(
        t("week-title"),
        *section("week-mine", mine, t),
        *section(fitting, waiting, t),
        *announced(digest, t),
        *newcomers(digest, t),
    )
    opened = [opening(entry, t) for entry in (*mine, *waiting)]
    whole = [
        leading(t.plain("week-announced-open", number=number), ScreenName.ANNOUNCEMENT, one.id)
        for number, one in enumerate(digest.announced, start=1)
    ]
    return Screen(text, keyboard(*opened, *grid(whole, 3), elsewhere(t)))


def section(heading: str, entries: list[Entry], t: Texts) -> list[Html]:
    if not entries:
        return []
    return [Html(f"\n{t(heading)}"), *(line(entry, t) for entry in entries)]


def line(entry: Entry, t: Texts) -> Html:
    """When and what, and in brackets what to know: maybe, waiting, full."""
    said = t("week-line", when=agenda.when(entry, t), title=entry.event.title)
    if entry.mine in (Answer.MAYBE, Answer.WAITING):
        return t(f"week-{entry.mine.value}", line=said)
    return t("week-full", line=said) if entry.event.full and entry.mine is None else said


def opening(entry: Entry, t: Texts) -> Row:
    """The card comes as a new message: the digest is read for days."""
    title = shorten(entry.event.title or "", agenda.TITLE)
    return [leading(t.plain("week-open", title=title), ScreenName.EVENT, entry.event.id)]


def announced(digest: Digest, t: Texts) -> list[Html]:
    """The beginnings of what was announced meanwhile; a button under the digest shows the whole."""
    if not digest.announced:
        return []
    said = [
        t("week-announced-line", number=number, words=beginning(one))
        for number, one in enumerate(digest.announced, start=1)
    ]
    return [Html(f"\n{t('week-announced')}"), *said]


def beginning(announcement: Announcement) -> str:
    return shorten(" ".join(unescape(TAG.sub("", announcement.html)).split()) or "🖼", BEGINNING)


def newcomers(digest: Digest, t: Texts) -> list[Html]:
    if not digest.newcomers:
        return []
    names = digest.newcomers
    listed = ", ".join(names) if digest.more else t.names(names)
    return [Html(f"\n{t('week-newcomers', names=listed, more=digest.more)}")]


def elsewhere(t: Texts) -> Row:
    return [
        leading(t.plain("menu-events"), ScreenName.EVENTS),
        leading(t.plain("menu-mine"), ScreenName.MINE),
    ]
