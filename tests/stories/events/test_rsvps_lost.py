"""Who blocked the bot and came back sees which seats are lost, and takes them again."""

from simulator import Person
from tests.town import Town


async def test_lost_seats_come_back_by_one_tap(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    await town.event("Йога", seats=1, going=[anna, boris], starts_in="2 days")
    await town.event("Кино", going=[anna], starts_in="3 days")
    await town.event("Книги", starts_in="4 days")
    await anna.taps("Возможно", on="Книги", chat=town.chat)
    await anna.blocks()
    await anna.unblocks()
    await anna.starts()

    assert "Ваши места я освободил" in anna.screen
    for title in ("Йога", "Кино"):
        assert f"«{title}»" in anna.screen
    assert "Книги" not in anna.screen
    again = anna.messages[-1].stored
    await anna.taps("Записаться снова на все")

    assert "⏳ «Йога»" in anna.screen
    assert "в очереди под номером 1" in anna.screen
    assert "✅ «Кино»" in anna.screen
    assert "Анна" in town.card("Кино")
    await anna.sends_callback(again, "ra")
    assert "Возвращать нечего" in anna.screen


async def test_what_one_left_oneself_or_is_over_is_not_offered(
    town: Town, anna: Person, vera: Person
) -> None:
    await town.event("Йога", going=[anna], starts_in="2 days")
    await town.event("Кино", going=[anna], starts_in="3 days")
    await town.event("Чай", going=[anna], starts_in="1 hour")
    await anna.taps("Не смогу", on="Йога", chat=town.chat)
    await anna.blocks()
    await town.passes("2 hours")
    await anna.unblocks()
    await anna.starts()
    assert "Кино" in anna.screen
    assert "Йога" not in anna.screen
    assert "Чай" not in anna.screen

    await anna.taps("Иду", on="Кино", chat=town.chat)
    await anna.taps("Не смогу", on="Кино", chat=town.chat)
    await anna.starts()
    assert "я освободил" not in anna.messages[-1].text


async def test_who_was_never_away_is_offered_nothing(town: Town, anna: Person) -> None:
    await town.event("Йога", going=[anna])

    await anna.starts()

    assert "я освободил" not in anna.screen
