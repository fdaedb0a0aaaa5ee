"""The one sentence about a month."""

import re
from datetime import date
from html import unescape

import pytest

from services.core.languages import Language
from services.numbers.stats import EventStats, Metric, Stats
from services.numbers.stats_counts import Scores
from views.core import texts
from views.numbers import stats, stats_news

SAME = Metric(10, 10)


def month(**changed: object) -> Stats:
    facts = {
        "month": date(2026, 11, 1),
        "open": False,
        "scoring": False,
        "alone": False,
        "empty": False,
        "words": 0,
        "events": [],
        "history": [],
    }
    metrics = {"residents", "joined", "left", "events_held", "answers", "nps", "n"}
    return Stats(**(dict.fromkeys(metrics, SAME) | facts | changed))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, "Всё примерно как в октябре."),
        ({"joined": Metric(11, 10)}, "Всё примерно как в октябре."),
        ({"joined": Metric(2, 1)}, "Всё примерно как в октябре."),
        ({"joined": Metric(20, 10)}, "Пришло вдвое больше людей, чем в октябре."),
        ({"joined": Metric(3, 9)}, "Пришло втрое меньше людей, чем в октябре."),
        ({"joined": Metric(13, 10)}, "Пришло на 3 человека больше, чем в октябре."),
        ({"left": Metric(5, 0)}, "Ушло на 5 человек больше, чем в октябре."),
        ({"events_held": Metric(7, 10)}, "Встреч было на 3 меньше, чем в октябре."),
        ({"answers": Metric(31, 10)}, "На приглашения отвечали втрое чаще, чем в октябре."),
        ({"nps": Metric(-12, 40)}, "Оценка упала на 52: было 40, стало −12."),
        ({"nps": Metric(49, 40)}, "Всё примерно как в октябре."),
        ({"nps": Metric(90, 0), "n": Metric(4, 40)}, "Всё примерно как в октябре."),
        ({"nps": Metric(None, 40), "n": Metric(0, 40)}, "Всё примерно как в октябре."),
        (
            {"joined": Metric(20, 10), "nps": Metric(28, 40)},
            "Пришло вдвое больше людей, чем в октябре, а оценка упала на 12.",
        ),
        (
            {"joined": Metric(13, 10), "left": Metric(0, 10), "events_held": Metric(20, 10)},
            "Ушло на 10 человек меньше, чем в октябре, а встреч было вдвое больше.",
        ),
        ({"month": date(2026, 1, 1), "joined": Metric(5, 10)},
         "Пришло вдвое меньше людей, чем в декабре."),
        ({"alone": True}, "Это первый месяц: сравнивать пока не с чем."),
        ({"open": True, "joined": Metric(2, 10)},
         "Месяц ещё идёт: сравнивать с тем, что было в октябре, рано."),
        ({"open": True, "joined": Metric(20, 10), "answers": Metric(0, 10)},
         "Пришло вдвое больше людей, чем в октябре."),
    ],
)  # fmt: skip
def test_it_says_what_changed_most(changed: dict[str, object], said: str) -> None:
    assert stats_news.sentence(month(**changed), texts.of("ru")) == said


def test_it_speaks_english_too() -> None:
    changed = month(joined=Metric(20, 10), nps=Metric(28, 40))
    said = "Compared with October, twice as many people joined, and the score fell by 12."
    assert stats_news.sentence(changed, texts.of("en")) == said


@pytest.mark.parametrize("language", Language)
def test_the_caption_fits_under_a_photo_whatever_happened(language: str) -> None:
    huge = Metric(12_345, 99_999)
    scores = Scores(promoters=0, detractors=1234, n=1234)
    crowd = EventStats(1, "😀" * 100, 1234, 1234, 1234, 1234, scores)
    busy = dict.fromkeys(("residents", "joined", "left", "events_held", "answers"), huge)

    caption = stats.caption(
        month(**busy, nps=Metric(-100, 100), n=huge, events=[crowd] * 9), texts.of(language)
    )

    seen = unescape(re.sub(r"</?b>", "", caption))
    assert len(seen.encode("utf-16-le")) // 2 <= 1024
    assert caption.count("😀…") >= 2
