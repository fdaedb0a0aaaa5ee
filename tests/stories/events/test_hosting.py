"""Who runs a meeting: its host, the managers, and whoever was made host of this one alone."""

from models import Resident, Right, Subject, SubjectKind
from services.core import rights
from simulator import Person
from tests.town import Town


async def is_made_host(town: Town, person: Person, event_id: int) -> None:
    await changes(town, person, event_id, given=True)


async def is_host_no_more(town: Town, person: Person, event_id: int) -> None:
    await changes(town, person, event_id, given=False)


async def changes(town: Town, person: Person, event_id: int, *, given: bool) -> None:
    me = await town.resident(person)
    async with town.session() as session:
        known = await session.get(Resident, me.id)
        assert known is not None
        subject = Subject(SubjectKind.EVENT, event_id)
        if given:
            await rights.grant(session, known, Right.HOST, subject, None, town.now)
        else:
            await rights.revoke(session, known, Right.HOST, subject, town.now)


async def test_a_host_of_one_meeting_runs_that_one_only(
    town: Town, anna: Person, boris: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera, going=[boris])
    cinema = await town.event("Кино", host=vera)
    await is_made_host(town, anna, yoga)

    await anna.starts(f"e_{yoga}")
    await anna.taps("Управлять встречей")
    manage = anna.messages[-1].stored
    await anna.taps("Название")
    await anna.says("Йога для всех")

    assert "Йога для всех" in town.card("Йога")
    await town.passes("3 minutes")
    assert boris.heard("Йога для всех")
    await anna.starts(f"e_{cinema}")
    assert "Управлять встречей" not in anna.buttons
    await anna.sends_callback(manage, f"ea:{cinema}:cancel_yes")
    assert "организаторы" in (anna.toast or "")
    await anna.says("/newevent")
    assert "организаторы" in anna.screen
    await anna.sends_callback(manage, f"ea:{yoga}:repeat")
    assert "организаторы" in (anna.toast or "")
    assert "newevent" not in town.menu(anna)


async def test_a_right_for_one_meeting_ends_when_it_is_taken_back(
    town: Town, anna: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera)
    await is_made_host(town, anna, yoga)
    await anna.starts(f"e_{yoga}")
    await anna.taps("Управлять встречей")
    await anna.taps("Название")

    await is_host_no_more(town, anna, yoga)

    await anna.says("Моя йога")
    assert "организаторы" in anna.screen
    assert "Моя йога" not in town.card("Йога")


async def test_a_host_whose_role_is_taken_runs_the_own_meetings_no_more(
    town: Town, gleb: Person, vera: Person
) -> None:
    yoga = await town.event("Йога", host=vera)
    await vera.starts(f"e_{yoga}")
    card = vera.messages[-1].stored

    await gleb.says("/appoint")
    await gleb.shares("Выбрать человека", [vera])
    await gleb.taps("Житель")
    await vera.sends_callback(card, f"ea:{yoga}:cancel_yes")

    assert "организаторы" in (vera.toast or "")
