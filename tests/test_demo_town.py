"""The towns of the demo without a browser, small enough to be lived in a moment."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest

import demo.town
from demo import english, russian, template
from demo.script import Script
from demo.town import Town
from demo.waiting import Waiting
from simulator import Group

NOW = datetime(2026, 11, 24, 16, tzinfo=UTC)


async def nowhere(language: str) -> str:
    raise AssertionError("nobody asks")


def hamlet(script: Script) -> Script:
    """A few neighbours, a meeting that was and one that comes."""
    return replace(
        script,
        neighbours=script.neighbours[:3],
        past=script.past[-1:],
        coming=script.coming[1:2],
        clubs=script.clubs[:1],
        ideas=(),
        leavers=(script.neighbours[0].name,),
    )


@pytest.fixture(autouse=True)
def kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(template, "KEPT", tmp_path / "kept")
    return tmp_path / "kept"


def names(folder: Path) -> list[str]:
    return [one.name for one in folder.iterdir()]


async def opens(script: Script, now: datetime = NOW) -> Town:
    town = Town(script, nowhere)
    await town.opens(0, now, lambda share, address: None)
    return town


@pytest.mark.parametrize(
    "script",
    # The browser lives through the Russian one every time.
    [english.SCRIPT, pytest.param(russian.SCRIPT, marks=pytest.mark.proof)],
    ids=lambda one: one.language,
)
async def test_a_town_is_lived_once_and_then_kept(
    script: Script, monkeypatch: pytest.MonkeyPatch, kept: Path
) -> None:
    first = await opens(hamlet(script))
    await first.closes()
    made = names(kept)

    async def again(*_: object) -> None:
        raise AssertionError("it has been lived")

    monkeypatch.setattr(demo.town, "live", again)
    town = await opens(hamlet(script), NOW + timedelta(days=2))

    resident, chat = town.world.tour[0][1:]
    town.world.rest = town.house.rest
    lanterns = script.coming[1].title
    await resident.taps(script.labels.going, on=lanterns, chat=Group(town.world, chat))
    assert resident.toast
    await town.closes()
    assert names(kept) == made, "a visitor changes nothing of what is kept"


@pytest.mark.proof
async def test_a_town_of_last_month_is_lived_anew(kept: Path) -> None:
    for now in (NOW, NOW + timedelta(days=30)):
        town = await opens(hamlet(russian.SCRIPT), now)
        assert abs(now - town.world.now) < timedelta(days=1)
        await town.closes()
    assert len(names(kept)) == 1, "the older one has gone"


async def test_meanwhile_its_address_says_how_far_it_is() -> None:
    async with Waiting(0) as waiting, aiohttp.ClientSession() as session:
        told: list[tuple[float, str]] = []
        report = waiting.tells(lambda share, address: told.append((share, address)))
        report(0.25)
        async with session.get(told[0][1]) as answer:
            assert answer.headers["X-Share"] == "0.250"
            assert "Город живёт два месяца" in await answer.text()
    async with Waiting(waiting.port):
        """The address is free for the town."""
