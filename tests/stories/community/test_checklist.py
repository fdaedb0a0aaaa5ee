"""The first hour of an owner: a list that ticks itself and never stands in the way."""

from sqlalchemy import update

from models import CommunityRecord, Role
from simulator import Person
from tests.town import Town

LATER = "Потом"


def open_tasks(owner: Person) -> list[str]:
    return [
        line[2:].split(":")[0].strip() for line in owner.screen.splitlines() if line[0:1] == "▫"
    ]


async def test_the_first_start_of_an_owner_is_the_list(empty_town: Town) -> None:
    gleb = empty_town.owner
    await gleb.starts()

    assert "Вы владелец этого бота" in gleb.screen
    assert "✅ Название и часовой пояс: «Лесной квартал», Москва" in gleb.screen
    assert open_tasks(gleb) == [
        "Правила", "Темы", "Общий чат", "Первый ведущий", "Первая встреча", "Портрет бота",
    ]  # fmt: skip
    assert gleb.buttons[0] == "📜 Правила", "the next step is the first button"
    assert {"newevent", "bind", "appoint"} <= set(empty_town.menu(gleb))


async def test_it_ticks_itself_as_the_owner_goes_on(empty_town: Town) -> None:
    town, gleb = empty_town, empty_town.owner
    async with town.session() as session:
        await session.execute(update(CommunityRecord).values(name="Domovoy"))
    vera = town.world.person("Вера", username="vera")
    await gleb.starts()
    assert gleb.buttons[0] == "✏️ Название"

    await gleb.taps("Название")
    await gleb.says("Лесной квартал")
    assert gleb.buttons[1] == "🚀 Первые шаги · 1 из 7"
    await gleb.taps("Первые шаги")
    await gleb.taps("Правила")
    await gleb.taps("Написать новые")
    await gleb.says("Не шумим после десяти.")
    await gleb.taps("Только новым")
    await gleb.taps("‹ Сообщество")
    await gleb.taps("Списки")
    await gleb.taps("Темы")
    await gleb.taps("Добавить")
    await gleb.says("🚲 Велосипеды")
    await gleb.taps("‹ Темы")
    await gleb.taps("‹ Списки")
    await gleb.taps("‹ Сообщество")
    await gleb.taps("Первые шаги")
    assert open_tasks(gleb)[0] == "Общий чат"

    await gleb.taps("Общий чат")
    yard = town.world.group("Двор", [gleb, vera], bot_joins=False)
    await yard.adds_bot(gleb)
    await gleb.says("/bind", chat=yard)
    await reopens(gleb)
    assert "Общий чат" in open_tasks(gleb), "it is bound, and lacks a right"
    await yard.adds_bot(gleb, admin=True)
    await reopens(gleb)
    assert open_tasks(gleb)[0] == "Первый ведущий"

    await gleb.taps("Ведущий")
    await gleb.shares("Выбрать человека", [vera])
    await gleb.taps("Ведущий")
    await gleb.taps("Да, дать роль")
    await reopens(gleb)
    assert open_tasks(gleb) == ["Первая встреча", "Портрет бота"]

    await gleb.taps("Встреча")
    assert "Как назовём встречу?" in gleb.screen
    await town.event("Йога")
    town.world.gives_picture(b"face")
    await town.passes("2 hours")
    await gleb.says("/community")
    assert not any("Первые шаги" in label for label in gleb.buttons)
    await gleb.sends_callback(gleb.messages[-1].stored, "co:checklist")
    assert "Всё готово" in gleb.screen
    await gleb.starts()
    assert "Присоединяетесь?" in gleb.screen, "what is left is to join"


async def reopens(owner: Person) -> None:
    await owner.starts()


async def test_who_puts_it_off_goes_the_usual_way_and_finds_it_again(empty_town: Town) -> None:
    gleb = empty_town.owner
    await gleb.starts()

    await gleb.taps(LATER)
    await gleb.taps("Принимаю")
    await gleb.says("/cancel")
    await gleb.starts()
    assert "С возвращением" in gleb.screen

    await gleb.taps("🛠 Сообщество")
    await gleb.taps("Первые шаги")
    assert "✅ Правила" in gleb.screen, "an owner has accepted them"
    assert LATER not in gleb.buttons
    await gleb.taps("‹ Сообщество")
    assert "🛠 Сообщество" in gleb.screen


async def test_topics_that_somebody_marked_are_in_use(town: Town, gleb: Person) -> None:
    await opens(gleb)
    assert "Темы" in open_tasks(gleb)

    await town.admits(town.world.person("Инна"), Role.RESIDENT, "sport")

    await opens(gleb)
    assert "Темы" not in open_tasks(gleb)


async def test_a_promised_host_is_a_host(town: Town, gleb: Person, dina: Person) -> None:
    await gleb.says("/appoint")
    await gleb.shares("Выбрать человека", [dina])
    await gleb.taps("Ведущий")
    await gleb.taps("Да, дать роль")

    await opens(gleb)

    assert "Первый ведущий" not in open_tasks(gleb)


async def opens(owner: Person) -> None:
    await owner.says("/community")
    await owner.taps("Первые шаги")


async def test_the_picture_is_explained(town: Town, gleb: Person) -> None:
    await opens(gleb)

    await gleb.taps("Портрет")

    assert "Edit Botpic" in gleb.screen
    await gleb.taps("‹ Первые шаги")
    assert "Портрет бота" in open_tasks(gleb)


async def test_nobody_else_is_given_the_list(town: Town, anna: Person) -> None:
    dina = town.world.person("Дина")
    await dina.starts()
    assert "Как у нас принято" in dina.screen

    for data in ("co:checklist", "co:picture", "co:later"):
        await anna.says("/help")
        await anna.sends_callback(anna.messages[-1].stored, data)
        assert "организаторы" in (anna.toast or "")


async def test_a_manager_sees_the_chats_and_no_list(town: Town, anna: Person) -> None:
    await town.makes(anna, Role.MANAGER)

    await anna.says("/community")
    assert not any("Первые шаги" in label for label in anna.buttons)
    await anna.taps("Чаты")

    assert "Лесной квартал" in anna.screen
