"""The community in numbers: one month beside the month before."""

from datetime import date

from aiogram.methods import SendChatAction
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from babel.dates import format_date

from services.core.words import CAPTION_LIMIT, TEXT_LIMIT
from services.numbers.stats import ENOUGH, EventStats, Metric, Stats, Verdict, shifted
from services.numbers.stats_counts import Said
from views.core.buttons import Row, button, keyboard
from views.core.screen import Replies, Screen
from views.core.texts import Html, Texts, length, lines, shorten
from views.events import feedback_summary
from views.numbers import stats_news
from views.numbers.buttons import Month, MonthWords
from views.numbers.stats_chart import Chart
from views.numbers.stats_drawing import Sketch

EVENTS_SHOWN = 7
TITLE_SHOWN = 32


def screen(stats: Stats, t: Texts) -> Screen:
    """A chart with the numbers under it; while there are none, a word about what will be here."""
    if stats.empty:
        return Screen(t("stats-empty"))
    return Screen(caption(stats, t), buttons(stats, t), Chart(sketch(stats, t)))


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
        stats_news.sentence(stats, t),
        Html(""),
        t(
            "stats-residents",
            value=stats.residents.value,
            delta=delta(stats.residents, stats, t),
        ),
        flow("stats-joined", stats.joined, stats, t),
        flow("stats-left", stats.left, stats, t),
        flow("stats-events", stats.events_held, stats, t),
        flow("stats-answers", stats.answers, stats, t),
        nps(stats, t),
    ]


def flow(key: str, metric: Metric, stats: Stats, t: Texts) -> Html:
    """What adds up through a month; while it goes on, "less than before" would say nothing."""
    if stats.open and metric.before is not None and not stats.alone:
        return t(key, value=metric.value, delta=t("stats-was", value=metric.before))
    return t(key, value=metric.value, delta=delta(metric, stats, t))


def nps(stats: Stats, t: Texts) -> Html:
    score, n = stats.nps.value, stats.n.value or 0
    if score is None:
        return t("stats-nps-none")
    return t("stats-nps", nps=rating(score, n, t), delta=delta(stats.nps, stats, t))


def rating(score: int, n: int, t: Texts) -> Html:
    """A score never goes without the number of answers behind it."""
    few = "yes" if n < ENOUGH else "no"
    return t("stats-rating", score=stats_news.signed(score), n=n, few=few)


def delta(metric: Metric, stats: Stats, t: Texts) -> Html:
    """How much more or less than in the month before, where there was one."""
    if metric.delta is None or stats.alone:
        return Html("")
    if metric.delta == 0:
        return t("stats-same")
    return t("stats-up" if metric.delta > 0 else "stats-down", by=abs(metric.delta))


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
    """The show of hands in the signs of the RSVP buttons; a zero is left out."""
    hands = {
        "stats-going": one.going,
        "stats-maybe": one.maybe,
        "stats-declined": one.declined,
        "stats-waiting": one.waiting,
    }
    shown = [t(key, count=count) for key, count in hands.items() if count or key == "stats-going"]
    if one.scores.nps is not None:
        shown.append(rating(one.scores.nps, one.scores.n, t))
    return t("stats-event", title=shorten(one.title, TITLE_SHOWN), hands=Html(" · ".join(shown)))


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
        no_scores_label=t.plain("stats-chart-no-scores"),
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
        "stats-quote", title=shorten(said.title, TITLE_SHOWN), score=said.score, words=said.words
    )
