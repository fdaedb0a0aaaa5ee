"""The rules change: owners write them, newcomers get the newest, residents lose nothing."""

from sqlalchemy import select, update

from models import CharterAcceptance, CharterVersion, Resident, Role
from simulator import Person
from tests.town import Town

OLD, NEW = "Уважаем друг друга", "• Не шумим после <22:00>"


async def writes(owner: Person, words: str = NEW) -> None:
    await owner.says("/community")
    await owner.taps("Правила")
    await owner.taps("Написать новые")
    await owner.says(words)


async def publishes(owner: Person, whom: str, words: str = NEW) -> None:
    await writes(owner, words)
    await owner.taps(whom)


async def accepted(town: Town, person: Person) -> list[int]:
    async with town.session() as session:
        found = await session.scalars(
            select(CharterAcceptance.number)
            .join(Resident)
            .where(Resident.telegram_id == person.id)
            .order_by(CharterAcceptance.number)
        )
        return list(found)


async def test_an_owner_sees_a_new_charter_before_anybody_else(
    town: Town, gleb: Person, anna: Person, dina: Person
) -> None:
    await writes(gleb)

    assert NEW in gleb.screen
    assert "перевода нет" in gleb.screen
    assert "Всем · 2" in gleb.buttons
    await anna.says("/help")
    assert not anna.heard("Правила сообщества обновились")
    await dina.starts()
    assert OLD in dina.screen

    await gleb.taps("Не публиковать")
    assert OLD in gleb.screen


async def test_a_resident_accepts_a_changed_charter_after_what_they_came_for(
    town: Town, gleb: Person, anna: Person
) -> None:
    event = await town.event("Йога")
    await publishes(gleb, "Всем")
    assert "Приняли: 1 из 2" in gleb.screen

    await anna.taps("Иду", on="Йога", chat=town.chat)

    assert "Анна" in town.card("Йога"), "the answer counts at once"
    assert "Правила сообщества обновились" in anna.screen
    assert NEW in anna.screen
    await anna.says("/my")
    assert "Йога" in " ".join(anna.buttons)
    assert anna.heard("Правила сообщества обновились", times=1), "not with every tap"

    await anna.taps("Принимаю")
    assert anna.heard("Приняты. Спасибо!")
    assert await accepted(town, anna) == [1, 2]
    await town.passes("2 days")
    await anna.says("/help")
    assert not anna.heard("Правила сообщества обновились")
    assert event


async def test_who_has_not_accepted_is_shown_it_again_the_next_day(
    town: Town, gleb: Person, anna: Person
) -> None:
    await publishes(gleb, "Всем")
    await anna.says("/help")
    await town.passes("25 hours")
    await anna.says("/help")

    assert anna.heard("Правила сообщества обновились", times=2)


async def test_newcomers_get_the_newest_and_nobody_else_is_asked(
    town: Town, gleb: Person, anna: Person, dina: Person
) -> None:
    await publishes(gleb, "Только новым")

    await anna.says("/help")
    assert not anna.heard("Правила сообщества обновились")
    await dina.starts()
    assert NEW in dina.screen
    await dina.taps("Принимаю")
    assert "Как вас называть" in dina.screen
    assert await accepted(town, dina) == [2]


async def test_a_button_under_an_older_charter_shows_the_newest_one(
    town: Town, gleb: Person, anna: Person, dina: Person
) -> None:
    await dina.starts()
    read = dina.messages[-1].stored
    await publishes(gleb, "Всем")
    await anna.says("/help")
    old = anna.messages[-1].stored
    await publishes(gleb, "Всем", "• Собираем листья")

    for data in ("ch:1", "j:accept:"):
        await dina.sends_callback(read, data)
        assert "Собираем листья" in dina.screen
    assert await accepted(town, dina) == []
    await anna.sends_callback(old, "ch:2")
    assert "Собираем листья" in anna.screen
    await anna.taps("Принимаю")
    assert await accepted(town, anna) == [1, 3]


async def test_each_reads_the_charter_in_their_language(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    for person in (anna, boris):
        await person.says("/settings")
        await person.taps("English")
    await publishes(gleb, "Всем")
    await anna.says("/help")
    assert NEW in anna.screen, "without a translation the main language is shown"

    await writes(gleb, "• Собираем листья")
    await gleb.taps("English")
    await gleb.says("• We rake the leaves")
    assert "Собираем листья" in gleb.screen
    assert "We rake the leaves" in gleb.screen
    await gleb.taps("Всем")
    await town.passes("25 hours")
    await boris.says("/help")
    assert "We rake the leaves" in boris.screen


async def test_a_draft_is_published_once_and_only_by_its_author(
    town: Town, gleb: Person, boris: Person
) -> None:
    await town.admits(boris, Role.OWNER)
    await writes(gleb)
    message = gleb.messages[-1].stored
    async with town.session() as session:
        draft = await session.scalar(
            select(CharterVersion.id).where(CharterVersion.number.is_(None))
        )

    await boris.says("/help")
    await boris.sends_callback(boris.messages[-1].stored, f"cc:{draft}:everyone")
    assert "больше нет" in (boris.toast or "")
    await gleb.taps("Только новым")
    await gleb.sends_callback(message, f"cc:{draft}:everyone")
    assert "больше нет" in (gleb.toast or "")
    async with town.session() as session:
        found = await session.scalars(select(CharterVersion.everyone).order_by(CharterVersion.id))
        assert list(found) == [False, False]


async def test_the_rules_that_came_with_the_bot_are_asked_of_no_resident(
    town: Town, anna: Person
) -> None:
    async with town.session() as session:
        await session.execute(update(Resident).values(charter_number=None))

    await anna.says("/help")

    assert not anna.heard("Правила сообщества обновились")
