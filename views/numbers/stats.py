"""The community in numbers: one month beside the month before."""

from collections.abc import Iterable
from datetime import date

from aiogram.methods import SendChatAction
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from babel.dates import format_date

from services.core.words import CAPTION_LIMIT, TEXT_LIMIT
from services.numbers.stats import ENOUGH, EventStats, Metric, Stats, Verdict, shifted
from services.numbers.stats_counts import Said, Sources
from views.core.buttons import Row, button, keyboard
from views.core.screen import Replies, Screen
from views.core.texts import Html, Texts, bound, length, lines, shorten
from views.events import feedback_summary
from views.numbers import stats_news
from views.numbers.buttons import Month, MonthWords
from views.numbers.stats_chart import Chart
from views.numbers.stats_drawing import Sketch

EVENTS_SHOWN = 7
TITLE_SHOWN = 32
NAMES_SHOWN = 3


def screen(stats: Stats, t: Texts) -> Screen:
    """A chart with the numbers under it; while there are none, a word about what will be here."""
    if stats.empty:
        return Screen(t("stats-empty"))
    # A single month makes no line.
    chart = Chart(sketch(stats, t)) if len(stats.history) > 1 else None
    return Screen(caption(stats, t), buttons(stats, t), chart)


def drawing(page: Screen, chat_id: int) -> Replies:
    """What is seen while a chart is being drawn."""
    return [SendChatAction(chat_id=chat_id, action="upload_photo")] if page.picture else []


def caption(stats: Stats, t: Texts) -> Html:
    """The numbers, and as many events as Telegram lets under a photo."""
    for shown in range(EVENTS_SHOWN, -1, -1):
        text = lines(*numbers(stats, t), *events(stats, t, shown))
        if length(text) <= CAPTION_LIMIT:
            break
    return text


def numbers(stats: Stats, t: Texts) -> list[Html]:
    state = "open" if stats.open else "scoring" if stats.scoring else "closed"
    return [
        t("stats-title", month=month_name(stats.month, t), state=state),
        bound(stats_news.sentence(stats, t)),
        Html(""),
        counted("stats-residents", stats.residents, stats, t),
        counted("stats-joined", stats.joined, stats, t),
        *sources(stats.sources, t),
        counted("stats-left", stats.left, stats, t),
        counted("stats-events", stats.events_held, stats, t),
        counted("stats-answers", stats.answers, stats, t),
        nps(stats, t),
    ]


def counted(key: str, metric: Metric, stats: Stats, t: Texts) -> Html:
    return bound(t(key, value=metric.value, was=was(metric.before, stats, t)))


def was(before: int | None, stats: Stats, t: Texts) -> Html:
    """The same of the month before, where there was one: true of a month that goes on, too."""
    if before is None or stats.alone:
        return Html("")
    return t("stats-was", value=stats_news.signed(before), month=stats_news.before(stats, t))


def sources(sources: Sources, t: Texts) -> list[Html]:
    """How newcomers came, and who brought them; nothing while they all came by themselves."""
    if not set(sources.kinds) - {None}:
        return []
    kinds = [
        (t.plain("stats-source", kind=kind or "none"), times)
        # By themselves came whoever is left over.
        for kind, times in sorted(sources.kinds.items(), key=lambda one: (not one[0], -one[1]))
    ]
    said = [t("stats-sources", counts=counts(kinds))]
    for key, names in (("stats-links", sources.named), ("stats-inviters", sources.inviters)):
        if names:
            most = names.most_common(NAMES_SHOWN)
            shown = [(shorten(name, TITLE_SHOWN), times) for name, times in most]
            said.append(t(key, counts=counts(shown)))
    return [bound(one) for one in said]


def counts(named: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{name} {times}" for name, times in named)


def nps(stats: Stats, t: Texts) -> Html:
    score, n = stats.nps.value, stats.n.value or 0
    if score is None:
        return t("stats-nps-none")
    return bound(t("stats-nps", nps=rating(score, n, t), was=was(stats.nps.before, stats, t)))


def rating(score: int, n: int, t: Texts) -> Html:
    """A score never goes without the number of answers behind it."""
    few = "yes" if n < ENOUGH else "no"
    return t("stats-rating", score=stats_news.signed(score), n=n, few=few)


def events(stats: Stats, t: Texts, shown: int) -> list[Html]:
    if not stats.events or not shown:
        return []
    more = len(stats.events) - shown
    return [
        Html(f"\n{t('stats-events-title')}"),
        *(event(one, t) for one in stats.events[:shown]),
        *([t("stats-events-more", count=more)] if more > 0 else []),
    ]


def event(one: EventStats, t: Texts) -> Html:
    """Its day, the show of hands in the signs of the RSVP buttons and who came; no zeros."""
    hands = {
        "stats-going": one.going,
        "stats-came": one.came,
        "stats-maybe": one.maybe,
        "stats-declined": one.declined,
        "stats-waiting": one.waiting,
    }
    shown = [t(key, count=count) for key, count in hands.items() if count or key == "stats-going"]
    if one.scores.nps is not None:
        shown.append(rating(one.scores.nps, one.scores.n, t))
    title, day = shorten(one.title, TITLE_SHOWN), t.date(one.starts_at, one.zone)
    return bound(t("stats-event", title=title, day=day, hands=Html(" · ".join(shown))))


def month_name(month: date, t: Texts) -> str:
    """Such as "Ноябрь 2026"."""
    name = format_date(month, "LLLL y", locale=t.language)
    return name[:1].upper() + name[1:]


def buttons(stats: Stats, t: Texts) -> InlineKeyboardMarkup:
    """A month back while there is one, a month on until the current one."""
    steps: Row = []
    if not stats.alone:
        earlier = shifted(stats.month, -1)
        steps.append(step("stats-earlier", earlier, t))
    if not stats.open:
        steps.append(step("stats-later", shifted(stats.month, 1), t))
    n = stats.n.value
    verdict = button(t.plain("stats-verdict", count=n), MonthWords(month=f"{stats.month:%Y-%m}"))
    return keyboard([verdict] if n else [], steps)


def step(key: str, month: date, t: Texts) -> InlineKeyboardButton:
    name = format_date(month, "LLLL", locale=t.language)
    return button(t.plain(key, month=name), Month(month=f"{month:%Y-%m}"))


def sketch(stats: Stats, t: Texts) -> Sketch:
    """The last half year as plain numbers and words, ready for another process."""
    months = stats.history
    return Sketch(
        months=tuple(format_date(one.month, "LLL", locale=t.language) for one in months),
        residents=tuple(one.residents for one in months),
        joined=tuple(one.joined for one in months),
        left=tuple(one.left for one in months),
        nps=tuple(one.scores.nps for one in months),
        firm=tuple(one.scores.n >= ENOUGH for one in months),
        residents_label=t.plain("stats-chart-residents"),
        joined_label=t.plain("stats-chart-joined"),
        left_label=t.plain("stats-chart-left"),
        nps_label=t.plain("stats-chart-nps"),
    )


def verdict(month: date, verdict: Verdict, t: Texts) -> Screen:
    """What guests marked and wrote, the newest first, as many as fit into one message."""
    reasons = feedback_summary.reasons(verdict.reasons.items(), t)
    if not reasons and not verdict.said:
        return Screen(t("stats-verdict-none"))
    text = lines(t("stats-verdict-title", month=month_name(month, t)), *reasons)
    for one in verdict.said:
        longer = lines(text, "", quote(one, t))
        if length(longer) > TEXT_LIMIT:
            break
        text = longer
    return Screen(text)


def quote(said: Said, t: Texts) -> Html:
    return t(
        "stats-quote",
        title=shorten(said.title, TITLE_SHOWN),
        day=t.date(said.starts_at, said.zone),
        score=said.score,
        words=said.words,
    )
