"""A world that is written down and brought back."""

from datetime import timedelta

import pytest

from simulator import World, snapshot


def test_a_world_comes_back_as_it_was() -> None:
    world = World(name="Домовой", seed=3)
    anna, boris = world.person("Анна", started=True), world.person("Борис", language_code="en")
    yard = world.group("Двор", [anna, boris], bot_joins=False)
    poster = world.add_file("photo", "poster.jpg", "image/jpeg", b"\xff\xd8\xff")
    said = world.post(yard.chat, anna.user, {"text": "Всем привет"}, poster)
    world.profile["description", ""] = "Зову на встречи."
    world.cast, world.language, world.zone = [(anna, "житель")], "ru", "Europe/Moscow"
    world.tour = [("осмотритесь", anna, yard.chat)]
    world.clock.move(timedelta(days=3))

    again = snapshot.load(snapshot.save(world))

    assert (again.now.replace(microsecond=0), again.clock.speed) == (
        world.now.replace(microsecond=0),
        0,
    )
    assert [one.name for one in again.people.values()] == ["Анна", "Борис"]
    assert again.people[boris.id].user == boris.user
    assert again.chats[yard.id].messages[said.id] == said
    assert again.files[poster.file_id].data == poster.data
    assert (again.profile, again.language, again.zone) == (world.profile, "ru", "Europe/Moscow")
    assert [(one.id, role) for one, role in again.cast] == [(anna.id, "житель")]
    assert [(what, one.id, chat.id) for what, one, chat in again.tour] == [
        ("осмотритесь", anna.id, yard.id)
    ]
    assert again.person("Вера").id == boris.id + 1
    assert again.updates.next_id == world.updates.next_id


def test_what_the_bot_has_not_heard_is_not_left_behind() -> None:
    world = World()
    anna = world.person("Анна")
    world.say(anna.chat, anna.user, {"text": "/start"})

    with pytest.raises(ValueError, match="has not heard"):
        snapshot.save(world)
