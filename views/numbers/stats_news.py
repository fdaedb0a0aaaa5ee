"""One sentence about a month: what changed most since the month before."""

from collections.abc import Iterator
from dataclasses import dataclass

from services.numbers.stats import ENOUGH, Metric, Stats
from views.core.texts import Html, Texts

# Less than this is the same as before, to a human ear.
NOTABLE_SHARE = 0.2
NOTABLE_PEOPLE = 2
NOTABLE_NPS = 10
# A fall of NPS by so much strikes as hard as a number that sank to nothing.
STRIKING_NPS = 50
BY, SCORE, TIMES = "by", "score", {2: "twice", 3: "thrice"}


@dataclass(frozen=True)
class Change:
    """`size` is how one says it: by how much, how many times, or from or to nothing.

    `weight` says how striking it is, from 0 to about 1.
    """

    about: str
    was: int
    now: int
    size: str
    weight: float


def sentence(stats: Stats, t: Texts) -> Html:
    """The two most striking changes; in an open month, what still adds up cannot have fallen."""
    if stats.alone:
        return t("stats-news-first")
    month = before(stats, t)
    news = sorted(changes(stats), key=lambda one: -one.weight)[:2]
    if not news:
        return t("stats-news-early" if stats.open else "stats-news-none", before=month)
    # "... than in October" follows people and events; the score can only come second.
    news.sort(key=lambda one: one.about == "nps")
    # Who says "in October nobody", or from what to what, has compared already.
    than = "yes" if news[0].size in (BY, *TIMES.values()) else "no"
    first, *second = (clause(one, month, t) for one in news)
    text = t("stats-news-one", first=first, than=than, before=month)
    if second:
        text = t("stats-news-two", first=first, than=than, before=month, second=second[0])
    return Html(text[:1].upper() + text[1:])


def signed(value: int) -> str:
    """With a real minus, which is as wide as a plus."""
    return str(value).replace("-", "−")


def changes(stats: Stats) -> Iterator[Change]:
    counted = {
        "joined": stats.joined,
        "left": stats.left,
        "events": stats.events_held,
        "answers": stats.answers,
    }
    for about, metric in counted.items():
        change = counted_change(about, metric)
        if change and not (stats.open and change.now < change.was):
            yield change
    was, now = stats.nps.before, stats.nps.value
    firm = min(stats.n.value or 0, stats.n.before or 0) >= ENOUGH
    if was is not None and now is not None and firm and abs(now - was) >= NOTABLE_NPS:
        yield Change("nps", was, now, SCORE, abs(now - was) / STRIKING_NPS)


def counted_change(about: str, metric: Metric) -> Change | None:
    now, was = metric.value or 0, metric.before or 0
    by, more = abs(now - was), max(now, was)
    if by < NOTABLE_PEOPLE or by / more < NOTABLE_SHARE:
        return None
    return Change(about, was, now, size(was, now), by / more)


def size(was: int, now: int) -> str:
    if not was:
        return "from_none"
    if not now:
        return "to_none"
    less, more = sorted((was, now))
    times = round(more / less)
    exact = abs(more / less - times) <= 0.1 * times
    return TIMES.get(times, BY) if exact else BY


def clause(change: Change, month: Html, t: Texts) -> Html:
    if change.about == "nps":
        way = "up" if change.now > change.was else "down"
        return t("stats-change-nps", way=way, was=signed(change.was), now=signed(change.now))
    return t(
        f"stats-change-{change.about}-{'more' if change.now > change.was else 'less'}",
        size=change.size,
        by=abs(change.now - change.was),
        count=change.now or change.was,
        before=month,
    )


def before(stats: Stats, t: Texts) -> Html:
    """The month before, as in "than in October"."""
    return t("stats-in-month", month=stats.month.month - 1 or 12)
