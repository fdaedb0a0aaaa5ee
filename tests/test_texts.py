"""Both languages are complete, every key is used, and every used key exists."""

import ast
import unicodedata
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, Resource, VariableReference
from fluent.syntax.visitor import Visitor

from services.core.languages import Language
from views.core import texts

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "handlers", "views", "services")


class Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:
        self.names.add(node.id.name)


@cache
def messages(language: str) -> dict[str, set[str]]:
    """Every key of a language with the variables it takes."""
    found: dict[str, set[str]] = {}
    for path in sorted((ROOT / "locales" / language).rglob("*.ftl")):
        resource: Resource = FluentParser().parse(path.read_text(encoding="utf-8"))
        for entry in resource.body:
            assert type(entry).__name__ != "Junk", f"{path}: {entry.content}"  # type: ignore[union-attr]
            if isinstance(entry, Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice"
                variables = Variables()
                variables.visit(entry)
                found[entry.id.name] = variables.names
    return found


@cache
def strings() -> tuple[set[str], set[str]]:
    """String constants of the code, and the beginnings of its f-strings."""
    whole: set[str] = set()
    beginnings: set[str] = set()
    for room in ROOMS:
        for path in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    whole.add(node.value)
                if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                    beginnings.add(str(node.values[0].value))
    return whole, {one for one in beginnings if len(one) > 3 and "-" in one}


def test_both_languages_have_the_same_keys() -> None:
    assert set(messages("ru")) ^ set(messages("en")) == set()


def test_both_languages_take_the_same_variables() -> None:
    different = [key for key in messages("ru") if messages("ru")[key] != messages("en").get(key)]
    assert different == []


def test_every_key_is_used() -> None:
    whole, beginnings = strings()
    unused = [
        key for key in messages("ru") if key not in whole and not key.startswith(tuple(beginnings))
    ]
    assert unused == []


def test_every_used_key_exists() -> None:
    missing = set()
    for room in ROOMS:
        for path in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if not (isinstance(node, ast.Call) and node.args):
                    continue
                called, first = ast.unparse(node.func), node.args[0]
                speaks = called in ("t", "t.plain", "self.plain", "Refusal")
                if speaks and isinstance(first, ast.Constant) and first.value not in messages("ru"):
                    missing.add(f"{path.relative_to(ROOT)}: {first.value!r}")
    assert missing == set()


@pytest.mark.parametrize(
    ("left", "said"),
    [(0, "Мест нет"), (1, "1 место"), (3, "3 места"), (5, "5 мест"), (21, "21 место")],
)
def test_russian_counts_as_russians_do(left: int, said: str) -> None:
    assert said in texts.of("ru")("card-seats", left=left, inviting="yes")


def test_values_are_escaped_in_messages_and_plain_in_toasts() -> None:
    t = texts.of("en")
    assert "&lt;b&gt;" in t("card-host", name="<b>")
    assert "<b>" in t.plain("card-host", name="<b>")


@pytest.mark.parametrize("language", Language)
def test_a_missing_variable_is_loud(language: str) -> None:
    with pytest.raises(ValueError, match="card-host"):
        texts.of(language)("card-host")


def test_every_sign_can_be_shown_on_a_machine_without_emoji() -> None:
    """The web chat brings a font with these: who adds one makes it anew, as emoji.txt says."""
    drawn = (ROOT / "simulator/web/emoji-signs.txt").read_text(encoding="utf-8")
    arrows = "⇄"  # every font has it
    said = {
        sign
        for path in (ROOT / "locales").rglob("*.ftl")
        for sign in path.read_text(encoding="utf-8")
        if unicodedata.category(sign) == "So"
    }
    assert said - set(drawn + arrows) == set()
