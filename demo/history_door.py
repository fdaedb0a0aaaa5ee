"""At the door of a meeting: some type the code, the host taps the others, one came unannounced."""

import re
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from demo.script import Meeting
from simulator import Person

if TYPE_CHECKING:
    from demo.history import History

CODE = re.compile(r"\d \d \d \d")
EXPECTED = "⬜"
TYPISTS = 3
MISSING = 1


def opens(history: "History", meeting: Meeting) -> Callable[[], Awaitable[None]]:
    async def act() -> None:
        labels = history.labels
        host = history.people[history.script.host.name]
        await host.says("/start")
        await host.taps(labels.led)
        await host.taps(meeting.title)
        await host.taps(labels.code)
        shown = CODE.search(host.screen)
        assert shown
        for person in guests(history)[:TYPISTS]:
            await person.taps(labels.here)
            await person.says(shown[0])
        await host.taps(labels.mark)
        await marks(host)
        await host.taps(labels.close_list)

    return act


def guests(history: "History") -> list[Person]:
    """Whose card shows the way in."""
    here = history.labels.here
    return [person for person in history.people.values() if here in str(person.buttons)]


async def marks(host: Person) -> None:
    """All who are expected but one, who does not come."""
    expected = [label for label in host.buttons if label.startswith(EXPECTED)]
    for label in expected[MISSING:]:
        await host.taps(label.removeprefix(EXPECTED).strip())
