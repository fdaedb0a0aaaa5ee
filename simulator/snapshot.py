"""A world at rest, written down and brought back: what was said, who is there, what time it is.

Kept by programs on this computer for themselves: what somebody else wrote must never be loaded.
"""

import pickle
from typing import Any

from simulator.people.people import Person
from simulator.world import World

# Everything that lasts; calls, queries and updates under way are none of it.
LASTS = (
    "seed", "bot", "users", "chats", "zone", "language", "files", "commands", "profile",
    "menu_button", "_numbers", "_user_ids", "_group_ids",
)  # fmt: skip


def save(world: World) -> bytes:
    """The world as bytes; everything said so far has been heard."""
    if not world.updates.empty:
        raise ValueError("the bot has not heard everything yet")
    state: dict[str, Any] = {name: getattr(world, name) for name in LASTS}
    state["now"], state["token"] = world.now, world.token
    state["people"] = list(world.people)
    state["cast"] = [(person.id, role) for person, role in world.cast]
    state["tour"] = [(what, person.id, chat.id) for what, person, chat in world.tour]
    state["next_update"] = world.updates.next_id
    return pickle.dumps(state)


def load(saved: bytes) -> World:
    """The same world; its time stands still until somebody sets its speed."""
    state = pickle.loads(saved)  # noqa: S301 - our own, see above
    world = World(start=state["now"], speed=0, token=state["token"])
    for name in LASTS:
        setattr(world, name, state[name])
    world.people = {number: Person(world, world.users[number]) for number in state["people"]}
    world.cast = [(world.people[number], role) for number, role in state["cast"]]
    world.tour = [
        (what, world.people[person], world.chats[chat]) for what, person, chat in state["tour"]
    ]
    world.updates.next_id = state["next_update"]
    return world
