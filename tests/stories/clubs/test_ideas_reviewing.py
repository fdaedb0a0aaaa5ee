"""A manager publishes an idea, returns it with a reason, or joins it to another."""

from sqlalchemy import select

from models import IdeaStage, IdeaVote, VoteChoice
from services.people import interests
from simulator import Person
from tests.stories.clubs.test_ideas_proposing import idea, proposes
from tests.town import Town


async def publishes(gleb: Person, words: str = "Шахматы") -> None:
    await gleb.says("/clubs")
    await gleb.taps("Идеи")
    await gleb.taps(f"⏳ {words}")
    await gleb.taps("Опубликовать")


async def likes(town: Town, person: Person, topic: str = "games") -> None:
    resident = await town.resident(person)
    async with town.session() as session:
        session.add(resident)
        await interests.toggle(session, resident, topic)


async def test_a_published_idea_reaches_the_chat_and_who_likes_its_topic(
    town: Town, gleb: Person, anna: Person, boris: Person, vera: Person
) -> None:
    await likes(town, boris)
    await proposes(anna)
    await gleb.says("/clubs")
    await gleb.taps("Идеи")
    await gleb.taps("⏳ Шахматы")
    assert "Предлагает Анна" in gleb.screen
    assert "Лично получит 1 человек, карточка появится в чате." in gleb.screen
    await gleb.taps("Опубликовать")

    assert boris.heard("Идея по вашей теме", times=1)
    assert "1 из 8, осталось 14 дней" in boris.screen
    assert "Предлагает Анна" in boris.screen
    assert not vera.heard("Шахматы")
    assert "Шахматы во дворе" in town.card("Шахматы")
    assert anna.heard("Ваша идея опубликована", times=1)
    async with town.session() as session:
        vote = (await session.scalars(select(IdeaVote))).one()
    assert (vote.choice, vote.slots) == (VoteChoice.HELP, ["4-evening"])


async def test_it_is_returned_with_a_reason_and_mended(
    town: Town, gleb: Person, anna: Person
) -> None:
    await proposes(anna)
    await gleb.says("/clubs")
    await gleb.taps("Идеи")
    await gleb.taps("⏳ Шахматы")
    await gleb.taps("Вернуть")
    assert "Что поправить?" in gleb.screen
    await gleb.says("Для какого возраста?")
    assert "вернулась автору" in gleb.screen
    assert anna.heard("просят поправить: Для какого возраста?", times=1)
    await anna.taps("Открыть идею")
    await anna.taps("Текст")
    await anna.says("Шахматы для детей")
    await anna.taps("Отправить")
    await publishes(gleb)
    assert (await idea(town)).stage is IdeaStage.VOTING


async def test_it_is_joined_to_one_like_it(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await proposes(anna)
    await publishes(gleb)
    await proposes(boris, "Научимся играть в шахматы")
    await gleb.says("/clubs")
    await gleb.taps("Идеи")
    await gleb.taps("⏳ Научимся")
    assert "Похоже на то, что уже обсуждают" in gleb.screen
    await gleb.taps("К «Шахматы")
    assert boris.heard("добавил к ней ваш голос", times=1)
    assert "2 из 8" in boris.screen
    assert (await idea(town, 2)).stage is IdeaStage.JOINED


async def test_two_managers_decide_once(town: Town, gleb: Person, anna: Person) -> None:
    await proposes(anna)
    await publishes(gleb)
    under = gleb.messages[-1].stored
    for data in ("ir:1:publish", "ir:1:return", "ir:1:show", "ij:1:1"):
        await gleb.sends_callback(under, data)
        assert "уже решили" in (gleb.toast or "")
    assert anna.heard("Ваша идея опубликована", times=1)


async def test_a_resident_decides_nothing(town: Town, anna: Person, boris: Person) -> None:
    await proposes(anna)
    await boris.says("/clubs")
    for data in ("ir:1:publish", "ir:1:return", "ij:1:1"):
        await boris.sends_callback(boris.messages[-1].stored, data)
        assert "только организаторы" in (boris.toast or "")
    assert (await idea(town)).stage is IdeaStage.WAITING


async def test_the_digest_names_what_a_neighbour_has_not_answered(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await proposes(anna)
    await publishes(gleb)
    await boris.says("/week")
    assert "Шахматы во дворе — 1 из 8" in boris.screen
    await boris.taps("💡 Шахматы")
    await boris.taps("Приду")

    await boris.says("/week")
    assert "Шахматы" not in boris.screen
    await anna.says("/week")
    assert "Шахматы" not in anna.screen
