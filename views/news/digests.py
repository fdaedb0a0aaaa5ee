"""The week on one screen: my events, those that fit, all the others, new neighbours."""

from dataclasses import dataclass

from models import Answer
from services.clubs.ideas import IdeaLine, title
from services.core.community import Community
from services.core.words import TEXT_LIMIT
from services.events.agenda import Entry
from services.news.digests import DIGEST, Digest
from services.outbox.content import Prepared
from views.core.buttons import Row, button, grid, keyboard
from views.core.links import ScreenName, leading
from views.core.screen import Screen
from views.core.texts import Html, Texts, length, lines, shorten
from views.events import agenda
from views.news import digests_note
from views.news.announcements import beginning
from views.news.buttons import DigestsAgain
from views.outbox.content import shows

# So many meetings have a button of their own; all of them are behind the one below.
OPENED = 12


@dataclass(frozen=True)
class Room:
    """So many meetings of a section, and so many characters of what was announced."""

    entries: int
    words: int


# From the whole to what fits one message in any week.
ROOMS = (Room(100, 120), Room(20, 120), Room(10, 60), Room(5, 30), Room(3, 15))


@shows(DIGEST)
def weekly(prepared: Prepared, t: Texts, community: Community) -> Screen:
    return screen(prepared.facts, t)


def screen(digest: Digest, t: Texts) -> Screen:
    """The whole digest; of a week without any news, where to look instead."""
    if digest.empty:
        said = lines(t("week-empty"), *doubt(digest, t))
        return Screen(said, keyboard(elsewhere(t), *team(digest, t)))
    drawn = (text(digest, t, room) for room in ROOMS)
    fit = next((one for one in drawn if length(one) <= TEXT_LIMIT), text(digest, t, ROOMS[-1]))
    opened = [opening(entry, t) for entry in meetings(digest)[:OPENED]]
    whole = [
        leading(t.plain("week-announced-open", number=number), ScreenName.ANNOUNCEMENT, one.id)
        for number, one in enumerate(digest.announced, start=1)
    ]
    proposed = [proposal(one, t) for one in digest.ideas]
    ways = [*opened, *proposed, *grid(whole, 3), elsewhere(t), *team(digest, t)]
    return Screen(fit, keyboard(*ways))


def text(digest: Digest, t: Texts, room: Room) -> Html:
    rest = "week-others" if digest.fitting else "week-nearest"
    return lines(
        t("week-title"),
        lines("", digests_note.block(digest.note, t)) if digest.note else None,
        *section("week-mine", digest.mine, t, room),
        *section("week-fitting", digest.fitting, t, room),
        *section(rest, digest.others, t, room),
        *section("week-ahead", digest.ahead, t, room),
        *section("week-fresh", digest.fresh, t, room),
        None if meetings(digest) else Html(f"\n{t('week-nothing')}"),
        *ideas(digest, t),
        *announced(digest, t, room),
        *newcomers(digest, t),
        *doubt(digest, t),
    )


def meetings(digest: Digest) -> list[Entry]:
    return [*digest.mine, *digest.fitting, *digest.others, *digest.ahead, *digest.fresh]


def section(heading: str, entries: list[Entry], t: Texts, room: Room) -> list[Html]:
    if not entries:
        return []
    shown = [line(entry, t) for entry in entries[: room.entries]]
    left = len(entries) - len(shown)
    return [Html(f"\n{t(heading)}"), *shown, *([t("week-more", count=left)] if left else [])]


def line(entry: Entry, t: Texts) -> Html:
    """When and what, and in brackets what to know: maybe, waiting, full."""
    said = t("week-line", when=agenda.when(entry, t), title=agenda.title(entry, t, agenda.WHOLE))
    if entry.mine in (Answer.MAYBE, Answer.WAITING, Answer.OFFERED):
        return t(f"week-{entry.mine.value}", line=said)
    return t("week-full", line=said) if entry.event.full and entry.mine is None else said


def opening(entry: Entry, t: Texts) -> Row:
    """The card comes as a new message: the digest is read for days."""
    title = shorten(entry.event.title or "", agenda.TITLE)
    return [leading(t.plain("week-open", title=title), ScreenName.EVENT, entry.event.id)]


def announced(digest: Digest, t: Texts, room: Room) -> list[Html]:
    """The beginnings of what was announced meanwhile; a button under the digest shows the whole."""
    if not digest.announced:
        return []
    said = [
        t("week-announced-line", number=number, words=beginning(one, room.words))
        for number, one in enumerate(digest.announced, start=1)
    ]
    return [Html(f"\n{t('week-announced')}"), *said]


def ideas(digest: Digest, t: Texts) -> list[Html]:
    said = [
        t("week-idea", title=title(one.idea), votes=one.votes, threshold=one.idea.threshold)
        for one in digest.ideas
    ]
    return [Html(f"\n{t('week-ideas')}"), *said] if said else []


def proposal(one: IdeaLine, t: Texts) -> Row:
    name = shorten(title(one.idea), agenda.TITLE)
    return [leading(t.plain("week-idea-open", title=name), ScreenName.IDEA, one.idea.id)]


def newcomers(digest: Digest, t: Texts) -> list[Html]:
    if not digest.newcomers:
        return []
    names = digest.newcomers
    listed = ", ".join(names) if digest.more else t.names(names)
    return [Html(f"\n{t('week-newcomers', names=listed, more=digest.more)}")]


def doubt(digest: Digest, t: Texts) -> list[Html]:
    return [Html(""), t("doubt-digest", people=digest.doubt)] if digest.doubt else []


def team(digest: Digest, t: Texts) -> list[Row]:
    """Whoever announces writes a few words above it, and sends again what may be lost."""
    again = [button(t.plain("doubt-resend"), DigestsAgain())] if digest.doubt else []
    return [again, [leading(t.plain("note-write"), ScreenName.NOTE)]] if digest.may_write else []


def elsewhere(t: Texts) -> Row:
    return [
        leading(t.plain("menu-events"), ScreenName.EVENTS),
        leading(t.plain("menu-mine"), ScreenName.MINE),
    ]
