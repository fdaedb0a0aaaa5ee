"""What aiogram is never given to digest."""

import json
from collections.abc import Callable
from typing import Any

import aiogram
import pytest

from bot.intake.shape import DEEPEST, MEASURED_AT, simplify


def bold(depth: int) -> Any:
    text: Any = "привет"
    for _ in range(depth):
        text = {"type": "bold", "text": text}
    return text


def message(**body: Any) -> dict[str, Any]:
    return {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, **body}


Place = Callable[[dict[str, Any]], dict[str, Any]]


def rich(depth: int) -> dict[str, Any]:
    return message(rich_message={"blocks": [{"type": "paragraph", "text": bold(depth)}] * 2})


PLACES: dict[str, Place] = {
    "itself": lambda one: {"message": one},
    "a reply": lambda one: {"message": message(reply_to_message=one)},
    "a pinned message": lambda one: {"message": message(pinned_message=one)},
    "under a button": lambda one: {"callback_query": {"id": "1", "message": one}},
}


@pytest.mark.parametrize("depth", [1, 3, 5, 16, 60, 200])
@pytest.mark.parametrize("place", PLACES)
def test_rich_text_becomes_its_words_however_deep_it_nests(place: str, depth: int) -> None:
    update = {"update_id": 1, **PLACES[place](rich(depth))}

    assert simplify(update)

    assert "rich_message" not in json.dumps(update)
    assert '"text": "привет\\nпривет"' in json.dumps(update, ensure_ascii=False)


@pytest.mark.parametrize("depth", [DEEPEST, 60, 200, 5000])
def test_whatever_else_nests_deeper_than_any_update_is_not_decoded(depth: int) -> None:
    nested: Any = {}
    for _ in range(depth):
        nested = {"reply_to_message": nested}
    assert not simplify({"update_id": 1, "message": nested})


def test_tagged_objects_inside_tagged_ones_are_bounded_by_depth_and_by_number() -> None:
    assert simplify({"update_id": 1, "message": message(quote=bold(3))})
    assert not simplify({"update_id": 1, "message": message(quote=bold(4))})
    assert not simplify({"update_id": 1, "message": message(quote=[bold(3)] * 60)})


def test_a_flat_update_may_be_long_but_not_endless() -> None:
    entities = [{"type": "bold", "offset": 0, "length": 1}] * 100
    assert simplify({"update_id": 1, "message": message(text="!", entities=entities)})
    assert not simplify({"update_id": 1, "message": message(entities=entities * 30)})


def test_the_costs_were_measured_with_this_aiogram() -> None:
    """A new version may bring new unions: measure nested ones again, then move MEASURED_AT."""
    assert aiogram.__api_version__ == MEASURED_AT
