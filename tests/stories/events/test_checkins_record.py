"""One's own record: where one was, and what one missed; nobody else reads it."""

from simulator import Person
from tests.stories.events.test_checkins import door
from tests.stories.events.test_feedback_summary import at
from tests.stories.numbers.test_stats import read
from tests.town import Town


async def record(person: Person) -> str:
    await person.says("/settings")
    await person.taps("О себе")
    await person.taps("Мои посещения")
    return person.screen


async def test_my_record_counts_what_i_missed_only_once_the_list_is_closed(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    assert "Пока здесь пусто" in await record(anna)
    yoga = await town.event("Йога", host=vera, starts_in="2 hours", going=[anna, boris])
    chess = await town.event("Шахматы", host=vera, starts_in="5 hours", going=[anna])
    film = await town.event("Кино", host=vera, starts_in="30 hours", going=[anna])
    _, link = await door(town, vera, yoga)
    await at(town, "02T14:10")
    await anna.starts(link)
    await anna.starts(f"e_{film}")
    await anna.taps("Не смогу")
    await at(town, "02T19:30")
    assert "1 из 1, спасибо, что предупреждаете" in await record(anna)

    await vera.says("/help")
    await vera.sends_callback(vera.messages[-1].stored, f"dr:{chess}:close")

    assert (await record(anna)).splitlines()[:4] == [
        "🎟 Где вы были",
        "1 из 2, спасибо, что предупреждаете, когда не получается!",
        "",
        "➖ Шахматы, 2 марта",
    ]
    assert "✅ Йога, 2 марта" in anna.screen


async def test_stats_tell_who_came_beside_who_was_going(
    town: Town, anna: Person, boris: Person, vera: Person, gleb: Person
) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="2 hours", going=[anna, boris])
    _, link = await door(town, vera, yoga)
    await at(town, "02T14:10")
    await anna.starts(link)
    await at(town, "02T19:00")

    await gleb.says("/stats")

    assert "«Йога», 2 марта: ✅ 2 · 📍 1" in read(gleb)
