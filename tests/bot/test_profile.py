"""How the bot introduces itself, and whose words it never replaces."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from aiogram.methods import SetMyDescription
from sqlalchemy import delete, update

from bot.profile import MENUS
from models import CommunityRecord, ProfileText, Role
from simulator import Fault
from tests.stories.conftest import open_town
from tests.town import Town
from views.core.profile import Introduction, introductions

ADMINISTRATORS = '{"type": "all_chat_administrators"}'


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    async with open_town(database_url) as town:
        yield town


def words(town: Town, field: str = "description") -> dict[str, str]:
    found = town.world.profile.items()
    return {language: text for (name, language), text in found if name == field}


async def in_bot_father(town: Town, text: str, language: str = "") -> None:
    town.world.profile["description", language] = text
    await town.restarts()


async def test_it_introduces_itself_in_every_language(town: Town) -> None:
    assert "Я собираю соседей" in words(town)[""]
    assert "neighbours together" in words(town)["en"]
    assert "Встречи соседей" in words(town, "short_description")[""]
    assert "Events for neighbours" in words(town, "short_description")["en"]


async def test_what_is_set_is_not_set_again(town: Town) -> None:
    def times() -> int:
        return sum(call.method.startswith("setMyDesc") for call in town.world.calls)

    assert times() == 2

    await town.restarts()

    assert times() == 2


async def test_words_from_bot_father_stay(town: Town) -> None:
    await in_bot_father(town, "Мы живём на Лесной")
    await in_bot_father(town, "We live in the wood", "en")

    assert words(town) == {"": "Мы живём на Лесной", "en": "We live in the wood"}


async def test_words_that_were_there_before_us_are_shown_in_all_languages(
    database_url: str,
) -> None:
    async with open_town(database_url) as town:
        await town.closes()
        town.world.profile.clear()
        town.world.profile["description", ""] = "Мы живём на Лесной"
        async with town.session() as session:
            await session.execute(delete(ProfileText))

        await town.opens_for(town.owner)

        assert words(town) == {"": "Мы живём на Лесной"}


async def test_new_words_of_ours_replace_the_old_ones(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, en = words(town)[""], words(town)["en"]
    ours = [one for one in introductions("ru") if isinstance(one.sets, SetMyDescription)]
    louder = [replace(one, text=f"{one.text}!", sets=aloud(one)) for one in ours]
    monkeypatch.setattr("bot.profile.introductions", lambda default: louder)

    await town.restarts()

    assert words(town) == {"": f"{old}!", "en": f"{en}!"}


def aloud(one: Introduction) -> SetMyDescription:
    return SetMyDescription(description=f"{one.text}!", language_code=one.language)


async def test_what_cannot_be_said_now_is_said_later(town: Town) -> None:
    await town.closes()
    town.world.profile.clear()
    fault = town.world.faults.add(Fault("502", method="setMyDescription", times=2))

    await town.opens_for(town.owner)

    assert fault.met == 2
    assert words(town)


async def test_helpers_get_the_commands_of_a_newer_version(town: Town) -> None:
    vera = town.world.person("Вера")
    await town.admits(vera, Role.HOST)
    await town.rest()
    town.world.commands.clear()

    await town.restarts()
    assert "newevent" not in town.menu(vera), "what they have is not sent again at every start"

    async with town.session() as session:  # an older version knew other commands
        await session.execute(delete(ProfileText).where(ProfileText.field == MENUS))
    await town.restarts()
    assert "newevent" in town.menu(vera)


async def test_another_main_language_reaches_the_menus_of_groups(town: Town) -> None:
    town.world.commands.clear()
    async with town.session() as session:
        await session.execute(update(CommunityRecord).values(language="en"))

    await town.passes("61 minutes")

    assert town.world.commands[ADMINISTRATORS, ""][0]["description"].startswith("show events")
