"""A host writes one line, and the series stands there as it will be."""

from datetime import datetime

import pytest
from sqlalchemy import update

from models import Event, Role, Series, Session
from services.events import planning
from services.events.cards import EventCard
from simulator import Person
from tests.stories.events.test_planning import publishes
from tests.stories.events.test_series import yoga
from tests.town import Town


async def test_one_line_makes_a_series(town: Town, vera: Person) -> None:
    await vera.says("/newevent Йога каждую пятницу 19:00 зал 2, 12 мест")
    assert "Йога" in vera.screen
    assert "пятница, 6 марта, 19:00–21:00" in vera.screen
    assert "🔁 каждую пятницу" in vera.screen
    assert "зал 2" in vera.screen
    assert "Мест: 12" in vera.screen
    assert "Всё готово" in vera.screen
    await publishes(vera)

    found = await yoga(town)
    assert [one.series_on.isoformat() for one in found[:2] if one.series_on] == [
        "2026-03-06",
        "2026-03-13",
    ]
    assert {one.seats for one in found} == {12}


async def test_the_card_of_a_line_is_built_once(
    town: Town, vera: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    built = []
    real = planning.draft_card

    async def counting(session: Session, event: Event, now: datetime) -> EventCard:
        built.append(event.id)
        return await real(session, event, now)

    monkeypatch.setattr(planning, "draft_card", counting)
    await vera.says("/newevent Йога каждую пятницу 19:00 зал 2, 12 мест")
    assert "🔁 каждую пятницу" in vera.screen
    assert len(built) == 1


async def test_a_name_that_sounds_like_a_rhythm_is_a_name(town: Town) -> None:
    emma = town.world.person("Emma", language_code="en")
    await town.admits(emma, Role.HOST)
    await emma.says("/newevent Casual Fridays")
    assert "🔁" not in emma.screen
    await emma.says("Friday 7-9 pm")
    assert "Casual Fridays" in emma.screen
    assert "Friday, 6 March, 19:00–21:00" in emma.screen


async def test_the_same_line_in_english(town: Town) -> None:
    emma = town.world.person("Emma", language_code="en")
    await town.admits(emma, Role.HOST)
    await emma.says("/newevent Yoga every Friday 7 pm room 2, 12 seats")
    assert "🔁 every Friday" in emma.screen
    assert "room 2" in emma.screen
    assert "Seats: 12" in emma.screen
    assert "Friday, 6 March, 19:00" in emma.screen


async def test_words_for_the_title_or_the_start_may_repeat(town: Town, vera: Person) -> None:
    await vera.says("/newevent")
    await vera.says("Йога по вторникам и четвергам")
    assert "каждую неделю: вт и чт" in vera.screen
    await vera.says("19:00")
    assert "вторник, 3 марта, 19:00" in vera.screen
    await vera.taps("Когда")
    await vera.says("каждую среду в 20:00, 5 раз")
    assert "каждую среду, 5 раз" in vera.screen
    assert "среда, 4 марта, 20:00" in vera.screen


async def test_what_is_not_understood_is_said(town: Town, vera: Person) -> None:
    await vera.says("/newevent Йога каждую пятницу 19:00 зал 2 кроме июля")
    assert "🔁 каждую пятницу" in vera.screen
    assert "кроме июля" in vera.screen


@pytest.mark.parametrize("said", ["Йога каждую вторую пятницу", "Йога каждое 32-е число"])
async def test_what_may_mean_two_things_is_asked(town: Town, vera: Person, said: str) -> None:
    await vera.says("/newevent")
    await vera.says(said)
    assert "🔁" not in vera.screen
    await vera.says("Йога")
    assert "Когда начнём?" in vera.screen


async def test_what_is_public_does_not_become_a_series(town: Town, vera: Person) -> None:
    event = await town.event("Йога", host=vera)
    await vera.starts(f"e_{event}")
    await vera.taps("Управлять встречей")
    await vera.taps("Название")
    await vera.says("Йога каждую пятницу")
    assert "Йога каждую пятницу" in vera.screen
    assert "🔁 каждую" not in vera.screen


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Йога каждую пятницу 19:00, 20000 мест", "20000 мест"),
        (f"Йога каждую пятницу 19:00 зал {'х' * 220}", "зал ххх"),
        ("Йога каждую пятницу 19:00 зал 2, 5 минут", "5"),
    ],
)
async def test_what_fits_no_field_is_said(town: Town, vera: Person, line: str, left: str) -> None:
    await vera.says("/newevent")
    await vera.says(line)
    assert f"Не понимаю: «{left}" in vera.screen


TOO_MUCH = [
    (
        "Йога каждую пятницу 20 лет подряд",
        "слишком далеко: конец серии может быть в ближайшие 5 лет",
    ),
    ("Йога каждую пятницу до 2040 года", "слишком далеко"),
    ("Йога каждую пятницу 5000 раз", "в серии до 200 встреч"),
    ("Йога 200 раз в день", "самое большее раз в день"),
    ("Йога каждые 5 минут", "самое большее раз в день"),
    ("Йога RRULE:FREQ=SECONDLY;COUNT=999999999", "Не понимаю, как повторять"),
    ("Йога каждую пятницу " + "19:00 " * 600, "Слишком длинно"),
    ("FREQ=WEEKLY;BYDAY=" + "MO,TU," * 650, "Слишком длинно"),
]


@pytest.mark.timeout(30)
@pytest.mark.parametrize(("said", "answer"), TOO_MUCH)
async def test_what_is_too_much_is_answered(
    town: Town, vera: Person, said: str, answer: str
) -> None:
    await vera.says("/newevent")
    await vera.says(said)
    assert answer in vera.screen
    await vera.says("Йога")
    assert "Когда начнём?" in vera.screen


async def test_what_is_too_much_is_answered_in_english(town: Town) -> None:
    emma = town.world.person("Emma", language_code="en")
    await town.admits(emma, Role.HOST)
    await emma.says("/newevent Yoga every Friday for 20 years")
    assert "“for 20 years” is too far: a series may end within 5 years" in emma.screen
    await emma.says("/newevent Yoga every Friday 5000 times")
    assert "a series has up to 200 dates" in emma.screen
    await emma.says("/newevent Yoga 200 times a day")
    assert "an event repeats once a day at most" in emma.screen


@pytest.mark.timeout(60)
async def test_a_rule_that_nobody_here_wrote_stops_nothing(
    town: Town, anna: Person, vera: Person
) -> None:
    await vera.says("/newevent Кино каждый четверг 19:00 зал 1")
    await publishes(vera)
    await vera.says("/newevent Йога каждую пятницу 19:00 зал 2")
    await publishes(vera, "Всех · 2")
    film = (await yoga(town, "Кино"))[0]
    async with town.session() as session:
        bomb = "FREQ=SECONDLY;INTERVAL=0;BYDAY=53FR;COUNT=999999999"
        await session.execute(update(Series).where(Series.id == film.series_id).values(rule=bomb))
    await town.passes("14 days")
    assert len(await yoga(town)) == 10
    await anna.starts(f"e_{film.id}")
    assert "Кино" in anna.screen
