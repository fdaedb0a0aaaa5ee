"""Every button that 0.1.0 drew is still understood, however old the message it stands in."""

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from models import Announcement, Answer, Event, RejectedUpdate, Resident, Role, Rsvp
from simulator import Person
from tests.town import Town

# The page as it was released, never changed again.
RELEASED = (Path(__file__).parent.parent / "callbacks-0.1.0.md").read_text(encoding="utf-8")
ROW = r"^\| `([^`]+)` \| (.+) \|$"
ROWS = re.findall(ROW, RELEASED, re.MULTILINE)
# What 0.1.0 drew, too, though its page shows one example of many.
BESIDES = {
    "j": [f"j:skip:{about}" for about in ("name", "occupation", "intro")]
    + ["j:done:interests", "j:post:intro_consent"],
    "st": [
        *(f"st:language:{one}" for one in ("en", "ru")),
        *(f"st:switch:{one}" for one in ("reminders", "invitations", "announcements", "feedback")),
        *(f"st:quiet:{one}" for one in ("off", "22-8", "23-9", "21-10")),
        *(f"st:page:{one}" for one in ("me", "interests", "settings")),
        *(f"st:ask:{one}" for one in ("name", "occupation", "intro")),
        *("st:clear:occupation", "st:clear:intro", "st:interest:sport"),
        *("st:intro:post", "st:intro:keep"),
    ],
    "aa": ["aa:3:interest:sport:", "aa:3:going::12"],
    "m": ["m:privacy"],
}
# Not drawn by 0.1.0, although each word of it may stand there.
NEVER = {"aa:3:interest::", "aa:3:going::"}
UNKNOWN = {
    "",
    "x",
    "zz:12",
    "r:12",
    "r:12:never",
    "e:x",
    "m:nowhere",
    "go:event:",
    "st:switch:en",
}
OUTDATED = "Эта кнопка устарела"
APOLOGY = "Что-то пошло не так"


def every(example: str, meaning: str) -> list[str]:
    """A row's example with each word that may stand in the place of its own."""
    parts = example.split(":")
    words = re.findall(r"`(\w+)`", meaning)
    place = next((at for at, part in enumerate(parts) if part in words), None)
    if place is None:
        return [example]
    found = [":".join((*parts[:place], word, *parts[place + 1 :])) for word in words]
    return [data for data in found if data not in NEVER]


BUTTONS = {
    prefix: [*every(example, meaning), *BESIDES.get(prefix, [])]
    for example, meaning in ROWS
    for prefix in [example.split(":")[0]]
}
# One town for each; what ends something comes last.
CHAPTERS = {
    "draft": ("dw", "dn", "dm", "di", "dp", "da"),
    "event": ("r", "e", "es", "ics", "ep", "ag", "aga", "ea"),
    "feedback": ("fs", "fr", "fa"),
    "announcement": ("aa", "an"),
    "joining": ("j", "ji"),
    "oneself": ("mo", "mw", "ap", "m", "st", "pv"),
}


async def furnish(town: Town, chapter: str) -> None:
    """Event 12, announcement 3 and resident 7, of which the page speaks."""
    owner = await town.resident(town.owner)
    over = chapter == "feedback"
    starts_at = town.now + timedelta(hours=-4 if over else 48)
    async with town.session() as session:
        session.add(
            Event(
                id=12,
                host_id=owner.id,
                title="Йога",
                place="Зал 2",
                zone=town.community.zone,
                starts_at=starts_at,
                ends_at=starts_at + timedelta(hours=2),
                minutes=120,
                created_at=town.now,
                published_at=None if chapter == "draft" else town.now,
            )
        )
        session.add(Announcement(id=3, author_id=owner.id, html="Вода", created_at=town.now))
        session.add(
            Resident(
                id=7,
                telegram_id=7,
                name="Седьмой",
                language="ru",
                role=Role.RESIDENT,
                met_at=town.now,
                joined_at=town.now,
                last_seen_at=town.now,
            )
        )
        await session.flush()
        if over:
            answered_at = starts_at - timedelta(hours=4)
            session.add(
                Rsvp(
                    event_id=12,
                    resident_id=owner.id,
                    answer=Answer.GOING,
                    answered_at=answered_at,
                )
            )


async def taps(town: Town, person: Person, presses: list[str]) -> dict[tuple[str, bool], str]:
    """What the bot says to taps on an old message, by data and whether Telegram still shows it.

    Of messages of long ago it tells the bot no more than that they were there.
    """
    shown = next(one.stored for one in person.messages if one.stored.sender_id != person.id)
    bare = {key: shown.raw[key] for key in ("chat", "message_id")} | {"date": 0}
    asked = {
        (data, still): town.world.push_callback(person, message, data)
        for data in presses
        for still, message in ((False, replace(shown, raw=bare)), (True, shown))
    }
    await town.rest()
    assert [press for press, query in asked.items() if not query.answered] == []
    return {press: query.text or "" for press, query in asked.items()}


async def rejected(town: Town) -> list[str | None]:
    async with town.session() as session:
        return list(await session.scalars(select(RejectedUpdate.error)))


def test_every_button_has_its_chapter() -> None:
    assert sorted(prefix for chapter in CHAPTERS.values() for prefix in chapter) == sorted(BUTTONS)


@pytest.mark.parametrize("chapter", CHAPTERS)
async def test_a_button_of_0_1_0_is_understood(town: Town, chapter: str) -> None:
    await furnish(town, chapter)
    whoever = town.owner
    if chapter == "joining":
        whoever = town.world.person("Дина", username="dina")
    await whoever.says("/help")

    said = await taps(
        town, whoever, [data for prefix in CHAPTERS[chapter] for data in BUTTONS[prefix]]
    )

    assert [press for press, text in said.items() if OUTDATED in text or APOLOGY in text] == []
    assert await rejected(town) == []


async def test_a_button_that_nobody_drew_is_outdated(town: Town, gleb: Person) -> None:
    await furnish(town, "event")
    await gleb.says("/help")

    said = await taps(town, gleb, sorted(UNKNOWN | NEVER))

    assert [press for press, text in said.items() if OUTDATED not in text] == []
    assert await rejected(town) == []


def test_the_page_has_lost_nothing() -> None:
    today = (Path(__file__).parent.parent.parent / "docs/callbacks.md").read_text(encoding="utf-8")
    shown = {data for row in re.findall(ROW, today, re.MULTILINE) for data in every(*row)}
    assert {data for row in ROWS for data in every(*row)} - shown == set()
