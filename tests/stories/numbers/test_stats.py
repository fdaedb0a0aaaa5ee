"""The community in numbers: what the organisers read is what happened."""

import os
import re
import signal
from asyncio import wrap_future
from io import BytesIO

import pytest
from PIL import Image

from models import Answer, Role
from simulator import Person
from tests.town import Town
from views.numbers import stats_chart, stats_drawing


async def lives_through_march(town: Town, anna: Person, boris: Person, vera: Person) -> None:
    """A meeting with two guests and their scores; a queue for nobody, one who only might come."""
    event_id = await town.event("Йога", starts_in="2 hours", going=[anna, boris])
    await town.answers(vera, event_id, Answer.MAYBE)
    await town.passes("5 hours")
    await anna.taps("10")
    await boris.taps("3")
    await boris.taps("Место")
    await boris.taps("Написать словами")
    await boris.says("Было <душно>")


def read(person: Person) -> str:
    """With plain spaces: which of them must not break is asked by a story of its own."""
    return person.screen.replace("\N{NO-BREAK SPACE}", " ")


async def test_the_numbers_are_what_happened(
    town: Town, anna: Person, boris: Person, vera: Person, gleb: Person
) -> None:
    await lives_through_march(town, anna, boris, vera)
    await anna.blocks()

    await gleb.says("/stats")

    assert read(gleb).splitlines() == [
        "Март 2026 (идёт)",
        "Это первый месяц: сравнивать пока не с чем.",
        "",
        "👥 Соседей: 3",
        "🌱 Пришло: 4",
        "🍂 Ушло: 1",
        "📅 Встреч: 1",
        "🙋 Ответов на приглашения: 3",
        "⭐ NPS 0 по 2 оценкам, мало ответов",
        "",
        "Встречи месяца",
        "«Йога», 2 марта: ✅ 2 · 📍 2 · 🤔 1 · NPS 0 по 2 оценкам, мало ответов",
    ]
    assert not gleb.photos, "a single month makes no line"
    await town.passes("40 days")
    await gleb.says("/stats")
    page = Image.open(BytesIO(gleb.photos[-1]))
    assert (page.format, page.size) == ("PNG", (1080, 988))


async def test_months_turn_in_place_and_none_lies_ahead(
    town: Town, anna: Person, boris: Person, vera: Person, gleb: Person
) -> None:
    await lives_through_march(town, anna, boris, vera)
    await town.passes("40 days")
    await gleb.says("/stats")
    assert "Апрель 2026 (идёт)" in gleb.screen
    assert "📅 Встреч: 0 · в марте 1" in read(gleb)
    assert "👥 Соседей: 4 · в марте 4" in read(gleb)
    assert gleb.buttons == ["‹ март"]

    await gleb.taps("‹ март")
    assert gleb.screen.startswith("Март 2026\n")
    assert gleb.buttons == ["💬 Отзывы гостей: 2", "апрель ›"]
    before = len(gleb.messages)
    await gleb.taps("апрель ›")
    assert gleb.buttons == ["‹ март"]
    assert len(gleb.messages) == before

    await town.passes("30 days")
    await gleb.says("/stats")
    before = len(gleb.messages)
    await gleb.taps("‹ апрель")
    assert gleb.buttons == ["‹ март", "май ›"]
    await gleb.taps("май ›")
    assert gleb.buttons == ["‹ апрель"]
    assert len(gleb.messages) == before


async def test_organisers_read_what_guests_wrote_without_their_names(
    town: Town, anna: Person, boris: Person, vera: Person, gleb: Person
) -> None:
    await lives_through_march(town, anna, boris, vera)
    await gleb.says("/stats")

    await gleb.taps("Отзывы гостей")

    assert "«Йога», 2 марта, оценка 3\nБыло <душно>" in gleb.screen
    assert "🛠 Что улучшить: место\N{NO-BREAK SPACE}1" in gleb.screen
    assert "Борис" not in gleb.screen


async def test_numbers_are_for_organisers_only(town: Town, anna: Person, vera: Person) -> None:
    for person in (anna, vera):
        await person.says("/stats")
        assert "Это могут только организаторы" in person.screen
        for data in ("mo:2026-03", "mw:2026-03"):
            await person.sends_callback(person.messages[-1].stored, data)
            assert "Это могут только организаторы" in (person.toast or "")
        assert not person.photos


@pytest.mark.parametrize(
    ("month", "said"),
    [
        ("2026-04", "За этот месяц показателей нет."),
        ("2020-01", "За этот месяц показателей нет."),
        ("2026-13", "Эта кнопка устарела"),
        ("-1", "Эта кнопка устарела"),
    ],
)
async def test_a_forged_month_is_refused(town: Town, gleb: Person, month: str, said: str) -> None:
    await gleb.says("/help")

    await gleb.sends_callback(gleb.messages[-1].stored, f"mo:{month}")

    assert said in (gleb.toast or "")


async def test_a_community_without_history_hears_what_will_be_here(empty_town: Town) -> None:
    gleb = empty_town.owner

    await gleb.says("/stats")

    assert "Показателей пока нет" in gleb.screen
    assert not gleb.photos


async def test_a_chart_that_cannot_be_drawn_takes_no_number_with_it(
    town: Town, gleb: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stats_drawing, "draw", "nothing that can be called")
    await town.passes("40 days")

    await gleb.says("/stats")

    assert "👥 Соседей: 1" in read(gleb)
    assert gleb.photos


async def test_a_killed_drawing_process_is_replaced(town: Town, gleb: Person) -> None:
    await town.passes("40 days")
    await gleb.says("/stats")
    for process in stats_chart.pool()._processes:
        os.kill(process, signal.SIGKILL)

    await gleb.says("/stats")

    assert all(len(photo) > 5000 for photo in gleb.photos)
    assert len(gleb.photos) == 2


async def test_the_caption_fits_however_much_there_is(
    town: Town, anna: Person, vera: Person, gleb: Person
) -> None:
    await town.admits(vera, Role.MANAGER)
    for number in range(9):
        await town.event(f"{number} " + "<&>" * 30, starts_in="1 hour", minutes=30, going=[anna])
    await town.passes("2 hours")

    await vera.says("/stats")

    assert "📅 Встреч: 9" in read(vera)
    assert "…и ещё" in vera.screen


async def test_the_drawing_process_knows_nothing_of_telegram(town: Town, gleb: Person) -> None:
    await town.passes("40 days")
    await gleb.says("/stats")

    known = stats_chart.pool().submit(eval, "'aiogram' in __import__('sys').modules")

    assert await wrap_future(known) is False


async def test_a_month_that_is_over_stands_still_when_somebody_changes_her_mind(
    town: Town, anna: Person, boris: Person, gleb: Person
) -> None:
    """Her answer in April is April's; the seat that Борис gets by it is nobody's answer."""
    event_id = await town.event("Йога", starts_in="45 days", seats=1)
    await town.answers(anna, event_id, Answer.GOING)
    await town.answers(boris, event_id, Answer.GOING)
    await town.passes("35 days")

    await town.answers(anna, event_id, Answer.DECLINED)

    await gleb.says("/stats")
    assert "Апрель 2026 (идёт)" in gleb.screen
    assert "🙋 Ответов на приглашения: 1" in read(gleb)
    await gleb.taps("март")
    assert "🙋 Ответов на приглашения: 2" in read(gleb)


async def test_the_first_days_of_a_month_show_the_one_that_has_ended(
    town: Town, anna: Person, boris: Person, vera: Person, gleb: Person
) -> None:
    await lives_through_march(town, anna, boris, vera)
    await town.passes("34 days")  # the fifth of April

    await gleb.says("/stats")
    assert gleb.screen.startswith("Март 2026\n")
    await gleb.taps("апрель ›")
    assert gleb.screen.startswith("Апрель 2026 (идёт)\n")
    await town.passes("1 day")
    await gleb.says("/stats")

    assert gleb.screen.startswith("Апрель 2026 (идёт)\n")


async def test_meetings_of_one_name_are_told_apart_by_their_day(
    town: Town, anna: Person, gleb: Person
) -> None:
    for days in ("2 days", "16 days"):
        await town.event("Книжный клуб", starts_in=days, going=[anna])
    await town.passes("20 days")

    await gleb.says("/stats")

    assert "«Книжный клуб», 4 марта: ✅ 1" in read(gleb)
    assert "«Книжный клуб», 18 марта: ✅ 1" in read(gleb)


async def test_no_number_is_torn_from_its_word_or_sign(
    town: Town, anna: Person, boris: Person, vera: Person, gleb: Person
) -> None:
    await lives_through_march(town, anna, boris, vera)
    await town.passes("20 days")

    await gleb.says("/stats")

    numbers = gleb.screen.partition("\n")[2]
    assert not re.search(r" [+−]?\d", numbers)


async def test_newcomers_are_told_by_where_they_came_from_and_who_brought_them(
    town: Town, anna: Person, gleb: Person
) -> None:
    code = (await town.resident(anna)).invite_code
    yoga = await town.event("Йога")
    newcomers = {
        "Дина": f"inv_{code}",
        "Женя": f"inv_{code}",
        "Зоя": "src_lift",
        "Ида": f"e_{yoga}",
    }
    people = [(town.world.person(name), link) for name, link in newcomers.items()]
    for person, link in people:
        await person.starts(link)
        await person.taps("Принимаю")

    await gleb.says("/stats")
    assert "🚪 Откуда: позвали соседи 2, по ссылкам 1, с карточки встречи 1, сами 2" in read(gleb)
    assert "🔗 По ссылкам: lift 1" in read(gleb)
    assert "🤝 Кто позвал: Анна 2" in read(gleb)
    for person in (people[0][0], people[2][0], anna):
        await person.says("/deleteme")
        await person.taps("Удалить навсегда")
    await gleb.says("/stats")

    assert "🚪 Откуда: позвали соседи 2, по ссылкам 1, с карточки встречи 1, сами 2" in read(gleb)
    assert "lift" not in gleb.screen
    assert "Анна" not in gleb.screen
