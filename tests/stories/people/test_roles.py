"""Who may do what, and who made them so."""

import pytest
from sqlalchemy import select

from models import Resident, Role
from simulator import Person
from tests.town import Town


async def appoints(owner: Person, person: Person, role: str) -> None:
    await owner.says("/appoint")
    await owner.shares("Выбрать человека", [person])
    await owner.taps(role)
    if role != "Житель":
        await owner.taps("Да, дать роль")


async def test_an_owner_appoints_a_host_with_the_native_picker(
    town: Town, gleb: Person, anna: Person
) -> None:
    await gleb.says("/appoint")
    assert "Владелец: Глеб" in gleb.screen
    assert gleb.keyboard == ["👤 Выбрать человека", "Отмена"]
    await gleb.shares("Выбрать человека", [anna])
    assert gleb.heard("Выбрали: Анна")
    assert gleb.keyboard == []
    assert "Ведущий создаёт и ведёт свои встречи." in gleb.screen

    await gleb.taps("Ведущий")
    await gleb.taps("Да, дать роль")

    assert gleb.toast == "Анна: Ведущий"
    assert "✅ Ведущий" in gleb.buttons
    assert "Соберите соседей: /newevent" in anna.screen
    assert "newevent" in town.menu(anna)
    assert (await town.resident(anna)).role is Role.HOST
    await gleb.says("/appoint")
    assert "Ведущий: Анна" in gleb.screen


async def test_one_touch_gives_nothing(town: Town, gleb: Person, anna: Person) -> None:
    await gleb.says("/appoint")
    await gleb.shares("Выбрать человека", [anna])

    await gleb.taps("Владелец")

    assert "⚠️ Владелец может то же, что и вы" in gleb.screen
    assert gleb.buttons[-1] == "Да, дать роль: Владелец"
    await gleb.taps("Владелец")  # a nervous second touch at the same place
    assert (await town.resident(anna)).role is Role.RESIDENT
    await gleb.taps("Управляющий")
    assert "Анна: дать роль «Управляющий»?" in gleb.screen
    assert "⚠️" not in gleb.screen
    await gleb.taps("✅ Житель")
    assert "Да, дать роль" not in str(gleb.buttons)
    assert (await town.resident(anna)).role is Role.RESIDENT
    assert not anna.heard("вам доступн")


async def test_a_promise_takes_two_taps_as_well(town: Town, gleb: Person, dina: Person) -> None:
    await gleb.says("/appoint")
    await gleb.shares("Выбрать человека", [dina])

    await gleb.taps("Владелец")
    assert "⚠️" in gleb.screen
    await gleb.says("/appoint")
    assert "ещё не открыли бота" not in gleb.screen

    await gleb.taps("Да, дать роль: Владелец")
    await gleb.says("/appoint")
    assert "ещё не открыли бота: 1" in gleb.screen


async def test_less_than_before_is_given_at_once(town: Town, gleb: Person, anna: Person) -> None:
    await appoints(gleb, anna, "Владелец")

    await gleb.taps("Ведущий")

    assert (await town.resident(anna)).role is Role.HOST


async def test_who_was_demoted_between_the_taps_gives_nothing(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await appoints(gleb, anna, "Владелец")
    await anna.says("/appoint")
    await anna.shares("Выбрать человека", [boris])
    await anna.taps("Ведущий")
    await gleb.taps("Житель")

    await anna.taps("Да, дать роль")

    assert "организаторы" in (anna.toast or "")
    assert (await town.resident(boris)).role is Role.RESIDENT


async def test_who_is_appointed_gets_the_first_button(
    town: Town, gleb: Person, anna: Person
) -> None:
    await appoints(gleb, anna, "Ведущий")

    await anna.taps("➕ Создать встречу")

    assert "Как назовём встречу?" in anna.screen


async def test_a_role_is_taken_back_with_one_more_tap(
    town: Town, gleb: Person, vera: Person
) -> None:
    await appoints(gleb, vera, "Житель")

    assert "вы снова просто житель" in vera.screen
    assert "newevent" not in town.menu(vera)
    await vera.says("/newevent")
    assert "организаторы" in vera.screen


async def test_the_same_role_twice_is_told_once(town: Town, gleb: Person, anna: Person) -> None:
    await appoints(gleb, anna, "Управляющий")
    await gleb.taps("Управляющий")

    assert anna.heard("Теперь вам доступны все встречи", times=1)
    assert {"announce", "stats"} <= set(town.menu(anna))


async def test_whoever_never_met_the_bot_becomes_it_on_start(
    town: Town, gleb: Person, dina: Person
) -> None:
    await appoints(gleb, dina, "Ведущий")
    assert "после первого «Старт»" in gleb.screen

    await dina.starts()
    assert "вам доверили вести встречи" in dina.screen
    await dina.taps("Принимаю")

    assert (await town.resident(dina)).role is Role.HOST
    assert "newevent" in town.menu(dina)


async def test_nobody_changes_their_own_role(town: Town, gleb: Person) -> None:
    await gleb.says("/appoint")
    await gleb.shares("Выбрать человека", [gleb])

    assert "Свою роль изменить нельзя" in gleb.screen
    assert (await town.resident(gleb)).role is Role.OWNER


async def test_the_first_owner_cannot_be_demoted(town: Town, gleb: Person, anna: Person) -> None:
    await appoints(gleb, anna, "Владелец")
    assert "Теперь вам доступно всё" in anna.screen

    await appoints(anna, gleb, "Житель")

    assert "назначили при установке" in (anna.toast or "")
    assert (await town.resident(gleb)).role is Role.OWNER


async def test_an_owner_demoted_meanwhile_appoints_nobody(
    town: Town, gleb: Person, anna: Person, boris: Person
) -> None:
    await appoints(gleb, anna, "Владелец")
    await anna.says("/appoint")
    await anna.shares("Выбрать человека", [boris])
    await gleb.taps("Житель")

    await anna.taps("Ведущий")

    assert "организаторы" in (anna.toast or "")
    assert (await town.resident(boris)).role is Role.RESIDENT


async def test_an_owner_by_the_setting_is_owner_as_long_as_it_says_so(
    town: Town, gleb: Person, anna: Person, vera: Person
) -> None:
    await appoints(gleb, vera, "Владелец")
    await gleb.says("/newevent")
    await town.closes()

    await town.opens_for(anna)
    await town.rest()

    assert (await town.resident(gleb)).role is Role.RESIDENT
    assert "appoint" not in town.menu(gleb)
    await gleb.says("/appoint")
    assert "организаторы" in gleb.screen
    await gleb.says("как дела?")
    assert "Я понимаю кнопки и команды" in gleb.screen
    assert (await town.resident(vera)).role is Role.OWNER, "a person has appointed her"
    await anna.says("/appoint")
    assert "Глеб" not in anna.screen
    assert "appoint" in town.menu(anna)


async def test_an_unlisted_owner_who_never_joined_is_a_stranger(
    empty_town: Town,
) -> None:
    gleb = empty_town.owner
    await gleb.starts()
    assert (await empty_town.resident(gleb)).role is Role.OWNER
    await empty_town.closes()

    await empty_town.opens_for(empty_town.world.person("Инна"))

    assert (await empty_town.resident(gleb)).role is Role.STRANGER


async def test_an_owner_by_appointment_stays_when_the_setting_is_emptied(
    town: Town, gleb: Person, anna: Person
) -> None:
    await appoints(gleb, anna, "Владелец")
    for owner in (anna, town.world.person("Инна")):
        await town.closes()
        await town.opens_for(owner)
        await anna.says("/help")

    assert (await town.resident(anna)).role is Role.OWNER


@pytest.mark.parametrize(
    ("role", "command"), [("Ведущий", "/newevent"), ("Управляющий", "/announce")]
)
async def test_who_is_demoted_is_not_asked_for_the_rest(
    town: Town, gleb: Person, anna: Person, role: str, command: str
) -> None:
    await appoints(gleb, anna, role)
    await anna.says(command)

    await gleb.taps("Житель")

    await anna.says("как дела?")
    assert "Я понимаю кнопки и команды" in anna.screen


async def test_a_manager_made_host_is_not_asked_about_the_meetings_of_others(
    town: Town, gleb: Person, anna: Person, vera: Person
) -> None:
    event = await town.event("Йога", host=vera)
    await appoints(gleb, anna, "Управляющий")
    await anna.starts(f"e_{event}")
    await anna.taps("Управлять встречей")
    await anna.taps("Название")

    await gleb.taps("Ведущий")

    await anna.says("как дела?")
    assert "Я понимаю кнопки и команды" in anna.screen


@pytest.mark.parametrize("word", ["Отмена", "/cancel"])
async def test_the_picker_can_be_put_away(town: Town, gleb: Person, word: str) -> None:
    await gleb.says("/appoint")
    await gleb.says("Анна")
    assert "Нажмите кнопку под полем ввода" in gleb.screen
    assert gleb.keyboard == ["👤 Выбрать человека", "Отмена"]

    await gleb.says(word)

    assert gleb.keyboard == []
    assert gleb.screen.startswith("Хорошо")


async def test_a_robot_cannot_help(town: Town, gleb: Person) -> None:
    await gleb.says("/appoint")

    await shares_raw(town, gleb, {"user_id": 4242, "first_name": "R2", "username": "r2_bot"})

    assert "Это бот" in gleb.screen
    async with town.session() as session:
        assert not await session.scalar(select(Resident.id).where(Resident.telegram_id == 4242))


async def shares_raw(town: Town, person: Person, user: dict[str, object]) -> None:
    body = {"users_shared": {"request_id": 1, "users": [user], "user_ids": [user["user_id"]]}}
    message = town.world.post(person.chat, person.user, body)
    town.world.updates.push("message", message.raw, f"chat:{person.id}")
    await town.rest()


async def test_a_resident_who_shares_a_person_appoints_nobody(
    town: Town, anna: Person, boris: Person
) -> None:
    await shares_raw(town, anna, {"user_id": boris.id, "first_name": "Борис"})

    assert "организаторы" in anna.screen
    assert (await town.resident(boris)).role is Role.RESIDENT


async def test_help_shows_what_this_person_may_do(
    town: Town, dina: Person, anna: Person, vera: Person, gleb: Person
) -> None:
    for person in (dina, anna, vera, gleb):
        await person.says("/help")

    assert "Чтобы познакомиться" in dina.screen
    assert "/me " not in dina.screen
    assert "/privacy" in dina.screen
    assert "/me " in anna.screen
    assert "/newevent" not in anna.screen
    assert "/newevent" in vera.screen
    assert "/stats" not in vera.screen
    assert all(command in gleb.screen for command in ("/newevent", "/stats", "/appoint"))


async def test_menus_are_set_for_each_scope_and_language(town: Town, dina: Person) -> None:
    private, group = '{"type": "all_private_chats"}', '{"type": "all_chat_administrators"}'
    said = {
        (scope, language): {one["command"]: one["description"] for one in commands}
        for (scope, language), commands in town.world.commands.items()
    }
    assert said[private, "ru"]["events"] == said[private, ""]["events"] == "ближайшие встречи"
    assert said[private, "en"]["events"] == "upcoming events"
    assert "newevent" not in said[private, "ru"]
    assert "bind" in said[group, "en"]
    assert said[group, "en"].keys() == said[group, "ru"].keys()
    assert town.menu(dina)["start"] == "познакомиться"


async def test_a_menu_is_short_and_what_it_hides_works_and_is_a_button_away(
    town: Town, anna: Person, gleb: Person
) -> None:
    assert list(town.menu(anna)) == ["start", "events", "clubs", "me", "help"]
    assert len(town.menu(gleb)) <= 10
    for typed, button in (("/my", "📅 Все встречи"), ("/week", "⭐ Мои встречи")):
        await anna.says(typed)
        assert button in anna.buttons
    await anna.says("/me")
    assert {"🔒 Приватность", "👤 О себе"} <= set(anna.buttons)


async def test_stray_words_get_one_gentle_hint(town: Town, anna: Person) -> None:
    for words in ("как дела?", "🙂", "1234567890" * 300):
        before = len(anna.messages)

        await anna.says(words)

        assert "Я понимаю кнопки и команды" in anna.screen
        assert "📅 Встречи" in anna.buttons
        assert len(anna.messages) == before + 2


STRAY: tuple[dict[str, object], ...] = (
    {"dice": {"emoji": "🎲", "value": 3}},
    {"location": {"latitude": 55.7, "longitude": 37.6}},
    {"contact": {"phone_number": "1", "first_name": "Кто-то"}},
    {"voice": {"file_id": "A", "file_unique_id": "B", "duration": 3}},
)


async def test_so_does_whatever_else_one_sends(town: Town, anna: Person) -> None:
    for number, body in enumerate(STRAY, start=1):
        message = town.world.post(anna.chat, anna.user, body)
        town.world.updates.push("message", message.raw, f"chat:{anna.id}")
        await town.rest()

        assert anna.heard("Я понимаю кнопки и команды", times=number)


async def test_a_pinned_message_is_nobody_speaking(town: Town, anna: Person) -> None:
    await anna.says("/help")
    before = len(anna.messages)
    pinned = {"pinned_message": anna.messages[-1].stored.raw}
    message = town.world.post(anna.chat, anna.user, pinned)
    town.world.updates.push("message", message.raw, f"chat:{anna.id}")
    await town.rest()

    assert len(anna.messages) == before + 1


async def test_an_unknown_command_is_told_so(town: Town, anna: Person) -> None:
    await anna.says("/teleport")

    assert "Такой команды у меня нет" in anna.screen


async def test_an_outdated_button_brings_a_fresh_screen(town: Town, anna: Person) -> None:
    await anna.says("/help")

    await anna.sends_callback(anna.messages[-1].stored, "old:button:of:2019")

    assert anna.toast == "Эта кнопка устарела. Вот свежий экран."
    assert "Вот что я умею" in anna.screen
    assert any("Встречи" in label for label in anna.buttons)
