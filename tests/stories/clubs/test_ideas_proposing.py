"""A resident proposes an idea in four taps, and may change, take back or delete it."""

from sqlalchemy import select

from models import Idea, IdeaStage, Lead
from simulator import Person
from tests.town import Town


async def proposes(person: Person, words: str = "Шахматы во дворе") -> None:
    """An idea about games, Friday evenings, led by whoever proposes it; it is sent."""
    await person.says("/clubs")
    await person.taps("Предложить")
    await person.says(words)
    await person.taps("Игры")
    await person.taps("Пропустить")
    await person.taps("пт вечером")
    await person.taps("Дальше")
    await person.taps("Да, могу вести")
    await person.taps("Отправить")


async def idea(town: Town, number: int = 1) -> Idea:
    async with town.session() as session:
        return await session.get_one(Idea, number)


async def test_four_taps_make_an_idea_and_it_goes_to_the_organisers(
    town: Town, anna: Person
) -> None:
    await anna.says("/clubs")
    await anna.taps("Предложить")
    assert "Что хочется делать вместе?" in anna.screen
    await anna.says("Шахматы во дворе")
    assert "О чём это?" in anna.screen
    await anna.taps("Игры")
    assert "Какая это встреча?" in anna.screen
    await anna.taps("Мастер-класс")
    assert "Когда удобно?" in anna.screen
    assert len(anna.buttons) == 22
    await anna.taps("пт вечером")
    await anna.taps("сб днём")
    assert any(label == "✅ сб днём" for label in anna.buttons)
    await anna.taps("Дальше")
    await anna.taps("Да, могу вести")
    assert "Удобно: пт вечером, сб днём" in anna.screen
    assert "увидят ваше имя" in anna.screen
    assert "Мастер-класс" in anna.screen
    await anna.taps("Отправить")
    assert "у организаторов" in anna.screen

    sent = await idea(town)
    assert (sent.stage, sent.lead) == (IdeaStage.WAITING, Lead.YES)
    assert sent.slots == ["4-evening", "5-day"]


async def test_all_but_the_words_can_be_skipped(town: Town, anna: Person) -> None:
    await anna.says("/clubs")
    await anna.taps("Предложить")
    await anna.says("Шахматы")
    for _ in range(4):
        await anna.taps("Пропустить")
    await anna.taps("Отправить")
    sent = await idea(town)
    assert (sent.stage, sent.topic_id, sent.slots, sent.lead) == (IdeaStage.WAITING, None, [], None)


async def test_what_is_sent_can_be_taken_back_changed_and_deleted(town: Town, anna: Person) -> None:
    await proposes(anna)
    await anna.taps("Забрать обратно")
    assert "снова у вас" in anna.screen
    await anna.taps("Текст")
    assert "Шахматы во дворе" in anna.screen
    await anna.says("Шашки во дворе")
    assert "Шашки во дворе" in anna.screen
    await anna.taps("Тема")
    await anna.taps("Спорт")
    assert "Спорт" in anna.screen
    await anna.taps("Отправить")
    await anna.taps("Идеи")
    await anna.taps("⏳ Шашки")
    await anna.taps("Забрать обратно")
    await anna.taps("Удалить")
    await anna.taps("Удалить")
    assert "Сейчас идей нет" in anna.screen
    async with town.session() as session:
        assert (await session.scalars(select(Idea))).all() == []


async def test_bad_words_get_a_clear_answer_and_lose_nothing(town: Town, anna: Person) -> None:
    await anna.says("/clubs")
    await anna.taps("Предложить")
    await anna.sends_photo(b"\xff\xd8")
    assert "словами" in anna.screen
    await anna.says("ш" * 301)
    assert "Слишком длинно: 301 знак" in anna.screen
    await anna.says("\u2800")
    assert "невидимые" in anna.screen
    await anna.says("Шахматы\nво дворе")
    await anna.says("/clubs")
    await anna.taps("Предложить")
    assert "Шахматы\nво дворе" in anna.screen


async def test_one_person_has_three_ideas_under_way_at_most(town: Town, anna: Person) -> None:
    for number in range(3):
        await proposes(anna, f"Идея {number}")
    await anna.says("/clubs")
    await anna.taps("Предложить")
    assert "уже 3 идеи" in (anna.toast or "")


async def test_nobody_sees_or_changes_the_draft_of_another(
    town: Town, anna: Person, boris: Person
) -> None:
    await anna.says("/clubs")
    await anna.taps("Предложить")
    await anna.says("Шахматы")
    await boris.says("/clubs")
    under = boris.messages[-1].stored
    for data in ("io:1", "ia:1:hub", "ia:1:send", "iw:1:4:evening", "ie:1:yes", "it:1:sport"):
        await boris.sends_callback(under, data)
        assert "больше нет" in (boris.toast or "")
    await boris.sends_callback(under, "vo:1:come")
    assert "больше нет" in (boris.toast or "")
    assert (await idea(town)).stage is IdeaStage.DRAFT
    await boris.taps("Идеи")
    assert "Сейчас идей нет" in boris.screen
