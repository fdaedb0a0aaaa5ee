"""A meeting is handed over: somebody is asked, and leads it once they accept."""

from sqlalchemy import select

from models import Event, Grant
from simulator import Person
from tests.stories.events.test_cards import calls_off, moves
from tests.stories.events.test_feedback_summary import at
from tests.town import Town


async def hands_over(host: Person, name: str, title: str = "Йога") -> None:
    await host.says("/start")
    await host.taps("Я веду")
    await host.taps(title)
    await host.taps("Передать другому ведущему")
    await host.taps(name)


async def host_of(town: Town, event_id: int) -> int | None:
    async with town.session() as session:
        return await session.scalar(select(Event.host_id).where(Event.id == event_id))


async def test_until_they_accept_nothing_changes_and_then_it_is_theirs(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, going=[anna, boris])
    await hands_over(vera, "Анна")
    assert vera.toast == "Анна: вопрос отправлен."
    assert "Жду ответа: Анна" in vera.screen
    assert "Вера просит вас провести встречу" in anna.screen
    assert await host_of(town, yoga) == (await town.resident(vera)).id

    await anna.taps("Проведу")

    assert "Теперь встречу ведёте вы" in anna.screen
    assert vera.heard("«Йога» теперь ведёт Анна", times=1)
    assert "Вера" not in town.card("Йога")
    await anna.taps("Для ведущего")
    assert "👥 Кто придёт" in anna.buttons
    await vera.sends_callback(vera.messages[-1].stored, f"ea:{yoga}:lead")
    assert vera.toast
    async with town.session() as session:
        held = list(await session.scalars(select(Grant.resident_id).where(Grant.scope_id == yoga)))
    assert held == [(await town.resident(anna)).id]


async def test_a_no_is_told_and_the_host_may_ask_somebody_else(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, going=[anna, boris])
    await hands_over(vera, "Анна")
    question = anna.messages[-1].stored
    await anna.taps("Не смогу")
    assert "ведёт прежний ведущий" in anna.screen
    assert vera.heard("Анна не сможет провести «Йога»", times=1)
    await anna.sends_callback(question, "hw:1:1:0")
    assert "уже не действует" in (anna.toast or "")

    await hands_over(vera, "Борис")
    await boris.taps("Проведу")

    assert await host_of(town, yoga) == (await town.resident(boris)).id


async def test_it_can_be_taken_back(town: Town, anna: Person, vera: Person) -> None:
    yoga = await town.event("Йога", host=vera, going=[anna])
    await hands_over(vera, "Анна")
    await vera.taps("Не передавать")
    assert "Жду ответа" not in vera.screen
    assert "🤝 Передать другому ведущему" in vera.buttons

    await anna.taps("Проведу")

    assert "уже не действует" in (anna.toast or "")
    assert await host_of(town, yoga) == (await town.resident(vera)).id


async def test_forged_taps_change_nothing(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, going=[anna, boris])
    await hands_over(vera, "Анна")
    number = (await town.resident(boris)).id
    await vera.sends_callback(vera.messages[-1].stored, f"ht:{yoga}:{number}")
    assert "Ответа ещё нет: Анна" in (vera.toast or "")
    await boris.says("/help")
    for data in ("hw:1:1:0", f"hb:{yoga}", f"ht:{yoga}:{number}", f"hp:{yoga}:0"):
        await boris.sends_callback(boris.messages[-1].stored, data)
        assert boris.toast, data
    assert await host_of(town, yoga) == (await town.resident(vera)).id
    assert not boris.heard("просит вас")


async def test_a_meeting_that_moved_is_asked_anew_and_one_that_is_off_or_began_is_not(
    town: Town, anna: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, going=[anna])
    await hands_over(vera, "Анна")
    await moves(vera, yoga, "6 марта 19:00")
    await anna.taps("Проведу", on="просит вас")
    assert "Время встречи изменилось" in next(
        one.text for one in anna.messages if "просит вас" in one.text
    )
    assert await host_of(town, yoga) == (await town.resident(vera)).id
    await anna.taps("Проведу", on="просит вас")
    assert await host_of(town, yoga) == (await town.resident(anna)).id

    cinema = await town.event("Кино", host=vera, going=[anna])
    await hands_over(vera, "Анна", "Кино")
    await calls_off(vera, cinema)
    await anna.taps("Проведу", on="просит вас")
    assert "отменена" in (anna.toast or "")
    tea = await town.event("Чай", host=vera, going=[anna], starts_in="2 hours")
    await hands_over(vera, "Анна", "Чай")
    await at(town, "02T14:05")
    await anna.sends_callback(anna.messages[-1].stored, "hw:3:1:0")
    assert "уже началась" in (anna.toast or "")
    assert await host_of(town, tea) == (await town.resident(vera)).id


async def test_who_blocks_the_bot_will_not_answer_and_the_host_hears_it(
    town: Town, anna: Person, vera: Person
) -> None:
    await town.event("Йога", host=vera, going=[anna])
    await hands_over(vera, "Анна")

    await anna.blocks()

    assert vera.heard("Анна не сможет провести «Йога»", times=1)
    await vera.says("/start")
    await vera.taps("Я веду")
    await vera.taps("Йога")
    assert "🤝 Передать другому ведущему" in vera.buttons
