"""aiogram's models built at their first use: building all is most of a start and of its memory.

aiogram asks pydantic to put off building a model (`defer_build`). Yet at the end of its import it
builds each of its six hundred, because their modules lack the names that only a type checker
imports. Here the modules get these names, and pydantic builds a model when it is needed.
"""

import importlib
import inspect
import re
import sys
from typing import Any

from pydantic import BaseModel

NAME = re.compile(r"[A-Za-z_]\w*")


def load() -> None:
    """Import aiogram so: called once in a process, before anything else imports it.

    Where aiogram is loaded already nothing is done: its own way is as good, only slower.
    """
    if "aiogram" in sys.modules:
        return
    waiting: list[tuple[type[BaseModel], dict[str, Any]]] = []

    def put_off(model: type[BaseModel], *, _types_namespace: dict[str, Any]) -> None:
        waiting.append((model, _types_namespace))

    # A method is replaced and put back: aiogram calls it on its models, and has no switch for that.
    rebuild = BaseModel.__dict__["model_rebuild"]
    BaseModel.model_rebuild = classmethod(put_off)  # type: ignore[assignment, method-assign]  # see above
    try:
        # Methods try to be built when they are imported; without the names they give up at once.
        importlib.import_module("aiogram.methods")
    finally:
        BaseModel.model_rebuild = rebuild  # type: ignore[method-assign]  # see above
    for model, names in waiting:
        give(model, names)


def give(model: type[BaseModel], names: dict[str, Any]) -> None:
    """Let the module of a model know what its annotations name, the inherited ones, too."""
    module = vars(sys.modules[model.__module__])
    for one in model.__mro__:
        for annotation in inspect.get_annotations(one).values():
            for name in NAME.findall(str(annotation)):
                if name in names:
                    module.setdefault(name, names[name])
