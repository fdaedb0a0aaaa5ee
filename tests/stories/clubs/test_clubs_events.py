"""Meetings of a club: planned by its hosts, for whom they choose, with one answer that joins."""

import pytest
from sqlalchemy import select

from models import Answer, ClubMember, Event, OpenTo, Right, Role, Rsvp, Subject, SubjectKind
from services.core import rights
from simulator import Person
from tests.stories.clubs.test_clubs_founding import founds
from tests.stories.events.test_planning import publishes
from tests.town import Town


async def hosts(town: Town, person: Person) -> None:
    """This resident is a host of the first club, and of nothing else."""
    resident = await town.resident(person)
    async with town.session() as session:
        session.add(resident)
        await rights.grant(
            session, resident, Right.HOST, Subject(SubjectKind.CLUB, 1), None, town.now
        )


async def plans(host: Person, *taps: str) -> None:
    """The draft of tomorrow evening, and then whatever is tapped."""
    await host.starts("c_1")
    await host.taps("Вести клуб")
    await host.taps("Встреча клуба")
    await host.says("Пробежка")
    await host.taps("Завтра 19:00")
    await host.says("У пруда")
    await host.taps("Опубликовать")
    for tap in taps:
        await host.taps(tap)


async def joins(*people: Person) -> None:
    for one in people:
        await one.starts("c_1")
        await one.taps("Вступить")


async def event(town: Town, title: str | None = "Пробежка") -> Event:
    async with town.session() as session:
        found = select(Event).where(Event.title == title).order_by(Event.starts_at).limit(1)
        return (await session.scalars(found)).one()


async def said(town: Town, person: Person) -> Answer | None:
    resident = await town.resident(person)
    async with town.session() as session:
        return await session.scalar(select(Rsvp.answer).where(Rsvp.resident_id == resident.id))


async def belongs(town: Town, person: Person) -> bool:
    resident = await town.resident(person)
    async with town.session() as session:
        found = select(ClubMember).where(
            ClubMember.resident_id == resident.id, ClubMember.left_at.is_(None)
        )
        return await session.scalar(found) is not None


async def test_a_host_of_one_club_plans_its_meeting_and_nothing_else(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await founds(gleb)
    await joins(anna, boris)
    await hosts(town, anna)
    await anna.says("/newevent")
    assert "только организаторы" in anna.screen
    await plans(anna, "Клуб · 2", "Опубликовать")

    assert "Клуб «Бег по утрам»" in town.card("Пробежка")
    assert boris.heard("Приглашаю на встречу", times=1)
    assert "У пруда" in boris.screen
    assert (await event(town)).club_id == 1
    await boris.starts("c_1")
    assert "Следующая встреча: вторник, 3 марта, 19:00" in boris.screen
    await boris.taps("Открыть встречу")
    await boris.taps("Иду")
    assert await said(town, boris) is Answer.GOING

    other = await town.event("Чужая", host=gleb)
    await anna.sends_callback(anna.messages[-1].stored, f"ea:{other}:manage")
    assert "только организаторы" in (anna.toast or "")
    # Whoever hosts the club runs what another host of it has planned, too.
    await gleb.starts(f"e_{(await event(town)).id}")
    assert any("Управлять" in label for label in gleb.buttons)


async def test_only_the_club_sees_what_is_for_the_club_and_an_answer_joins_it(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await founds(gleb)
    await joins(anna)
    await plans(gleb, "Клубу")
    assert "Карточку увидят только участники клуба" in gleb.screen
    assert not any("Всех" in label for label in gleb.buttons)
    await gleb.taps("Клуб · 1")
    await gleb.taps("Опубликовать")

    assert not any("Пробежка" in one.text for one in town.chat.messages)
    await anna.says("/events")
    assert any("Пробежка" in label for label in anna.buttons)
    await boris.says("/events")
    assert not any("Пробежка" in label for label in boris.buttons)
    await boris.says("/week")
    assert "Пробежка" not in boris.screen

    await boris.starts(f"e_{(await event(town)).id}")
    assert "только для участников" in boris.screen
    await boris.taps("Иду")
    assert "Теперь вы в клубе" in (boris.toast or "")
    assert await belongs(town, boris)
    await boris.says("/events")
    assert any("Пробежка" in label for label in boris.buttons)


@pytest.mark.parametrize(("tap", "answer"), [("Иду", Answer.GOING), ("Возможно", Answer.MAYBE)])
async def test_a_strangers_answer_is_completed_once_they_have_joined(
    town: Town, gleb: Person, dina: Person, tap: str, answer: Answer
) -> None:
    await founds(gleb)
    await plans(gleb, "Соседям", "Никого", "Опубликовать")
    await dina.taps(tap, chat=town.chat)
    assert await said(town, dina) is None
    assert "Вас ждёт «Пробежка»" in dina.screen
    await dina.taps("Принимаю")
    await dina.says("/cancel")
    assert await said(town, dina) is answer
    assert not await belongs(town, dina)


async def test_anybody_may_answer_where_it_is_open(town: Town, gleb: Person, dina: Person) -> None:
    await founds(gleb)
    await plans(gleb, "Никого", "Опубликовать")
    await dina.taps("Возможно", chat=town.chat)
    assert await said(town, dina) is Answer.MAYBE


async def test_silence_means_no_invitation_of_this_club(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await founds(gleb)
    await joins(anna, boris)
    await anna.taps("Тише")
    await plans(gleb, "Всех · 1", "Опубликовать")
    assert boris.heard("Приглашаю")
    assert not anna.heard("Приглашаю")


async def test_a_series_belongs_to_its_club(town: Town, gleb: Person, anna: Person) -> None:
    await founds(gleb)
    await joins(anna)
    await gleb.taps("Вести клуб")
    await gleb.taps("Встреча клуба")
    await gleb.says("Пробежка")
    await gleb.taps("Завтра 19:00")
    await gleb.says("У пруда")
    await gleb.taps("Повторять")
    await gleb.taps("каждый вторник")
    await gleb.taps("Назад")
    await gleb.taps("Опубликовать")
    await gleb.taps("Клубу")
    await gleb.taps("Клуб · 1")
    await gleb.taps("Опубликовать")
    async with town.session() as session:
        found = (await session.execute(select(Event.club_id, Event.open_to))).all()
    assert {tuple(one) for one in found} == {(1, OpenTo.CLUB)}
    assert len(found) == 8
    await anna.starts("c_1")
    assert "каждый вторник" in anna.screen
    await town.passes("8 days")
    assert not any("Пробежка" in one.text for one in town.chat.messages)


async def test_one_more_club_is_called_and_nobody_twice(
    town: Town, gleb: Person, vera: Person, anna: Person, boris: Person
) -> None:
    await founds(gleb)
    await joins(anna, boris)
    await vera.says("/newevent Кино")
    await vera.taps("Завтра 19:00")
    await vera.says("Зал 2")
    await publishes(vera)
    await vera.taps("Позвать и клуб")
    await vera.taps("Бег по утрам · 3")
    assert "Приглашаю: 3" in (vera.toast or "")
    assert vera.sees("Звать больше некого")
    assert anna.heard("Приглашаю на встречу", times=1)
    film = (await event(town, "Кино")).id
    await vera.sends_callback(vera.messages[-1].stored, f"ec:{film}:1")
    assert anna.heard("Приглашаю на встречу", times=1)


async def test_an_open_draft_is_not_lost(town: Town, gleb: Person, anna: Person) -> None:
    await founds(gleb)
    await joins(anna)
    await hosts(town, anna)
    await anna.starts("c_1")
    await anna.taps("Вести клуб")
    await anna.taps("Встреча клуба")
    await anna.says("Пробежка")
    await anna.starts("c_1")
    await anna.taps("Вести клуб")
    await anna.taps("Встреча клуба")
    assert "Пробежка" in anna.screen
    await anna.taps("Начать новую")
    await anna.taps("Удалить")
    assert "Как назовём" in anna.screen
    assert (await event(town, None)).club_id == 1


async def test_a_forged_choice_changes_nothing(town: Town, gleb: Person, vera: Person) -> None:
    await town.makes(vera, Role.HOST)
    await vera.says("/newevent Кино")
    await vera.sends_callback(vera.messages[-1].stored, "do:1:club")
    assert "только для встречи клуба" in (vera.toast or "")


async def test_every_host_of_the_club_hears_who_comes(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await founds(gleb)
    await joins(anna, boris)
    await hosts(town, anna)
    await plans(gleb, "Никого", "Опубликовать")
    await town.passes("8 hours")
    assert anna.heard("вы ведёте «Пробежка»", times=1)
    assert gleb.heard("вы ведёте «Пробежка»", times=1)
    assert not boris.heard("вы ведёте")
