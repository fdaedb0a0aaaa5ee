"""Once a month the digest names one meeting outside the reader's topics."""

from models import Answer, Role
from simulator import Person
from tests.stories.news.test_digests import at
from tests.town import Town

FRESH = "🌱 Попробуйте новое"


async def in_april(town: Town, day: str) -> None:
    """Digests come on the 6th and the 13th."""
    await at(town, "30T20:00")
    await town.passes("36 hours")
    await town.passes_until(town.now.fromisoformat(f"2026-04-{day}+03:00"))


async def test_one_meeting_outside_my_topics_once_a_month(
    town: Town, anna: Person, boris: Person
) -> None:
    await town.admits(anna, Role.RESIDENT, "sport")
    await town.event("Бег", starts_in="36 days", topics=["sport"])
    await town.event("Стихи", starts_in="37 days", topics=["books"])
    await town.event("Сказки", starts_in="44 days", topics=["books"])

    await in_april(town, "06T10:05")

    rest, fresh = anna.screen.split(FRESH)
    assert "Бег" in rest
    assert "Стихи" not in rest
    assert [one for one in ("Стихи", "Сказки", "Бег") if one in fresh] == ["Стихи"]
    assert "Стихи ›" in anna.buttons
    assert FRESH not in boris.screen, "who has named no topics is shown everything as it is"
    assert "Стихи" in boris.screen

    await in_april(town, "13T10:05")
    assert "Сказки" in anna.screen
    assert FRESH not in anna.screen


async def test_what_is_full_declined_or_known_is_not_new(
    town: Town, anna: Person, boris: Person
) -> None:
    await town.admits(anna, Role.RESIDENT, "sport")
    await town.event("Стихи", starts_in="37 days", topics=["books"], seats=1, going=[boris])
    declined = await town.event("Кино", starts_in="3 days", topics=["films"])
    await town.answers(anna, declined, Answer.DECLINED)
    await town.event("Сериал", starts_in="38 days", topics=["films"])
    await town.event("Бег и книги", starts_in="38 days", topics=["sport", "books"])
    await town.event("Субботник", starts_in="38 days")

    await in_april(town, "06T10:05")

    assert "Субботник" in anna.screen
    assert FRESH not in anna.screen
