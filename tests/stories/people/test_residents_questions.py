"""A question that was answered has no buttons any more, however it was answered."""

from simulator import Person
from simulator.people.screens import Message
from tests.town import Town


def asking(person: Person, words: str) -> Message:
    """The newest message that says so."""
    return [one for one in person.messages if one.from_bot and words in one.text][-1]


async def test_a_typed_answer_closes_the_question(town: Town, dina: Person) -> None:
    await dina.starts()
    await dina.taps("Принимаю")
    assert asking(dina, "Как вас называть").buttons == [["Оставить «Дина»"]]

    await dina.says("Дина Б.")
    assert asking(dina, "Как вас называть").buttons == []
    assert asking(dina, "Чем вы занимаетесь").buttons
    await dina.says("рисую карты")

    assert asking(dina, "Чем вы занимаетесь").buttons == []
    assert asking(dina, "Что вам интересно").buttons


async def test_words_that_do_not_fit_leave_the_buttons(town: Town, dina: Person) -> None:
    await dina.starts()
    await dina.taps("Принимаю")

    await dina.says("🦊")

    assert asking(dina, "Как вас называть").buttons == [["Оставить «Дина»"]]


async def test_a_question_that_is_asked_again_has_buttons_in_one_place(
    town: Town, dina: Person
) -> None:
    await dina.starts()
    await dina.starts()
    await dina.taps("Принимаю")
    first = asking(dina, "Как вас называть")

    await dina.starts()

    assert asking(dina, "Как вас называть").id != first.id
    assert [bool(one.buttons) for one in dina.messages if one.from_bot] == [False, False, True]


async def test_interests_and_the_preview_close_as_well(town: Town, dina: Person) -> None:
    await dina.starts()
    await dina.taps("Принимаю")
    for words in ("Дина", "рисую карты"):
        await dina.says(words)
    await dina.taps("Книги")
    await dina.says("и ещё велосипеды")  # the buttons come once more
    assert sum(bool(one.buttons) for one in dina.messages) == 1

    await dina.taps("Готово")
    await dina.says("Люблю метро.")
    await dina.says("/cancel")

    assert sum(bool(one.buttons) for one in dina.messages) == 0


async def test_a_profile_answer_and_a_cancel_close_the_question(town: Town, anna: Person) -> None:
    await anna.says("/settings")
    await anna.taps("О себе")
    await anna.taps("Занятие")
    asked = asking(anna, "Чем вы занимаетесь")

    await anna.says("вожу трамвай")
    assert asking(anna, "Чем вы занимаетесь").id == asked.id
    assert asking(anna, "Чем вы занимаетесь").buttons == []

    await anna.taps("Имя")
    await anna.says("/cancel")
    assert asking(anna, "Как вас называть").buttons == []


async def test_a_message_that_shows_another_screen_keeps_its_buttons(
    town: Town, dina: Person
) -> None:
    await dina.starts()
    await dina.taps("Не сейчас")
    assert asking(dina, "Передумаете").buttons

    await town.passes("1 minute")
    await dina.starts()

    assert asking(dina, "Передумаете").buttons


async def test_after_a_restart_an_old_keyboard_is_harmless(town: Town, dina: Person) -> None:
    await dina.starts()
    await dina.taps("Принимаю")
    await town.restarts()

    await dina.says("Дина Б.")
    await dina.taps("Оставить «Дина»")

    assert "Чем вы занимаетесь" in dina.screen
    assert (await town.resident(dina)).name == "Дина Б."
