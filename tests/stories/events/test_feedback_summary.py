"""What guests said reaches the host next morning: counts at once, words as was promised."""

from datetime import datetime, time

import pytest

from models import Role
from simulator import Person
from tests.stories.events.test_hosting import is_made_host
from tests.town import Town

SUMMARY = "Как прошла «Йога»"


async def at(town: Town, words: str) -> None:
    """Until a moment of Moscow's clock, in March; the story begins on Monday the 2nd, at noon."""
    await town.passes_until(datetime.fromisoformat(f"2026-03-{words}+03:00"))


async def yoga(town: Town, host: Person, *guests: Person) -> int:
    """From 14:00 to 16:00; the guests are asked at 17:00."""
    event_id = await town.event("Йога", host=host, starts_in="2 hours", going=guests)
    await at(town, "02T17:01")
    return event_id


async def rates(person: Person, score: int, *reasons: str, words: str = "") -> None:
    await person.taps(str(score), on="Как прошла встреча")
    for reason in reasons:
        await person.taps(reason)
    if words:
        await person.taps("словами")
        await person.says(words)


async def neighbours(town: Town, count: int) -> list[Person]:
    people = [town.world.person(f"Сосед{number}") for number in range(count)]
    for person in people:
        await town.admits(person)
    return people


async def test_the_host_hears_the_next_morning_what_guests_said(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    await yoga(town, vera, anna, boris)
    await rates(anna, 10, "Люди", "Атмосфера")
    await rates(boris, 5, "Время")

    await at(town, "03T09:59")
    assert not vera.heard(SUMMARY)
    await at(town, "03T10:01")

    assert vera.screen.splitlines() == [
        "💬 Как прошла «Йога», понедельник, 2 марта",
        "",
        "Оценка 7,5 из 10, ответили 2 из 2",
        "👍 Лучше всего: люди\N{NO-BREAK SPACE}1, атмосфера\N{NO-BREAK SPACE}1",
        "🛠 Что улучшить: время\N{NO-BREAK SPACE}1",
    ]
    assert vera.buttons == ["🔁 Следующая дата", "🎤 Для ведущего"]
    await town.restarts()
    await at(town, "05T12:00")
    assert vera.heard(SUMMARY, times=1)


async def test_nobody_hears_of_a_meeting_that_nobody_rated_until_somebody_does(
    town: Town, anna: Person, vera: Person
) -> None:
    await yoga(town, vera, anna)
    await at(town, "03T12:00")
    assert not vera.heard(SUMMARY)

    await rates(anna, 9)
    await at(town, "04T09:59")
    assert not vera.heard(SUMMARY)
    await at(town, "04T10:01")

    assert vera.heard(SUMMARY, times=1)


async def test_guests_of_an_evening_are_asked_in_the_morning_and_the_host_hears_a_day_later(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    event_id = await town.event("Йога", host=vera, starts_in="8 hours", going=[anna, boris])
    await at(town, "02T22:30")
    await boris.says("/help")
    await boris.sends_callback(boris.messages[-1].stored, f"fs:{event_id}:10")
    await at(town, "03T10:01")
    await rates(anna, 9)

    await at(town, "04T09:59")
    assert not vera.heard(SUMMARY)
    await at(town, "04T10:01")

    assert vera.heard(SUMMARY, times=1)


async def test_whoever_was_made_host_hears_too_and_guests_do_not(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    event_id = await yoga(town, vera, boris)
    await is_made_host(town, anna, event_id)
    await rates(boris, 9)

    await at(town, "03T10:01")

    assert [person.heard(SUMMARY) for person in (anna, vera, boris)] == [True, True, False]
    await boris.sends_callback(boris.messages[-1].stored, f"ef:{event_id}")
    assert "только организаторы" in (boris.toast or "")
    assert "🔁 Следующая дата" not in anna.buttons


async def test_the_summary_waits_for_the_end_of_quiet_hours(
    town: Town, anna: Person, vera: Person
) -> None:
    await town.keeps_quiet(vera, time(22), time(12))
    await yoga(town, vera, anna)
    await rates(anna, 9)

    await at(town, "03T11:59")
    assert not vera.heard(SUMMARY)
    await at(town, "03T12:01")

    assert vera.heard(SUMMARY, times=1)


async def test_among_four_the_host_reads_only_the_words_that_a_guest_let_through(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    await yoga(town, vera, anna, boris, *await neighbours(town, 2))
    await rates(anna, 6, words="Было душно")
    await rates(boris, 9, words="Чудесно")
    await boris.taps("Можно передать ведущему")
    assert "✅ Можно передать ведущему" in boris.buttons

    await at(town, "03T10:01")

    assert "Чудесно" in vera.screen
    assert "душно" not in vera.screen
    assert "Написали словами: 1. Их читают управляющие" in vera.screen
    assert "Борис" not in vera.screen


async def test_among_five_answers_nobody_is_recognised_and_the_host_reads_all_words(
    town: Town, anna: Person, vera: Person
) -> None:
    others = await neighbours(town, 4)
    event_id = await yoga(town, vera, anna, *others)
    await rates(anna, 6, words="Было душно")
    for person in others[:3]:
        await rates(person, 9)
    await vera.says("/help")
    asked = vera.messages[-1].stored

    await vera.sends_callback(asked, f"ef:{event_id}")
    assert "душно" not in vera.screen
    await rates(others[3], 9)
    await vera.sends_callback(vera.messages[-1].stored, f"ef:{event_id}")

    assert "душно" in vera.screen


async def test_leave_is_given_for_these_words_only_and_can_be_taken_back(
    town: Town, anna: Person, vera: Person
) -> None:
    event_id = await yoga(town, vera, anna)
    await rates(anna, 8, words="Хорошо")
    await anna.taps("Можно передать ведущему")
    await anna.taps("Изменить")
    await anna.taps("Переписать слова")
    await anna.says("Вера опоздала на час")
    assert "✅ Можно передать ведущему" not in anna.buttons
    await anna.taps("Можно передать ведущему")
    await anna.taps("✅ Можно передать ведущему")
    await vera.says("/help")

    await vera.sends_callback(vera.messages[-1].stored, f"ef:{event_id}")

    assert "опоздала" not in vera.screen


async def test_the_words_of_a_low_score_reach_managers_at_once_and_without_a_name(
    town: Town, anna: Person, boris: Person, vera: Person, gleb: Person
) -> None:
    await yoga(town, vera, anna, boris)

    await rates(boris, 4, words="Скучновато")
    await rates(anna, 3, words="Было <грубо>")

    assert gleb.heard("оценка 3 из 10")
    assert gleb.buttons == ["💬 Все отзывы встречи"]
    assert gleb.heard("Было <грубо>", times=1)
    assert not gleb.heard("Скучновато")
    assert not any(gleb.heard(name) for name in ("Анна", "Борис"))
    assert not vera.heard("грубо")
    await anna.taps("Изменить")
    await anna.taps("Переписать слова")
    await anna.says("Было очень грубо")
    assert gleb.heard("оценка 3 из 10", times=1)
    await gleb.taps("Все отзывы встречи")
    assert "Было очень грубо" in gleb.screen
    assert "Скучновато" in gleb.screen


async def test_words_are_low_too_when_the_score_sinks_afterwards(
    town: Town, anna: Person, vera: Person, gleb: Person
) -> None:
    await yoga(town, vera, anna)
    await rates(anna, 7, words="Ничего")
    assert not gleb.heard("Ничего")

    for label in ("Изменить", "Изменить оценку", "1"):
        await anna.taps(label)

    assert gleb.heard("Ничего", times=1)


@pytest.mark.parametrize("own", [True, False])
async def test_low_words_wait_for_the_end_of_quiet_hours_and_of_the_night(
    town: Town, anna: Person, vera: Person, gleb: Person, own: bool
) -> None:
    if own:
        await town.keeps_quiet(gleb, time(16), time(10))
    await yoga(town, vera, anna)
    await at(town, "02T18:00" if own else "02T22:30")

    await rates(anna, 2, words="Плохо")
    await at(town, "03T09:59")
    assert not gleb.heard("Плохо")
    await at(town, "03T10:01")

    assert gleb.heard("Плохо", times=1)


async def test_what_a_guest_took_back_overnight_reaches_nobody(
    town: Town, anna: Person, vera: Person, gleb: Person
) -> None:
    await yoga(town, vera, anna)
    await at(town, "02T22:30")
    await rates(anna, 2, words="Плохо")
    for label in ("Изменить", "Изменить оценку", "8"):
        await anna.taps(label)

    await at(town, "03T10:01")

    assert not gleb.heard("Плохо")


async def test_the_text_that_asks_for_words_says_who_will_read_them(
    town: Town, anna: Person, boris: Person, vera: Person, gleb: Person
) -> None:
    await yoga(town, vera, anna)
    await rates(anna, 8)
    await anna.taps("словами")
    assert "Ведущий — только если ответят не меньше 5" in anna.screen
    for label in ("Назад", "Изменить оценку", "2"):
        await anna.taps(label)
    await anna.taps("словами")
    assert "Управляющие сразу прочитают" in anna.screen

    await town.event("Кино", host=gleb, starts_in="1 hour", minutes=60, going=[boris])
    await at(town, "02T20:30")
    await rates(boris, 8)
    await boris.taps("словами")
    assert "Ведущий этой встречи — один из них" in boris.screen
    await boris.says("Спасибо")
    assert "Можно передать ведущему" not in boris.buttons


async def test_a_manager_who_is_one_no_more_is_not_told(
    town: Town, anna: Person, vera: Person, gleb: Person
) -> None:
    helper = town.world.person("Ида")
    await town.admits(helper, Role.MANAGER)
    await yoga(town, vera, anna)
    await at(town, "02T22:30")
    await rates(anna, 2, words="Плохо")
    await gleb.says("/appoint")
    await gleb.shares("Выбрать человека", [helper])
    await gleb.taps("Житель")

    await at(town, "03T10:01")

    assert gleb.heard("Плохо")
    assert not helper.heard("Плохо")


async def test_words_of_another_guest_are_told_after_some_were_taken_back(
    town: Town, anna: Person, boris: Person, vera: Person, gleb: Person
) -> None:
    await yoga(town, vera, anna, boris)
    await rates(anna, 1, words="Плохо")
    for label in ("Изменить", "Изменить оценку", "Меня не было"):
        await anna.taps(label)

    await rates(boris, 2, words="Скучно")

    assert gleb.heard("Скучно", times=1)
