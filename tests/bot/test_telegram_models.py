"""aiogram's models at their first use are those that its own import builds."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
TELL = """
import sys
from bot import telegram_models
if sys.argv[1] == "lazily":
    telegram_models.load()
import aiogram.methods, aiogram.types
from pydantic import BaseModel
built = 0
for room in (aiogram.types, aiogram.methods):
    for name in room.__all__:
        model = getattr(room, name)
        if isinstance(model, type) and issubclass(model, BaseModel):
            built += model.__pydantic_complete__
            model.model_rebuild()
            print(name, model.__pydantic_complete__, sorted(map(str, model.model_fields.items())))
print(built, file=sys.stderr)
"""


def models(how: str) -> tuple[str, int]:
    """Every model with its fields, and how many were built by the import alone."""
    command = [sys.executable, "-c", TELL, how]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return re.sub(" at 0x[0-9a-f]+", "", done.stdout), int(done.stderr)


def test_a_model_is_built_when_it_is_needed_and_is_the_same() -> None:
    lazily, few = models("lazily")
    plainly, many = models("plainly")
    assert lazily == plainly
    assert " False " not in lazily
    assert few < many / 3
