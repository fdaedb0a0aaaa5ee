"""When a question is due, and what a score means."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from models import Reason
from services.core.community import Community
from services.events import feedback, feedback_questions
from services.events.feedback import Camp

ZONE = "Europe/Moscow"


def home(zone: str) -> Community:
    return Community("Дом", zone, "ru")


def local(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=ZoneInfo(ZONE))


@pytest.mark.parametrize(
    ("ends", "asked"),
    [
        ("11-20 16:00", "11-20 17:00"),
        ("11-20 20:59", "11-20 21:59"),
        ("11-20 21:00", "11-21 10:00"),
        ("11-20 22:30", "11-21 10:00"),
        ("11-20 23:59", "11-21 10:00"),
        ("11-21 08:30", "11-21 10:00"),
        ("11-21 09:00", "11-21 10:00"),
        ("11-21 09:01", "11-21 10:01"),
        ("12-31 22:00", "01-01 10:00"),
    ],
)
def test_an_hour_after_the_end_but_never_at_night(ends: str, asked: str) -> None:
    expected = local(asked)
    if asked < ends:
        expected = expected.replace(year=2027)
    assert feedback_questions.ask_at(local(ends), home(ZONE)) == expected


def test_the_night_is_that_of_the_community() -> None:
    ends = datetime.fromisoformat("2026-11-20T18:30:00+00:00")
    assert feedback_questions.ask_at(ends, home("Europe/Moscow")) == local("11-21 10:00")
    assert feedback_questions.ask_at(ends, home("Europe/London")) == local("11-20 22:30")


def test_every_score_is_in_one_camp() -> None:
    camps = [feedback.camp(score) for score in feedback.SCORES]
    assert camps == [Camp.DETRACTOR] * 7 + [Camp.PASSIVE] * 2 + [Camp.PROMOTER] * 2


def test_praise_and_wishes_share_no_chip() -> None:
    assert set(feedback.BEST).isdisjoint(feedback.BETTER)
    assert {*feedback.BEST, *feedback.BETTER} == set(Reason)
