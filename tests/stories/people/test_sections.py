"""Where the community has parts, one may say which is one's own: while joining, and later."""

import json

import pytest
from sqlalchemy import select

from models import MembershipChange, Resident, Section
from services.people import privacy
from simulator import Person
from tests.town import Town

QUESTION = "Где вы живёте или работаете?"


async def lists(town: Town, *names: str) -> list[int]:
    """The owners have listed these; their numbers."""
    async with town.session() as session:
        rows = [Section(names={"ru": name}, position=place) for place, name in enumerate(names, 1)]
        session.add_all(rows)
        await session.flush()
        return [one.id for one in rows]


async def hides(owner: Person, name: str) -> None:
    await owner.says("/community")
    await owner.taps("Списки")
    await owner.taps("Корпуса и офисы")
    await owner.taps(name)
    await owner.taps("Скрыть")


async def belongs(town: Town, person: Person) -> int | None:
    return (await town.resident(person)).section_id


async def comes_to_the_question(person: Person) -> None:
    await person.starts()
    await person.taps("Принимаю")
    await person.taps("Оставить")
    await person.taps("Пропустить")
    assert QUESTION in person.screen


async def opens_about_me(person: Person) -> None:
    await person.says("/settings")
    await person.taps("О себе")


async def test_a_newcomer_says_where_they_are(town: Town, dina: Person) -> None:
    _, second = await lists(town, "Корпус 1", "Корпус 2")

    await comes_to_the_question(dina)
    assert dina.buttons == ["Корпус 1", "Корпус 2", "Пропустить", "‹ Назад"]
    await dina.taps("Корпус 2")

    assert "Что вам интересно" in dina.screen
    assert await belongs(town, dina) == second
    await dina.taps("‹ Назад")
    assert "✅ Корпус 2" in dina.buttons
    await dina.taps("‹ Назад")
    assert "Чем вы занимаетесь" in dina.screen
    await dina.says("пеку хлеб")
    await dina.taps("Пропустить")
    assert "Что вам интересно" in dina.screen
    assert await belongs(town, dina) == second, "who passes it by again keeps what was said"


async def test_nobody_has_to_say_it(town: Town, dina: Person) -> None:
    await lists(town, "Корпус 1")
    await comes_to_the_question(dina)

    await dina.taps("Пропустить")
    await dina.taps("Пропустить")
    await dina.taps("Пропустить")

    assert "вы с нами" in dina.screen
    assert await belongs(town, dina) is None


async def test_where_nothing_is_listed_nobody_is_asked(
    town: Town, gleb: Person, dina: Person
) -> None:
    await lists(town, "Корпус 1")
    await hides(gleb, "Корпус 1")

    await dina.starts()
    await dina.taps("Принимаю")
    await dina.taps("Оставить")
    await dina.taps("Пропустить")
    assert "Что вам интересно" in dina.screen
    await dina.taps("‹ Назад")
    assert "Чем вы занимаетесь" in dina.screen

    await gleb.says("/settings")
    await gleb.taps("О себе")
    assert "Моё место" not in gleb.buttons
    assert "Место" not in gleb.screen


async def test_the_question_waits(town: Town, dina: Person) -> None:
    await lists(town, "Корпус 1")
    await comes_to_the_question(dina)

    await town.restarts()
    await dina.starts()
    assert QUESTION in dina.screen
    await dina.says("первый корпус")
    assert dina.screen == "Выберите, пожалуйста, кнопкой:"
    assert "Корпус 1" in dina.buttons
    await dina.says("/cancel")
    await dina.starts()
    await dina.taps("Рассказать о себе")
    await dina.says("пеку хлеб")
    assert QUESTION in dina.screen


async def test_who_told_everything_else_is_asked_for_it_when_they_go_on(
    town: Town, anna: Person
) -> None:
    await opens_about_me(anna)
    await anna.taps("Занятие")
    await anna.says("пеку хлеб")
    await lists(town, "Корпус 1")

    await anna.starts()
    await anna.taps("Рассказать о себе")

    assert QUESTION in anna.screen


async def test_a_late_button_answers_nothing_else(town: Town, dina: Person) -> None:
    first, second = await lists(town, "Корпус 1", "Корпус 2")
    await comes_to_the_question(dina)
    old = dina.messages[-1].stored
    await dina.taps("Корпус 2")

    await dina.sends_callback(old, f"js:choose:{first}")

    assert "Что вам интересно" in old.text
    assert await belongs(town, dina) == second


async def test_a_section_that_is_hidden_stays_with_who_has_it_and_is_given_to_nobody(
    town: Town, gleb: Person, anna: Person, dina: Person
) -> None:
    first, _ = await lists(town, "Корпус 1", "Корпус 2")
    await opens_about_me(anna)
    await anna.taps("Моё место")
    await anna.taps("Корпус 1")
    await comes_to_the_question(dina)
    asked = dina.messages[-1].stored
    await hides(gleb, "Корпус 1")
    assert "Отметил 1 житель" in gleb.screen

    await dina.sends_callback(asked, f"js:choose:{first}")

    assert "убрали из списка" in (dina.toast or "")
    assert await belongs(town, dina) is None
    await dina.starts()
    assert dina.buttons == ["Корпус 2", "Пропустить", "‹ Назад"]
    await opens_about_me(anna)
    assert "Место: Корпус 1" in anna.screen
    await anna.taps("Моё место")
    assert anna.buttons[:2] == ["✅ Корпус 1", "Корпус 2"]
    await anna.taps("Корпус 1")
    assert await belongs(town, anna) == first


@pytest.mark.parametrize("data", ["js:choose:77", "ps:choose:77", "js:clear:0"])
async def test_a_forged_number_chooses_nothing(town: Town, dina: Person, data: str) -> None:
    await lists(town, "Корпус 1")
    await comes_to_the_question(dina)

    await dina.sends_callback(dina.messages[-1].stored, data)

    assert "устарела" in (dina.toast or "")
    assert await belongs(town, dina) is None


async def test_a_page_that_is_not_there_is_the_last_one(town: Town, dina: Person) -> None:
    await lists(town, "Корпус 1")
    await comes_to_the_question(dina)

    await dina.sends_callback(dina.messages[-1].stored, "js:page:9")

    assert "Корпус 1" in dina.buttons


async def test_a_stranger_chooses_nothing(town: Town, dina: Person) -> None:
    (only,) = await lists(town, "Корпус 1")
    await dina.starts()
    charter = dina.messages[-1].stored

    for data in (f"js:choose:{only}", f"ps:choose:{only}"):
        await dina.sends_callback(charter, data)

    assert await belongs(town, dina) is None


async def test_it_is_changed_and_taken_away_under_about_me(town: Town, anna: Person) -> None:
    first, second = await lists(town, "Корпус 1", "Корпус 2")
    await opens_about_me(anna)
    assert "Место: не указано" in anna.screen

    await anna.taps("Моё место")
    assert QUESTION in anna.screen
    assert anna.buttons == ["Корпус 1", "Корпус 2", "‹ Назад"]
    await anna.taps("Корпус 1")
    assert "Записал." in anna.screen
    assert "Место: Корпус 1" in anna.screen
    assert await belongs(town, anna) == first
    await anna.taps("Моё место")
    await anna.taps("Корпус 2")
    assert await belongs(town, anna) == second
    await anna.taps("Моё место")
    await anna.taps("Убрать")

    assert "Убрал." in anna.screen
    assert "Место: не указано" in anna.screen
    assert await belongs(town, anna) is None


async def test_many_are_shown_in_pages_and_long_names_in_a_row_each(
    town: Town, dina: Person, anna: Person
) -> None:
    numbers = await lists(town, *(f"Корпус {number}" for number in range(1, 21)))
    await comes_to_the_question(dina)
    assert dina.buttons[:16] == [f"Корпус {number}" for number in range(1, 17)]
    assert dina.buttons[16:] == ["‹", "1/2", "›", "Пропустить", "‹ Назад"]

    await dina.taps("›")
    assert dina.buttons[:4] == [f"Корпус {number}" for number in range(17, 21)]
    await dina.taps("Корпус 19")
    assert await belongs(town, dina) == numbers[18]

    async with town.session() as session:
        for one in await session.scalars(select(Section).where(Section.id > numbers[8])):
            one.hidden_at = town.now
        first = await session.get_one(Section, numbers[0])
        first.names = {"ru": "Офис на Лесной, второй этаж"}
    await opens_about_me(anna)
    await anna.taps("Моё место")
    rows = anna.messages[-1].stored.raw["reply_markup"]["inline_keyboard"]
    assert [len(row) for row in rows] == [*[1] * 8, 3, 1]
    await anna.taps("‹")
    assert anna.buttons[0] == "Корпус 9"


async def test_it_is_handed_over_and_forgotten(town: Town, anna: Person) -> None:
    (only,) = await lists(town, "Корпус 1")
    await opens_about_me(anna)
    await anna.taps("Моё место")
    await anna.taps("Корпус 1")
    me = await town.resident(anna)

    await anna.says("/privacy")
    assert "корпус, подъезд или офис" in anna.screen
    await anna.says("/mydata")
    document = anna.documents[-1].document
    assert document
    assert json.loads(document)["section"] == "Корпус 1"
    await anna.says("/deleteme")
    await anna.taps("Удалить навсегда")

    async with town.session() as session:
        gone = await session.get_one(Resident, me.id)
        assert gone.section_id is None
        left = select(MembershipChange).where(MembershipChange.resident_id == me.id)
        assert (await session.scalars(left)).all()
    assert privacy.VERSION > "2026-11-27"
    assert only
