"""What a host does with the list: sign somebody up, remove somebody, with a word to each."""

from sqlalchemy import select

from models import Answer, AnswerChange, Rsvp
from simulator import Person
from tests.stories.events.test_feedback_summary import at
from tests.town import Town


async def opens_guests(host: Person) -> None:
    await host.says("/start")
    await host.taps("Я веду")
    await host.taps("Йога")
    await host.taps("Кто придёт")
    await host.taps("Записать или убрать")


async def answer_of(town: Town, person: Person) -> Answer | None:
    number = (await town.resident(person)).id
    async with town.session() as session:
        return await session.scalar(select(Rsvp.answer).where(Rsvp.resident_id == number))


async def test_a_host_signs_a_neighbour_up_who_can_change_it(
    town: Town, anna: Person, vera: Person
) -> None:
    await town.event("Йога", host=vera)
    await opens_guests(vera)
    await vera.taps("Записать соседа")
    await vera.says("ан")
    await vera.taps("Анна")
    assert "Анна: ответа нет" in vera.screen

    await vera.taps("✅ Записать")

    assert "Анна: ✅ идёт" in vera.screen
    assert anna.screen.startswith("✍️ Ведущий отметил ваш ответ. «Йога»")
    async with town.session() as session:
        assert list(await session.scalars(select(AnswerChange.own))) == [False]
    await anna.taps("Не смогу")
    assert await answer_of(town, anna) is Answer.DECLINED
    await vera.taps("Все гости")
    assert not any("Анна" in one for one in vera.buttons)


async def test_who_is_removed_reads_why_and_the_queue_moves(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, seats=1, going=[anna])
    await town.answers(boris, yoga, Answer.GOING)
    await opens_guests(vera)
    assert vera.buttons[:2] == ["✅ Анна", "⏳ Борис"]
    await vera.taps("Анна")
    await vera.taps("Убрать")
    assert await answer_of(town, anna) is Answer.GOING  # nothing has happened yet

    await vera.says("Только для тех, кто занимается с осени")

    assert "Анна: ❌ не идёт" in vera.screen
    assert "Ведущий убрал вашу запись" in anna.screen
    assert "Причина: Только для тех, кто занимается с осени" in anna.screen
    assert boris.heard("Освободилось место")
    await vera.sends_callback(vera.messages[-1].stored, f"gr:{yoga}:{1}:room")
    assert anna.heard("Ведущий убрал", times=1)


async def test_a_ready_reason_is_one_tap_and_a_second_tap_is_no_news(
    town: Town, anna: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, going=[anna])
    await opens_guests(vera)
    await vera.taps("Анна")
    await vera.taps("Убрать")
    asking = vera.messages[-1].stored
    await vera.taps("Мест меньше")
    assert vera.toast == "Анна: записи больше нет"
    assert "мест оказалось меньше" in anna.screen

    number = (await town.resident(anna)).id
    await vera.sends_callback(asking, f"gr:{yoga}:{number}:room")
    await vera.sends_callback(asking, f"gs:{yoga}:{number}:remove")

    assert anna.heard("Ведущий убрал", times=1)
    assert "записи и так нет" in (vera.toast or "")


async def test_once_it_has_begun_answers_stand(town: Town, anna: Person, vera: Person) -> None:
    yoga = await town.event("Йога", host=vera, starts_in="2 hours", going=[anna])
    await opens_guests(vera)
    page = vera.messages[-1].stored
    await at(town, "02T14:10")
    await vera.taps("Анна")
    assert "Ответы уже не меняются" in vera.screen
    number = (await town.resident(anna)).id
    for data in (f"gr:{yoga}:{number}:room", f"gs:{yoga}:{number}:maybe"):
        await vera.sends_callback(page, data)
        assert "уже началась" in (vera.toast or "")

    assert await answer_of(town, anna) is Answer.GOING


async def test_who_leads_nothing_here_changes_nobody(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=town.owner, going=[anna])
    number = (await town.resident(anna)).id
    for person in (boris, vera):
        await person.says("/help")
        for data in (f"gp:{yoga}:0", f"gs:{yoga}:{number}:going", f"gr:{yoga}:{number}:room"):
            await person.sends_callback(person.messages[-1].stored, data)
            assert person.toast
    assert await answer_of(town, anna) is Answer.GOING
    assert not anna.heard("Ведущий")


async def test_a_reason_too_long_is_refused_and_nothing_is_lost(
    town: Town, anna: Person, vera: Person
) -> None:
    await town.event("Йога", host=vera, going=[anna])
    await opens_guests(vera)
    await vera.taps("Анна")
    await vera.taps("Убрать")
    await vera.says("о" * 201)
    assert await answer_of(town, anna) is Answer.GOING

    await vera.says("Перенесём на весну")

    assert "Причина: Перенесём на весну" in anna.screen


async def test_who_fills_the_last_seat_knows_it(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    await town.event("Йога", host=vera, seats=1)
    await opens_guests(vera)
    await vera.taps("Записать соседа")
    await vera.says("ан")
    await vera.taps("Анна")
    await vera.taps("✅ Записать")

    assert not vera.heard("мест больше нет")
    await vera.taps("Все гости")
    await vera.taps("Записать соседа")
    await vera.says("бо")
    await vera.taps("Борис")
    await vera.taps("Поставить в очередь")
    assert not vera.heard("появилась очередь")


async def test_what_the_removed_read_names_no_time_that_could_change(
    town: Town, anna: Person, vera: Person
) -> None:
    await town.event("Йога", host=vera, going=[anna])
    await opens_guests(vera)
    await vera.taps("Анна")
    await vera.taps("Убрать")
    await vera.taps("Мест меньше")

    assert anna.screen == (
        "🚫 Ведущий убрал вашу запись: «Йога».\nПричина: мест оказалось меньше, чем думали."
    )
