"""A club has a topic of the forum to itself, where the cards of its meetings hang."""

from sqlalchemy import select

from models import Club, Notification
from simulator import Group, Person
from tests.stories.clubs.test_clubs_events import hosts, joins, plans
from tests.stories.clubs.test_clubs_founding import founds
from tests.town import Town

RIGHT = "can_manage_topics"


async def forum(town: Town, gleb: Person, *people: Person, without: str = "") -> Group:
    """A forum bound to the community, in which the bot is an administrator."""
    yard = town.world.group("Двор", [gleb, *people], forum=True, bot_joins=False)
    await yard.adds_bot(gleb, admin=True, without=without)
    await gleb.says("/bind", chat=yard)
    return yard


async def asks(gleb: Person) -> None:
    await gleb.starts("c_1")
    await gleb.taps("Вести клуб")
    await gleb.taps("Тема в чате")


def threads(yard: Group) -> list[int]:
    return [number for number, name in yard.chat.threads.items() if name == "Бег по утрам"]


async def test_it_is_made_with_a_tap_and_cards_go_there(
    town: Town, gleb: Person, anna: Person
) -> None:
    yard = await forum(town, gleb, anna)
    await founds(gleb)
    await asks(gleb)
    assert "Создаю тему в чате «Двор»" in (gleb.toast or "")
    [number] = threads(yard)
    assert "Это тема клуба «Бег по утрам»" in yard.thread(number)[-1].text

    await plans(gleb, "Никого", "Опубликовать")
    assert "Пробежка" in yard.thread(number)[-1].text
    assert "Пробежка" in town.card("Пробежка")
    assert "message_thread_id" not in town.chat.messages[-1].stored.raw
    await anna.taps("Иду", chat=yard)
    await town.rest()
    assert "Анна" in yard.thread(number)[-1].text
    await anna.starts("c_1")
    assert anna.messages[-1].entity("text_link") == ["Тема клуба в чате"]


async def test_other_meetings_stay_outside(town: Town, gleb: Person) -> None:
    yard = await forum(town, gleb)
    await founds(gleb)
    await asks(gleb)
    await town.event("Йога")
    [number] = threads(yard)
    assert not any("Йога" in one.text for one in yard.thread(number))
    assert yard.heard("Йога")


async def test_two_taps_make_one(town: Town, gleb: Person) -> None:
    yard = await forum(town, gleb)
    await founds(gleb)
    await gleb.taps("Вести клуб")
    page = gleb.messages[-1].stored
    for _ in range(2):
        town.world.push_callback(gleb, page, "ca:1:thread")
    await town.rest()
    await gleb.sends_callback(page, "ca:1:thread")
    assert len(threads(yard)) == 1


async def test_without_a_forum_nothing_is_offered(town: Town, gleb: Person) -> None:
    await founds(gleb)
    await gleb.taps("Вести клуб")
    assert not any("Тема в чате" in label for label in gleb.buttons)
    await gleb.sends_callback(gleb.messages[-1].stored, "ca:1:thread")
    assert "нет тем" in (gleb.toast or "")


async def test_it_says_which_right_it_lacks_and_goes_on_without(town: Town, gleb: Person) -> None:
    yard = await forum(town, gleb, without=RIGHT)
    await founds(gleb)
    await asks(gleb)
    assert "не хватает права «Управление темами» в чате «Двор»" in (gleb.toast or "")
    # Taken away without a word to us.
    await yard.adds_bot(gleb, admin=True)
    yard.chat.withheld = frozenset({RIGHT})
    await asks(gleb)
    await town.rest()
    assert gleb.heard("Не получилось создать тему клуба", times=1)
    assert not threads(yard)
    await plans(gleb, "Никого", "Опубликовать")
    assert yard.heard("Пробежка", times=1)

    yard.chat.withheld = frozenset()
    await asks(gleb)
    assert len(threads(yard)) == 1


async def test_a_host_binds_a_topic_and_takes_it_back(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    yard = await forum(town, gleb, anna, boris)
    await founds(gleb)
    await founds(gleb, "Кино")
    await joins(anna)
    await hosts(town, anna)
    number = yard.opens_thread(anna, "Бегуны")
    await boris.says("/bind", chat=yard, thread=number)
    assert "попросите" in yard.screen
    await anna.says("/bind", chat=yard, thread=number)
    assert yard.thread(number)[-1].buttons == [["Бег по утрам"]]
    for data in ("cf:1:1", "cn:0"):
        await boris.sends_callback(yard.messages[-1].stored, data)
        assert boris.toast
    await anna.sends_callback(yard.messages[-1].stored, "cf:2:1")
    assert anna.toast
    await anna.taps("Бег по утрам", chat=yard)
    assert "Это тема клуба" in yard.thread(number)[-1].text
    await anna.taps("Отменить", chat=yard)
    assert "больше не связана" in yard.thread(number)[-1].text
    await anna.taps("Вернуть", chat=yard)

    await plans(gleb, "Никого", "Опубликовать")
    assert "Пробежка" in yard.thread(number)[-1].text
    await gleb.starts("c_1")
    await gleb.taps("Вести клуб")
    await gleb.taps("Убрать тему")
    assert not any("Убрать тему" in label for label in gleb.buttons)


async def test_a_manager_binds_group_and_topic_at_once(town: Town, gleb: Person) -> None:
    await founds(gleb)
    yard = town.world.group("Двор", [gleb], forum=True)
    number = yard.opens_thread(gleb, "Бегуны")
    await gleb.says("/bind", chat=yard, thread=number)
    assert "теперь это чат сообщества" in yard.thread(number)[-1].text
    await gleb.taps("Бег по утрам", chat=yard)
    assert "Это тема клуба" in yard.thread(number)[-1].text


async def test_a_button_outside_of_a_topic_binds_nothing(town: Town, gleb: Person) -> None:
    await founds(gleb)
    await gleb.says("/events", chat=town.chat)
    await gleb.sends_callback(town.chat.messages[-1].stored, "cf:1:1")
    assert gleb.toast
    async with town.session() as session:
        assert await session.scalar(select(Club.thread_id)) is None


async def test_what_was_deleted_is_forgotten_and_nothing_is_lost(town: Town, gleb: Person) -> None:
    yard = await forum(town, gleb)
    await founds(gleb)
    await asks(gleb)
    [number] = threads(yard)
    yard.deletes_thread(number)
    await plans(gleb, "Никого", "Опубликовать")
    await town.rest()
    assert yard.heard("Пробежка", times=1)
    assert gleb.heard("В теме клуба «Бег по утрам» больше нельзя писать", times=1)
    async with town.session() as session:
        assert await session.scalar(select(Club.thread_id)) is None
        assert (
            await session.scalar(
                select(Notification.thread_id).where(
                    Notification.kind == "event_post", Notification.chat_id == yard.id
                )
            )
            is None
        )
    await asks(gleb)
    assert len(threads(yard)) == 1
