"""What the host hears without asking: who comes, that it is full, that somebody waits."""

from datetime import time

from models import Answer, Switch
from simulator import Person
from tests.stories.events.test_cards import calls_off, moves
from tests.town import Town

FULL, QUEUE, EVENING = "мест больше нет", "появилась очередь", "вы ведёте «Йога»"


async def test_the_evening_before_the_host_hears_who_comes(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, seats=1, starts_in="31 hours", going=[anna])
    await town.answers(boris, yoga, Answer.GOING)
    await town.passes("6 hours")
    assert not vera.heard(EVENING)

    await town.passes("90 minutes")
    await town.passes("2 hours")

    assert vera.heard(EVENING, times=1)
    said = next(one for one in vera.messages if EVENING in one.text)
    assert said.text.startswith("🎤 Завтра в 19:00")
    assert "Идёт: Анна" in said.text
    assert "В очереди: 1" in said.text
    assert "☑️ Всё готово? Место · код для гостей · что взять с собой" in said.text
    assert not anna.heard(EVENING)
    await vera.taps("Для ведущего", on=EVENING)
    assert vera.buttons[0] == "👥 Кто придёт"


async def test_nobody_comes_is_said_too(town: Town, vera: Person) -> None:
    await town.event("Йога", host=vera, starts_in="31 hours")

    await town.passes("8 hours")

    said = next(one for one in vera.messages if EVENING in one.text)
    assert "Пока никто не записался" in said.text


async def test_the_evening_is_told_anew_for_a_new_day_and_not_for_what_was_called_off(
    town: Town, anna: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="31 hours", going=[anna])
    cinema = await town.event("Кино", host=vera, starts_in="31 hours", going=[anna])
    await calls_off(vera, cinema)
    await town.passes("8 hours")
    assert vera.heard(EVENING, times=1)
    assert not vera.heard("вы ведёте «Кино»")

    await moves(vera, yoga, "6 марта 19:00")
    await town.passes("48 hours")

    assert vera.heard("Вы ведёте «Йога»: пт 6 мар., 19:00", times=1)  # the first one, mended
    assert not vera.heard("Всё готово?")
    assert not vera.heard(EVENING)
    await town.passes("25 hours")
    assert vera.heard(EVENING, times=1)


async def test_who_wants_no_reminders_gets_none_of_the_own_meetings(
    town: Town, vera: Person
) -> None:
    await town.event("Йога", host=vera, starts_in="31 hours")
    await town.mutes(vera, Switch.REMINDERS)

    await town.passes("8 hours")

    assert not vera.heard(EVENING)


async def test_full_is_heard_at_once_and_once_a_day(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    await town.event("Йога", host=vera, seats=1, starts_in="5 days")

    for _ in range(2):
        await anna.taps("Иду", on="Йога", chat=town.chat)
        assert vera.heard(FULL, times=1)
        await anna.taps("Не смогу", on="Йога", chat=town.chat)
    await town.passes("25 hours")
    await boris.taps("Иду", on="Йога", chat=town.chat)

    assert vera.heard(FULL, times=2)
    assert not anna.heard(FULL)


async def test_the_first_who_waits_is_heard_of_and_gets_a_seat_by_two_taps(
    town: Town, anna: Person, boris: Person, vera: Person, dina: Person
) -> None:
    await town.event("Йога", host=vera, seats=1, starts_in="5 days", going=[anna])
    for _ in range(2):
        await boris.taps("Не смогу", on="Йога", chat=town.chat)
        await boris.taps("очередь", on="Йога", chat=town.chat)
    await dina.taps("очередь", on="Йога", chat=town.chat)

    assert vera.heard(QUEUE, times=1)
    assert "Ждёт Борис" in vera.screen
    await vera.taps("Добавить мест", on=QUEUE)
    await vera.says("3")

    assert boris.heard("Освободилось место!")
    assert vera.heard(FULL, times=1)


async def test_what_is_not_true_any_more_in_the_morning_is_not_said(
    town: Town, anna: Person, vera: Person
) -> None:
    await town.event("Йога", host=vera, seats=1, starts_in="5 days")
    await town.keeps_quiet(vera, time(9), time(18))
    await anna.taps("Иду", on="Йога", chat=town.chat)
    await anna.taps("Не смогу", on="Йога", chat=town.chat)

    await town.passes("8 hours")

    assert not vera.heard(FULL)


async def test_what_was_moved_before_it_could_be_said_is_not_said(
    town: Town, anna: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="31 hours", going=[anna])
    await town.keeps_quiet(vera, time(18), time(23))
    await town.passes("8 hours")

    await moves(vera, yoga, "3 марта 21:00")
    await town.passes("3.5 hours")

    assert vera.heard(EVENING, times=1)
    assert "Завтра в 21:00" in next(one.text for one in vera.messages if EVENING in one.text)
