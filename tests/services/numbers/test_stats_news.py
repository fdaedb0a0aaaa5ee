"""The one sentence about a month."""

import re
from collections import Counter
from datetime import UTC, date, datetime
from html import unescape

import pytest

from services.core.languages import Language
from services.numbers.stats import EventStats, Metric, Stats
from services.numbers.stats_counts import Scores, Sources
from views.core import texts
from views.numbers import stats, stats_news

SAME = Metric(10, 10)
NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)


def month(**changed: object) -> Stats:
    facts = {
        "month": date(2026, 11, 1),
        "open": False,
        "scoring": False,
        "alone": False,
        "empty": False,
        "sources": Sources(Counter(), Counter(), Counter()),
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
        ({"left": Metric(3, 0)}, "Ушло 3 человека, в октябре — никто."),
        ({"left": Metric(0, 5)}, "Никто не ушёл, в октябре — 5 человек."),
        ({"joined": Metric(0, 2)}, "Никто не пришёл, в октябре — 2 человека."),
        ({"events_held": Metric(2, 0)}, "Прошло 2 встречи, в октябре — ни одной."),
        ({"answers": Metric(5, 0)}, "На приглашения ответили 5 раз, в октябре — ни разу."),
        ({"events_held": Metric(7, 10)}, "Встреч было на 3 меньше, чем в октябре."),
        ({"answers": Metric(31, 10)}, "На приглашения отвечали втрое чаще, чем в октябре."),
        ({"nps": Metric(-12, 40)}, "NPS упал с 40 до −12."),
        ({"nps": Metric(72, 33)}, "NPS вырос с 33 до 72."),
        ({"nps": Metric(49, 40)}, "Всё примерно как в октябре."),
        ({"nps": Metric(90, 0), "n": Metric(4, 40)}, "Всё примерно как в октябре."),
        ({"nps": Metric(None, 40), "n": Metric(0, 40)}, "Всё примерно как в октябре."),
        (
            {"joined": Metric(20, 10), "nps": Metric(28, 40)},
            "Пришло вдвое больше людей, чем в октябре, а NPS упал с 40 до 28.",
        ),
        (
            {"joined": Metric(13, 10), "left": Metric(0, 10), "events_held": Metric(20, 10)},
            "Никто не ушёл, в октябре — 10 человек, а встреч было вдвое больше.",
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
    said = "Compared with October, twice as many people joined, and NPS fell from 40 to 28."
    assert stats_news.sentence(changed, texts.of("en")) == said


@pytest.mark.parametrize("language", Language)
def test_the_caption_fits_under_a_photo_whatever_happened(language: str) -> None:
    huge = Metric(12_345, 99_999)
    scores = Scores(promoters=0, detractors=1234, n=1234)
    crowd = EventStats(1, "😀" * 100, NOON, "Europe/Moscow", 1234, 1234, 1234, 1234, 1234, scores)
    names = Counter({"😀" * 64 + str(number): 1234 for number in range(9)})
    many = Sources(Counter({"inv": 1234, "src": 1234, "e": 1234, None: 1234}), names, names)
    busy = dict.fromkeys(("residents", "joined", "left", "events_held", "answers"), huge)

    caption = stats.caption(
        month(**busy, nps=Metric(-100, 100), n=huge, events=[crowd] * 9, sources=many),
        texts.of(language),
    )

    seen = unescape(re.sub(r"</?b>", "", caption))
    assert len(seen.encode("utf-16-le")) // 2 <= 1024
    assert caption.count("😀…") >= 2
