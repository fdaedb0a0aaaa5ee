"""However much is announced, one person is written to only so often; the rest is in the digest."""

from datetime import datetime, time, timedelta

from models import Role
from simulator import Person
from tests.town import Town

MONDAY = datetime.fromisoformat("2026-03-09T10:05+03:00")
QUESTION = "Как прошла встреча"


async def announces(gleb: Person, words: str, *taps: str) -> None:
    await gleb.says("/announce")
    await gleb.says(words)
    await gleb.taps("Всем жителям")
    for label in (*taps, "Отправить"):
        await gleb.taps(label)


async def invites(vera: Person, title: str) -> None:
    await vera.says(f"/newevent {title}")
    await vera.says("12.03.2026 19:00")
    await vera.says("Зал 2")
    await vera.taps("Опубликовать")
    await vera.taps("Всех")
    await vera.taps("Опубликовать")


async def test_a_flood_is_two_invitations_two_announcements_and_a_digest(
    town: Town, gleb: Person, vera: Person, anna: Person
) -> None:
    for number in range(1, 6):
        await announces(gleb, f"Новость {number}.")
        await invites(vera, f"Вечер {number}")
        await town.passes("1 hour")

    assert anna.heard("💌", times=2)
    assert vera.sees("увидят встречу в сводке недели")
    assert [number for number in range(1, 6) if anna.heard(f"Новость {number}.")] == [1, 2]

    await town.passes_until(MONDAY)

    assert anna.screen.startswith("🗞 Ваша неделя")
    for number in (3, 4, 5):
        assert f"Новость {number}." in anna.screen
        assert f"Вечер {number}" in anna.screen
    assert "Новость 1" not in anna.screen
    await anna.taps("Прочитать 1")
    assert anna.screen == "Новость 5."


async def test_the_preview_says_who_gets_it_now_and_who_in_the_digest(
    town: Town, gleb: Person, anna: Person
) -> None:
    await announces(gleb, "Первое.")
    await announces(gleb, "Второе.")
    boris = town.world.person("Борис", username="boris")
    await town.admits(boris, Role.RESIDENT)

    await gleb.says("/announce")
    await gleb.says("Третье.")
    await gleb.taps("Всем жителям")

    assert "Сейчас получат: 1. Ещё 2 прочтут в сводке недели" in gleb.screen
    await gleb.taps("Отправить")
    assert boris.heard("Третье.")
    assert not anna.heard("Третье.")
    assert "Прочтут в сводке недели: 2" in gleb.screen


async def test_an_urgent_one_passes_the_budget_and_with_a_second_tap_the_night(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await announces(gleb, "Первое.")
    await announces(gleb, "Второе.")
    await town.keeps_quiet(boris, time(11), time(14))  # it is noon now

    await announces(gleb, "Отключат воду.", "Срочно")
    assert anna.heard("Отключат воду.")
    assert not boris.heard("Отключат воду.")

    await announces(gleb, "Выходите из дома!", "Срочно", "И в тихие часы")
    assert anna.heard("Выходите из дома!")
    assert boris.heard("Выходите из дома!")


async def test_a_week_later_there_is_room_again(town: Town, gleb: Person, anna: Person) -> None:
    for words in ("Первое.", "Второе."):
        await announces(gleb, words)
    await town.passes_by(timedelta(days=7, minutes=1))

    await announces(gleb, "Третье.")

    assert anna.heard("Третье.")


async def test_invitations_take_no_room_from_announcements(
    town: Town, gleb: Person, vera: Person, anna: Person
) -> None:
    for number in (1, 2, 3):
        await invites(vera, f"Вечер {number}")

    await announces(gleb, "Новость.")

    assert anna.heard("Новость.")


async def test_two_meetings_in_a_day_make_one_question_a_day(
    town: Town, vera: Person, anna: Person
) -> None:
    await town.event("Йога", host=vera, starts_in="1 hour", minutes=60, going=[anna])
    await town.event("Кино", host=vera, starts_in="2 hours", minutes=60, going=[anna])

    await town.passes("5 hours")
    assert anna.heard(QUESTION, times=1)

    await town.passes("24 hours")
    assert anna.heard(QUESTION, times=2)


async def test_news_of_ones_own_meeting_knows_no_budget(
    town: Town, gleb: Person, anna: Person
) -> None:
    for number in range(1, 4):
        await announces(gleb, f"Новость {number}.")
    await town.event("Йога", going=[anna])

    await gleb.says("/announce")
    await gleb.says("Возьмите коврики.")
    await gleb.taps("Гостям встречи")
    await gleb.taps("Йога")
    await gleb.taps("Отправить")

    assert anna.heard("Возьмите коврики.")
