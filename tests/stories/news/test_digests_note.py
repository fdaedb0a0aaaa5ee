"""Words of the team: once a week or not at all, looked at first, taken back whenever one likes."""

from datetime import datetime

from models import Role
from simulator import Person
from tests.town import Town

WORDS = "В субботу субботник, приходите с лопатами"


async def at(town: Town, words: str) -> None:
    """Until a moment of Moscow's clock, in March; the story begins on Monday the 2nd, at noon."""
    await town.passes_until(datetime.fromisoformat(f"2026-03-{words}+03:00"))


async def writes(manager: Person, words: str = WORDS) -> None:
    """As far as the preview."""
    await manager.says("/week")
    await manager.taps("💬 Слово от команды")
    await manager.says(words)


async def test_everyone_reads_it_in_the_next_digest_and_once(
    town: Town, gleb: Person, anna: Person
) -> None:
    await gleb.says("/week")
    await gleb.taps("Слово от команды")
    await gleb.says(WORDS, entities=[{"type": "bold", "offset": 2, "length": 7}])
    assert WORDS in gleb.screen
    await anna.says("/week")
    assert not anna.heard(WORDS)  # a preview is nobody else's

    await gleb.taps("В сводку")
    await at(town, "09T10:05")
    assert anna.heard(f"От команды\n{WORDS}", times=1)
    digest = next(one for one in anna.messages if one.from_bot and WORDS in one.text)
    assert "субботу" in digest.entity("bold")

    await town.event("Йога", starts_in="9 days")
    await at(town, "16T10:05")
    assert anna.heard("Йога", times=1)
    assert anna.heard(WORDS, times=1)


async def test_newer_words_stand_instead_of_the_older_ones(
    town: Town, gleb: Person, anna: Person
) -> None:
    await writes(gleb)
    await gleb.taps("В сводку")
    await gleb.taps("Переписать")
    await gleb.says("Субботник переносим")
    await gleb.taps("В сводку")

    await anna.says("/week")

    assert "Субботник переносим" in anna.screen
    assert WORDS not in anna.screen
    await gleb.taps("Убрать")
    await anna.says("/week")
    assert "От команды" not in anna.screen  # nor do the older ones come back


async def test_what_was_removed_can_be_put_back(town: Town, gleb: Person, anna: Person) -> None:
    await writes(gleb)
    await gleb.taps("В сводку")
    await gleb.says("/week")
    await gleb.taps("Слово от команды")

    await gleb.taps("Убрать")
    await anna.says("/week")
    assert WORDS not in anna.screen
    await gleb.taps("Вернуть")
    await anna.says("/week")
    assert WORDS in anna.screen


async def test_it_is_short_and_text(town: Town, gleb: Person) -> None:
    await writes(gleb, "у" * 601)
    assert "Слишком длинно: 601 знак, а можно до 600" in gleb.screen

    await gleb.sends_photo(b"\x89PNG\r\n\x1a\n" + bytes(16), "Фото")
    assert "Здесь хватит текста" in gleb.screen
    await gleb.says(WORDS)
    assert "Так это прочтут соседи" in gleb.screen


async def test_only_those_who_announce_write_it(
    town: Town, anna: Person, vera: Person, gleb: Person
) -> None:
    await writes(gleb)
    preview = next(one.stored for one in reversed(gleb.messages) if WORDS in one.text)
    for person in (anna, vera):
        await person.says("/week")
        assert "💬 Слово от команды" not in person.buttons
        await person.sends_callback(preview, "tn:1:publish")
        assert person.alert

    await town.makes(vera, Role.MANAGER)
    await vera.says("/week")
    assert WORDS not in vera.screen
    assert "💬 Слово от команды" in vera.buttons
