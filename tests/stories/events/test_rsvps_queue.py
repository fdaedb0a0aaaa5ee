"""A seat given back close to the start is held for one after the other, then for whoever taps."""

from datetime import time

from models import Answer
from simulator import Person
from tests.town import Town

OFFERED, FREE = "🪑 Освободилось место!", "🏃 Кто первый нажмёт"


async def two_wait(town: Town, anna: Person, boris: Person, vera: Person, starts_in: str) -> int:
    """Анна has the only seat at «Йога»; Борис waits for it, then Вера."""
    yoga = await town.event("Йога", seats=1, starts_in=starts_in, going=[anna])
    for person in (boris, vera):
        await person.taps("очередь", on="Йога", chat=town.chat)
    return yoga


async def test_close_to_the_start_a_seat_is_held_and_taken_with_one_tap(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    await two_wait(town, anna, boris, vera, "2 hours")

    await anna.taps("Не смогу", on="Йога", chat=town.chat)

    assert boris.screen == (
        "🪑 Освободилось место! «Йога», понедельник, 2 марта, 14:00–16:00, Зал 2\n"
        "Держу место за вами до 12:20. Идёте?"
    )
    assert boris.buttons == ["🙋 Беру место", "❌ Не смогу", "Подробнее"]
    assert not vera.heard(OFFERED)
    assert "Мест нет" in town.card("Йога")
    assert "Пока никто не записался" in town.card("Йога")
    assert "В очереди: 2" in town.card("Йога")

    await boris.taps("Беру место")

    assert boris.toast == "Ждём вас!"
    assert "Вы идёте" in boris.screen
    assert "Идёт: Борис" in town.card("Йога")
    await town.passes("30 minutes")
    assert not vera.heard(OFFERED)


async def test_silence_passes_the_seat_on_and_keeps_the_place_in_the_queue(
    town: Town, anna: Person, boris: Person, vera: Person, gleb: Person
) -> None:
    await two_wait(town, anna, boris, vera, "2 hours")
    await gleb.taps("очередь", on="Йога", chat=town.chat)
    await anna.taps("Не смогу", on="Йога", chat=town.chat)

    await town.passes("19 minutes")
    assert not vera.heard(OFFERED)
    await town.passes("2 minutes")

    assert vera.heard(OFFERED)
    assert boris.screen.startswith("⌛ Место досталось следующему в очереди. «Йога»")
    assert "Вы в очереди под номером 1" in boris.screen
    await vera.taps("Беру место")
    assert "Идёт: Вера" in town.card("Йога")
    assert boris.heard(OFFERED, times=0)


async def test_a_no_and_a_block_pass_the_seat_on_at_once(
    town: Town, anna: Person, boris: Person, vera: Person, gleb: Person
) -> None:
    await two_wait(town, anna, boris, vera, "2 hours")
    await gleb.taps("очередь", on="Йога", chat=town.chat)
    await anna.taps("Не смогу", on="Йога", chat=town.chat)

    await boris.taps("Не смогу")
    assert "Вы не идёте" in boris.screen
    assert vera.heard(OFFERED)

    await vera.blocks()
    assert gleb.heard(OFFERED)


async def test_who_was_asked_in_vain_is_not_asked_again_but_hears_of_a_free_seat(
    town: Town, anna: Person, boris: Person
) -> None:
    await town.event("Йога", seats=1, starts_in="2 hours", going=[anna])
    await boris.taps("очередь", on="Йога", chat=town.chat)
    await anna.taps("Не смогу", on="Йога", chat=town.chat)

    await town.passes("21 minutes")
    assert boris.heard(FREE)
    assert "1 место" in town.card("Йога")
    assert boris.buttons == ["🙋 Буду", "🚪 Выйти из очереди", "Подробнее"]
    await town.passes("30 minutes")
    assert boris.heard(FREE, times=2)  # the offer says so, too

    await boris.taps("Буду")
    assert "Идёт: Борис" in town.card("Йога")


async def test_who_sleeps_is_passed_over_and_is_asked_on_waking(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    await town.keeps_quiet(boris, time(11), time(12, 30))
    await two_wait(town, anna, boris, vera, "3 hours")
    await anna.taps("Не смогу", on="Йога", chat=town.chat)
    assert vera.heard(OFFERED)
    await vera.taps("Не смогу")
    assert not boris.heard(OFFERED)

    await town.passes("31 minutes")

    assert boris.heard(OFFERED)
    assert "до 12:5" in boris.screen


async def test_in_the_last_minutes_whoever_taps_first_has_the_seat(
    town: Town, anna: Person, boris: Person, vera: Person, gleb: Person
) -> None:
    await two_wait(town, anna, boris, vera, "40 minutes")
    await anna.taps("Не смогу", on="Йога", chat=town.chat)

    for person in (boris, vera):
        assert person.screen.startswith("🏃 Кто первый нажмёт, тот и идёт! «Йога»")
        assert "Есть свободное место." in person.screen
    await gleb.taps("Иду", on="Йога", chat=town.chat)

    assert "Идёт: Глеб" in town.card("Йога")
    assert vera.screen.startswith("🔔 «Йога»")
    assert "Вы в очереди под номером 2" in vera.screen
    await vera.taps("Подробнее")
    assert "Иду" not in " ".join(vera.buttons)


async def test_an_offer_ends_where_the_last_minutes_begin(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    await two_wait(town, anna, boris, vera, "50 minutes")
    await anna.taps("Не смогу", on="Йога", chat=town.chat)
    assert "до 12:05" in boris.screen

    await town.passes("6 minutes")

    assert vera.heard("🏃")
    assert boris.screen.startswith("🏃")


async def test_early_a_seat_is_given_as_ever(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    await two_wait(town, anna, boris, vera, "4 hours")

    await anna.taps("Не смогу", on="Йога", chat=town.chat)

    assert boris.screen == (
        "🎉 Освободилось место! «Йога», понедельник, 2 марта, 16:00–18:00, Зал 2\n"
        "Вы идёте. Не получится — нажмите «Не смогу», место достанется другому."
    )


async def test_a_forged_answer_gives_nobody_a_seat_that_was_not_offered(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    yoga = await two_wait(town, anna, boris, vera, "2 hours")
    await vera.starts(f"e_{yoga}")

    await vera.sends_callback(vera.messages[-1].stored, f"r:{yoga}:offered")
    await vera.sends_callback(vera.messages[-1].stored, f"rl:{yoga}")

    assert "Идёт: Анна" in town.card("Йога")
    assert "Вы в очереди под номером 2" in vera.screen


async def test_the_host_reads_how_many_seats_were_saved(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, seats=1, starts_in="2 hours", going=[anna])
    await town.answers(boris, yoga, Answer.GOING)
    await anna.taps("Не смогу", on="Йога", chat=town.chat)
    await boris.taps("Беру место")

    await vera.says("/start")
    await vera.taps("Я веду")
    assert "спасено" not in vera.screen
    await town.passes("5 hours")
    await vera.says("/start")
    await vera.taps("Я веду")

    assert "🪑 В этом месяце спасено 1 место: его заняли из очереди." in vera.screen
