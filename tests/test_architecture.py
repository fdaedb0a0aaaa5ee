"""The taste of the house, as assertions."""

import ast
import logging
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.dispatcher.middlewares.error import ErrorsMiddleware
from importlinter.cli import lint_imports

from bot import topics
from bot.app import build_dispatcher
from handlers import routers
from handlers.routing import Opens, ScopedRouter
from models import Role
from services.core.rights import Act
from services.outbox.ended import Lesson
from services.outbox.kinds import KINDS
from services.outbox.outcomes import REACTIONS
from views.core.links import ScreenName
from views.outbox.content import VIEWS

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "handlers", "scheduler", "views", "services", "models")
CYRILLIC = re.compile("[а-яёА-ЯЁ]")
# Words to recognise are data there, not speech.
WORD_TABLES = {
    "services/core/moments_words.py",
    "services/events/series_phrases_words.py",
}


def sources(*rooms: str) -> list[Path]:
    return [path for room in rooms for path in sorted((ROOT / room).rglob("*.py"))]


def where(path: Path) -> str:
    return str(path.relative_to(ROOT))


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def height(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def handlers() -> Iterator[tuple[Path, ast.AsyncFunctionDef]]:
    for path in sources("handlers"):
        for function in functions(path):
            if isinstance(function, ast.AsyncFunctionDef) and function.decorator_list:
                yield path, function


def registered() -> Iterator[tuple[ScopedRouter, HandlerObject]]:
    """What updates can reach, with the router that decides who may."""
    for router in routers():
        assert isinstance(router, ScopedRouter)
        assert router.sub_routers == []
        for observer in router.observers.values():
            yield from ((router, handler) for handler in observer.handlers)


def loggers() -> list[logging.Logger]:
    known = logging.root.manager.loggerDict.values()
    return [one for one in known if isinstance(one, logging.Logger)]


def test_the_import_contracts_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    silent = {one for one in loggers() if one.disabled}
    try:
        assert lint_imports(no_cache=True) == 0
    finally:
        for one in loggers():  # it has silenced everybody, for the tests to come as well
            one.disabled = one in silent


def test_files_and_functions_are_small() -> None:
    rooms = (*ROOMS, "simulator", "harness", "demo", "benchmarks")
    long_files = [where(p) for p in sources(*rooms) if len(p.read_text().splitlines()) > 300]
    assert long_files == []
    long_functions = [
        f"{where(p)}:{f.name}" for p in sources(*rooms) for f in functions(p) if height(f) > 40
    ]
    assert long_functions == []


def test_handlers_are_thin() -> None:
    thick = [
        f"{where(path)}:{function.name}"
        for path, function in handlers()
        if height(function.body[-1]) + function.body[-1].lineno - function.body[0].lineno > 12
    ]
    assert thick == []


def test_only_the_edges_commit() -> None:
    inside = sources("handlers", "views", "services", "models")
    assert [where(p) for p in inside if re.search(r"\.(commit|begin)\(", p.read_text())] == []


def test_no_line_of_the_log_repeats_what_an_error_says() -> None:
    """It is given the error itself, of which `bot.logs` tells the cause."""
    telling = [
        f"{where(path)}:{node.lineno}"
        for path in sources(*ROOMS)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).startswith("log.")
        and re.search(
            r"(repr|str|redact)\((error|failure|still|cause)|\{(error|cause)", ast.unparse(node)
        )
    ]
    assert telling == []


def test_a_reply_is_never_dropped() -> None:
    dropped = [
        f"{where(path)}:{node.lineno}"
        for path in {path for path, _ in handlers()}
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Call)
        and not ast.unparse(node.value.func).startswith(SPEAKS_OF_ROWS)
    ]
    assert dropped == []


# Plain calls of services change rows and return nothing; replies come from anything else.
SPEAKS_OF_ROWS = tuple(f"{path.stem}." for path in sources("services"))


def test_handlers_never_touch_the_bot() -> None:
    touching = [
        f"{where(path)}:{function.name}"
        for path, function in handlers()
        if "bot" in [argument.arg for argument in function.args.args]
        or any(isinstance(n, ast.Attribute) and n.attr == "bot" for n in ast.walk(function))
    ]
    assert touching == []


def test_every_handler_belongs_to_a_router_that_declares_an_act() -> None:
    written = {
        (where(path).removesuffix(".py").replace("/", "."), function.name)
        for path, function in handlers()
    }
    reached = {(one.callback.__module__, one.callback.__name__) for _, one in registered()}
    assert reached == written
    silent = [one.callback for router, one in registered() if type(router.needs) is not Act]
    assert silent == []


def test_each_screen_that_others_lead_to_has_one_opener() -> None:
    opened = [
        filter_.callback.screen
        for _, one in registered()
        for filter_ in one.filters or []
        if isinstance(filter_.callback, Opens)
    ]
    assert sorted(opened) == sorted(ScreenName)


def test_only_rights_know_the_order_of_roles_and_write_them() -> None:
    with pytest.raises(TypeError):
        assert Role.HOST < Role.OWNER  # type: ignore[operator]  # the type checker sees it, too
    writing = [
        f"{where(path)}:{node.lineno}"
        for path in sources(*ROOMS)
        if where(path) != "services/core/rights.py"
        for node in ast.walk(tree(path))
        if (isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store))
        and node.attr == "role"
    ]
    assert writing == []


def test_what_serves_nobody_asks_for_no_person() -> None:
    curious = [
        one.callback
        for router, one in registered()
        if router.nobody and "person" in one.callback.__code__.co_names
    ]
    assert curious == []


def test_no_words_in_code() -> None:
    speaking = []
    for path in sources(*ROOMS):
        if where(path) in WORD_TABLES:
            continue
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                docstring = isinstance(getattr(node, "parent", None), ast.Expr)
                if CYRILLIC.search(node.value) and not docstring:
                    speaking.append(f"{where(path)}:{node.lineno}")
    allowed = docstrings_with_examples()
    assert [place for place in speaking if place not in allowed] == []


def docstrings_with_examples() -> set[str]:
    """Docstrings may quote what they are about."""
    return {
        f"{where(path)}:{node.body[0].lineno}"
        for path in sources(*ROOMS)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and ast.get_docstring(node)
    }


# Each topic is a folder of this name in every room where it has something to say.
TOPICS = {"chats", "clubs", "community", "desk", "events", "mailings", "news", "numbers", "people"}
# What every topic stands on, asked through registries and by import, is no topic itself.
GROUND = {"core", "outbox"}
# Modules whose feature has a single room, and why.
ALONE = {
    "services/mailings/audience": "asked by announcements, which have the buttons",
    "services/mailings/report": "asked by announcements, which have the buttons",
}
# Data of buttons is a contract of a topic, not of a feature: one file of it in each topic.
CONTRACTS = {"buttons"}


def features() -> dict[tuple[str, str], set[str]]:
    """The modules of every room and topic; the words of both languages are one room."""
    found: dict[tuple[str, str], set[str]] = {}
    for room in ("handlers", "views", "services", "locales", "tests/stories"):
        for path in (ROOT / room).rglob("*.*"):
            parts = path.relative_to(ROOT / room).parts
            if room == "locales":
                parts = parts[1:]
            if len(parts) == 2 and path.suffix in {".py", ".ftl"} and path.stem != "__init__":
                found.setdefault((room, parts[0]), set()).add(path.stem.removeprefix("test_"))
    return found


def test_topics_are_the_same_in_every_room() -> None:
    assert {topic for _, topic in features()} == TOPICS | GROUND


def test_no_handler_topic_is_left_out_of_the_contract() -> None:
    """import-linter's wildcard would take in what all handlers share, so they are listed."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        contracts = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    (independence,) = [one for one in contracts if one["type"] == "independence"]
    topics = {f"handlers.{topic}" for room, topic in features() if room == "handlers"}
    assert set(independence["modules"]) == topics


def test_a_feature_has_the_same_path_in_every_room() -> None:
    """Or the name of a feature of another room, an underscore and a word of its own."""
    found = features()
    strays = []
    for (room, topic), names in found.items():
        if topic in GROUND:
            continue
        neighbours: set[str] = set()
        for (other, same), more in found.items():
            if other != room and same == topic:
                neighbours |= more
        strays += [
            f"{room}/{topic}/{name}"
            for name in sorted(names - CONTRACTS)
            if name not in neighbours
            and not any(name.startswith(f"{feature}_") for feature in neighbours)
        ]
    assert set(strays) - set(ALONE) == set()


def test_markup_is_known_in_one_place() -> None:
    knowing = [where(p) for p in sources(*ROOMS) if "parse_mode" in p.read_text()]
    assert knowing in ([], ["views/core/texts.py"])


def test_time_is_told_from_above() -> None:
    below = sources("handlers", "scheduler", "views", "services", "models")
    pattern = re.compile(r"\b(now|utcnow|today)\(\)")
    clocks = [
        where(p)
        for p in below
        for line in p.read_text().splitlines()
        if pattern.search(line) and "self.now()" not in line
    ]
    assert clocks == []


topics.load()


def test_every_kind_of_notification_has_a_view_and_every_view_a_kind() -> None:
    without_a_view = [name for name in KINDS if name not in VIEWS]
    without_a_kind = [name for name in VIEWS if name not in KINDS]
    assert (without_a_view, without_a_kind) == ([], [])


def test_a_topic_answers_for_every_lesson_of_a_delivery() -> None:
    assert [one for one in Lesson if one not in REACTIONS] == []


def test_the_product_does_not_know_its_simulator() -> None:
    paths = [*sources(*ROOMS, "migrations"), *(ROOT / "locales").rglob("*.ftl")]
    assert [where(p) for p in paths if "simulat" in p.read_text().lower()] == []


def test_no_update_costs_a_thread_or_a_round_of_all_routers_for_nothing() -> None:
    """aiogram asks magic filters in a thread, and every router for a handler of each refusal."""
    dispatcher = build_dispatcher()
    scopes = [
        filter_
        for router in dispatcher.chain_tail
        for observer in router.observers.values()
        for filter_ in observer._handler.filters or []
    ]
    assert scopes
    assert all(one.awaitable for one in scopes)
    assert not any(isinstance(m, ErrorsMiddleware) for m in dispatcher.update.outer_middleware)
