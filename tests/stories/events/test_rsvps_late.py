"""Who will be late says so under a reminder, and the host sees how many."""

from simulator import Person
from tests.town import Town


async def test_late_is_said_with_a_tap_seen_by_the_host_and_taken_back(
    town: Town, anna: Person, vera: Person
) -> None:
    await town.event("Йога", host=vera, starts_in="31 hours", going=[anna])
    await town.passes("8 hours")
    assert anna.buttons == ["✅ Буду", "🕐 Опоздаю", "❌ Не смогу", "Подробнее"]
    assert "Опоздают" not in vera.screen

    await anna.taps("Опоздаю")

    assert anna.toast == "Спасибо, что предупредили!"
    assert anna.buttons == ["🙋 Буду", "✅ Опоздаю", "❌ Не смогу", "Подробнее"]
    assert "Вы идёте, но позже начала." in anna.screen
    assert "🕐 Опоздают: 1" in vera.screen
    assert len([one for one in vera.messages if "Опоздают" in one.text]) == 1
    assert "Опоздают" not in town.card("Йога")

    await anna.taps("Буду")

    assert anna.toast == "Ждём вас!"
    assert anna.buttons[0] == "✅ Буду"


async def test_a_no_takes_the_late_with_it(town: Town, anna: Person, vera: Person) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="31 hours", going=[anna])
    await town.passes("8 hours")
    await anna.taps("Опоздаю")
    await anna.taps("Не смогу")
    assert "Опоздаю" not in " ".join(anna.buttons)

    await vera.starts(f"e_{yoga}")
    await vera.taps("Управлять встречей")
    await vera.taps("Для ведущего")

    assert "Опоздают" not in vera.screen
