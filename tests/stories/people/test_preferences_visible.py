"""How neighbours see a person: a name, a name that leads to them, or nobody."""

from simulator import Person
from simulator.people.screens import Message
from tests.town import Town


async def chooses(person: Person, *labels: str) -> None:
    await person.says("/settings")
    await person.taps("О себе")
    for label in labels:
        await person.taps(label)


async def opens_guests(person: Person, event_id: int) -> Message:
    await person.starts(f"e_{event_id}")
    await person.taps("Кто идёт")
    return next(one for one in reversed(person.messages) if "Идут (" in one.text)


async def test_a_name_leads_to_a_person_only_if_they_allow_it(
    town: Town, anna: Person, boris: Person
) -> None:
    event_id = await town.event("Йога", going=[anna, boris])
    assert (await opens_guests(boris, event_id)).entity("text_mention") == []

    await chooses(anna, "Соседи могут мне написать")
    assert "✅ Соседи могут мне написать" in anna.buttons
    assert "соседи могут вам написать" in anna.screen

    assert (await opens_guests(boris, event_id)).entity("text_mention") == ["Анна"]
    await chooses(anna, "Соседи могут мне написать")
    assert (await opens_guests(boris, event_id)).entity("text_mention") == []


async def test_an_introduction_has_a_link_only_if_allowed(town: Town, anna: Person) -> None:
    await chooses(anna, "Рассказ о себе")
    await anna.says("Люблю метро.")
    await anna.taps("Опубликовать")
    assert town.chat.messages[-1].entity("text_mention") == []

    await chooses(anna, "Соседи могут мне написать", "Рассказ о себе")
    await anna.says("Люблю метро и пироги.")
    await anna.taps("Опубликовать")

    assert town.chat.messages[-1].entity("text_mention") == ["Анна"]


async def test_who_hides_is_counted_and_not_named(town: Town, anna: Person, boris: Person) -> None:
    event_id = await town.event("Йога", going=[anna, boris])
    assert town.chat.heard("Идут (2): Анна и Борис")

    await chooses(anna, "Соседи могут мне написать", "Не показывать меня в списках")
    assert "В списках вас нет" in anna.screen
    await town.passes("1 minute")

    assert town.chat.heard("Идут (2): Борис и ещё 1")
    guests = await opens_guests(boris, event_id)
    assert "2. Борис\nи ещё 1" in guests.text
    assert "Анна" not in guests.text
    assert guests.entity("text_mention") == []

    await chooses(anna, "Не показывать меня в списках")
    await town.passes("1 minute")
    assert town.chat.heard("Идут (2): Анна и Борис")


async def test_the_host_still_sees_who_comes(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    event_id = await town.event("Йога", going=[anna, boris], host=vera)
    await chooses(anna, "Не показывать меня в списках")

    guests = await opens_guests(vera, event_id)

    assert "1. Анна (соседям не показываю)\n2. Борис" in guests.text
    assert "и ещё" not in guests.text


async def test_the_digest_names_no_hidden_newcomer(
    town: Town, anna: Person, boris: Person, dina: Person
) -> None:
    await boris.says("/week")
    assert "Анна" in boris.screen
    await chooses(anna, "Не показывать меня в списках")

    await boris.says("/week")

    assert "Новые соседи" in boris.screen
    assert "Анна" not in boris.screen
    assert "и ещё 1" in boris.screen


async def test_forgetting_takes_the_choice_along(town: Town, anna: Person) -> None:
    await chooses(anna, "Соседи могут мне написать")
    await anna.says("/mydata")
    document = anna.documents[-1].document
    assert document
    assert '"linked": true' in document.decode()
    me = await town.resident(anna)

    await anna.says("/deleteme")
    await anna.taps("Удалить навсегда")

    async with town.session() as session:
        gone = await session.get(type(me), me.id)
        assert gone
        assert (gone.linked, gone.hidden) == (False, False)
