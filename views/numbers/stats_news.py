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


@dataclass(frozen=True)
class Change:
    """`weight` says how striking it is, from 0 to about 1."""

    about: str
    by: int
    times: int
    weight: float


def sentence(stats: Stats, t: Texts) -> Html:
    """The two most striking changes; in an open month, what still adds up cannot have fallen."""
    if stats.alone:
        return t("stats-news-first")
    news = sorted(changes(stats), key=lambda one: -one.weight)[:2]
    if not news:
        key = "stats-news-early" if stats.open else "stats-news-none"
        return t(key, before=before(stats, t))
    # "... than in October" follows people and events; the score can only come second.
    news.sort(key=lambda one: one.about == "nps")
    said = [clause(one, t) for one in news]
    if len(said) == 2:
        text = t("stats-news-two", first=said[0], second=said[1], before=before(stats, t))
    elif news[0].about == "nps":
        was, now = (signed(score or 0) for score in (stats.nps.before, stats.nps.value))
        text = t("stats-news-nps", first=said[0], was=was, now=now)
    else:
        text = t("stats-news-one", first=said[0], before=before(stats, t))
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
        if change and not (stats.open and change.by < 0):
            yield change
    by = stats.nps.delta
    firm = min(stats.n.value or 0, stats.n.before or 0) >= ENOUGH
    if by is not None and firm and abs(by) >= NOTABLE_NPS:
        yield Change("nps", by, 0, abs(by) / STRIKING_NPS)


def counted_change(about: str, metric: Metric) -> Change | None:
    value, was, by = metric.value or 0, metric.before or 0, metric.delta or 0
    if abs(by) < NOTABLE_PEOPLE or abs(by) / max(value, was) < NOTABLE_SHARE:
        return None
    less, more = sorted((value, was))
    times = round(more / less) if less else 0
    exact = less and abs(more / less - times) <= 0.1 * times
    return Change(about, by, times if exact and times in (2, 3) else 0, abs(by) / more)


def clause(change: Change, t: Texts) -> Html:
    direction = "more" if change.by > 0 else "less"
    return t(f"stats-change-{change.about}-{direction}", by=abs(change.by), times=change.times)


def before(stats: Stats, t: Texts) -> Html:
    """The month before, as in "than in October"."""
    return t("stats-in-month", month=stats.month.month - 1 or 12)
