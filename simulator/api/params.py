"""Requests as the installed aiogram describes them: decode, validate, report what is unknown."""

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

import aiogram.methods
from aiogram.methods.base import TelegramMethod
from aiogram.types import InputFile
from pydantic import BaseModel, ValidationError

from simulator.api.errors import bad
from simulator.api.records import Json

MISSING = {
    "chat_id": "chat_id is empty",
    "user_id": "invalid user_id specified",
    "message_id": "message identifier is not specified",
    "text": "message text is empty",
    "callback_query_id": "query is too old and response timeout expired or query ID is invalid",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
    "file_id": "file_id not specified",
}
TRUE = frozenset({"true", "yes", "1"})


@dataclass(frozen=True)
class Shape:
    """One method of the Bot API and how to read its fields from a form."""

    name: str
    model: type[TelegramMethod[Any]]
    kinds: dict[str, str]  # field -> "id", "str", "int", "float", "bool" or "json"


@cache
def known() -> dict[str, type[TelegramMethod[Any]]]:
    """Every method by its name in small letters."""
    exported = (getattr(aiogram.methods, name) for name in aiogram.methods.__all__)
    models = (one for one in exported if isinstance(one, type) and issubclass(one, TelegramMethod))
    named = ((getattr(model, "__api_method__", None), model) for model in models)
    return {name.lower(): model for name, model in named if isinstance(name, str)}


@cache
def shape(method: str) -> Shape | None:
    """Of a method, its name in any case; None if there is no such method."""
    model = known().get(method.lower())
    if model is None:
        return None
    model.model_rebuild()  # it may not have been needed before
    kinds = {key: _kind(info.annotation) for key, info in model.model_fields.items()}
    return Shape(model.__api_method__, model, kinds)


def _kind(annotation: Any) -> str:
    leaves = _leaves(annotation)
    if str in leaves or InputFile in leaves:
        return "id" if int in leaves else "str"
    if any(leaf is list or issubclass(leaf, BaseModel) for leaf in leaves):
        return "json"
    for plain in (bool, int, float):
        if plain in leaves:
            return plain.__name__
    return "json"


def _leaves(annotation: Any) -> set[type]:
    if getattr(annotation, "__origin__", None) is list:
        return {list}
    arguments = get_args(annotation)
    if not arguments:
        return {annotation} if isinstance(annotation, type) else set()
    return set().union(*(_leaves(argument) for argument in arguments))


def decode(shape: Shape, given: Json) -> Json:
    """Form fields are strings, JSON bodies may be anything: make both the same."""
    decoded = {}
    for key, value in given.items():
        if value is None or key == "method":
            continue
        kind = shape.kinds.get(key, "str")
        decoded[key] = _decoded(key, kind, value) if isinstance(value, str) else value
    return decoded


def _decoded(key: str, kind: str, value: str) -> Any:
    if kind == "str":
        return value
    if kind == "bool":
        return value.lower() in TRUE
    if kind in {"id", "int"}:
        return int(value) if re.fullmatch(r"-?\d{1,19}", value) else value
    try:
        return json.loads(value)
    except ValueError:
        what = "reply keyboard markup" if key == "reply_markup" else key.replace("_", " ")
        raise bad(f"can't parse {what} JSON object") from None


def validate(shape: Shape, params: Json) -> list[str]:
    """Refuse what aiogram's model refuses; return the names nobody knows."""
    try:
        shape.model.model_validate(params)
    except ValidationError as wrong:
        raise _refusal(wrong) from None
    return [key for key in params if key not in shape.kinds]


def _refusal(wrong: ValidationError) -> Exception:
    first = wrong.errors(include_url=False, include_context=False, include_input=False)[0]
    place = [str(part) for part in first["loc"]]
    field = place[0] if place else ""
    if first["type"] == "missing" and len(place) == 1:
        return bad(MISSING.get(field, f'parameter "{field}" is required'))
    where = ".".join(place)
    return bad(f'can\'t parse field "{where}": {first["msg"]}')
