"""Callback data is a public contract: what docs/callbacks.md shows keeps working."""

import re
from pathlib import Path

import pytest

from tests.buttons import BUTTONS

DOCUMENT = (Path(__file__).parent.parent / "docs/callbacks.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^\| `([^`]+)`", DOCUMENT, re.MULTILINE)
CLASSES = {one.__prefix__: one for one in BUTTONS}


def test_no_two_buttons_share_a_prefix() -> None:
    assert sorted(CLASSES) == sorted(one.__prefix__ for one in BUTTONS)


@pytest.mark.parametrize("data", EXAMPLES)
def test_a_documented_button_works(data: str) -> None:
    found = CLASSES[data.split(":", maxsplit=1)[0]].unpack(data)
    assert found.pack() == data
    assert len(data.encode()) <= 64


def test_every_button_is_documented() -> None:
    assert set(CLASSES) == {data.split(":")[0] for data in EXAMPLES}
