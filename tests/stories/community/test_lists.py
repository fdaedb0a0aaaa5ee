"""Topics and sections are listed by the owners, and everything that offers them follows."""

from sqlalchemy import select

from models import Role, Topic
from simulator import Person
from tests.town import Town


async def opens(owner: Person, label: str) -> None:
    await owner.says("/community")
    await owner.taps("Списки")
    await owner.taps(label)


async def adds_cycling(gleb: Person) -> None:
    await opens(gleb, "Темы")
    await gleb.taps("Добавить")
    await gleb.says("🚲 Велосипеды")


async def test_a_new_topic_works_wherever_topics_do(
    town: Town, gleb: Person, vera: Person, anna: Person, dina: Person
) -> None:
    await adds_cycling(gleb)
    assert "🚲 Велосипеды" in gleb.screen

    await dina.starts()
    await dina.taps("Принимаю")
    await dina.taps("Оставить")
    await dina.taps("Пропустить")
    await dina.taps("🚲 Велосипеды")
    assert "✅ 🚲 Велосипеды" in dina.buttons
    await dina.taps("Готово")

    await vera.says("/newevent Покатушки")
    await vera.taps("Когда")
    await vera.says("10.03.2026 19:00")
    await vera.says("Двор")
    await vera.taps("Интересы")
    await vera.taps("Велосипеды")
    await vera.taps("Готово")
    assert "🏷 Велосипеды" in vera.screen
    await vera.taps("Опубликовать")
    assert "Кому интересна тема · 1" in " ".join(vera.buttons)
    await vera.taps("Кому интересна")
    await vera.taps("Опубликовать")
    assert dina.heard("Покатушки")
    assert not anna.heard("Покатушки")

    await gleb.says("/announce")
    await gleb.says("Прокат закрыт")
    await gleb.taps("По интересу")
    await gleb.taps("Велосипеды · 1")
    assert "интерес «Велосипеды»" in gleb.screen


async def test_the_digest_fits_a_new_topic(
    town: Town, gleb: Person, vera: Person, anna: Person
) -> None:
    await adds_cycling(gleb)
    async with town.session() as session:
        code = (await session.scalars(select(Topic.id).where(Topic.key.is_(None)))).one()
    await town.admits(anna, Role.RESIDENT, str(code))
    await town.event("Стихи", starts_in="3 days", topics=["books"])
    await town.event("Покатушки", starts_in="3 days", topics=[str(code)])

    await anna.says("/week")

    assert anna.screen.index("Покатушки") < anna.screen.index("Стихи")


async def test_a_renamed_topic_is_called_so_everywhere(
    town: Town, gleb: Person, anna: Person
) -> None:
    await town.event("Бег", topics=["sport"])
    assert "🏷 Спорт" in town.card("Бег")
    await opens(gleb, "Темы")
    await gleb.taps("Спорт")
    await gleb.taps("Переименовать")
    await gleb.says("Движение")
    await town.passes("1 minute")

    assert "🏷 Движение" in town.card("Бег")
    await anna.says("/settings")
    await anna.taps("English")
    await anna.taps("About me")
    await anna.taps("Interests")
    assert "Движение" in anna.buttons, "without a translation the main language is shown"

    await gleb.taps("English")
    await gleb.says("Motion")
    await anna.taps("Books")
    assert "Motion" in anna.buttons

    await gleb.taps("Вернуть как было")
    await anna.taps("Books")
    assert "Движение" in anna.buttons


async def test_an_old_button_still_marks_a_topic_of_the_first_version(
    town: Town, gleb: Person, vera: Person
) -> None:
    await opens(gleb, "Темы")
    await gleb.taps("Спорт")
    await gleb.taps("Переименовать")
    await gleb.says("Движение")
    await vera.says("/newevent Бег")
    draft = vera.messages[-1].stored

    await vera.sends_callback(draft, "di:1:sport")
    assert "✅ Движение" in vera.buttons
    await vera.sends_callback(draft, "di:1:nonsense")
    assert "Эта кнопка устарела" in (vera.toast or "")


async def test_a_hidden_topic_is_offered_no_more_but_kept(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await town.admits(anna, Role.RESIDENT, "sport")
    await opens(gleb, "Темы")
    await gleb.taps("Спорт")
    assert "Отметил 1 житель" in gleb.screen
    await gleb.taps("Скрыть")
    await gleb.taps("Темы")
    assert "🙈 Спорт" in gleb.buttons

    for person, offered in ((anna, ["✅ Спорт"]), (boris, [])):
        await person.says("/settings")
        await person.taps("О себе")
        await person.taps("Интересы")
        assert [one for one in person.buttons if "Спорт" in one] == offered
    await boris.sends_callback(boris.messages[-1].stored, "st:interest:sport")
    assert "убрали" in (boris.toast or "")
    await anna.taps("Спорт")
    assert "Спорт" not in " ".join(anna.buttons)

    await gleb.taps("Спорт")
    await gleb.taps("Вернуть")
    await boris.taps("Книги")
    assert "Спорт" in boris.buttons


async def test_topics_stand_in_the_owners_order(town: Town, gleb: Person, anna: Person) -> None:
    await opens(gleb, "Темы")
    await gleb.taps("Еда")
    await gleb.taps("Выше")
    await gleb.taps("Выше")

    await anna.says("/settings")
    await anna.taps("О себе")
    await anna.taps("Интересы")
    assert anna.buttons[:2] == ["Еда", "Спорт"]


async def test_a_name_that_is_taken_or_too_long_is_refused(town: Town, gleb: Person) -> None:
    await adds_cycling(gleb)
    await gleb.taps("Темы")
    await gleb.taps("Добавить")
    await gleb.says("велосипеды")
    assert "в списке уже есть" in gleb.screen
    await gleb.says("Щ" * 33)
    assert "до 32" in gleb.screen

    await gleb.says("Самокаты")
    assert "Самокаты" in gleb.screen


async def test_sections_are_listed_renamed_and_taken_away(
    town: Town, gleb: Person, boris: Person
) -> None:
    await town.admits(boris, Role.MANAGER)
    await opens(gleb, "Корпуса и офисы")
    assert "Списка пока нет" in gleb.screen
    for name in ("Корпус 1", "Корпус 2"):
        await gleb.taps("Добавить")
        await gleb.says(name)
        await gleb.taps("Корпуса и офисы")
    await gleb.taps("Корпус 2")
    await gleb.taps("Переименовать")
    await gleb.says("Корпус 3")
    await gleb.taps("Вернуть как было")
    assert "Корпус 2" in gleb.screen
    await gleb.taps("Скрыть")

    await opens(boris, "Корпуса и офисы")
    assert boris.buttons == ["Корпус 1", "🙈 Корпус 2", "‹ Списки"]
    await boris.taps("Корпус 1")
    assert boris.buttons == ["‹ Корпуса и офисы"]
