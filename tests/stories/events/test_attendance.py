"""Who came: a score says "I was there", and who was not says so without a score."""

from sqlalchemy import select

from models import Attendance, Feedback, Rsvp
from simulator import Person
from tests.stories.events.test_feedback_summary import at, rates, yoga
from tests.stories.numbers.test_stats import read
from tests.stories.people.test_privacy import copy_of
from tests.town import Town


async def facts(town: Town) -> list[bool]:
    async with town.session() as session:
        return list(await session.scalars(select(Attendance.came).order_by(Attendance.id)))


async def test_a_score_says_that_one_was_there_however_often_it_changes(
    town: Town, anna: Person, vera: Person
) -> None:
    await yoga(town, vera, anna)
    assert await facts(town) == []

    await rates(anna, 9)
    await anna.taps("Изменить оценку")
    await anna.taps("7")

    assert await facts(town) == [True]


async def test_who_was_not_there_is_thanked_and_counts_in_no_score(
    town: Town, anna: Person, boris: Person, vera: Person, gleb: Person
) -> None:
    await yoga(town, vera, anna, boris)
    await anna.taps("Меня не было")
    assert "отметил, что вас не было" in anna.screen
    assert anna.buttons == ["📅 Встречи", "↩️ Всё-таки оценить"]
    await rates(boris, 9)

    await gleb.says("/stats")
    assert "NPS 100 по 1 оценке" in read(gleb)
    await at(town, "03T10:01")

    assert "Оценка 9 из 10, ответил 1 из 2" in vera.screen
    assert "👥 Были: 1, не пришли: 1" in vera.screen
    assert not vera.heard("Анна")


async def test_a_host_of_whom_nobody_came_hears_nothing_of_a_score(
    town: Town, anna: Person, vera: Person
) -> None:
    await yoga(town, vera, anna)
    await anna.taps("Меня не было")

    await at(town, "03T10:01")

    assert not vera.heard("Как прошла")


async def test_whoever_tapped_by_mistake_can_still_rate(
    town: Town, anna: Person, vera: Person
) -> None:
    await yoga(town, vera, anna)
    await anna.taps("Меня не было")
    await anna.taps("Всё-таки оценить")
    assert "Меня не было" in anna.buttons

    await anna.taps("8")

    assert await facts(town) == [False, True]
    async with town.session() as session:
        assert await session.scalar(select(Feedback.score)) == 8


async def test_a_score_given_by_mistake_goes_when_one_was_not_there(
    town: Town, anna: Person, vera: Person, gleb: Person
) -> None:
    event_id = await yoga(town, vera, anna)
    await rates(anna, 1, words="Не туда нажала")
    await anna.taps("Изменить")
    await anna.taps("Изменить оценку")

    await anna.taps("Меня не было")
    await anna.taps("Всё-таки оценить")
    await anna.sends_callback(anna.messages[-1].stored, f"fa:{event_id}:absent")

    assert await facts(town) == [True, False]
    async with town.session() as session:
        assert await session.scalar(select(Feedback)) is None
        assert await session.scalar(select(Rsvp.answer)) is not None
    await gleb.says("/stats")
    assert "NPS: оценок пока нет" in gleb.screen


async def test_only_guests_say_so_and_within_two_weeks(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    event_id = await yoga(town, vera, anna)
    await boris.says("/help")
    await boris.sends_callback(boris.messages[-1].stored, f"fa:{event_id}:absent")
    assert "оценивают те, кто на неё записался" in (boris.toast or "")

    await town.passes("15 days")
    await anna.sends_callback(anna.messages[-1].stored, f"fa:{event_id}:absent")

    assert "больше двух недель" in (anna.toast or "")
    assert await facts(town) == []


async def test_my_data_tells_where_i_was(town: Town, anna: Person, vera: Person) -> None:
    await yoga(town, vera, anna)
    await rates(anna, 9)

    _, record = await copy_of(anna)

    assert [(one["event"], one["came"]) for one in record["attendance"]] == [("Йога", True)]
